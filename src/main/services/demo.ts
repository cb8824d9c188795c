/** The demonstration library: making it, showing where it is, and taking it away. */
import type { DemoProgress, DemoRemoval, DemoStatus } from '../../shared/contract/demo.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { Folder } from '../../shared/contract/folders.ts';
import { AppError } from '../../shared/errors.ts';
import type { FolderId, UserId } from '../../shared/ids.ts';
import type { DemoConfig } from '../core-api.ts';
import { listFolderPaths } from '../db/queries/folders.ts';
import type { ReadDb } from '../db/handles.ts';
import { openDemoFolder, removeDemoFiles } from '../demo/demo-folder.ts';
import { filePathsOf, placesOf } from '../demo/album-files.ts';
import { runMakers } from '../demo/makers.ts';
import { findManifest } from '../demo/manifest.ts';
import type { PlannedAlbum } from '../demo/plan/album.ts';
import { demoAlbums } from '../demo/plan/albums.ts';
import { realFolder } from '../ports/folders.ts';
import type { FoldersService } from './folders.ts';
import type { ScanService } from './scan.ts';

export interface DemoParts {
  readonly reader: ReadDb;
  readonly config: DemoConfig;
  readonly folders: Pick<FoldersService, 'add' | 'remove'>;
  readonly scans: Pick<ScanService, 'start'>;
  emit(event: CoreEvent): void;
}

export interface DemoService {
  status(): Promise<DemoStatus>;
  /** Throws: cancelled, conflict, path-denied, disk-full. */
  make(userId: UserId): Promise<Folder>;
  /** Waits until the making has ended. */
  cancel(): Promise<DemoStatus>;
  /** Throws: not-found, path-denied. */
  remove(userId: UserId, folderId: FolderId): Promise<DemoRemoval>;
}

interface Making {
  readonly controller: AbortController;
  readonly ended: Promise<Folder>;
}

/** One making at a time; whoever asks meanwhile waits for the same. */
export function createDemoService(parts: DemoParts): DemoService {
  let making: Making | undefined;
  let progress: DemoProgress | null = null;
  const tell = (next: DemoProgress | null) => {
    progress = next;
    parts.emit({ type: 'demo.progress', progress: next });
  };
  const status = async (): Promise<DemoStatus> => ({
    path: parts.config.folderPath,
    albumCount: albumsOf(parts.config).length,
    trackCount: albumsOf(parts.config).reduce((sum, album) => sum + placesOf(album).length, 0),
    progress,
    folderIds: listFolderPaths(parts.reader)
      .filter(({ path }) => findManifest(path) !== undefined)
      .map(({ id }) => id),
  });
  const start = (userId: UserId): Making => {
    const controller = new AbortController();
    const ended = makeAndAdd({ ...parts, userId }, controller.signal, tell).finally(() => {
      making = undefined;
      tell(null);
    });
    return { controller, ended };
  };
  return {
    status,
    make: (userId) => (making ??= start(userId)).ended,
    cancel: async () => {
      making?.controller.abort();
      // how it ended is told to those who asked for it
      await making?.ended.catch(() => undefined);
      return await status();
    },
    remove: async (userId, folderId) => {
      const folder = listFolderPaths(parts.reader).find(({ id }) => id === folderId);
      if (folder === undefined || findManifest(folder.path) === undefined) {
        throw new AppError('not-found', 'There is no such demo library');
      }
      await parts.folders.remove(userId, folderId);
      return removeDemoFiles(folder.path);
    },
  };
}

function albumsOf({ albumIds }: DemoConfig): readonly PlannedAlbum[] {
  return albumIds === undefined ? demoAlbums : demoAlbums.filter(({ id }) => albumIds.includes(id));
}

async function makeAndAdd(
  parts: DemoParts & { readonly userId: UserId },
  signal: AbortSignal,
  tell: (progress: DemoProgress) => void,
): Promise<Folder> {
  const { folderPath } = parts.config;
  const isKnown = listFolderPaths(parts.reader).some(({ path }) => path === realOf(folderPath));
  try {
    await makeFiles(parts.config, signal, tell);
  } catch (thrown) {
    // somebody who thought better of it finds nothing left behind
    if (thrown instanceof AppError && thrown.code === 'cancelled' && !isKnown) removeDemoFiles(folderPath);
    throw thrown;
  }
  const folder = parts.folders.add(parts.userId, folderPath);
  await parts.scans.start([folder.id]);
  return folder;
}

/** The library keeps folders by their one true path. */
function realOf(folderPath: string): string {
  try {
    return realFolder(folderPath);
  } catch {
    // not there yet
    return folderPath;
  }
}

async function makeFiles(
  config: DemoConfig,
  signal: AbortSignal,
  tell: (progress: DemoProgress) => void,
): Promise<void> {
  const albums = albumsOf(config);
  const folder = openDemoFolder(config.folderPath, albums);
  const totalCount = albums.reduce((sum, album) => sum + filePathsOf(album).length, 0);
  let madeCount = folder.presentCount;
  const albumIds = folder.missing.map(({ id }) => id);
  if (albumIds.length === 0) return;
  tell({ madeCount, totalCount, album: folder.missing[0]?.title ?? '' });
  await runMakers({
    workerPath: config.workerPath,
    workerCount: config.workerCount,
    albumIds,
    signal,
    onFile: ({ albumId, file }) => {
      folder.add(file);
      madeCount++;
      tell({ madeCount, totalCount, album: albums.find(({ id }) => id === albumId)?.title ?? '' });
    },
  });
}
