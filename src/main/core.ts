/** Puts the core together: the library, the parser processes, the services, and the one door to them. */
import { join } from 'node:path';
import type { CoreEvent, Topic } from '../shared/contract/events.ts';
import type { ScanSummary } from '../shared/contract/scan.ts';
import { createArtCache } from './art/cache.ts';
import { libraryCalls } from './calls/library.ts';
import type { CallParts } from './calls/parts.ts';
import { peopleCalls } from './calls/people.ts';
import { playlistCalls } from './calls/playlists.ts';
import { personCalls } from './calls/person.ts';
import { programCalls } from './calls/program.ts';
import type { Core, CoreConfig } from './core-api.ts';
import { createHost } from './core-host.ts';
import { backUpBefore } from './db/backup.ts';
import { openLibrary, openLibraryForReading, type Library } from './db/open.ts';
import { openOrderFiles } from './db/orders/order-files.ts';
import { fillRussianNames } from './db/queries/genre-names.ts';
import { startSearchFill } from './db/search-fill.ts';
import { ensureOwner } from './db/queries/people.ts';
import { findProfileByName, findRole } from './db/queries/profiles.ts';
import { iterateTracks, type ExportedTrack } from './db/queries/track-export.ts';
import { createRouter, type Router } from './ipc/router.ts';
import { createOrderThread } from './orders/order-thread.ts';
import { createTrackOrders } from './orders/track-orders.ts';
import { parserLimits } from './parse/limits.ts';
import { createParserPool, type ParserPool } from './parse/pool.ts';
import { AppError } from '../shared/errors.ts';
import { findCachePlace } from './ports/cache-place.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { StartParserProcess } from './ports/parser-process.ts';
import { createScanner, type Scanner } from './scan/controller.ts';
import { createCorrector } from './scan/corrector.ts';
import { createAllKinds } from './services/all-kinds.ts';
import { createChanges, type Changes } from './services/changes.ts';
import { createDemoService } from './services/demo.ts';
import { createFullDigests, type FullDigestsService } from './services/full-digests.ts';
import { createLibraryCare, type LibraryCareParts } from './care/library-care.ts';
import { createFoldersService, type FoldersService } from './services/folders.ts';
import { createScanService } from './services/scan.ts';
import { createPlaylistFiles, type PlaylistFilesParts } from './services/playlist-files/playlist-files.ts';
import { createPlaylistSync } from './services/playlist-sync/playlist-sync.ts';
import { createPersonPasswords } from './services/person-passwords.ts';
import { createPasswordGate } from './services/password-gate.ts';
import { createPasswords, type ScryptCost } from './services/passwords.ts';
import { createSessionsService } from './services/sessions.ts';
import { createUserDataService } from './services/user-data.ts';
import { startWalker, type Walker } from './scan/walker.ts';
import { watchLibrary } from './watch/library-watching.ts';
import type { WatchingParts } from './watch/watching.ts';

export interface CorePorts {
  readonly startParser: StartParserProcess;
  readonly clock: Clock;
  readonly log: Log;
  /** It is there to scan, and nobody asks anything meanwhile: more may be written at once. */
  readonly isAlone?: boolean;
  /** What a password costs to check; the usual where left out. For tests that check thousands. */
  readonly passwordCost?: ScryptCost;
  /** How folders are watched, for tests: other times, or never by events. */
  readonly watching?: Pick<WatchingParts, 'isPolling' | 'times'>;
}

/** The core in this very thread: what tests and the command line also may do. */
export interface LocalCore extends Core {
  /** Scans and waits for the end. Throws: disk-full, internal. */
  scan(folderIds: readonly number[], isDeep?: boolean): Promise<ScanSummary>;
  /** Opens the profile of that name; gives it as it is written. Throws: not-found. */
  resetPassword(username: string): string;
  /** Streams every track by id. */
  exportTracks(): Iterable<ExportedTrack>;
  /** The largest sum over all parser processes alive at one time. */
  peakParserRssBytes(): number;
}

// a scan that follows at once, and whoever opens the library for a moment, are not to share the drive
const DIGEST_IDLE_MS = 60_000;
// nobody is asked for a name on the first run; it can be changed
const FIRST_USERNAME = 'me';

/**
 * Opens the library, made on the first run with its one open profile.
 * Throws: db-locked, db-newer, db-corrupt, migration-failed, path-denied, disk-full.
 */
export function createCore(config: CoreConfig, ports: CorePorts): Promise<LocalCore> {
  // where a scan is sure to come, its thread gets ready while the library is opened
  const ready = ports.isAlone === true ? { walker: startWalker(config.walkerPath) } : {};
  return new Promise((resolve) => resolve(assemble(config, { ...ports, ...ready })));
}

function assemble(given: CoreConfig, ports: CorePorts & { readonly walker?: Walker }): LocalCore {
  const { clock, log } = ports;
  const { library, config, closeStore } = openStore(given, ports);
  const listeners = new Set<(event: CoreEvent) => void>();
  const emit = (event: CoreEvent) => {
    if (event.type === 'library.changed') orders.refreshSoon();
    if (event.type === 'library.changed' && isOfFollowing(event.topics)) watching.refresh();
    if (event.type === 'scan.finished') void userData.takeUp().then(() => playlists.afterScan());
    for (const listener of listeners) listener(event);
  };
  const pool = openPool(config, ports);
  const { walkerPath, watcherPath } = config;
  const asked = createCallCount();
  const scanner = createScanner({ ...ports, db: library.writer, pool, walkerPath, emit, countCalls: asked.count });
  const scans = createScanService(library, scanner, log);
  const watching = watchLibrary(library, { ...ports.watching, watcherPath, scanner, clock, log, emit });
  const orders = openOrders(config, library, scanner, log);
  const searchFill = library.isReadOnly ? undefined : startSearchFill(library.writer, log);
  const care = openCare(config, library, { ...ports, scanner, emit });
  const digests = openDigests(config, library, { ...ports, pool, scanner });
  listeners.add(digests.hear);
  const art = createArtCache({ cachePath: config.cachePath, pool });
  const corrector = createCorrector(library.writer, () => clock.now());
  const kinds = createAllKinds(library.writer, corrector, () => clock.now());
  const changes = createChanges({ writer: library.writer, kinds, clock, emit });
  const folders = createFolders(config, library, { clock, scanner, changes });
  const demo = createDemoService({ reader: library.reader, config: config.demo, folders, scans, emit });
  const doors = createDoors(library, ports, { changes, emit });
  const backUp = (reason: string) => backUpBefore(library.writer.raw, config.libraryPath, { reason, at: clock.now() });
  const made = { pool, digests, art, folders, demo, scans, watching, orders, corrector, changes, kinds };
  const shared = { config, log, clock, library, ...made, emit };
  const userData = createUserData(config, library, { clock, log, emit });
  const playlists = createPlaylists({ ...shared, ...library, ...config, listeners });
  const parts: CallParts = { ...shared, ...playlists, ...doors, userData, backUp, listeners };
  watching.refresh();
  return {
    call: asked.counted(openRouter(parts)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    host: createHost(parts),
    close: once(async () => {
      searchFill?.stop();
      await Promise.all([care?.close(), watching.close()]);
      await demo.cancel();
      await scanner.cancel();
      await Promise.all([playlists.playlistSync.close(), digests.stop(() => pool.close())]);
      await userData.close();
      await playlists.playlistFiles.close();
      await orders.close();
      closeStore();
    }),
    scan: (folderIds, isDeep) => scans.run(folderIds, isDeep),
    resetPassword: (username) => resetPassword(parts, username),
    exportTracks: () => iterateTracks(library.reader),
    peakParserRssBytes: () => pool.peakRssBytes(),
  };
}

/** The library, and the settings of this run: one that can only be read may have no place for a cache. */
function openStore(given: CoreConfig, { clock, log }: CorePorts) {
  const library = openLibrary(given.libraryPath, { clock, log });
  if (!library.isReadOnly) {
    fillRussianNames(library.writer, clock.now());
    ensureOwner(library.writer, FIRST_USERNAME, clock.now());
    return { library, config: given, closeStore: () => library.close() };
  }
  const cache = findCachePlace(given.cachePath);
  const closeStore = () => {
    library.close();
    cache.drop();
  };
  return { library, config: { ...given, cachePath: cache.path }, closeStore };
}

/** Knows how often somebody asked. */
function createCallCount() {
  let asked = 0;
  return {
    count: () => asked,
    counted: (route: Router): Router => {
      return (method, input, context) => {
        asked++;
        return route(method, input, context);
      };
    },
  };
}

/** What keeps each person's own apart. */
function createDoors(
  library: Library,
  { passwordCost, clock }: CorePorts,
  { changes, emit }: { readonly changes: Changes; readonly emit: (event: CoreEvent) => void },
) {
  const { writer } = library;
  const passwords = createPasswords(passwordCost);
  const gate = createPasswordGate(writer, passwords, clock);
  const sessions = createSessionsService(library, clock, emit);
  const personPasswords = createPersonPasswords({ writer, passwords, gate, sessions, changes, clock });
  return { passwords, gate, sessions, personPasswords };
}

function isOfFollowing(topics: readonly Topic[]): boolean {
  return topics.includes('folders') || topics.includes('switches');
}

/** Nothing is to be done for a file that can't be written. */
function openCare(
  { libraryPath, careWorkerPath }: CoreConfig,
  { isReadOnly, writer }: Library,
  more: CorePorts & Pick<LibraryCareParts, 'scanner' | 'emit'>,
) {
  return isReadOnly ? undefined : createLibraryCare({ ...more, writer, libraryPath, careWorkerPath });
}

function openDigests(
  { digestIdleMs: idleMs = DIGEST_IDLE_MS }: CoreConfig,
  library: Library,
  more: CorePorts & { readonly pool: ParserPool; readonly scanner: Scanner },
): FullDigestsService {
  return createFullDigests({ ...library, ...more, idleMs });
}

function openRouter(parts: CallParts): Router {
  const { library, clock, log } = parts;
  return createRouter(allCalls(parts), { findRole: (userId) => findRole(library.reader, userId), clock, log });
}

function allCalls(parts: CallParts) {
  return {
    ...libraryCalls(parts),
    ...personCalls(parts),
    ...playlistCalls(parts),
    ...peopleCalls(parts),
    ...programCalls(parts),
  };
}

function openOrders(
  { cachePath, libraryPath, orderWorkerPath }: CoreConfig,
  library: Library,
  scanner: Scanner,
  log: Log,
) {
  const ordersPath = join(cachePath, 'orders');
  const thread = createOrderThread(orderWorkerPath, { libraryPath, ordersPath }, log);
  const isChanging = () => !['idle', 'paused'].includes(scanner.progress().phase);
  const orders = createTrackOrders({ ...library, files: openOrderFiles(ordersPath), thread, isChanging, log });
  orders.refreshSoon();
  return orders;
}

function openPool({ parserCount, cachePath }: CoreConfig, { startParser, clock, log }: CorePorts) {
  return createParserPool({
    start: startParser,
    size: parserCount,
    clock,
    log,
    limits: parserLimits,
    progressFolder: join(cachePath, 'parsers'),
  });
}

function createUserData(
  { cachePath, libraryPath, version }: CoreConfig,
  { reader, writer }: Library,
  { log, ...more }: { readonly clock: Clock; readonly log: Log; readonly emit: (event: CoreEvent) => void },
) {
  const openReader = () => openLibraryForReading(libraryPath, { log });
  return createUserDataService({ reader, writer, cachePath, version, openReader, log, ...more });
}

/** Playlists and the files of other programs: brought in once, or kept in sync. */
function createPlaylists(
  parts: PlaylistFilesParts & Pick<CoreConfig, 'syncSoonMs'> & Pick<CallParts, 'emit' | 'listeners'>,
) {
  const playlistFiles = createPlaylistFiles(parts);
  const playlistSync = createPlaylistSync({ ...parts, ...playlistFiles });
  parts.listeners.add(playlistSync.hear);
  const afterScan = async () => {
    await playlistFiles.afterScan();
    await playlistSync.syncAll();
  };
  return { playlistFiles, playlistSync, afterScan };
}

function createFolders(
  { homePath, musicPath }: CoreConfig,
  { reader, writer }: Library,
  more: { readonly clock: Clock; readonly scanner: Scanner; readonly changes: Changes },
): FoldersService {
  return createFoldersService({ reader, writer, homePath, musicPath, ...more });
}

/** Whoever can start this has the library's file in hand; it is noted all the same. */
function resetPassword({ library: { writer }, personPasswords, log }: CallParts, username: string): string {
  const profile = findProfileByName(writer, username);
  if (profile === undefined) throw new AppError('not-found', `There is no profile called ${username}`);
  personPasswords.reset(profile.id);
  log.warn(`the password of ${profile.username} was taken away from the command line`);
  return profile.username;
}

function once(run: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= run());
}
