/** Looks at a library file without writing to it: which steps of the schema it has, or why it is refused. */
import { createHash } from 'node:crypto';
import type BetterSqlite from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import type { Migration } from './migrations/migration.ts';
import { APPLICATION_ID } from './pragmas.ts';

export interface LibraryState {
  /** How many of the known steps the file has; 0 is a new file without any table. */
  readonly appliedCount: number;
}

/** SHA-256 of a step's statements, hex. */
export function hashMigration(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex');
}

/**
 * The state of a file that these `migrations` can work with. Only reads.
 * Throws: db-newer, db-corrupt for another program's or a damaged file, migration-failed where a step was changed.
 */
export function inspectLibrary(raw: BetterSqlite.Database, migrations: readonly Migration[]): LibraryState {
  const applicationId = raw.pragma('application_id', { simple: true });
  const version = Number(raw.pragma('user_version', { simple: true }));
  const tableCount = raw.prepare<[], number>('SELECT count(*) FROM sqlite_schema').pluck().get() ?? 0;
  if (applicationId === 0 && version === 0 && tableCount === 0) return { appliedCount: 0 };

  if (applicationId !== APPLICATION_ID) throw new AppError('db-corrupt', 'This file is not a Fonoteka library');
  if (version === 0 && tableCount > 0) throw new AppError('db-corrupt', 'The library has tables but no version');
  if (version > migrations.length) throw newerError();
  const applied = readApplied(raw);
  if (applied.length !== version)
    throw new AppError('db-corrupt', `The library says version ${version} but lists ${applied.length} steps`);
  assertSameSteps(applied, migrations);
  return { appliedCount: version };
}

interface AppliedMigration {
  readonly name: string;
  readonly hash: string;
}

function readApplied(raw: BetterSqlite.Database): readonly AppliedMigration[] {
  const hasTable = raw.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'`).get();
  if (hasTable === undefined) return [];
  return raw.prepare<[], AppliedMigration>('SELECT name, hash FROM migration ORDER BY position').all();
}

function assertSameSteps(applied: readonly AppliedMigration[], migrations: readonly Migration[]): void {
  const known = new Set(migrations.map(({ name }) => name));
  for (const [index, { name, hash }] of applied.entries()) {
    if (!known.has(name)) throw newerError();
    const expected = migrations[index];
    if (expected?.name !== name)
      throw new AppError('migration-failed', `The library had step ${name} in another order than this Fonoteka knows`);
    if (hashMigration(expected) !== hash)
      throw new AppError('migration-failed', `Step ${name} of the schema is not the one the library was made with`);
  }
}

function newerError(): AppError {
  return new AppError('db-newer', 'The library was made by a newer Fonoteka; update this one to open it');
}
