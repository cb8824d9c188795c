/** The folders of music: choosing them, and taking them out. */
import { sep } from 'node:path';
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { Folder, FolderListing } from '../../shared/contract/folders.ts';
import { AppError } from '../../shared/errors.ts';
import type { FolderId } from '../../shared/ids.ts';
import {
  addFolder,
  listFolderPaths,
  listFolders,
  findRemovedPath,
  removeFolder,
  restoreFolder,
} from '../db/queries/folders.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { isAudioFileName } from '../metadata/formats.ts';
import type { Clock } from '../ports/clock.ts';
import { listFolder, realFolder } from '../ports/folders.ts';
import type { Scanner } from '../scan/controller.ts';

export interface FoldersParts {
  readonly reader: ReadDb;
  readonly writer: WriteDb;
  readonly clock: Clock;
  readonly scanner: Pick<Scanner, 'cancel'>;
  readonly homePath: string;
  readonly musicPath: string | null;
  emit(event: CoreEvent): void;
}

export interface FoldersService {
  list(): readonly Folder[];
  /** The usual music folder where it exists. */
  suggest(): { readonly path: string | null };
  browse(path: string | undefined): FolderListing;
  /** Throws: not-found, path-denied, conflict. Adding the same folder again changes nothing. */
  add(path: string): Promise<Folder>;
  /** Throws: not-found. A scan under way is ended first. */
  remove(folderId: FolderId): Promise<{ readonly removedAt: number }>;
  /** Throws: not-found, conflict. */
  restore(folderId: FolderId, removedAt: number): Promise<null>;
}

/** The rules of the chosen folders: none lies inside another, and removing one deletes no track. */
export function createFoldersService(parts: FoldersParts): FoldersService {
  const list = () => listFolders(parts.reader);
  const announce = () => parts.emit({ type: 'library.changed', topics: ['folders', 'albums', 'tracks', 'problems'] });
  return {
    list,
    suggest: () => ({ path: findUsual(parts.musicPath) }),
    browse: (path) => {
      const listed = listFolder(path ?? parts.homePath);
      const base = listed.path.endsWith(sep) ? listed.path : listed.path + sep;
      return {
        path: listed.path,
        parent: listed.parent,
        folders: listed.folderNames.map((name) => ({ name, path: base + name })),
        audioFileCount: listed.fileNames.filter((name) => isAudioFileName(name)).length,
      };
    },
    add: async (path) => {
      const real = realFolder(path);
      assertApart(real, await listFolderPaths(parts.reader));
      const id = addFolder(parts.writer, real, parts.clock.now());
      announce();
      const added = list().find((folder) => folder.id === id);
      if (added === undefined) throw new AppError('internal', 'a folder just added is not there');
      return added;
    },
    remove: async (folderId) => {
      await parts.scanner.cancel();
      const removedAt = parts.clock.now();
      if (!removeFolder(parts.writer, folderId, removedAt)) {
        throw new AppError('not-found', 'There is no such folder in the library');
      }
      announce();
      return { removedAt };
    },
    restore: async (folderId, removedAt) => {
      const path = findRemovedPath(parts.reader, folderId);
      if (path === undefined) throw new AppError('not-found', 'There is no such folder to bring back');
      assertApart(path, await listFolderPaths(parts.reader));
      restoreFolder(parts.writer, folderId, removedAt);
      announce();
      return null;
    },
  };
}

/** A file in two folders of the library would be two tracks. */
function assertApart(path: string, chosen: readonly { readonly path: string }[]): void {
  const isInside = (inner: string, outer: string) => inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
  for (const { path: other } of chosen) {
    if (isInside(path, other))
      throw new AppError('conflict', `${path} lies in ${other}, which is in the library already`);
    if (isInside(other, path))
      throw new AppError('conflict', `${other}, which lies in ${path}, is in the library already`);
  }
}

function findUsual(musicPath: string | null): string | null {
  try {
    return musicPath === null ? null : realFolder(musicPath);
  } catch (thrown) {
    if (thrown instanceof AppError) return null;
    throw thrown;
  }
}
