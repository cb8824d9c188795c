/** Looking at the library. */
import type { AlbumCard, AlbumPage } from '../../shared/contract/albums.ts';
import type { ArtistCard, ArtistPage } from '../../shared/contract/artists.ts';
import type { Problem } from '../../shared/contract/problems.ts';
import type { OwnOrder } from '../../shared/contract/own-lists.ts';
import type { TrackDetails, TrackRow } from '../../shared/contract/tracks.ts';
import { AppError } from '../../shared/errors.ts';
import type { AlbumId, ArtistId, TrackId, UserId } from '../../shared/ids.ts';
import { listAlbumCards } from '../db/queries/album-lists.ts';
import { findAlbumPage, listAlbumTrackIds } from '../db/queries/album-page.ts';
import { listArtistCards } from '../db/queries/artist-lists.ts';
import { findArtistPage, listArtistTrackIds } from '../db/queries/artist-page.ts';
import { countProblems, listProblems } from '../db/queries/problems.ts';
import { findTrackDetails } from '../db/queries/track-details.ts';
import { listTrackRows } from '../db/queries/track-rows.ts';
import type { ReadDb } from '../db/handles.ts';
import type { OwnLists } from './own-lists.ts';

export interface LibraryService {
  albumCards(ids: readonly AlbumId[]): Promise<readonly AlbumCard[]>;
  /** Throws: not-found. */
  albumPage(albumId: AlbumId): Promise<AlbumPage>;
  albumTrackIds(albumId: AlbumId, userId: UserId, order: OwnOrder): Uint32Array;
  artistCards(ids: readonly ArtistId[]): readonly ArtistCard[];
  /** Throws: not-found. */
  artistPage(artistId: ArtistId, userId: UserId, order: OwnOrder): Promise<ArtistPage>;
  artistTrackIds(artistId: ArtistId): Uint32Array;
  trackRows(ids: readonly TrackId[]): readonly TrackRow[];
  /** Throws: not-found. */
  trackDetails(trackId: TrackId, userId: UserId): Promise<TrackDetails>;
  problems(offset: number, limit: number): Promise<{ readonly total: number; readonly items: readonly Problem[] }>;
}

/** What is shown of the library: rows by id, single pages. Only reads. */
export function createLibraryService(db: ReadDb, lists: Pick<OwnLists, 'arranged'>): LibraryService {
  return {
    albumCards: (ids) => listAlbumCards(db, ids),
    albumPage: async (albumId) => (await findAlbumPage(db, albumId)) ?? notFound('album'),
    albumTrackIds: (albumId, userId, order) =>
      lists.arranged(userId, { thing: 'track', ids: listAlbumTrackIds(db, albumId) }, order),
    artistCards: (ids) => listArtistCards(db, ids),
    artistPage: async (artistId, userId, order) =>
      (await findArtistPage(db, artistId, (listed) => lists.arranged(userId, listed, order))) ?? notFound('artist'),
    artistTrackIds: (artistId) => listArtistTrackIds(db, artistId),
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
