/** Questions about genres, composers, folders as on disk, and what is new. All hang on the topics of albums and tracks. */
import { useQuery } from '@tanstack/react-query';
import type { ComposerSort } from '../../shared/contract/composers.ts';
import type { GenreSort } from '../../shared/contract/genres.ts';
import type { TrackSort } from '../../shared/contract/tracks.ts';
import type { FolderId, GenreId } from '../../shared/ids.ts';
import { call } from './client.ts';

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

export function useGenreAlbumIds(genreId: GenreId) {
  return useQuery({
    queryKey: ['genres', 'albums', genreId],
    queryFn: () => call('genres.albumIds', { genreId }),
    structuralSharing: false,
  });
}

export function useGenreArtistIds(genreId: GenreId) {
  return useQuery({
    queryKey: ['genres', 'artists', genreId],
    queryFn: () => call('genres.artistIds', { genreId }),
    structuralSharing: false,
  });
}

export function useGenreTrackIds(
  genreId: GenreId,
  { sort, isDescending }: { readonly sort: TrackSort; readonly isDescending: boolean },
) {
  return useQuery({
    queryKey: ['genres', 'tracks', genreId, sort, isDescending],
    queryFn: () => call('genres.trackIds', { genreId, sort, isDescending }),
    placeholderData: (previous, query) => (query?.queryKey[2] === genreId ? previous : undefined),
    structuralSharing: false,
  });
}

export function useComposerIds(order: { readonly sort: ComposerSort; readonly isDescending: boolean }) {
  return useQuery({
    queryKey: ['composers', 'ids', order.sort, order.isDescending],
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

export function useTreeTrackIds(
  { folderId, path }: TreePlace,
  { sort, isDescending }: { readonly sort: TrackSort | null; readonly isDescending: boolean },
) {
  return useQuery({
    queryKey: ['tree', 'tracks', folderId, path, sort, isDescending],
    queryFn: () => call('tree.trackIds', { folderId, path, sort, isDescending }),
    structuralSharing: false,
  });
}

export function useRecentlyAdded() {
  return useQuery({ queryKey: ['recent'], queryFn: () => call('recent.list', {}), structuralSharing: false });
}
