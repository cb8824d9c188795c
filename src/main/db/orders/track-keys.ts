/** What each order of tracks goes by, as a number a track: for sorting a whole library without the database's help. */
import type BetterSqlite from 'better-sqlite3';
import type { TrackSort } from '../../../shared/contract/tracks.ts';
import { NO_KEY } from './stable-sort.ts';

type Key = string | number | null;

interface KeyQuery {
  /** Rows of a track's id and its key; a track may be left out or come again, and the first row counts. */
  readonly sql: string;
  /** Whether rows come in the order of their keys, as an index has them. Other keys are text or numbers of few values, or numbers. */
  readonly isOrdered: boolean;
}

const ofTrack = (column: string): KeyQuery => ({ sql: `select id, ${column} from track`, isOrdered: false });
const ofFile = (column: string): KeyQuery => ({ sql: `select track_id, ${column} from track_file`, isOrdered: false });
const byIndex = (column: string): KeyQuery => ({
  sql: `select id, ${column} from track order by ${column}`,
  isOrdered: true,
});

/** All but those by artist and album, which make the shelf that the others' ties go by. */
export const KEY_QUERIES: Readonly<Record<Exclude<TrackSort, 'artist' | 'album'>, KeyQuery>> = {
  title: byIndex('sort_key'),
  year: ofTrack('release_date'),
  genre: {
    // nearly every track's first genre stands at position 0, so that next to nothing is sorted
    sql: `select x.track_id, g.name_key from genre_track x join genre g on g.id = x.genre_id where x.position = 0
      union all select * from (
        select x.track_id, g.name_key from genre_track x join genre g on g.id = x.genre_id where x.position <> 0
        order by x.position)`,
    isOrdered: false,
  },
  composer: {
    sql: `select x.track_id, c.sort_key from track_artist x join artist c on c.id = x.artist_id
      where x.role = 'composer' order by x.track_id, x.position`,
    isOrdered: false,
  },
  duration: byIndex('duration'),
  added: byIndex('created_at'),
  bpm: ofTrack('bpm'),
  format: ofFile('coalesce(codec, container)'),
  bitrate: ofFile('bitrate'),
  sampleRate: ofFile('sample_rate'),
  size: ofFile('size_bytes'),
  path: {
    // each half has its own index or is short; put together they are merged and not sorted
    sql: `select id, filepath from track where missing_since is null
      union all select id, filepath from track where missing_since is not null order by filepath`,
    isOrdered: true,
  },
};

/** A number a row, of the same order as the keys; `NO_KEY` where there is none. `rowOf` has the row of each id. */
export function readKeys(raw: BetterSqlite.Database, { sql, isOrdered }: KeyQuery, rows: Rows): Float64Array {
  const keys = new Float64Array(rows.count).fill(NO_KEY);
  const found = raw.prepare<[], [number, Key]>(sql).raw().iterate();
  if (isOrdered) rankInOrder(found, rows, keys);
  else rankByValue(found, rows, keys);
  return keys;
}

/** The tracks of a library, by id. */
export interface Rows {
  readonly count: number;
  readonly ids: Uint32Array;
  /** Of each id; those that are not there have none. */
  readonly rowOf: Uint32Array;
}

function rankInOrder(found: Iterable<[number, Key]>, { rowOf }: Rows, keys: Float64Array): void {
  let rank = 0;
  let last: Key = null;
  for (const [id, key] of found) {
    if (key === null) continue;
    if (key !== last) rank++;
    last = key;
    keys[rowOf[id] ?? 0] = rank;
  }
}

function rankByValue(found: Iterable<[number, Key]>, { rowOf }: Rows, keys: Float64Array): void {
  const texts = new Map<string, number>();
  for (const [id, key] of found) {
    const row = rowOf[id] ?? 0;
    if (key === null || !Number.isNaN(keys[row])) continue;
    if (typeof key === 'number') {
      keys[row] = key;
      continue;
    }
    const met = texts.get(key) ?? texts.size;
    if (met === texts.size) texts.set(key, met);
    keys[row] = met;
  }
  if (texts.size === 0) return;
  const rankOf = new Float64Array(texts.size);
  for (const [rank, text] of [...texts.keys()].toSorted(compareAsStored).entries()) rankOf[texts.get(text) ?? 0] = rank;
  for (const [row, key] of keys.entries()) if (!Number.isNaN(key)) keys[row] = rankOf[key] ?? 0;
}

/** By code points, as the database compares; JavaScript's own order has the highest planes before U+E000. */
function compareAsStored(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  for (let at = 0; at < end; at++) {
    if (a.charCodeAt(at) === b.charCodeAt(at)) continue;
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    const [isHigh, isOtherHigh] = [one >= 0xd800 && one < 0xe000, other >= 0xd800 && other < 0xe000];
    return isHigh === isOtherHigh ? one - other : isHigh ? 1 : -1;
  }
  return a.length - b.length;
}
