/** Opens a library's file for looking only, also where nothing beside it may be written. */
import { readFileSync, statSync } from 'node:fs';
import BetterSqlite from 'better-sqlite3';

/** Where a file's header says that it has a write-ahead log, as its writer and its reader see it. */
const LOG_MARKS = [18, 19];
const NO_LOG = 1;

export interface Looking {
  readonly raw: BetterSqlite.Database;
  /** Whether it is a copy, in memory or beside the library: it has no log. */
  readonly isCopy: boolean;
}

/**
 * A connection that can't write to the file. SQLite shares memory in a file beside the library, and refuses where it can't make
 * one: on a read-only drive, or in another person's folder. A library that was closed is then read into memory.
 * Throws: what SQLite does; the same where a log has yet to be taken in. Cost: the size of the file, in such a place.
 */
export function openToLook(path: string): Looking {
  const raw = new BetterSqlite(path, { readonly: true, fileMustExist: true });
  try {
    raw.pragma('user_version');
    // a backup, of which nothing is written any more, and which has no log
    return { raw, isCopy: raw.pragma('journal_mode', { simple: true }) !== 'wal' };
  } catch (thrown) {
    raw.close();
    const isRefused = thrown instanceof BetterSqlite.SqliteError && /^SQLITE_(CANTOPEN|READONLY)/.test(thrown.code);
    if (!isRefused || hasLog(path)) throw thrown;
    const bytes = readFileSync(path);
    for (const at of LOG_MARKS) bytes[at] = NO_LOG;
    return { raw: new BetterSqlite(bytes, { readonly: true }), isCopy: true };
  }
}

function hasLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
