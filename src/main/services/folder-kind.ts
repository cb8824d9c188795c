/** Folders of music as rows that people change: chosen, or taken out of the library. */
import { sep } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { FolderRow } from '../db/queries/change-rows.ts';
import {
  activateFolder,
  findFolderAt,
  listFolderPaths,
  readFolderNames,
  readFolderRows,
  removeFolder,
} from '../db/queries/folders.ts';
import { relocateFolder } from '../db/queries/relocate-folder.ts';
import type { WriteDb } from '../db/handles.ts';
import type { ChangeKind } from './change-kinds.ts';

/** All share them. Nothing else may write the library meanwhile: whoever takes one back ends a scan first. */
export function createFolderKind(writer: WriteDb, now: () => number): ChangeKind<FolderRow> {
  return {
    thing: 'folder',
    topics: ['folders', 'albums', 'tracks', 'problems'],
    isShared: true,
    read: (_userId, ids) => readFolderRows(writer, ids),
    write: (_userId, id, row) => {
      if (row === null) removeFolder(writer, id, now());
      else {
        assertApart(
          row.path,
          listFolderPaths(writer).filter((folder) => folder.id !== id),
        );
        activateFolder(writer, id);
        assertFree(writer, id, row.path);
        relocateFolder(writer, id, row.path);
      }
    },
    names: (ids) => readFolderNames(writer, ids),
  };
}

/** A folder that was taken out keeps its path, for it to come back. Throws: conflict. */
function assertFree(writer: WriteDb, id: number, path: string): void {
  const holder = findFolderAt(writer, path);
  if (holder !== undefined && holder !== id)
    throw new AppError('conflict', `${path} is known as another folder of the library`);
}

/** A file in two folders of the library would be two tracks. Throws: conflict. */
export function assertApart(path: string, chosen: readonly { readonly path: string }[]): void {
  const isInside = (inner: string, outer: string) => inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
  for (const { path: other } of chosen) {
    if (isInside(path, other))
      throw new AppError('conflict', `${path} lies in ${other}, which is in the library already`);
    if (isInside(other, path))
      throw new AppError('conflict', `${other}, which lies in ${path}, is in the library already`);
  }
}
