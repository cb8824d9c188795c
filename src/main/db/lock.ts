/**
 * One process at a time owns a library. The lock is a transaction that stays open on an empty SQLite file beside the
 * library: the system frees it with the process, however that ends, so no stale lock is ever left.
 */
import { truncateSync } from 'node:fs';
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

/** Keeps them from the garbage collector, which closes a connection that nobody refers to and frees its lock. */
const held = new Set<BetterSqlite.Database>();

/** The lock of the library at `path`, now or never. Throws: db-locked, path-denied. */
export function lockLibrary(path: string): LibraryLock {
  try {
    return takeLockOfAnyFile(`${path}.lock`);
  } catch (thrown) {
    const error = toDbError(thrown);
    if (!(error instanceof AppError) || error.code !== 'db-locked') throw error;
    throw new AppError('db-locked', 'Fonoteka is already running with this library', { cause: thrown });
  }
}

/**
 * The file says nothing. Whatever stands in it (a process id, as other programs write) is not ours and no lock, but SQLite
 * takes it for a damaged database; it looks only where nobody holds the lock.
 */
function takeLockOfAnyFile(lockPath: string): LibraryLock {
  try {
    return takeLock(lockPath);
  } catch (thrown) {
    if (!(thrown instanceof BetterSqlite.SqliteError) || thrown.code !== 'SQLITE_NOTADB') throw thrown;
    truncateSync(lockPath);
    return takeLock(lockPath);
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
  held.add(connection);
  return {
    release: () => {
      held.delete(connection);
      // the file stays: without it another process would lock a new one while a third still holds this one
      connection.close();
    },
  };
}
