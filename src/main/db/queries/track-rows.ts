/** Tracks as rows of a list, by id. */
import type { Credit } from '../../../shared/contract/credit.ts';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import type { AlbumId, ArtistId, TrackId } from '../../../shared/ids.ts';
import type { ReadDb } from '../handles.ts';
import { branded } from './branded.ts';

/** Shape: in the order asked, unknown ids left out. Cost: three queries by key. */
export async function listTrackRows(db: ReadDb, ids: readonly TrackId[]): Promise<readonly TrackRow[]> {
  const rows = await db.kysely
    .selectFrom('track')
    .leftJoin('album', 'album.id', 'track.album_id')
    .leftJoin('track_file', 'track_file.track_id', 'track.id')
    .select(['track.id', 'track.name', 'track.album_id as albumId', 'album.name as albumName'])
    .select(['track.track_order_in_album as trackNo', 'track.disc_no as discNo', 'track.duration as durationMs'])
    .select(['track.release_date as releaseDate', 'track_file.codec', 'track_file.container'])
    .select(['track.image', 'album.image as albumImage', 'track.missing_since as missingSince'])
    .where('track.id', 'in', ids)
    .execute();
  const artists = await listTrackCredits(db, ids, 'main');
  const genres = await listTrackGenres(db, ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const found = byId.get(id);
    if (found === undefined) return [];
    const { image, albumImage, ...row } = found;
    return [
      {
        ...row,
        id,
        albumId: row.albumId === null ? null : branded<AlbumId>(row.albumId),
        artists: artists.get(id) ?? [],
        genres: genres.get(id) ?? [],
        art: albumImage ?? image,
      },
    ];
  });
}

/** The credits of one role, by track, in order. Cost: one query by key. */
export async function listTrackCredits(
  { kysely }: ReadDb,
  ids: readonly number[],
  role: string,
): Promise<ReadonlyMap<number, readonly Credit[]>> {
  const rows = await kysely
    .selectFrom('track_artist')
    .select(['track_id as trackId', 'artist_id as artistId', 'credited_name as name'])
    .where('track_id', 'in', ids)
    .where('role', '=', role)
    .orderBy('track_id')
    .orderBy('position')
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ trackId }) => trackId)].map(([trackId, list]) => [
      trackId,
      list.map(({ artistId, name }) => ({ artistId: branded<ArtistId>(artistId), name })),
    ]),
  );
}

/** The genres as the files spell them, by track, in order. Cost: one query by key. */
async function listTrackGenres(
  { kysely }: ReadDb,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = await kysely
    .selectFrom('genre_track')
    .innerJoin('genre', 'genre.id', 'genre_track.genre_id')
    .select(['track_id as trackId', 'genre.name', 'credited_name as creditedName'])
    .where('track_id', 'in', ids)
    .orderBy('track_id')
    .orderBy('position')
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ trackId }) => trackId)].map(([trackId, list]) => [
      trackId,
      list.map(({ name, creditedName }) => creditedName ?? name),
    ]),
  );
}
