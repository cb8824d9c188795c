import type { PlaylistPage } from '../../../shared/contract/playlists.ts';
import type { PlaylistEntryId } from '../../../shared/ids.ts';
import { entryAt, shownEntryIds, showEntryIds } from '../../link/playlists.ts';
import { moveEntries } from '../add-to-playlist/index.ts';
import { movedTo } from './entry-order.ts';

/** Puts entries together at the top of their playlist or at its end: shown at once, and kept as soon as can be. */
export function moveToEdge(playlist: PlaylistPage, chosen: readonly PlaylistEntryId[], to: 'top' | 'end'): void {
  const now = shownEntryIds(playlist.id);
  if (chosen.length === 0 || now === undefined) return;
  const before = to === 'top' ? entryAt(now, 0) : null;
  const moved = new Set<number>(chosen);
  showEntryIds(playlist.id, (ids) => movedTo(ids, moved, before));
  void moveEntries(playlist, chosen, before);
}
