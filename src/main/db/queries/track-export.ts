/** Every track as `fonoteka tracks --jsonl` prints it: what the files' tags say, spelled as they spell it. */
import type { ReplayGain } from '../../../shared/contract/tracks.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { toReplayGain } from './track-details.ts';

/** Lists are arrays, unknown is null; durations in ms, bitrate in bit/s, `missingSince` epoch ms. */
export interface ExportedTrack {
  readonly id: number;
  readonly filepath: string;
  readonly name: string;
  readonly artists: readonly string[];
  readonly album: string | null;
  readonly albumArtists: readonly string[];
  readonly trackNo: number | null;
  readonly trackTotal: number | null;
  readonly discNo: number | null;
  readonly discTotal: number | null;
  readonly releaseDate: string | null;
  readonly genres: readonly string[];
  readonly durationMs: number | null;
  readonly container: string | null;
  readonly codec: string | null;
  readonly sampleRate: number | null;
  readonly channels: number | null;
  readonly bitDepth: number | null;
  readonly bitrate: number | null;
  readonly hasPicture: boolean;
  readonly hasLyrics: boolean;
  readonly replayGain: ReplayGain | null;
  readonly missingSince: number | null;
}

type Row = Omit<ExportedTrack, 'artists' | 'albumArtists' | 'genres' | 'hasPicture' | 'hasLyrics' | 'replayGain'> &
  ReplayGain & {
    readonly artists: string | null;
    readonly albumArtists: string | null;
    readonly genres: string | null;
    readonly hasPicture: number;
    readonly hasLyrics: number;
  };

const SQL = `
  select t.id, t.filepath, t.name, coalesce(g.album, a.name) as album, g.album_artists as albumArtists,
    (select json_group_array(credited_name order by position) from track_artist
      where track_id = t.id and role = 'main') as artists,
    (select json_group_array(coalesce(x.credited_name, n.name) order by x.position)
      from genre_track x join genre n on n.id = x.genre_id where x.track_id = t.id) as genres,
    t.track_order_in_album as trackNo, g.track_total as trackTotal, t.disc_no as discNo, g.disc_total as discTotal,
    t.release_date as releaseDate, t.duration as durationMs, f.container, f.codec, f.sample_rate as sampleRate,
    f.channels, f.bit_depth as bitDepth, f.bitrate, g.has_picture as hasPicture, t.has_lyrics as hasLyrics,
    f.track_gain_db as trackGainDb, f.track_peak as trackPeak, f.album_gain_db as albumGainDb,
    f.album_peak as albumPeak, t.missing_since as missingSince
  from track t
  join track_file f on f.track_id = t.id
  join track_tag g on g.track_id = t.id
  left join album a on a.id = t.album_id`;

/** Shape: by id, missing tracks included. Cost: streams; a row in memory at a time. Throws: db-corrupt. */
export function* iterateTracks({ raw }: ReadDb): Generator<ExportedTrack> {
  const rows = withDbErrors(() => raw.prepare<[], Row>(`${SQL} order by t.id`).iterate());
  for (const row of rows) yield toExported(row);
}

/** Shape: in the order given, unknown ids left out. Cost: one look-up each. Throws: db-corrupt. */
export function* iterateTracksOf({ raw }: ReadDb, ids: Uint32Array): Generator<ExportedTrack> {
  const statement = withDbErrors(() => raw.prepare<[number], Row>(`${SQL} where t.id = ?`));
  for (const id of ids) {
    const row = withDbErrors(() => statement.get(id));
    if (row !== undefined) yield toExported(row);
  }
}

function toExported(row: Row): ExportedTrack {
  const { trackGainDb, trackPeak, albumGainDb, albumPeak, ...rest } = row;
  return {
    ...rest,
    artists: toList(row.artists),
    albumArtists: toList(row.albumArtists),
    genres: toList(row.genres),
    hasPicture: row.hasPicture === 1,
    hasLyrics: row.hasLyrics === 1,
    replayGain: toReplayGain({ trackGainDb, trackPeak, albumGainDb, albumPeak }),
  };
}

function toList(json: string | null): readonly string[] {
  const list: unknown = JSON.parse(json ?? '[]');
  return Array.isArray(list) ? list.map(String) : [];
}
