import type { TrackRow, TrackSort } from '../../../shared/contract/tracks.ts';
import { isTrackId } from '../../link/id-lists.ts';
import { trackRows } from '../../link/rows.ts';

/** How to find by what name a track stands in an order; null for orders that are not by name. */
export function nameInOrder(sort: TrackSort | null): ((id: number | undefined) => Promise<string | null>) | null {
  if (!isByName(sort)) return null;
  return async (id) => nameOfTrack(isTrackId(id) ? await trackRows.load(id) : undefined, sort);
}

/** By what name it stands in an order by names. */
export function nameOfTrack(row: TrackRow | undefined, sort: NameSort): string | null {
  const names = { title: row?.name, artist: row?.artists[0]?.name, album: row?.albumName };
  return names[sort] ?? null;
}

type NameSort = 'title' | 'artist' | 'album';

export function isByName(sort: string | null): sort is NameSort {
  return sort === 'artist' || sort === 'title' || sort === 'album';
}
