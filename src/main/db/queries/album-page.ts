/** One album with everything that its page shows. */
import type { AlbumPage, Disc } from '../../../shared/contract/albums.ts';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import type { AlbumId, GenreId, TrackId } from '../../../shared/ids.ts';
import type { ReadDb } from '../handles.ts';
import { listAlbumCards } from './album-lists.ts';
import { listTrackRows } from './track-rows.ts';
import { findAlbumByHand } from './by-hand.ts';
import { branded } from './branded.ts';

/** Undefined for an unknown id. Shape: missing tracks included, discs and tracks in order. Cost: six queries by index. */
export async function findAlbumPage(db: ReadDb, albumId: AlbumId): Promise<AlbumPage | undefined> {
  const [card] = await listAlbumCards(db, [albumId]);
  if (card === undefined) return undefined;
  const ids = await db.kysely
    .selectFrom('track')
    .select('id')
    .where('album_id', '=', albumId)
    .orderBy('disc_no')
    .orderBy('track_order_in_album')
    .orderBy('sort_key')
    .orderBy('id')
    .execute();
  const genres = await db.kysely
    .selectFrom('genre_album')
    .innerJoin('genre', 'genre.id', 'genre_album.genre_id')
    .select(['genre.id', 'genre.name', 'genre.rus_name as rusName'])
    .where('album_id', '=', albumId)
    .orderBy('position')
    .execute();
  const tracks = listTrackRows(
    db,
    ids.map(({ id }) => branded<TrackId>(id)),
  );
  const { readReleaseDate, ...byHand } = findAlbumByHand(db, albumId);
  return {
    ...card,
    byHand,
    readReleaseDate,
    genres: genres.map(({ id, name, rusName }) => ({ genreId: branded<GenreId>(id), name, rusName })),
    durationMs: tracks.reduce((sum, track) => sum + (track.missingSince === null ? (track.durationMs ?? 0) : 0), 0),
    discs: toDiscs(tracks),
  };
}

function toDiscs(tracks: readonly TrackRow[]): readonly Disc[] {
  return [...Map.groupBy(tracks, ({ discNo }) => discNo ?? 1)]
    .toSorted(([a], [b]) => a - b)
    .map(([discNo, list]) => ({ discNo, tracks: list }));
}
