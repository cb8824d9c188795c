import { useCallback, useSyncExternalStore } from 'react';
import type { Score } from '../../shared/contract/scores.ts';
import type { AlbumId, ArtistId, TrackId } from '../../shared/ids.ts';
import { call } from './client.ts';
import { OpinionCache } from './opinion-cache.ts';

function byId<Id extends number>(scores: readonly Score[]): ReadonlyMap<Id, number> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the core answers with ids among those asked
  return new Map(scores.map(({ id, score }) => [id as Id, score]));
}

function datesById<Id extends number>(scores: readonly Score[]): ReadonlyMap<Id, number> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the core answers with ids among those asked
  return new Map(scores.map(({ id, scoredAt }) => [id as Id, scoredAt]));
}

export const trackScores = new OpinionCache<TrackId, number>(async (ids) =>
  byId(await call('scores.ofTracks', { ids })),
);
export const albumScores = new OpinionCache<AlbumId, number>(async (ids) =>
  byId(await call('scores.ofAlbums', { ids })),
);
export const artistScores = new OpinionCache<ArtistId, number>(async (ids) =>
  byId(await call('scores.ofArtists', { ids })),
);
/** When they were given, for the lists that show it: epoch ms. */
export const trackScoreDates = new OpinionCache<TrackId, number>(async (ids) =>
  datesById(await call('scores.ofTracks', { ids })),
);
export const albumScoreDates = new OpinionCache<AlbumId, number>(async (ids) =>
  datesById(await call('scores.ofAlbums', { ids })),
);
export const trackLikes = new OpinionCache<TrackId, true>(
  async (ids) => new Map((await call('likes.among', { ids })).map((id) => [id, true])),
);

export function refreshOpinions(): void {
  for (const cache of [trackScores, albumScores, artistScores, trackScoreDates, albumScoreDates, trackLikes])
    cache.refresh();
}

/** Null: none; undefined while it is not known. */
export function useOpinion<Id extends number, Opinion>(
  cache: OpinionCache<Id, Opinion>,
  id: Id,
): Opinion | null | undefined {
  const listen = useCallback((listener: () => void) => cache.listen(id, listener), [cache, id]);
  return useSyncExternalStore(listen, () => cache.get(id));
}
