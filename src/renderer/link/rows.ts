import { useEffect, useSyncExternalStore } from 'react';
import type { AlbumCard } from '../../shared/contract/albums.ts';
import type { TrackRow } from '../../shared/contract/tracks.ts';
import type { AlbumId, TrackId } from '../../shared/ids.ts';
import { call } from './client.ts';
import { createRowCache, type RowCache } from './row-cache.ts';

// the queue and the table want different rows at the same time, and a cache serves one wish
const createTrackCache = () => createRowCache<TrackId, TrackRow>((ids) => call('tracks.byIds', { ids }));

export const trackRows = createTrackCache();
export const queueRows = createTrackCache();
export const playerRows = createTrackCache();
export const albumCards = createRowCache<AlbumId, AlbumCard>((ids) => call('albums.byIds', { ids }));

/** Rows of the given ids, in their order; undefined where a row has not come yet. */
export function useRows<Id extends number, Row>(
  cache: RowCache<Id, Row>,
  ids: readonly Id[],
): readonly (Row | undefined)[] {
  const version = useSyncExternalStore(cache.subscribe, cache.version);
  const wish = ids.join();
  useEffect(() => {
    cache.want(ids);
    // `wish` stands for the contents of `ids`; `version` asks again for rows that went out of date
  }, [cache, wish, version]);
  return ids.map((id) => cache.get(id));
}
