/** The folders of music: choosing them, and taking them out. */
import { sep } from 'node:path';
import type { Changed } from '../../shared/contract/activity.ts';
import type { Folder, FolderListing } from '../../shared/contract/folders.ts';
import { AppError } from '../../shared/errors.ts';
import type { FolderId, UserId } from '../../shared/ids.ts';
import { addFolder, listFolderPaths, listFolders } from '../db/queries/folders.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { isAudioFileName } from '../metadata/formats.ts';
import type { Clock } from '../ports/clock.ts';
import { listFolder, realFolder } from '../ports/folders.ts';
import { toDisplayPath } from '../ports/paths.ts';
import type { Scanner } from '../scan/controller.ts';
import type { Changes } from './changes.ts';
import { assertApart } from './folder-kind.ts';

export interface FoldersParts {
  readonly reader: ReadDb;
  readonly writer: WriteDb;
  readonly clock: Clock;
  readonly scanner: Pick<Scanner, 'aside'>;
  readonly homePath: string;
  readonly musicPath: string | null;
  readonly changes: Pick<Changes, 'make' | 'perform'>;
}

export interface FoldersService {
  list(): readonly Folder[];
  /** The usual music folder where it exists. */
  suggest(): { readonly path: string | null };
  browse(path: string | undefined): FolderListing;
  /** Throws: not-found, path-denied, conflict. Adding the same folder again changes nothing. */
  add(userId: UserId, path: string): Folder;
  /** Throws: not-found. A scan of other folders goes on. */
  remove(userId: UserId, folderId: FolderId): Promise<Changed>;
}

/** The rules of the chosen folders: none lies inside another, removing one deletes no track, and both can be taken back. */
export function createFoldersService(parts: FoldersParts): FoldersService {
  const list = () => listFolders(parts.reader);
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
    add: (userId, path) => {
      const real = realFolder(path);
      const { folderId } = parts.changes.perform(userId, 'folder-add', () => {
        const chosen = listFolderPaths(parts.writer);
        assertApart(real, chosen);
        const isNew = chosen.every((folder) => folder.path !== real);
        const id = addFolder(parts.writer, real, parts.clock.now());
        const change = { table: 'folder', id, before: null, after: { path: real } } as const;
        return { folderId: id, subject: toDisplayPath(real), changes: isNew ? [change] : [] };
      });
      const added = list().find((folder) => folder.id === folderId);
      if (added === undefined) throw new AppError('internal', 'a folder just added is not there');
      return added;
    },
    remove: (userId, folderId) =>
      parts.scanner.aside(() =>
        parts.changes.make(userId, {
          type: 'folder-remove',
          table: 'folder',
          ids: [folderId],
          become: (row) => {
            if (row === null) throw new AppError('not-found', 'There is no such folder in the library');
            return null;
          },
        }),
      ),
  };
}

function findUsual(musicPath: string | null): string | null {
  try {
    return musicPath === null ? null : realFolder(musicPath);
  } catch (thrown) {
    if (thrown instanceof AppError) return null;
    throw thrown;
  }
}
