/** Playlists as files for other programs. */
import { isAbsolute as isWhole } from 'node:path';
import type { PlaylistText } from '../../../shared/contract/playlists.ts';
import { AppError } from '../../../shared/errors.ts';
import type { PlaylistId, UserId } from '../../../shared/ids.ts';
import type { ReadDb } from '../../db/handles.ts';
import { listExported } from '../../db/queries/playlists/entries.ts';
import { canBeReferred, commonFolder, toM3u } from './m3u.ts';
import { getVisible } from './owned.ts';

export interface ExportWish {
  readonly playlistId: PlaylistId;
  readonly base: string | undefined;
  readonly isAbsolute: boolean;
}

/** The text of an M3U8 file. Throws: not-found, invalid-input (a folder). */
export function exportPlaylist(db: ReadDb, userId: UserId, { playlistId, base, isAbsolute }: ExportWish): PlaylistText {
  const { name, kind } = getVisible(db, userId, playlistId);
  if (kind === 'folder') throw new AppError('invalid-input', 'A folder has no entries');
  if (base !== undefined && !isWhole(base)) throw new AppError('invalid-input', 'The folder’s path must be whole');
  const all = listExported(db, playlistId);
  const entries = all.flatMap(({ path, ...texts }) => (path !== null && canBeReferred(path) ? { ...texts, path } : []));
  const from = isAbsolute ? null : (base ?? commonFolder(entries.map(({ path }) => path)));
  return {
    text: toM3u({ name, entries, base: from }),
    base: from,
    entryCount: entries.length,
    leftOutCount: all.length - entries.length,
  };
}
