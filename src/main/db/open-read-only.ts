/** Opens a library where nothing may be written: on a read-only drive, or in another person's folder. */
import { accessSync, constants, copyFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import { withCacheErrors } from '../ports/cache-errors.ts';
import { makeTemporaryFolder } from '../ports/cache-place.ts';
import type { Log } from '../ports/log.ts';
import { connect } from './connect.ts';
import { withDbErrors } from './errors.ts';
import type { WriteDb } from './handles.ts';
import { inspectLibrary } from './inspect.ts';
import type { Migration } from './migrations/migration.ts';

/** What using the program writes by itself: kept in memory in place of the file, until the library is closed. */
const SHADOWED = ['session', 'sign_in_failure', 'setting'];

/** Whether the library's file and the files that SQLite keeps beside it may be written. Says nothing of a full drive. */
export function isWritable(path: string): boolean {
  try {
    accessSync(dirname(path), constants.W_OK);
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

export interface ReadOnlyOpen {
  readonly writer: WriteDb;
  close(): void;
}

/**
 * A connection to which the library is what it was when it was opened. People sign in and change how it looks to them for as
 * long as it is open; every other write is refused by SQLite itself: library-read-only.
 * Throws: db-newer, db-corrupt, migration-failed where its schema is older than this program's, path-denied, disk-full.
 * Cost: where SQLite can't even share memory beside the file, a copy of it for this time.
 */
export function openReadOnly(path: string, migrations: readonly Migration[], log: Log): ReadOnlyOpen {
  return withDbErrors(() => {
    const { raw, drop } = open(path);
    const close = () => {
      raw.close();
      drop();
    };
    try {
      if (inspectLibrary(raw, migrations).appliedCount < migrations.length)
        throw new AppError(
          'migration-failed',
          'The library is from an older Fonoteka and can only be read here; open it once where it can be written',
        );
      const writer = connect(raw, 'write', false, log);
      // temporary tables come before those of the file wherever a statement names one
      for (const table of SHADOWED) shadow(raw, table);
      return { writer, close };
    } catch (thrown) {
      close();
      throw thrown;
    }
  });
}

interface Opened {
  readonly raw: BetterSqlite.Database;
  readonly drop: () => void;
}

function open(path: string): Opened {
  const raw = new BetterSqlite(path, { readonly: true, fileMustExist: true });
  try {
    raw.pragma('user_version');
    return { raw, drop: () => undefined };
  } catch (thrown) {
    raw.close();
    const isRefused = thrown instanceof BetterSqlite.SqliteError && /^SQLITE_(CANTOPEN|READONLY)/.test(thrown.code);
    if (!isRefused) throw thrown;
    return openCopy(path);
  }
}

/** With its journal: an owner that was killed left there what people had saved last. A copy in memory refuses even to begin. */
function openCopy(path: string): Opened {
  const { path: folder, drop } = makeTemporaryFolder();
  try {
    const copy = join(folder, 'library.sqlite');
    withCacheErrors(() => {
      copyFileSync(path, copy);
      if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
    });
    return { raw: new BetterSqlite(copy, { readonly: true }), drop };
  } catch (thrown) {
    drop();
    throw thrown;
  }
}

/** The table as it is, without what ties it to others: a temporary table can't refer to one of the file. */
function shadow(raw: BetterSqlite.Database, table: string): void {
  const sql = raw.prepare<[string], string>(`SELECT sql FROM main.sqlite_schema WHERE name = ?`).pluck().get(table);
  if (sql === undefined) throw new AppError('db-corrupt', `The library has no table ${table}`);
  const untied = sql
    .replace(/^create table/i, 'CREATE TEMP TABLE')
    .replaceAll(/ references user \(id\)( on delete cascade)?/gi, '');
  raw.exec(`${untied}; INSERT INTO temp.${table} SELECT * FROM main.${table}`);
}
