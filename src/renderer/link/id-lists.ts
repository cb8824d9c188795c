/** Ids as the core sends them, with the brand that a list of one kind has lost on the way. */
import type { AlbumId, ArtistId, FolderId, GenreId, TrackId } from '../../shared/ids.ts';

export function isTrackId(id: number | undefined): id is TrackId {
  return id !== undefined && id > 0;
}

export function isAlbumId(id: number | null): id is AlbumId {
  return id !== null && Number.isSafeInteger(id) && id > 0;
}

export function isArtistId(id: number | null | undefined): id is ArtistId {
  return id !== null && id !== undefined && Number.isSafeInteger(id) && id > 0;
}

export function isGenreId(id: number | null | undefined): id is GenreId {
  return id !== null && id !== undefined && Number.isSafeInteger(id) && id > 0;
}

export function isFolderId(id: number | undefined): id is FolderId {
  return id !== undefined && id > 0;
}

export function toTrackIds(ids: ArrayLike<number>): TrackId[] {
  return Array.from(ids).filter(isTrackId);
}

export function toAlbumIds(ids: ArrayLike<number>): AlbumId[] {
  return Array.from(ids).filter(isAlbumId);
}

export function toArtistIds(ids: ArrayLike<number>): ArtistId[] {
  return Array.from(ids).filter(isArtistId);
}

export function toGenreIds(ids: ArrayLike<number>): GenreId[] {
  return Array.from(ids).filter(isGenreId);
}
