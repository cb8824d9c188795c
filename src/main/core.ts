/** Puts the core together: the library, the parser processes, the services, and the one door to them. */
import { join } from 'node:path';
import type { CoreEvent } from '../shared/contract/events.ts';
import type { ScanSummary } from '../shared/contract/scan.ts';
import { createArtCache, type ArtCache } from './art/cache.ts';
import type { Core, CoreConfig, CoreHost } from './core-api.ts';
import { openLibrary, type Library } from './db/open.ts';
import { openOrderFiles } from './db/orders/order-files.ts';
import { fillRussianNames } from './db/queries/genre-names.ts';
import { startSearchFill } from './db/search-fill.ts';
import { findTrackPlace } from './db/queries/media.ts';
import { ensureOwner } from './db/queries/people.ts';
import { iterateTracks, type ExportedTrack } from './db/queries/track-export.ts';
import { albumsHandlers, artistsHandlers, problemsHandlers, tracksHandlers } from './ipc/library.ts';
import { correctionsHandlers, picturesHandlers } from './ipc/by-hand.ts';
import { demoHandlers } from './ipc/demo.ts';
import { foldersHandlers, scanHandlers } from './ipc/folders.ts';
import { composersHandlers, genresHandlers, recentHandlers, treeHandlers } from './ipc/shelves.ts';
import { appHandlers, playbackHandlers, settingsHandlers } from './ipc/person.ts';
import { searchHandlers } from './ipc/search.ts';
import { activityHandlers, likesHandlers, ratingsHandlers, scoresHandlers } from './ipc/opinions.ts';
import { createRouter, type Router } from './ipc/router.ts';
import { createOrderThread } from './orders/order-thread.ts';
import { createTrackOrders, type TrackOrders } from './orders/track-orders.ts';
import { parserLimits } from './parse/limits.ts';
import { createParserPool, type ParserPool } from './parse/pool.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { StartParserProcess } from './ports/parser-process.ts';
import { createCorrector } from './scan/corrector.ts';
import { createScanner, type Scanner } from './scan/controller.ts';
import { createChanges } from './services/changes.ts';
import { createFileRatingsService } from './services/file-ratings.ts';
import { createOpinionsService } from './services/opinions.ts';
import { createArtworkService } from './services/artwork.ts';
import { createByHandService } from './services/by-hand.ts';
import { createCorrectionsService } from './services/corrections.ts';
import { createDemoService, type DemoService } from './services/demo.ts';
import { createFoldersService, type FoldersService } from './services/folders.ts';
import { createGenresService } from './services/genres.ts';
import { createLibraryService } from './services/library.ts';
import { createPlaybackService } from './services/playback.ts';
import { createScanService, type ScanService } from './services/scan.ts';
import { createSearchService } from './services/search.ts';
import { inspectPaths } from './services/dropped.ts';
import { createSessionsService } from './services/sessions.ts';
import { createStorageService } from './services/storage.ts';
import { createSettingsService } from './services/settings.ts';
import { createShelvesService } from './services/shelves.ts';
import { createTreeService } from './services/tree.ts';

export interface CorePorts {
  readonly startParser: StartParserProcess;
  readonly clock: Clock;
  readonly log: Log;
}

/** The core in this very thread: what tests and the command line also may do. */
export interface LocalCore extends Core {
  /** Scans and waits for the end. Throws: disk-full, internal. */
  scan(folderIds: readonly number[]): Promise<ScanSummary>;
  /** Streams every track by id. */
  exportTracks(): Iterable<ExportedTrack>;
  /** The largest sum over all parser processes alive at one time. */
  peakParserRssBytes(): number;
}

// nobody is asked for a name on the first run; it can be changed
const FIRST_USERNAME = 'me';

/**
 * Opens the library, made on the first run with its one open profile.
 * Throws: db-locked, db-newer, db-corrupt, migration-failed, path-denied, disk-full.
 */
export function createCore(config: CoreConfig, ports: CorePorts): Promise<LocalCore> {
  return new Promise((resolve) => resolve(assemble(config, ports)));
}

function assemble(config: CoreConfig, ports: CorePorts): LocalCore {
  const { clock, log } = ports;
  const library = openLibrary(config.libraryPath, { clock, log });
  fillRussianNames(library.writer, clock.now());
  const listeners = new Set<(event: CoreEvent) => void>();
  const emit = (event: CoreEvent) => {
    if (event.type === 'library.changed') orders.refreshSoon();
    for (const listener of listeners) listener(event);
  };
  const pool = createParserPool({
    start: ports.startParser,
    size: config.parserCount,
    clock,
    log,
    limits: parserLimits,
    progressFolder: join(config.cachePath, 'parsers'),
  });
  const scanner = createScanner({ db: library.writer, pool, walkerPath: config.walkerPath, clock, log, emit });
  const scans = createScanService(library.reader, scanner, log);
  const orders = openOrders(config, library, scanner, log);
  orders.refreshSoon();
  const searchFill = startSearchFill(library.writer, log);
  const folders = createFolders(config, library, { clock, scanner, emit });
  const demo = createDemoService({ reader: library.reader, config: config.demo, folders, scans, emit });
  const art = createArtCache({ cachePath: config.cachePath, pool });
  const parts: Parts = { config, ports, library, pool, art, folders, demo, scans, orders, emit };
  return {
    call: createCalls(parts),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    host: createHost(parts),
    close: once(async () => {
      searchFill.stop();
      await demo.cancel();
      await scanner.cancel();
      await orders.close();
      pool.close();
      library.close();
    }),
    scan: (folderIds) => scans.run(folderIds),
    exportTracks: () => iterateTracks(library.reader),
    peakParserRssBytes: () => pool.peakRssBytes(),
  };
}

interface Parts {
  readonly config: CoreConfig;
  readonly ports: CorePorts;
  readonly library: Library;
  readonly pool: ParserPool;
  readonly folders: FoldersService;
  readonly demo: DemoService;
  readonly art: ArtCache;
  readonly scans: ScanService;
  readonly orders: TrackOrders;
  readonly emit: (event: CoreEvent) => void;
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
  return createTrackOrders({ ...library, files: openOrderFiles(ordersPath), thread, isChanging, log });
}

function createFolders(
  { homePath, musicPath }: CoreConfig,
  { reader, writer }: Library,
  more: { readonly clock: Clock; readonly scanner: Scanner; readonly emit: (event: CoreEvent) => void },
): FoldersService {
  return createFoldersService({ reader, writer, homePath, musicPath, ...more });
}

function createCalls({ config, ports, library, pool, art, folders, demo, scans, orders, emit }: Parts): Router {
  const { clock, log } = ports;
  const { reader, writer } = library;
  const { version, libraryPath } = config;
  const shown = createLibraryService(reader, orders);
  const shelves = createShelvesService(reader);
  const byHand = createByHandService({ writer, pool, cachePath: config.cachePath, clock, emit });
  const changes = createChanges(writer, clock, emit);
  const opinions = createOpinionsService(reader, changes);
  const handlers = {
    albums: albumsHandlers(shown, byHand),
    activity: activityHandlers(opinions, changes),
    likes: likesHandlers(opinions),
    scores: scoresHandlers(opinions),
    app: appHandlers({ version, libraryPath, platform: process.platform }, createStorageService(libraryPath, art)),
    artists: artistsHandlers(shown, byHand),
    composers: composersHandlers(shelves),
    corrections: correctionsHandlers(
      createCorrectionsService(
        reader,
        createCorrector(writer, () => clock.now()),
        emit,
      ),
    ),
    demo: demoHandlers(demo),
    folders: foldersHandlers(folders),
    genres: genresHandlers(createGenresService({ ...library, orders }, clock, emit)),
    pictures: picturesHandlers(byHand),
    playback: playbackHandlers(createPlaybackService(library, clock, emit)),
    problems: problemsHandlers(shown),
    ratings: ratingsHandlers(createFileRatingsService(reader, changes)),
    recent: recentHandlers(shelves),
    scan: scanHandlers(scans),
    search: searchHandlers(createSearchService(reader)),
    settings: settingsHandlers(createSettingsService(library, clock, emit)),
    tracks: tracksHandlers(shown),
    tree: treeHandlers(createTreeService(reader, orders)),
  };
  return createRouter(handlers, clock, log);
}

function createHost({ config, ports, library, art }: Parts): CoreHost {
  const ownerId = ensureOwner(library.writer, FIRST_USERNAME, ports.clock.now());
  const sessions = createSessionsService(library, ports.clock);
  const artwork = createArtworkService(library.reader, art, config.cachePath);
  return {
    ownerId: () => Promise.resolve(ownerId),
    locateAudio: (trackId) => findTrackPlace(library.reader, trackId),
    locateArt: (key, size) => artwork.locate(key, size),
    inspectPaths: (paths) => inspectPaths(library.reader, paths),
    openSession: (label) => sessions.open(ownerId, label),
    findSession: (token) => sessions.find(token),
  };
}

function once(run: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= run());
}
