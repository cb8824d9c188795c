/** The entries of a playlist that pass what one person thinks of their tracks. */
import type { OwnFilter } from '../../../shared/contract/own-lists.ts';
import type { PlaylistId, UserId } from '../../../shared/ids.ts';
import type { ReadDb } from '../../db/handles.ts';
import { arrangeOwn, isFiltering } from '../../db/queries/own-lists.ts';
import { listEntryTracks } from '../../db/queries/playlists/entries.ts';

/** Whose opinions, and what passes by them. */
interface Wish extends OwnFilter {
  readonly userId: UserId;
}

/** Those of the ids, in their order, whose track passes; of entries without a track, none where anything is asked. */
export function filterOwn(db: ReadDb, playlistId: PlaylistId, ids: Uint32Array, wish: Wish): Uint32Array {
  const { userId, ...filter } = wish;
  if (!isFiltering(filter)) return ids;
  const entries = listEntryTracks(db, playlistId);
  const tracks = new Set(entries.flatMap(({ trackId }) => trackId ?? []));
  const listed = { thing: 'track', ids: Uint32Array.from(tracks) } as const;
  const passing = new Set(arrangeOwn(db, userId, listed, { ...filter, sort: null, isDescending: false }));
  const found = new Set(entries.flatMap(({ id, trackId }) => (trackId !== null && passing.has(trackId) ? id : [])));
  return ids.filter((id) => found.has(id));
}
