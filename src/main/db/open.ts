/** Opens a library: lock, look, back up, migrate, connect. Refuses before the first byte is written. */
import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { backUpBefore, dropHalfCopies } from './backup.ts';
import { isNotedDamaged } from './care.ts';
import { connect } from './connect.ts';
import { withDbErrors } from './errors.ts';
import { listQuickFindings } from './findings.ts';
import type { ReadDb, WriteDb } from './handles.ts';
import { inspectLibrary } from './inspect.ts';
import { openToLook } from './look.ts';
import { isWritable, openReadOnly } from './open-read-only.ts';
import { lockLibrary, type LibraryLock } from './lock.ts';
import { migrate } from './migrate.ts';
import { migrations as allMigrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { assertSqlite, setPragmas } from './pragmas.ts';

export interface OpenOptions {
  readonly clock: Clock;
  readonly log: Log;
  /** For tests of the migrator. */
  readonly migrations?: readonly Migration[];
}

export interface Library {
  readonly writer: WriteDb;
  /** A connection of its own that can't write; for a library in memory, or one that can only be read, the writer's. */
  readonly reader: ReadDb;
  /** Whether nothing can be written to it where it lies: every write then throws library-read-only. */
  readonly isReadOnly: boolean;
  /** Checkpoints and frees the lock. Idempotent. */
  close(): void;
}

/** The path of a library that lives in memory only. */
const IN_MEMORY = ':memory:';

/**
 * The library at `path`, made where there is none, at the newest schema; this process is its one owner until `close`.
 * One that is there and can't be written is opened for reading, by however many at once.
 * Throws: db-locked at once where another owner is, db-newer, db-corrupt, migration-failed, path-denied, disk-full.
 */
export function openLibrary(path: string, options: OpenOptions): Library {
  if (path === IN_MEMORY) return openParts(path, 0, options, undefined);
  const realPath = withPathErrors(() => resolvePath(path));
  if (existsSync(realPath) && !isWritable(realPath)) return openUnwritable(realPath, options);
  const lock = lockLibrary(realPath);
  try {
    const appliedCount = withDbErrors(() => prepareFile(realPath, options));
    return openParts(realPath, appliedCount, options, lock);
  } catch (thrown) {
    lock.release();
    throw thrown;
  }
}

function openUnwritable(path: string, { log, migrations = allMigrations }: OpenOptions): Library {
  const opened = openReadOnly(path, migrations, log);
  const { writer } = opened;
  log.info('the library can only be read here', path);
  return { writer, reader: writer, isReadOnly: true, close: () => opened.close() };
}

/**
 * A library that another process may own, for looking only. `close` when done.
 * Throws: not-found, db-newer, db-corrupt, path-denied, migration-failed where its schema is older than this program's.
 */
export function openLibraryForReading(
  path: string,
  options: Pick<OpenOptions, 'log' | 'migrations'>,
): { readonly reader: ReadDb; close(): void } {
  if (!existsSync(path)) throw new AppError('not-found', `There is no library at ${path}`);
  const migrations = options.migrations ?? allMigrations;
  return withDbErrors(() => {
    const { raw, isCopy } = openToLook(path);
    try {
      if (inspectLibrary(raw, migrations).appliedCount < migrations.length)
        throw new AppError(
          'migration-failed',
          'The library is from an older Fonoteka; open it once to bring it up to date',
        );
      return { reader: connect(raw, 'read', isCopy, options.log), close: () => void raw.close() };
    } catch (thrown) {
      raw.close();
      throw thrown;
    }
  });
}

/**
 * A library that this process owns already, by one more connection that writes: for a thread that works beside the core.
 * `close` when done. Throws: not-found, db-corrupt.
 */
export function openLibraryBeside(
  path: string,
  { log }: Pick<OpenOptions, 'log'>,
): { readonly writer: WriteDb; close(): void } {
  return withDbErrors(() => {
    const raw = new BetterSqlite(path, { fileMustExist: true });
    try {
      return { writer: connect(raw, 'write', false, log), close: () => void raw.close() };
    } catch (thrown) {
      raw.close();
      throw thrown;
    }
  });
}

/** One name for one library, so that a link to it takes the same lock. */
function resolvePath(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  return existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
}

/** How many steps the file has. It is checked where the last owner did not close it or found damage, and backed up where steps are due. */
function prepareFile(path: string, { clock, log, migrations = allMigrations }: OpenOptions): number {
  if (!existsSync(path) || (statSync(path).size === 0 && !hasJournal(path))) return 0;
  const wasCutOff = hasJournal(path);
  rollBackCreation(path);
  const raw = new BetterSqlite(path, { readonly: true });
  try {
    const { appliedCount } = inspectLibrary(raw, migrations);
    if (wasCutOff || isNotedDamaged(raw)) assertUndamaged(raw);
    tidyCopies(path, log);
    const due = migrations[appliedCount];
    if (due !== undefined && appliedCount > 0) {
      const backupPath = backUpBefore(raw, path, { reason: due.name, at: clock.now() });
      log.info(`library backed up before ${due.name}`, backupPath);
    }
    return appliedCount;
  } finally {
    raw.close();
  }
}

/**
 * A library whose very making was cut off by a power cut is still under SQLite's other kind of journal, which who only looks
 * may not take back: it would never open again.
 */
function rollBackCreation(path: string): void {
  if (!existsSync(`${path}-journal`)) return;
  const raw = new BetterSqlite(path);
  try {
    raw.pragma('user_version');
  } finally {
    raw.close();
  }
}

function tidyCopies(path: string, log: Log): void {
  try {
    dropHalfCopies(path);
  } catch (thrown) {
    log.warn('half a backup could not be removed', thrown);
  }
}

/** A clean close leaves no journal, or an empty one. */
function hasJournal(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

function assertUndamaged(raw: BetterSqlite.Database): void {
  const findings = listQuickFindings(raw);
  if (findings.length > 0)
    throw new AppError('db-corrupt', `The library is damaged: ${findings.map(({ text }) => text).join('; ')}`);
}

function openParts(path: string, appliedCount: number, options: OpenOptions, lock: LibraryLock | undefined): Library {
  const { clock, log, migrations = allMigrations } = options;
  const isInMemory = path === IN_MEMORY;
  const opened: BetterSqlite.Database[] = [];
  const open = (readonly: boolean) => {
    const raw = new BetterSqlite(path, { readonly });
    opened.push(raw);
    return raw;
  };
  return withDbErrors(() => {
    try {
      const raw = open(false);
      // before the first write; `connect` asserts it of every connection
      assertSqlite(raw);
      setPragmas(raw, { isReader: false, isInMemory });
      migrate(raw, migrations, appliedCount, clock);
      const writer = connect(raw, 'write', isInMemory, log);
      const reader = isInMemory ? writer : connect(open(true), 'read', false, log);
      return { writer, reader, isReadOnly: false, close: () => closeAll(raw, opened, lock, log) };
    } catch (thrown) {
      for (const raw of opened) raw.close();
      throw thrown;
    }
  });
}

function closeAll(
  writer: BetterSqlite.Database,
  opened: readonly BetterSqlite.Database[],
  lock: LibraryLock | undefined,
  log: Log,
): void {
  if (!writer.open) return;
  try {
    // who only reads beside us is not waited for
    writer.pragma('busy_timeout = 0');
    writer.pragma('wal_checkpoint(TRUNCATE)');
    writer.pragma('optimize');
  } catch (thrown) {
    // statistics can wait for a day with space on the drive; what was acked is on disk already
    log.warn('library could not be tidied on closing', thrown);
  }
  // readers first: the last connection to close takes the journal back into the file
  for (const raw of opened.toReversed()) raw.close();
  lock?.release();
}

function withPathErrors<T>(run: () => T): T {
  try {
    return run();
  } catch (thrown) {
    throw new AppError('path-denied', 'The folder of the library can’t be used', { cause: thrown });
  }
}
