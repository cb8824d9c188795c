/** Genres: looking at them, and naming them. */
import type { Changed } from '../../shared/contract/activity.ts';
import type { GenreCard, GenrePage, GenreSort } from '../../shared/contract/genres.ts';
import type { TrackSort } from '../../shared/contract/tracks.ts';
import { AppError } from '../../shared/errors.ts';
import type { GenreId, UserId } from '../../shared/ids.ts';
import type { ReadDb } from '../db/handles.ts';
import {
  findGenrePage,
  listGenreAlbumIds,
  listGenreArtistIds,
  listGenreCards,
  listGenreIds,
  listGenreTrackIds,
} from '../db/queries/genres.ts';
import type { TrackOrders } from '../orders/track-orders.ts';
import type { Changes } from './changes.ts';

interface GenresParts {
  readonly reader: ReadDb;
  readonly orders: Pick<TrackOrders, 'list'>;
  readonly changes: Pick<Changes, 'make'>;
}

export interface GenresService {
  ids(sort: GenreSort, isDescending: boolean, isRussian: boolean): Uint32Array;
  cards(ids: readonly GenreId[]): readonly GenreCard[];
  /** Throws: not-found. */
  page(genreId: GenreId): GenrePage;
  albumIds(genreId: GenreId): Uint32Array;
  artistIds(genreId: GenreId): Uint32Array;
  trackIds(genreId: GenreId, sort: TrackSort, isDescending: boolean): Promise<Uint32Array>;
  /** Throws: not-found. */
  setRussianName(userId: UserId, genreId: GenreId, rusName: string | null): Changed;
}

/** What is shown of genres, and the one thing that a person may say of them. */
export function createGenresService({ reader, orders, changes }: GenresParts): GenresService {
  return {
    ids: (sort, isDescending, isRussian) => listGenreIds(reader, { sort, isDescending, isRussian }),
    cards: (ids) => listGenreCards(reader, ids),
    page: (genreId) => findGenrePage(reader, genreId) ?? notFound(),
    albumIds: (genreId) => listGenreAlbumIds(reader, genreId),
    artistIds: (genreId) => listGenreArtistIds(reader, genreId),
    trackIds: (genreId, sort, isDescending) => orders.list(sort, isDescending, listGenreTrackIds(reader, genreId)),
    setRussianName: (userId, genreId, rusName) =>
      changes.make(userId, {
        type: 'genre-name',
        table: 'genre_name',
        ids: [genreId],
        become: () => (rusName === null ? null : { value: rusName }),
      }),
  };
}

function notFound(): never {
  throw new AppError('not-found', 'There is no such genre');
}
