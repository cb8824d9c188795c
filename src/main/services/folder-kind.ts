/** Folders of music as rows that people change: chosen, or taken out of the library. */
import { sep } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { FolderRow } from '../db/queries/change-rows.ts';
import {
  activateFolder,
  listFolderPaths,
  readFolderNames,
  readFolderRows,
  removeFolder,
} from '../db/queries/folders.ts';
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
        assertApart(row.path, listFolderPaths(writer));
        activateFolder(writer, id);
      }
    },
    names: (ids) => readFolderNames(writer, ids),
  };
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
