/** Tracks as rows of a list, by id. */
import type { Credit, GenreCredit } from '../../../shared/contract/credit.ts';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import type { AlbumId, ArtistId, TrackId } from '../../../shared/ids.ts';
import { toDisplayPath } from '../../ports/paths.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { keptStatement } from '../statements.ts';
import { branded } from './branded.ts';

const FILE_STATE = `case
      when t.missing_since is not null then 'missing'
      when (select r.state from scan_folder p join scan_root r on r.id = p.root_id where p.id = f.folder_id) = 'offline'
        then 'away'
      when exists (select 1 from vanished_track v where v.track_id = t.id) then 'away'
      else 'here' end`;

// lists within a row come as JSON: one query for a page, where three would be three walks over the same ids
const ROWS = `
  select t.id, t.name, t.album_id as albumId, a.name as albumName, t.track_order_in_album as trackNo,
    t.disc_no as discNo, t.duration as durationMs, t.release_date as releaseDate, t.composer, t.created_at as addedAt,
    t.bpm, t.filepath as path, t.missing_since as missingSince, coalesce(a.image, t.image) as art,
    f.codec, f.container, f.bitrate, f.sample_rate as sampleRate, f.bit_depth as bitDepth,
    f.is_lossless as isLossless, f.size_bytes as sizeBytes,
    ${FILE_STATE} as fileState,
    (select json_group_array(json_object('artistId', artist_id, 'name', credited_name) order by position)
      from track_artist where track_id = t.id and role = 'main') as artists,
    (select json_group_array(json_object('genreId', g.id, 'name', coalesce(x.credited_name, g.name), 'rusName', g.rus_name)
        order by x.position)
      from genre_track x join genre g on g.id = x.genre_id where x.track_id = t.id) as genres
  from json_each(?) wanted
  join track t on t.id = wanted.value
  left join album a on a.id = t.album_id
  left join track_file f on f.track_id = t.id`;

interface Stored extends Omit<TrackRow, 'albumId' | 'artists' | 'genres' | 'isLossless'> {
  readonly albumId: number | null;
  readonly artists: string;
  readonly genres: string;
  readonly isLossless: number | null;
}

/** Shape: in the order asked, unknown ids left out. Cost: one query by key; under 1 ms for a page of 100. */
export function listTrackRows({ raw }: ReadDb, ids: readonly TrackId[]): readonly TrackRow[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the statement above
  const rows = withDbErrors(() => keptStatement(raw, ROWS).all(JSON.stringify(ids)) as Stored[]);
  const byId = new Map(rows.map((row) => [row.id, toRow(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function toRow(row: Stored): TrackRow {
  const artists: readonly Credit[] = JSON.parse(row.artists);
  const genres: readonly GenreCredit[] = JSON.parse(row.genres);
  return {
    ...row,
    albumId: row.albumId === null ? null : branded<AlbumId>(row.albumId),
    isLossless: row.isLossless === null ? null : row.isLossless === 1,
    path: toDisplayPath(row.path),
    artists,
    genres,
  };
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
