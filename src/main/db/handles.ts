/** The two kinds of access to the library, as types: a function that writes can't be given the reader by accident. */
import type BetterSqlite from 'better-sqlite3';
import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** Enough to ask. A writer is also one, so that a transaction can read what it wrote. */
export interface ReadDb {
  readonly access: 'read' | 'write';
  /** For queries that are built. Its failures arrive as `AppError`. */
  readonly kysely: Kysely<Database>;
  /** For compiled statements; wrap what may fail in `withDbErrors`. */
  readonly raw: BetterSqlite.Database;
}

/**
 * A connection that writes: the core's, and now and then that of the thread that takes care of the file (ADR 0013). Bulk writes run in `raw.transaction(…).immediate()`, which is synchronous;
 * a Kysely transaction must never be awaited while raw statements write on the same connection.
 */
export interface WriteDb extends ReadDb {
  readonly access: 'write';
}
