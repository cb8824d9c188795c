/** Makes a handle of a connection: settings, Kysely, errors as ours, slow statements told. */
import type BetterSqlite from 'better-sqlite3';
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely';
import type { Log } from '../ports/log.ts';
import { withDbErrors } from './errors.ts';
import type { ReadDb } from './handles.ts';
import { assertPragmas, assertSqlite, setPragmas } from './pragmas.ts';
import type { Database } from './schema.ts';
import { openWords } from './search-words.ts';
import { logSlowQueries } from './slow-queries.ts';

/** A handle on an open connection, with every setting made and asserted. Throws: path-denied, internal. */
export function connect<Access extends 'read' | 'write'>(
  raw: BetterSqlite.Database,
  access: Access,
  isInMemory: boolean,
  log: Log,
): { readonly access: Access } & ReadDb {
  const kind = { isReader: access === 'read', isInMemory };
  assertSqlite(raw);
  setPragmas(raw, kind);
  const isReadOnly = raw.pragma('query_only', { simple: true });
  raw.pragma('query_only = 0');
  withDbErrors(() => openWords(raw));
  raw.pragma(`query_only = ${String(isReadOnly)}`);
  assertPragmas(raw, kind);
  const dialect = new SqliteDialect({ database: withTranslatedErrors(raw) });
  return { access, raw, kysely: new Kysely<Database>({ dialect, log: logSlowQueries(log) }) };
}

/** What Kysely runs its statements on: the connection, with its errors as ours. */
function withTranslatedErrors(raw: BetterSqlite.Database): SqliteDatabase {
  return {
    prepare: (sql) => {
      const statement = withDbErrors(() => raw.prepare(sql));
      return {
        reader: statement.reader,
        all: (parameters) => withDbErrors(() => statement.all(...parameters)),
        run: (parameters) => withDbErrors(() => statement.run(...parameters)),
        iterate: (parameters) => withDbErrors(() => statement.iterate(...parameters)),
      };
    },
    // the connection belongs to the library, which closes it
    close: () => undefined,
  };
}
