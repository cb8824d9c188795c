/** Looking at the library. */
import type { AlbumCard, AlbumPage, AlbumSort } from '../../shared/contract/albums.ts';
import type { ArtistCard, ArtistPage, ArtistSort } from '../../shared/contract/artists.ts';
import type { Problem } from '../../shared/contract/problems.ts';
import type { TrackDetails, TrackRow, TrackSort } from '../../shared/contract/tracks.ts';
import { AppError } from '../../shared/errors.ts';
import type { AlbumId, ArtistId, TrackId, UserId } from '../../shared/ids.ts';
import { listAlbumCards, listAlbumIds } from '../db/queries/album-lists.ts';
import { findAlbumPage } from '../db/queries/album-page.ts';
import { listArtistCards, listArtistIds } from '../db/queries/artist-lists.ts';
import { findArtistPage, listArtistTrackIds } from '../db/queries/artist-page.ts';
import { countProblems, listProblems } from '../db/queries/problems.ts';
import { findTrackDetails } from '../db/queries/track-details.ts';
import { matchTrackIds } from '../db/queries/search-match.ts';
import { listTrackRows } from '../db/queries/track-rows.ts';
import type { ReadDb } from '../db/handles.ts';
import type { TrackOrders } from '../orders/track-orders.ts';

export interface LibraryService {
  albumIds(sort: AlbumSort, isDescending: boolean): Uint32Array;
  albumCards(ids: readonly AlbumId[]): Promise<readonly AlbumCard[]>;
  /** Throws: not-found. */
  albumPage(albumId: AlbumId): Promise<AlbumPage>;
  artistIds(sort: ArtistSort, isDescending: boolean): Uint32Array;
  artistCards(ids: readonly ArtistId[]): readonly ArtistCard[];
  /** Throws: not-found. */
  artistPage(artistId: ArtistId): Promise<ArtistPage>;
  artistTrackIds(artistId: ArtistId): Uint32Array;
  /** With a filter those alone that hold all of its words. */
  trackIds(sort: TrackSort, isDescending: boolean, filter: string | undefined): Promise<Uint32Array>;
  trackRows(ids: readonly TrackId[]): readonly TrackRow[];
  /** Throws: not-found. */
  trackDetails(trackId: TrackId, userId: UserId): Promise<TrackDetails>;
  problems(offset: number, limit: number): Promise<{ readonly total: number; readonly items: readonly Problem[] }>;
}

/** What is shown of the library: lists as ids, rows by id, single pages. Only reads. */
export function createLibraryService(db: ReadDb, orders: Pick<TrackOrders, 'list'>): LibraryService {
  return {
    albumIds: (sort, isDescending) => listAlbumIds(db, sort, isDescending),
    albumCards: (ids) => listAlbumCards(db, ids),
    albumPage: async (albumId) => (await findAlbumPage(db, albumId)) ?? notFound('album'),
    artistIds: (sort, isDescending) => listArtistIds(db, sort, isDescending),
    artistCards: (ids) => listArtistCards(db, ids),
    artistPage: async (artistId) => (await findArtistPage(db, artistId)) ?? notFound('artist'),
    artistTrackIds: (artistId) => listArtistTrackIds(db, artistId),
    trackIds: (sort, isDescending, filter) =>
      orders.list(sort, isDescending, filter === undefined ? undefined : matchTrackIds(db, filter)),
    trackRows: (ids) => listTrackRows(db, ids),
    trackDetails: async (trackId, userId) => (await findTrackDetails(db, trackId, userId)) ?? notFound('track'),
    problems: async (offset, limit) => ({
      total: await countProblems(db),
      items: await listProblems(db, offset, limit),
    }),
  };
}

function notFound(what: string): never {
  throw new AppError('not-found', `There is no such ${what}`);
}
