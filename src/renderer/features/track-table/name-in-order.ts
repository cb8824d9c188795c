import type { TrackSort } from '../../../shared/contract/tracks.ts';
import { isTrackId } from '../../link/id-lists.ts';
import { trackRows } from '../../link/rows.ts';

/** How to find by what name a track stands in an order; null for orders that are not by name. */
export function nameInOrder(sort: TrackSort | null): ((id: number | undefined) => Promise<string | null>) | null {
  if (sort !== 'artist' && sort !== 'title' && sort !== 'album') return null;
  return async (id) => {
    const row = isTrackId(id) ? await trackRows.load(id) : undefined;
    const names = { title: row?.name, artist: row?.artists[0]?.name, album: row?.albumName };
    return names[sort] ?? null;
  };
}
