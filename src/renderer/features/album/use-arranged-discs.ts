import { useMemo } from 'react';
import type { AlbumPage, Disc } from '../../../shared/contract/albums.ts';
import { useAlbumTrackIds } from '../../link/queries.ts';
import { isFiltering, useOwnFilter } from '../../stores/own-filters.ts';
import { useCardOrder } from '../card-grid/index.ts';
import { albumPlace } from './album-place.ts';

/** The discs of an album as the page is sorted and filtered; sorted, its tracks are one list. */
export function useArrangedDiscs(album: AlbumPage) {
  const view = albumPlace(album.id);
  const filter = useOwnFilter(view);
  const order = useCardOrder(view);
  const isSorted = order.sort !== null || order.isDescending;
  const isArranged = isSorted || isFiltering(filter);
  const ids = useAlbumTrackIds(album.id, { ...order, ...filter }, isArranged);
  const trackIds = isArranged ? ids.data : undefined;
  const discs = useMemo(
    () => (trackIds === undefined ? album.discs : arrange(album.discs, trackIds, isSorted)),
    [album.discs, trackIds, isSorted],
  );
  return { discs, isSorted, ids, isFiltered: isFiltering(filter) };
}

function arrange(discs: readonly Disc[], ids: Uint32Array, isSorted: boolean): readonly Disc[] {
  if (isSorted) {
    const tracks = new Map(discs.flatMap((disc) => disc.tracks.map((track) => [Number(track.id), track])));
    return [{ discNo: 1, tracks: Array.from(ids).flatMap((id) => tracks.get(id) ?? []) }];
  }
  const passing = new Set(ids);
  return discs
    .map((disc) => ({ ...disc, tracks: disc.tracks.filter(({ id }) => passing.has(id)) }))
    .filter(({ tracks }) => tracks.length > 0);
}
