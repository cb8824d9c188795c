/** Holds a library against what it should be, for `fonoteka check`. Nothing is repaired, nothing is written. */
import { existsSync } from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import { systemClock } from '../ports/clock.ts';
import { withDbErrors } from './errors.ts';
import { listForeignKeyFindings, listIntegrityFindings, type Finding } from './findings.ts';
import { inspectLibrary } from './inspect.ts';
import { openToLook } from './look.ts';
import { migrate } from './migrate.ts';
import { search } from './migrations/0003-search.ts';
import { migrations as allMigrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { listSearchFindings } from './search-check.ts';

/**
 * What is wrong with the library at `path`; nothing, where it is sound. Another process may have it open.
 * Throws: not-found, db-newer, db-corrupt where it can't be looked into, migration-failed, path-denied.
 * Cost: reads the whole file.
 */
export function checkLibrary(path: string, migrations: readonly Migration[] = allMigrations): readonly Finding[] {
  if (!existsSync(path)) throw new AppError('not-found', `There is no library at ${path}`);
  return withDbErrors(() => {
    const { raw } = openToLook(path);
    try {
      raw.pragma('trusted_schema = OFF');
      raw.pragma('cell_size_check = ON');
      const { appliedCount } = inspectLibrary(raw, migrations);
      const schemaFindings = compareSchema(readSchema(raw), expectedSchema(migrations.slice(0, appliedCount)));
      const damage = [...listIntegrityFindings(raw), ...listForeignKeyFindings(raw), ...schemaFindings];
      // of a damaged file nothing can be said about the words
      const isIndexed = appliedCount === migrations.length && migrations.includes(search);
      return damage.length > 0 || !isIndexed ? damage : listSearchFindings(raw);
    } finally {
      raw.close();
    }
  });
}

/** `table track`, `index …` → the statement that makes it. */
type Schema = ReadonlyMap<string, string>;

function readSchema(raw: BetterSqlite.Database): Schema {
  // sqlite_…: SQLite's own indexes and statistics, which come and go
  const query = raw.prepare<[], readonly [string, string | null]>(
    `SELECT type || ' ' || name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
  );
  return new Map(
    query
      .raw()
      .all()
      .map(([name, sql]) => [name, sql ?? ''] as const),
  );
}

function expectedSchema(applied: readonly Migration[]): Schema {
  const raw = new BetterSqlite(':memory:');
  try {
    migrate(raw, applied, 0, systemClock);
    return readSchema(raw);
  } finally {
    raw.close();
  }
}

function compareSchema(actual: Schema, expected: Schema): readonly Finding[] {
  const texts = [
    ...[...expected.keys()].filter((name) => !actual.has(name)).map((name) => `${name} is missing`),
    ...[...actual.keys()].filter((name) => !expected.has(name)).map((name) => `${name} is not ours`),
    ...[...expected].flatMap(([name, sql]) => {
      const found = actual.get(name);
      return found === undefined || found === sql ? [] : [`${name} is not as the migrations make it`];
    }),
  ];
  return texts.map((text) => ({ kind: 'schema', text }));
}
