/** Brings a library to the newest schema: one transaction a step, so that a file is never half a step further. */
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
 * Runs the steps from `appliedCount` on. What was applied stays when a later step fails.
 * Throws: migration-failed, disk-full, db-corrupt. Cost: foreign keys of the whole file are checked once a step.
 */
export function migrate(
  raw: BetterSqlite.Database,
  migrations: readonly Migration[],
  appliedCount: number,
  clock: Clock,
): void {
  for (const [offset, migration] of migrations.slice(appliedCount).entries())
    applyStep(raw, migration, appliedCount + offset + 1, clock.now());
}

function applyStep(raw: BetterSqlite.Database, migration: Migration, version: number, appliedAt: number): void {
  // a step may rebuild a table that others refer to; SQLite ignores this pragma inside a transaction
  raw.pragma('foreign_keys = OFF');
  try {
    raw
      .transaction(() => {
        runStep(raw, migration);
        raw.exec(MIGRATION_TABLE_SQL);
        raw
          .prepare('INSERT INTO migration (position, name, hash, applied_at) VALUES (?, ?, ?, ?)')
          .run(version, migration.name, hashMigration(migration), appliedAt);
        raw.pragma(`application_id = ${APPLICATION_ID}`);
        raw.pragma(`user_version = ${version}`);
      })
      .immediate();
  } catch (thrown) {
    const error = toDbError(thrown);
    if (error instanceof AppError) throw error;
    throw new AppError('migration-failed', `Step ${migration.name} of the schema failed`, { cause: thrown });
  } finally {
    raw.pragma('foreign_keys = ON');
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
