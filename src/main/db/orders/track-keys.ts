/** What each order of tracks goes by, as a number a track: for sorting a whole library without the database's help. */
import type BetterSqlite from 'better-sqlite3';
import type { SharedTrackSort } from '../../../shared/contract/tracks.ts';
import { assertNever } from '../../../shared/errors.ts';
import { NO_KEY } from './stable-sort.ts';

type Key = string | number | null;

/** How the keys of an order are read. */
export type KeyQuery =
  /** A key for each track, by id. */
  | { readonly kind: 'of each'; readonly sql: string }
  /** Ids in the order of an index, and how many in turn have one key. */
  | { readonly kind: 'counted'; readonly sql: string; readonly counts: string }
  /** Ids with their keys, in the order of an index. */
  | { readonly kind: 'in order'; readonly sql: string }
  /** Ids with their keys, some not at all and some again; the first row counts. */
  | { readonly kind: 'first of'; readonly sql: string };

const ofTrack = (key: string): KeyQuery => ({ kind: 'of each', sql: `select ${key} from track order by id` });
const ofFile = (key: string): KeyQuery => ({
  kind: 'of each',
  sql: `select ${key} from track t left join track_file f on f.track_id = t.id order by t.id`,
});

/** All but those by artist and album, which make the shelf that the others' ties go by. */
export const KEY_QUERIES: Readonly<Record<Exclude<SharedTrackSort, 'artist' | 'album'>, KeyQuery>> = {
  title: {
    kind: 'counted',
    sql: 'select id from track order by sort_key, id',
    counts: 'select count(*) from track group by sort_key order by sort_key',
  },
  year: ofTrack('release_date'),
  genre: {
    kind: 'first of',
    // `cross`: by the tables' order, else the rows of each genre are looked for all over the table.
    // nearly every track's first genre stands at position 0, so that next to nothing is sorted
    sql: `select x.track_id, g.name_key from genre_track x cross join genre g on g.id = x.genre_id where x.position = 0
      union all select * from (
        select x.track_id, g.name_key from genre_track x join genre g on g.id = x.genre_id where x.position <> 0
        order by x.position)`,
  },
  composer: {
    kind: 'first of',
    sql: `select x.track_id, c.sort_key from track_artist x join artist c on c.id = x.artist_id
      where x.role = 'composer' order by x.track_id, x.position`,
  },
  duration: ofTrack('duration'),
  added: ofTrack('created_at'),
  bpm: ofTrack('bpm'),
  format: ofFile('coalesce(f.codec, f.container)'),
  bitrate: ofFile('f.bitrate'),
  sampleRate: ofFile('f.sample_rate'),
  size: ofFile('f.size_bytes'),
  path: {
    kind: 'in order',
    // each half has its own index or is short; put together they are merged and not sorted
    sql: `select id, filepath from track where missing_since is null
      union all select id, filepath from track where missing_since is not null order by filepath`,
  },
};

/** The tracks of a library, by id. */
export interface Rows {
  readonly count: number;
  readonly ids: Uint32Array;
  /** Of each id; those that are not there have none. */
  readonly rowOf: Uint32Array;
}

/** A number a row, of the same order as the keys; `NO_KEY` where there is none. Cost: reads each key once. */
export function readKeys(raw: BetterSqlite.Database, query: KeyQuery, rows: Rows): Float64Array {
  const keys = new Float64Array(rows.count).fill(NO_KEY);
  switch (query.kind) {
    case 'of each':
      rankByValue(raw.prepare<[], Key>(query.sql).pluck().all(), keys);
      break;
    case 'counted':
      rankByCounts(readNumbers(raw, query.sql), readNumbers(raw, query.counts), rows, keys);
      break;
    case 'in order':
      rankInOrder(raw.prepare<[], [number, string]>(query.sql).raw().iterate(), rows, keys);
      break;
    case 'first of': {
      const found: Key[] = Array.from({ length: rows.count }, () => null);
      for (const [id, key] of raw.prepare<[], [number, Key]>(query.sql).raw().iterate())
        found[rows.rowOf[id] ?? 0] ??= key;
      rankByValue(found, keys);
      break;
    }
    default:
      assertNever(query);
  }
  return keys;
}

/** One column of numbers, whole: several times as fast as row by row. */
export function readNumbers(raw: BetterSqlite.Database, sql: string): readonly number[] {
  return raw.prepare<[], number>(sql).pluck().all();
}

function rankByCounts(ids: readonly number[], counts: readonly number[], { rowOf }: Rows, keys: Float64Array): void {
  let at = 0;
  for (const [rank, count] of counts.entries()) {
    for (const end = at + count; at < end; at++) keys[rowOf[ids[at] ?? 0] ?? 0] = rank;
  }
}

function rankInOrder(found: Iterable<[number, string]>, { rowOf }: Rows, keys: Float64Array): void {
  let rank = 0;
  let last: string | undefined;
  for (const [id, key] of found) {
    if (key !== last) rank++;
    last = key;
    keys[rowOf[id] ?? 0] = rank;
  }
}

function rankByValue(found: readonly Key[], keys: Float64Array): void {
  const texts = new Map<string, number>();
  for (let row = 0; row < found.length; row++) {
    const key = found[row] ?? null;
    if (key === null) continue;
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
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] ?? NO_KEY;
    if (!Number.isNaN(key)) keys[row] = rankOf[key] ?? 0;
  }
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
