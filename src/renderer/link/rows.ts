import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { AlbumCard } from '../../shared/contract/albums.ts';
import type { ArtistCard } from '../../shared/contract/artists.ts';
import type { ComposerCard } from '../../shared/contract/composers.ts';
import type { GenreCard } from '../../shared/contract/genres.ts';
import type { TrackRow } from '../../shared/contract/tracks.ts';
import type { AlbumId, ArtistId, GenreId, TrackId } from '../../shared/ids.ts';
import { call } from './client.ts';
import { RowCache } from './row-cache.ts';

// the queue, the player and the table want different rows at the same time, and a cache serves one wish
const createTrackCache = () => new RowCache<TrackId, TrackRow>((ids) => call('tracks.byIds', { ids }));

export const trackRows = createTrackCache();
export const queueRows = createTrackCache();
export const playerRows = createTrackCache();
export const albumCards = new RowCache<AlbumId, AlbumCard>((ids) => call('albums.byIds', { ids }));
export const artistCards = new RowCache<ArtistId, ArtistCard>((ids) => call('artists.byIds', { ids }));
export const composerCards = new RowCache<ArtistId, ComposerCard>((ids) => call('composers.byIds', { ids }));
export const genreCards = new RowCache<GenreId, GenreCard>((ids) => call('genres.byIds', { ids }));

/**
 * Rows of the given ids, in their order; undefined where a row has not come yet. `ahead` are asked for too, after those:
 * the same ones with more before or behind.
 */
export function useRows<Id extends number, Row extends { readonly id: Id }>(
  cache: RowCache<Id, Row>,
  ids: readonly Id[],
  ahead: readonly Id[] = ids,
): readonly (Row | undefined)[] {
  useEffect(() => {
    cache.want(ahead === ids ? ids : [...ids, ...ahead]);
  }, [cache, ids, ahead]);
  // rows that came for others, or ahead, are no reason to draw these again
  const getRows = useMemo(() => sameWhileEqual(() => ids.map((id) => cache.get(id))), [cache, ids]);
  return useSyncExternalStore(cache.subscribe, getRows);
}

function sameWhileEqual<Item>(get: () => readonly Item[]): () => readonly Item[] {
  let kept: readonly Item[] = [];
  return () => {
    const now = get();
    if (now.length !== kept.length || now.some((item, at) => item !== kept[at])) kept = now;
    return kept;
  };
}

/** One row; undefined until it has come. */
export function useRow<Id extends number, Row extends { readonly id: Id }>(
  cache: RowCache<Id, Row>,
  id: Id,
): Row | undefined {
  const ids = useMemo(() => [id], [id]);
  return useRows(cache, ids)[0];
}
