/** Playlists and the files they came from. */
import { withDbErrors } from '../../errors.ts';
import type { ReadDb } from '../../handles.ts';

/** What it is called; nothing where it is gone. */
export function readPlaylistName({ raw }: ReadDb, playlistId: number): string {
  const sql = 'select name from playlist where id = ?';
  return withDbErrors(() => raw.prepare<[number], string>(sql).pluck().get(playlistId) ?? '');
}
