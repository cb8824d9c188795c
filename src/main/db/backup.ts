/** Verified copies of a library. Never made by copying the live file, which may be in mid-write. */
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import { isOutOfSpace } from '../ports/file-errors.ts';
import { withDbErrors } from './errors.ts';
import { listForeignKeyFindings, listIntegrityFindings } from './findings.ts';

/**
 * Writes a whole, checked copy to `targetPath`, or nothing; sessions alone are left out. It stands there only once it is proven and on disk.
 * Throws: disk-full, path-denied, volume-offline, db-corrupt where the copy has damage. Cost: reads and writes the whole library.
 */
export function backUpLibrary(source: BetterSqlite.Database, targetPath: string): void {
  const temporaryPath = `${targetPath}.tmp`;
  rmSync(temporaryPath, { force: true });
  try {
    withDbErrors(() => {
      source.prepare('VACUUM INTO ?').run(temporaryPath);
      dropSessions(temporaryPath);
    });
    verifyCopy(source, temporaryPath);
    syncPath(temporaryPath, 'r+');
    renameSync(temporaryPath, targetPath);
    // Windows can't sync a folder, and its rename is durable without
    if (process.platform !== 'win32') syncPath(dirname(targetPath), 'r');
  } catch (thrown) {
    rmSync(temporaryPath, { force: true });
    rmSync(`${temporaryPath}-journal`, { force: true });
    throw toCopyError(thrown);
  }
}

function toCopyError(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || !('syscall' in thrown)) return thrown;
  return isOutOfSpace(thrown)
    ? new AppError('disk-full', 'There is no space left for a backup of the library', { cause: thrown })
    : new AppError('path-denied', 'A backup of the library can’t be written', { cause: thrown });
}

/**
 * A copy beside the library, under the name that tells why and when it was made; its path.
 * Throws: as `backUpLibrary`.
 */
export function backUpBefore(
  source: BetterSqlite.Database,
  libraryPath: string,
  { reason, at }: { readonly reason: string; readonly at: number },
): string {
  const path = freePath(`${libraryPath}.before-${reason}-${toFileTime(at)}`);
  backUpLibrary(source, path);
  return path;
}

/** Two copies within one second, or after the clock was set back: neither may replace the other. */
function freePath(start: string): string {
  for (let number = 1; ; number++) {
    const path = `${start}${number === 1 ? '' : `-${number}`}.bak`;
    if (!existsSync(path)) return path;
  }
}

/** Removes what was left of copies beside the library whose making was cut off. For its one owner. Throws: what the file system does. */
export function dropHalfCopies(libraryPath: string): void {
  const folder = dirname(libraryPath);
  const start = `${basename(libraryPath)}.before-`;
  // SQLite's journal of a copy has the copy's name in front
  const isLeft = (name: string) => name.startsWith(start) && /\.bak\.tmp(?:-journal|-wal|-shm)?$/.test(name);
  for (const name of readdirSync(folder).filter(isLeft)) rmSync(join(folder, name), { force: true });
}

/** `20261122T113000Z`: sorts by time and is a legal name everywhere. */
function toFileTime(epochMs: number): string {
  return new Date(epochMs).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

/** Whoever finds a backup must not be signed in by it, nor keep somebody waiting who did not guess. */
const leftOut: ReadonlySet<string> = new Set(['session', 'sign_in_failure']);

function dropSessions(copyPath: string): void {
  const copy = new BetterSqlite(copyPath);
  try {
    // the bytes too, not only the rows
    copy.pragma('secure_delete = ON');
    for (const name of listTables(copy)) if (leftOut.has(name)) copy.exec(`DELETE FROM ${quoted(name)}`);
  } finally {
    copy.close();
  }
}

function verifyCopy(source: BetterSqlite.Database, copyPath: string): void {
  const copy = new BetterSqlite(copyPath, { readonly: true });
  try {
    const findings = [...listIntegrityFindings(copy), ...listForeignKeyFindings(copy)].map(({ text }) => text);
    if (countRows(copy) !== countRows(source)) findings.push('the copy has other row counts than the library');
    if (findings.length > 0)
      throw new AppError('db-corrupt', `A backup of the library would not be sound: ${findings.join('; ')}`);
  } finally {
    copy.close();
  }
}

/** Row counts of every ordinary table that a copy has whole, as one comparable text. */
function countRows(raw: BetterSqlite.Database): string {
  const tables = listTables(raw).filter((name) => !leftOut.has(name));
  const count = (name: string) =>
    raw
      .prepare(`SELECT count(*) FROM ${quoted(name)}`)
      .pluck()
      .get();
  return tables.map((name) => `${name} ${String(count(name))}`).join('\n');
}

function listTables(raw: BetterSqlite.Database): readonly string[] {
  return raw
    .prepare<[], string>(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name`)
    .pluck()
    .all();
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function syncPath(path: string, flags: string): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
