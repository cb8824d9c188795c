/** What can be wrong inside a library file, each as a plain sentence. */
import type BetterSqlite from 'better-sqlite3';
import { toDbError } from './errors.ts';
import { AppError } from '../../shared/errors.ts';

export interface Finding {
  readonly kind: 'integrity' | 'foreign-key' | 'schema' | 'search';
  readonly text: string;
}

const MAX_FINDINGS = 100;

/** Damage of pages, indexes and constraints. Shape: at most 100. Cost: reads the whole file. */
export function listIntegrityFindings(raw: BetterSqlite.Database): readonly Finding[] {
  return collect(raw, 'integrity_check');
}

/** As `listIntegrityFindings` without comparing indexes with their tables, so that it fits a start. */
export function listQuickFindings(raw: BetterSqlite.Database): readonly Finding[] {
  return collect(raw, 'quick_check');
}

/** Rows that name a row that is not there. Shape: at most 100. Cost: one look-up for each reference. */
export function listForeignKeyFindings(raw: BetterSqlite.Database): readonly Finding[] {
  const query = raw.prepare<
    [number],
    { readonly table: string; readonly rowid: number | null; readonly parent: string }
  >('SELECT "table", rowid, parent FROM pragma_foreign_key_check LIMIT ?');
  return query.all(MAX_FINDINGS).map(({ table, rowid, parent }) => ({
    kind: 'foreign-key',
    text: `${table}${rowid === null ? '' : ` row ${rowid}`} names a row of ${parent} that is not there`,
  }));
}

function collect(raw: BetterSqlite.Database, check: 'integrity_check' | 'quick_check'): readonly Finding[] {
  try {
    const rows = raw.prepare<[], string>(`PRAGMA ${check}(${MAX_FINDINGS})`).pluck().all();
    return rows.filter((text) => text !== 'ok').map((text) => ({ kind: 'integrity', text }));
  } catch (thrown) {
    // damage can be such that the check itself gives up
    const error = toDbError(thrown);
    if (error instanceof AppError && error.code === 'db-corrupt') return [{ kind: 'integrity', text: error.message }];
    throw error;
  }
}
