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
import { exportRules } from './export-rules.ts';
import { fileNameOf } from './file-names.ts';

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
  const stored = getVisible(db, userId, playlistId);
  const { name, kind, description } = stored;
  if (kind === 'folder') throw new AppError('invalid-input', 'A folder has no entries');
  if (base !== undefined && !isWhole(base)) throw new AppError('invalid-input', 'The folder’s path must be whole');
  if (format === 'nsp') return exportRules(db, userId, stored);
  const entries = found === undefined ? listExported(db, playlistId) : listExportedTracks(db, found);
  const from = isAbsolute ? null : (base ?? commonFolder(entries.flatMap(({ path }) => path ?? [])));
  const { bytes, entryCount, leftOutCount } = writePlaylistFile(
    { name, description, entries, base: from },
    { format, encoding },
  );
  const counts = { entryCount, leftOutCount, remarks: [] };
  return { fileName: fileNameOf(name, format), base64: bytes.toString('base64'), base: from, ...counts };
}
