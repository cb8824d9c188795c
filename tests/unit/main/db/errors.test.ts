import BetterSqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { AppError } from '../../../../src/shared/errors.ts';
import { toDbError, withDbErrors } from '../../../../src/main/db/errors.ts';

test.each([
  ['SQLITE_CORRUPT', 'db-corrupt'],
  ['SQLITE_CORRUPT_INDEX', 'db-corrupt'],
  ['SQLITE_NOTADB', 'db-corrupt'],
  ['SQLITE_BUSY', 'db-locked'],
  ['SQLITE_BUSY_SNAPSHOT', 'db-locked'],
  ['SQLITE_LOCKED', 'db-locked'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR_WRITE', 'volume-offline'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['SQLITE_IOERR_READ', 'volume-offline'],
  ['SQLITE_READONLY', 'library-read-only'],
  ['SQLITE_READONLY_DBMOVED', 'path-denied'],
  ['SQLITE_CANTOPEN', 'path-denied'],
])('%s is %s, with its cause', (sqliteCode, code) => {
  const cause = new BetterSqlite.SqliteError('as SQLite says it', sqliteCode);

  expect(toDbError(cause)).toMatchObject({ code, cause });
});

test('what is not about the file or the drive stays as it is', () => {
  const mistake = new BetterSqlite.SqliteError('no such column', 'SQLITE_ERROR');
  const ours = new AppError('not-found', 'no such track');

  expect([mistake, ours, 'text'].map(toDbError)).toEqual([mistake, ours, 'text']);
});

test('a statement’s failure arrives as ours', () => {
  const raw = new BetterSqlite(':memory:');
  raw.pragma('query_only = ON');

  expect(() => withDbErrors(() => raw.exec('CREATE TABLE t (a)'))).toThrow(
    expect.objectContaining({ name: 'AppError', code: 'library-read-only' }),
  );
  expect(withDbErrors(() => raw.prepare('SELECT 1').pluck().get())).toBe(1);
});
