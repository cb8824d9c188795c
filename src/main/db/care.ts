/** What is done for a library's file while nobody writes: its journal is taken in, and what checks found is noted. */
import type BetterSqlite from 'better-sqlite3';
import { toDbError, withDbErrors } from './errors.ts';
import type { ReadDb, WriteDb } from './handles.ts';
import { AppError } from '../../shared/errors.ts';
import type { Finding } from './findings.ts';

const KEY = 'checkedAt';
/** In place of a time: what comes before a start is to look for itself. */
const DAMAGED = 0;

/** Rows that this connection has changed since it was opened: the same number twice means that nothing was written between. */
export function countWrites({ raw }: WriteDb): number {
  return withDbErrors(() => raw.prepare<[], number>('select total_changes()').pluck().get()) ?? 0;
}

/** A number that is another one once another connection has written; what this one writes does not change it. */
export function readVersion({ raw }: WriteDb): number {
  return withDbErrors(() => Number(raw.pragma('data_version', { simple: true })));
}

/**
 * Takes the journal back into the file and empties it. Gives false where somebody still reads an older state: nobody is waited
 * for. Whoever writes waits for the last of it alone.
 */
export function takeInJournal({ raw }: WriteDb): boolean {
  return withDbErrors(() => {
    const patienceMs = Number(raw.pragma('busy_timeout', { simple: true }));
    raw.pragma('busy_timeout = 0');
    try {
      // most of it while others write
      raw.pragma('wal_checkpoint(PASSIVE)');
      return raw.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0;
    } finally {
      raw.pragma(`busy_timeout = ${patienceMs}`);
    }
  });
}

/** When it was last looked through and found sound; undefined where it never was, or was found damaged since. */
export function findCheckedAt({ raw }: WriteDb): number | undefined {
  const checkedAt = withDbErrors(() => readCheckedAt(raw));
  return checkedAt === DAMAGED ? undefined : checkedAt;
}

/** Notes how a check ended. Idempotent. */
export function noteCheck({ raw }: WriteDb, isSound: boolean, now: number): void {
  withDbErrors(() =>
    raw
      .prepare(
        `insert into library_setting (key, value, updated_at) values (@key, @value, @now)
         on conflict (key) do update set value = @value, updated_at = @now`,
      )
      .run({ key: KEY, value: String(isSound ? now : DAMAGED), now }),
  );
}

/** Whether damage is known of: the last check found it, or it is met in asking. */
export function isKnownDamaged({ raw }: ReadDb): boolean {
  try {
    return withDbErrors(() => isNotedDamaged(raw));
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'db-corrupt') return true;
    throw thrown;
  }
}

/** Whether the last check found damage. False for a library from before checks were noted. */
export function isNotedDamaged(raw: BetterSqlite.Database): boolean {
  const sql = `select 1 from sqlite_schema where type = 'table' and name = 'library_setting'`;
  return raw.prepare(sql).get() !== undefined && readCheckedAt(raw) === DAMAGED;
}

function readCheckedAt(raw: BetterSqlite.Database): number | undefined {
  const noted = raw.prepare<[string], string>('select value from library_setting where key = ?').pluck().get(KEY);
  return noted === undefined ? undefined : Number(noted);
}

const MAX_FINDINGS = 100;

/** As a quick check of the whole, table by table: a thread can't be ended within a statement. Shape: at most 100. Cost: reads the whole file. */
export function listFindingsByTable(raw: BetterSqlite.Database): readonly Finding[] {
  try {
    const tables = raw
      .prepare<[], string>(`select name from pragma_table_list where schema = 'main' order by name`)
      .pluck()
      .all();
    const texts: string[] = [];
    for (const table of tables) {
      const found = raw
        .prepare<[], string>(`pragma quick_check(${quoted(table)})`)
        .pluck()
        .all();
      texts.push(...found.filter((text) => text !== 'ok'));
      if (texts.length >= MAX_FINDINGS) break;
    }
    return texts.slice(0, MAX_FINDINGS).map((text) => ({ kind: 'integrity', text }));
  } catch (thrown) {
    // damage can be such that the check itself gives up
    const error = toDbError(thrown);
    if (error instanceof AppError && error.code === 'db-corrupt') return [{ kind: 'integrity', text: error.message }];
    throw error;
  }
}

function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
