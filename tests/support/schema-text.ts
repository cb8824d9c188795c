import type BetterSqlite from 'better-sqlite3';
import { openLibrary } from '../../src/main/db/open.ts';
import { systemClock } from '../../src/main/ports/clock.ts';
import { keptLog } from './kept-log.ts';

const HEADER = `-- The present schema, whole. Generated from src/main/db/migrations; write a new migration to change it, then run
--   npx vitest run tests/arch/schema.test.ts -u
`;

/** A library in memory at the newest schema. */
export function openMigrated(): BetterSqlite.Database {
  return openLibrary(':memory:', { clock: systemClock, log: keptLog() }).writer.raw;
}

/** The schema as SQL, without what SQLite makes for itself behind a full-text table: tables and views by name, each table followed by its indexes and triggers. */
export function schemaText(raw: BetterSqlite.Database): string {
  const parts = raw
    .prepare<[], string>(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         AND tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
       ORDER BY type = 'view', tbl_name, type <> 'table', name`,
    )
    .pluck()
    .all();
  return `${HEADER}\n${parts.join(';\n\n')};\n`;
}

/** The columns of every table and view that Kysely asks, in order: full-text tables are asked by compiled statements only. */
export function columnsByTable(raw: BetterSqlite.Database): ReadonlyMap<string, readonly string[]> {
  const rows = raw
    .prepare<[], { readonly table: string; readonly column: string }>(
      `SELECT t.name AS "table", c.name AS "column" FROM pragma_table_list t, pragma_table_xinfo(t.name) c
       WHERE t.schema = 'main' AND t.type IN ('table', 'view') AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY t.name, c.cid`,
    )
    .all();
  const tables = new Map<string, string[]>();
  for (const { table, column } of rows) tables.set(table, [...(tables.get(table) ?? []), column]);
  return tables;
}
