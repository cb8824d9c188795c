/** Brings a library to the newest schema: one transaction a step, so that a file is never half a step further. A new one is made in one. */
import type BetterSqlite from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import type { Clock } from '../ports/clock.ts';
import { toDbError } from './errors.ts';
import { listForeignKeyFindings } from './findings.ts';
import { hashMigration } from './inspect.ts';
import type { Migration } from './migrations/migration.ts';
import { APPLICATION_ID } from './pragmas.ts';

const MIGRATION_TABLE_SQL = `
create table if not exists migration (
  position integer primary key,
  name text not null unique,
  hash text not null, -- SHA-256 of the step's statements, hex
  applied_at integer not null
) strict;
`;

/**
 * Runs the steps from `appliedCount` on. What was applied stays when a later step fails, but for a new library, of which
 * nothing is left then.
 * Throws: migration-failed, disk-full, db-corrupt. Cost: foreign keys of the whole file are checked once a step.
 */
export function migrate(
  raw: BetterSqlite.Database,
  migrations: readonly Migration[],
  appliedCount: number,
  clock: Clock,
): void {
  const steps = migrations.slice(appliedCount).map((migration, at) => () => {
    applyStep(raw, migration, appliedCount + at + 1, clock.now());
  });
  if (appliedCount > 0) for (const step of steps) inTransaction(raw, step);
  else inTransaction(raw, () => steps.forEach((step) => step()));
}

function inTransaction(raw: BetterSqlite.Database, run: () => void): void {
  // a step may rebuild a table that others refer to; SQLite ignores this pragma inside a transaction
  raw.pragma('foreign_keys = OFF');
  try {
    raw.transaction(run).immediate();
  } catch (thrown) {
    const error = toDbError(thrown);
    if (error instanceof AppError) throw error;
    throw new AppError('migration-failed', 'The schema could not be written', { cause: thrown });
  } finally {
    raw.pragma('foreign_keys = ON');
  }
}

function applyStep(raw: BetterSqlite.Database, migration: Migration, version: number, appliedAt: number): void {
  try {
    runStep(raw, migration);
    raw.exec(MIGRATION_TABLE_SQL);
    raw
      .prepare('INSERT INTO migration (position, name, hash, applied_at) VALUES (?, ?, ?, ?)')
      .run(version, migration.name, hashMigration(migration), appliedAt);
    raw.pragma(`application_id = ${APPLICATION_ID}`);
    raw.pragma(`user_version = ${version}`);
  } catch (thrown) {
    const error = toDbError(thrown);
    if (error instanceof AppError) throw error;
    throw new AppError('migration-failed', `Step ${migration.name} of the schema failed`, { cause: thrown });
  }
}

function runStep(raw: BetterSqlite.Database, migration: Migration): void {
  raw.exec(migration.sql);
  if (!raw.inTransaction)
    throw new AppError('migration-failed', `Step ${migration.name} of the schema ends its own transaction`);
  const findings = listForeignKeyFindings(raw);
  if (findings.length > 0)
    throw new AppError(
      'migration-failed',
      `Step ${migration.name} of the schema breaks references: ${findings.map(({ text }) => text).join('; ')}`,
    );
}
