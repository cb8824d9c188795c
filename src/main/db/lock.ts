/**
 * One process at a time owns a library. The lock is a transaction that stays open on an empty SQLite file beside the
 * library: the system frees it with the process, however that ends, so no stale lock is ever left.
 */
import BetterSqlite from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import { toDbError } from './errors.ts';

export interface LibraryLock {
  release(): void;
}

/**
 * Two that ask in the same instant each see a trace of the other's first step, and without patience sometimes neither
 * gets it (20 of 600 tries). An owner that is there to stay is waited for no longer than this.
 */
const PATIENCE_MS = 200;

/** The lock of the library at `path`, now or never. Throws: db-locked, path-denied. */
export function lockLibrary(path: string): LibraryLock {
  try {
    return takeLock(`${path}.lock`);
  } catch (thrown) {
    const error = toDbError(thrown);
    if (!(error instanceof AppError) || error.code !== 'db-locked') throw error;
    throw new AppError('db-locked', 'Fonoteka is already running with this library', { cause: thrown });
  }
}

function takeLock(lockPath: string): LibraryLock {
  const connection = new BetterSqlite(lockPath, { timeout: PATIENCE_MS });
  try {
    // nothing is ever written: without this an empty journal would lie about too
    connection.pragma('journal_mode = MEMORY');
    connection.exec('BEGIN EXCLUSIVE');
  } catch (thrown) {
    connection.close();
    throw thrown;
  }
  // the file stays: removing it could free another process to lock a new one while this one is still held
  return { release: () => connection.close() };
}
