/** The settings of every connection, and the proof that they hold. */
import type BetterSqlite from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';

/** `Fono` in ASCII: marks a SQLite file as ours. */
export const APPLICATION_ID = 0x466f6e6f;

type Setting = readonly [name: string, value: number | string];

const MIB = 1024 * 1024;

const alwaysSettings: readonly Setting[] = [
  ['foreign_keys', 1],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  ['busy_timeout', 5000],
  ['temp_store', 2],
  // KiB, where negative; the default of 2 MB does not even hold the inner nodes of a library of a million tracks
  ['cache_size', -32_768],
];

/** A library in memory has no journal, no sync and no map. */
const fileSettings: readonly Setting[] = [
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['mmap_size', 0],
  ['wal_autocheckpoint', 1000],
  ['journal_size_limit', 64 * MIB],
];

/** Plain fsync does not flush the drive's own cache on macOS; elsewhere the setting does nothing. */
const macSettings: readonly Setting[] = [['fullfsync', 1]];

const readerSettings: readonly Setting[] = [['query_only', 1]];

export interface ConnectionKind {
  readonly isReader: boolean;
  readonly isInMemory: boolean;
}

/** Sets everything that `assertPragmas` expects. On a writer this is the first write to a new file. */
export function setPragmas(raw: BetterSqlite.Database, kind: ConnectionKind): void {
  for (const [name, value] of settingsOf(kind)) raw.pragma(`${name} = ${value}`);
}

/**
 * Nothing, where every setting holds. It reads a table first: on an empty file `synchronous` answers FULL and turns
 * to NORMAL with the first table unless it was set. Throws: path-denied where the drive can't do WAL, else internal.
 */
export function assertPragmas(raw: BetterSqlite.Database, kind: ConnectionKind): void {
  raw.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  for (const [name, expected] of settingsOf(kind)) {
    const actual = raw.pragma(name, { simple: true });
    if (actual === expected) continue;
    if (name === 'journal_mode')
      throw new AppError('path-denied', 'The library can’t be kept on this kind of drive; choose a local one');
    throw new AppError('internal', `SQLite setting ${name} is ${String(actual)}, not ${expected}`);
  }
}

function settingsOf({ isReader, isInMemory }: ConnectionKind): readonly Setting[] {
  return [
    ...alwaysSettings,
    ...(isInMemory ? [] : fileSettings),
    ...(!isInMemory && process.platform === 'darwin' ? macSettings : []),
    ...(isReader && !isInMemory ? readerSettings : []),
  ];
}

/** Nothing, where the SQLite of this connection may be used. Throws: internal. */
export function assertSqlite(raw: BetterSqlite.Database): void {
  assertSqliteVersion(raw.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '');
}

/** Nothing, where this SQLite is free of the WAL-reset race (3.7.0 to 3.51.2) and not the withdrawn 3.52.0. Throws: internal. */
export function assertSqliteVersion(version: string): void {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const number = major * 1_000_000 + minor * 1000 + patch;
  if (number < 3_051_003 || number === 3_052_000)
    throw new AppError('internal', `SQLite ${version} can damage a library; 3.51.3 or later, not 3.52.0, is needed`);
}
