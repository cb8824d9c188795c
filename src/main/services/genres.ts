/** Genres: looking at them, and naming them. */
import type { Changed } from '../../shared/contract/activity.ts';
import type { GenreCard, GenrePage, GenreSort } from '../../shared/contract/genres.ts';
import type { OwnFilter, OwnOrder } from '../../shared/contract/own-lists.ts';
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
import type { Changes } from './changes.ts';
import type { OwnLists } from './own-lists.ts';

interface TrackOrder extends OwnFilter {
  readonly sort: TrackSort;
  readonly isDescending: boolean;
}

interface GenresParts {
  readonly reader: ReadDb;
  readonly lists: Pick<OwnLists, 'arranged' | 'tracksAmong'>;
  readonly changes: Pick<Changes, 'make'>;
}

export interface GenresService {
  ids(sort: GenreSort, isDescending: boolean, isRussian: boolean): Uint32Array;
  cards(ids: readonly GenreId[]): readonly GenreCard[];
  /** Throws: not-found. */
  page(genreId: GenreId): GenrePage;
  albumIds(userId: UserId, genreId: GenreId, order: OwnOrder): Uint32Array;
  artistIds(userId: UserId, genreId: GenreId, order: OwnOrder): Uint32Array;
  trackIds(userId: UserId, genreId: GenreId, order: TrackOrder): Promise<Uint32Array>;
  /** Throws: not-found. */
  setRussianName(userId: UserId, genreId: GenreId, rusName: string | null): Changed;
}

/** What is shown of genres, and the one thing that a person may say of them. */
export function createGenresService({ reader, lists, changes }: GenresParts): GenresService {
  return {
    ids: (sort, isDescending, isRussian) => listGenreIds(reader, { sort, isDescending, isRussian }),
    cards: (ids) => listGenreCards(reader, ids),
    page: (genreId) => findGenrePage(reader, genreId) ?? notFound(),
    albumIds: (userId, genreId, order) =>
      lists.arranged(userId, { thing: 'album', ids: listGenreAlbumIds(reader, genreId) }, order),
    artistIds: (userId, genreId, order) =>
      lists.arranged(userId, { thing: 'artist', ids: listGenreArtistIds(reader, genreId) }, order),
    trackIds: (userId, genreId, order) => lists.tracksAmong(userId, order, listGenreTrackIds(reader, genreId)),
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
