/** Playlists as files for other programs. */
import { isAbsolute as isWhole } from 'node:path';
import type { WrittenPlaylistFile } from '../../../shared/contract/playlist-files.ts';
import type { ExportFormat, PlaylistEncoding } from '../../../shared/contract/playlist-formats.ts';
import { AppError } from '../../../shared/errors.ts';
import type { PlaylistId, UserId } from '../../../shared/ids.ts';
import type { ReadDb } from '../../db/handles.ts';
import { listExported, listExportedTracks } from '../../db/queries/playlists/entries.ts';
import { commonFolder } from '../../playlist-files/references.ts';
import { writePlaylistFile } from '../../playlist-files/write-playlist-file.ts';
import { getVisible } from '../playlists/owned.ts';

export interface ExportWish {
  readonly playlistId: PlaylistId;
  readonly format: ExportFormat;
  readonly encoding: PlaylistEncoding;
  readonly base?: string | undefined;
  readonly isAbsolute: boolean;
}

/** One's own, or one that may be seen; of a smart one what it `found`. Throws: not-found, invalid-input. */
export function exportPlaylist(db: ReadDb, userId: UserId, wish: ExportWish, found?: Uint32Array): WrittenPlaylistFile {
  const { playlistId, format, encoding, base, isAbsolute } = wish;
  const { name, kind, description } = getVisible(db, userId, playlistId);
  if (kind === 'folder') throw new AppError('invalid-input', 'A folder has no entries');
  if (base !== undefined && !isWhole(base)) throw new AppError('invalid-input', 'The folder’s path must be whole');
  const entries = found === undefined ? listExported(db, playlistId) : listExportedTracks(db, found);
  const from = isAbsolute ? null : (base ?? commonFolder(entries.flatMap(({ path }) => path ?? [])));
  const { bytes, entryCount, leftOutCount } = writePlaylistFile(
    { name, description, entries, base: from },
    { format, encoding },
  );
  return { fileName: fileNameOf(name, format), base64: bytes.toString('base64'), base: from, entryCount, leftOutCount };
}

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/** A name that every system takes: no signs of paths, no device, not hidden, not too long. */
function fileNameOf(name: string, format: ExportFormat): string {
  const plain = name
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- what Windows refuses in a name
    .replaceAll(/[\u0000-\u001F\u007F-\u009F<>:"/\\|?*\u2028\u2029]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[.\s]+|[.\s]+$/gu, '')
    .slice(0, 80)
    .trim();
  return `${plain === '' || RESERVED.test(plain) ? 'Playlist' : plain}.${format}`;
}
