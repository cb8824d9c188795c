/** Questions about genres, composers, folders as on disk, and what is new. All hang on the topics of albums and tracks. */
import { useQuery } from '@tanstack/react-query';
import type { ComposerSort } from '../../shared/contract/composers.ts';
import type { GenreSort } from '../../shared/contract/genres.ts';
import type { OwnFilter, OwnOrder } from '../../shared/contract/own-lists.ts';
import type { TrackSort } from '../../shared/contract/tracks.ts';
import type { FolderId, GenreId } from '../../shared/ids.ts';
import { call } from './client.ts';
import { ownParts } from './own-lists.ts';

interface Order<Sort> extends OwnFilter {
  readonly sort: Sort;
  readonly isDescending: boolean;
}

interface GenreOrder {
  readonly sort: GenreSort;
  readonly isDescending: boolean;
  readonly isRussian: boolean;
}

export function useGenreIds(order: GenreOrder) {
  return useQuery({
    queryKey: ['genres', 'ids', order.sort, order.isDescending, order.isRussian],
    queryFn: () => call('genres.ids', order),
    placeholderData: (previous) => previous,
    structuralSharing: false,
  });
}

export function useGenre(genreId: GenreId) {
  return useQuery({ queryKey: ['genres', 'page', genreId], queryFn: () => call('genres.get', { genreId }) });
}

export function useGenreAlbumIds(genreId: GenreId, order: OwnOrder) {
  const { ownKey, meta } = ownParts(order.sort, order);
  return useQuery({
    queryKey: ['genres', 'albums', genreId, order.sort, order.isDescending, ...ownKey],
    meta,
    queryFn: () => call('genres.albumIds', { genreId, ...order }),
    placeholderData: (previous, query) => (query?.queryKey[2] === genreId ? previous : undefined),
    structuralSharing: false,
  });
}

export function useGenreArtistIds(genreId: GenreId, order: OwnOrder) {
  const { ownKey, meta } = ownParts(order.sort, order);
  return useQuery({
    queryKey: ['genres', 'artists', genreId, order.sort, order.isDescending, ...ownKey],
    meta,
    queryFn: () => call('genres.artistIds', { genreId, ...order }),
    placeholderData: (previous, query) => (query?.queryKey[2] === genreId ? previous : undefined),
    structuralSharing: false,
  });
}

export function useGenreTrackIds(genreId: GenreId, order: Order<TrackSort>) {
  const { ownKey, meta } = ownParts(order.sort, order);
  return useQuery({
    queryKey: ['genres', 'tracks', genreId, order.sort, order.isDescending, ...ownKey],
    meta,
    queryFn: () => call('genres.trackIds', { genreId, ...order }),
    placeholderData: (previous, query) => (query?.queryKey[2] === genreId ? previous : undefined),
    structuralSharing: false,
  });
}

export function useComposerIds(order: Order<ComposerSort>) {
  const { ownKey, meta } = ownParts(order.sort, order);
  return useQuery({
    queryKey: ['composers', 'ids', order.sort, order.isDescending, ...ownKey],
    meta,
    queryFn: () => call('composers.ids', order),
    placeholderData: (previous) => previous,
    structuralSharing: false,
  });
}

export function useTreeSources() {
  return useQuery({ queryKey: ['tree', 'sources'], queryFn: () => call('tree.sources', {}) });
}

interface TreePlace {
  readonly folderId: FolderId;
  readonly path: string;
}

export function useTreePage({ folderId, path }: TreePlace) {
  return useQuery({
    queryKey: ['tree', 'page', folderId, path],
    queryFn: () => call('tree.get', { folderId, path }),
  });
}

export function useTreeTrackIds({ folderId, path }: TreePlace, order: Order<TrackSort | null>) {
  const { ownKey, meta } = ownParts(order.sort, order);
  return useQuery({
    queryKey: ['tree', 'tracks', folderId, path, order.sort, order.isDescending, ...ownKey],
    meta,
    queryFn: () => call('tree.trackIds', { folderId, path, ...order }),
    structuralSharing: false,
  });
}

export function useRecentlyAdded(order: OwnOrder) {
  const { ownKey, meta } = ownParts(order.sort, order);
  return useQuery({
    queryKey: ['recent', order.sort, order.isDescending, ...ownKey],
    meta,
    // says its order, as what was there before stays in sight until it comes
    queryFn: async () => ({ ...(await call('recent.list', order)), sort: order.sort }),
    placeholderData: (previous) => previous,
    structuralSharing: false,
  });
}
