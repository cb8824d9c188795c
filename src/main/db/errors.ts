/** SQLite's failures as ours: the one place that knows its codes. */
import BetterSqlite from 'better-sqlite3';
import { AppError, type ErrorCode } from '../../shared/errors.ts';

interface Translation {
  readonly code: ErrorCode;
  readonly message: string;
}

const corrupt: Translation = { code: 'db-corrupt', message: 'The library file is damaged or is not a library' };
const locked: Translation = { code: 'db-locked', message: 'The library is in use by another program' };
const denied: Translation = { code: 'path-denied', message: 'The library file can’t be opened for writing here' };
const readOnly: Translation = { code: 'library-read-only', message: 'This library can only be read where it lies' };
const away: Translation = { code: 'volume-offline', message: 'The drive of the library is gone or reports errors' };
// SQLite does not say why: a quota, a limit on the size of files, or a drive that fails
const refused: Translation = {
  code: 'volume-offline',
  message: 'The drive of the library does not take what is written: a limit is reached, or it fails',
};
const full: Translation = { code: 'disk-full', message: 'There is no space left on the drive of the library' };

// by primary result code; extended ones carry it as their prefix (SQLITE_BUSY_SNAPSHOT); the first that fits counts
const translations: readonly (readonly [prefix: string, Translation])[] = [
  ['SQLITE_CORRUPT', corrupt],
  ['SQLITE_NOTADB', corrupt],
  ['SQLITE_BUSY', locked],
  ['SQLITE_LOCKED', locked],
  ['SQLITE_PROTOCOL', locked],
  ['SQLITE_FULL', full],
  // the memory that connections share lies in a file of the same drive
  ['SQLITE_IOERR_SHMSIZE', full],
  ['SQLITE_IOERR_WRITE', refused],
  ['SQLITE_IOERR', away],
  // of the longer ones: the file was moved away, or the files beside it can't be made
  ['SQLITE_READONLY_', denied],
  ['SQLITE_READONLY', readOnly],
  ['SQLITE_CANTOPEN', denied],
  ['SQLITE_PERM', denied],
];

/** An `AppError` with the cause kept for what SQLite says about the file or the drive; anything else unchanged. */
export function toDbError(thrown: unknown): unknown {
  if (!(thrown instanceof BetterSqlite.SqliteError)) return thrown;
  const found = translations.find(([prefix]) => thrown.code.startsWith(prefix));
  return found === undefined ? thrown : new AppError(found[1].code, found[1].message, { cause: thrown });
}

/** The result of `run`. Throws: db-corrupt, db-locked, disk-full, library-read-only, path-denied, volume-offline in place of SQLite's own errors. */
export function withDbErrors<T>(run: () => T): T {
  try {
    return run();
  } catch (thrown) {
    throw toDbError(thrown);
  }
}
