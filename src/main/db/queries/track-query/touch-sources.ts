/** Which tables hold what queries ask about: the columns that matter, and whose tracks a row is about. */
import { withDbErrors } from '../../errors.ts';
import type { ReadDb } from '../../handles.ts';

/**
 * What of a track may change apart from the rest. `track`: all that its file, its tags and corrections say, also where it stands in
 * an order; `score`, `like`, `play`, `albumScore`, `artistScore`: of one person.
 */
export type Aspect = 'track' | 'features' | 'problem' | 'score' | 'like' | 'play' | 'albumScore' | 'artistScore';

export interface TouchSource {
  /** Without a space. */
  readonly name: string;
  readonly table: string;
  /** The column of whose it is; of entries, of their playlist. */
  readonly owner: string | null;
  /** The column of what it is about. */
  readonly id: string;
  readonly columns: readonly string[];
  readonly tells: Aspect | 'entry' | 'playlist';
  /** Gives the tracks of a JSON array of ids, where they are not those of tracks. */
  readonly tracksSql?: string;
}

const AMONG = '(select value from json_each(?))';

const ofTrack = (table: string, columns: readonly string[], id = 'track_id'): TouchSource => ({
  name: table,
  table,
  owner: null,
  id,
  columns,
  tells: 'track',
});
const ofPerson = (table: string, tells: Aspect, id: string, columns: readonly string[]): TouchSource => ({
  name: table,
  table,
  owner: 'user_id',
  id,
  columns: ['user_id', id, ...columns],
  tells,
});
const ALBUM_TRACKS = `select id from track where album_id in ${AMONG}`;

export const touchSources: readonly TouchSource[] = [
  ofTrack(
    'track',
    [
      'name',
      'sort_key',
      'artist_id',
      'album_id',
      'disc_no',
      'track_order_in_album',
      'release_date',
      'duration',
      'created_at',
      'bpm',
      'composer',
      'comment',
      'has_lyrics',
      'image',
      'filepath',
      'missing_since',
    ],
    'id',
  ),
  ofTrack('track_file', [
    'codec',
    'container',
    'bitrate',
    'sample_rate',
    'bit_depth',
    'channels',
    'size_bytes',
    'mtime_us',
    'is_lossless',
  ]),
  ofTrack('track_tag', ['ratings']),
  ofTrack('track_artist', ['track_id', 'artist_id', 'role', 'position', 'credited_name']),
  ofTrack('genre_track', ['track_id', 'genre_id', 'position']),
  ofTrack('track_join', ['track_id']),
  {
    ...ofTrack('album', ['name', 'image', 'is_compilation', 'sort_key', 'artist_sort_key', 'release_date'], 'id'),
    tracksSql: ALBUM_TRACKS,
  },
  { ...ofTrack('album_artist', ['album_id', 'credited_name'], 'album_id'), tracksSql: ALBUM_TRACKS },
  {
    ...ofTrack('artist', ['sort_key'], 'id'),
    tracksSql: `select track_id from track_artist where artist_id in ${AMONG}
      union select id from track where artist_id in ${AMONG}`,
  },
  {
    ...ofTrack('genre', ['name', 'rus_name', 'name_key'], 'id'),
    tracksSql: `select track_id from genre_track where genre_id in ${AMONG}`,
  },
  {
    ...ofTrack('track_features', [
      'energy',
      'danceability',
      'acousticness',
      'valence',
      'tempo',
      'loudness',
      'musical_key',
    ]),
    tells: 'features',
  },
  { ...ofTrack('scan_issue', ['track_id']), tells: 'problem' },
  ofPerson('track_score', 'score', 'track_id', ['score', 'source', 'updated_at']),
  ofPerson('user_like', 'like', 'track_id', ['created_at']),
  ofPerson('play', 'play', 'track_id', ['played_ms', 'snapshot_duration', 'ended_how', 'started_at']),
  { ...ofPerson('album_score', 'albumScore', 'album_id', ['score']), tracksSql: ALBUM_TRACKS },
  {
    ...ofPerson('artist_score', 'artistScore', 'artist_id', ['score']),
    tracksSql: `select id from track where artist_id in ${AMONG}`,
  },
  {
    name: 'playlist_track',
    table: 'playlist_track',
    owner: 'playlist_id',
    id: 'track_id',
    columns: ['playlist_id', 'track_id'],
    tells: 'entry',
  },
  {
    name: 'playlist',
    table: 'playlist',
    owner: null,
    id: 'id',
    columns: ['name', 'owner_id', 'is_private', 'kind', 'rules'],
    tells: 'playlist',
  },
];

/** The tracks behind what was touched; all where there are more than `most`. */
export function toTracks(
  raw: ReadDb['raw'],
  { tracksSql }: TouchSource,
  ids: ReadonlySet<number> | 'all',
  most: number,
): ReadonlySet<number> | 'all' {
  if (tracksSql === undefined || ids === 'all') return ids;
  const among = JSON.stringify([...ids]);
  const given = Array<string>(tracksSql.split('?').length - 1).fill(among);
  const tracks = new Set<number>();
  return withDbErrors(() => {
    for (const id of raw
      .prepare<string[], number>(tracksSql)
      .pluck()
      .iterate(...given)) {
      tracks.add(id);
      if (tracks.size > most) return 'all';
    }
    return tracks;
  });
}
