/** Genres: looking at them, and naming them. */
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { GenreCard, GenrePage, GenreSort } from '../../shared/contract/genres.ts';
import type { TrackSort } from '../../shared/contract/tracks.ts';
import { AppError } from '../../shared/errors.ts';
import type { GenreId } from '../../shared/ids.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { setRussianName } from '../db/queries/genre-names.ts';
import {
  findGenrePage,
  listGenreAlbumIds,
  listGenreArtistIds,
  listGenreCards,
  listGenreIds,
  listGenreTrackIds,
} from '../db/queries/genres.ts';
import type { TrackOrders } from '../orders/track-orders.ts';
import type { Clock } from '../ports/clock.ts';

interface GenresParts {
  readonly reader: ReadDb;
  readonly writer: WriteDb;
  readonly orders: Pick<TrackOrders, 'list'>;
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
  setRussianName(genreId: GenreId, rusName: string | null): GenrePage;
}

/** What is shown of genres, and the one thing that a person may say of them. */
export function createGenresService(
  { reader, writer, orders }: GenresParts,
  clock: Clock,
  emit: (event: CoreEvent) => void,
): GenresService {
  const page = (genreId: GenreId) => findGenrePage(reader, genreId) ?? notFound();
  return {
    ids: (sort, isDescending, isRussian) => listGenreIds(reader, { sort, isDescending, isRussian }),
    cards: (ids) => listGenreCards(reader, ids),
    page,
    albumIds: (genreId) => listGenreAlbumIds(reader, genreId),
    artistIds: (genreId) => listGenreArtistIds(reader, genreId),
    trackIds: (genreId, sort, isDescending) => orders.list(sort, isDescending, listGenreTrackIds(reader, genreId)),
    setRussianName: (genreId, rusName) => {
      if (!setRussianName(writer, genreId, rusName, clock.now())) notFound();
      // rows and pages of both show what their genres are called
      emit({ type: 'library.changed', topics: ['albums', 'tracks'] });
      return page(genreId);
    },
  };
}

function notFound(): never {
  throw new AppError('not-found', 'There is no such genre');
}
