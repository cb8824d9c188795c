/** How the rows of a playlist hang on each other. */
import type { PlaylistTable } from '../../db/queries/playlists/playlist-rows.ts';
import type { Hanging } from '../change-kinds.ts';

/** A playlist comes before what hangs on it, and an entry before its place; notes apart, so that places are written together. */
export const depths: Readonly<Record<'playlist' | 'part' | 'order' | 'note', number>> = {
  playlist: 1,
  part: 2,
  order: 3,
  note: 4,
};

/** It goes with what it hangs on. */
export function gone(table: PlaylistTable, id: number): Hanging {
  return { table, id, become: () => null };
}
