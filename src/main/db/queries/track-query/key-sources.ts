/** What the library has of each field that is a number or a time: ids with their keys. Names of columns stand here alone. */
import type { FieldId } from '../../../../shared/query/fields.ts';
import { COUNTS_AS_PLAY } from '../play-counts.ts';

/** `?` of `sql` is the one who asks, where it has one. */
export interface KeySource {
  /** Gives `id` and `key`; some ids not at all, none twice. */
  readonly sql: string;
  /** The same for tracks of a JSON array of ids, whose `?` comes last; where the whole can't be narrowed down from without. */
  readonly amongSql?: string;
  readonly isOwn: boolean;
  /** The key of tracks that it does not give; null where they have none. */
  readonly ofOthers: number | null;
}

const shared = (sql: string): KeySource => ({ sql, isOwn: false, ofOthers: null });
const own = (sql: string): KeySource => ({ sql, isOwn: true, ofOthers: null });
const ofTrack = (column: string): KeySource => shared(`select id, ${column} as key from track`);
const ofFile = (column: string): KeySource => shared(`select track_id as id, ${column} as key from track_file`);
const ofSound = (column: string): KeySource => shared(`select track_id as id, ${column} as key from track_features`);
const ofPlays = (key: string): KeySource => {
  const sql = (which: string) =>
    `select track_id as id, ${key} as key from play where user_id = ? and track_id ${which} group by track_id`;
  return { ...own(sql('is not null')), amongSql: sql('in (select value from json_each(?))') };
};
const SKIPPED = `sum(ended_how = 'skipped' and not ${COUNTS_AS_PLAY})`;
const STARTED = `case when ${COUNTS_AS_PLAY} then started_at end`;

const sources: Readonly<Partial<Record<FieldId, KeySource>>> = {
  year: shared(
    'select id, cast(substr(release_date, 1, 4) as integer) as key from track where release_date is not null',
  ),
  track: ofTrack('track_order_in_album'),
  disc: ofTrack('disc_no'),
  bpm: ofTrack('bpm'),
  duration: ofTrack('duration'),
  added: ofTrack('created_at'),
  missing: shared('select id, missing_since as key from track where missing_since is not null'),
  bitrate: ofFile('bitrate'),
  samplerate: ofFile('sample_rate'),
  bitdepth: ofFile('bit_depth'),
  channels: ofFile('channels'),
  size: ofFile('size_bytes'),
  modified: ofFile('mtime_us / 1000'),
  energy: ofSound('energy'),
  danceability: ofSound('danceability'),
  acousticness: ofSound('acousticness'),
  valence: ofSound('valence'),
  tempo: ofSound('tempo'),
  loudness: ofSound('loudness'),
  score: own('select track_id as id, score as key from track_score where user_id = ?'),
  scored: own('select track_id as id, updated_at as key from track_score where user_id = ?'),
  liked: own('select track_id as id, created_at as key from user_like where user_id = ?'),
  albumscore: own(
    'select t.id, s.score as key from album_score s join track t on t.album_id = s.album_id where s.user_id = ?',
  ),
  artistscore: own(
    'select t.id, s.score as key from artist_score s join track t on t.artist_id = s.artist_id where s.user_id = ?',
  ),
  plays: { ...ofPlays(`sum(${COUNTS_AS_PLAY})`), ofOthers: 0 },
  skips: { ...ofPlays(SKIPPED), ofOthers: 0 },
  played: ofPlays(`max(${STARTED})`),
  firstplayed: ofPlays(`min(${STARTED})`),
};

/** The statement that gives ids and keys of tracks of a JSON array of ids, which is its last `?`. */
export function keysAmong({ sql, amongSql }: KeySource): string {
  return amongSql ?? `select id, key from (${sql}) where id in (select value from json_each(?))`;
}

/** Where the keys of a field are; undefined for ratings in files, which are text until they are read. */
export function keySource(field: FieldId): KeySource | undefined {
  return sources[field];
}

/** The fields that have such. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the record above
export const keyedFields = Object.keys(sources) as readonly FieldId[];
