/** Orders that no list has: by plays, by several keys, at random. */
import type { SortKey } from '../../../../shared/query/ast.ts';
import { randomKey } from '../../../../shared/query/take.ts';
import type { UserId } from '../../../../shared/ids.ts';
import { withDbErrors } from '../../errors.ts';
import type { ReadDb } from '../../handles.ts';
import { readAnyScores, readFileScores } from './file-scores.ts';
import { keysAmong, keySource } from './key-sources.ts';

export interface QueryOrder {
  readonly keys: readonly SortKey[];
  readonly seed: number;
}

/** A comparable key a track; those without one are left out. */
interface Keys {
  readonly get: (id: number) => number | string | undefined;
  readonly values: () => Iterable<number | string>;
}

/** So few are looked up one by one. */
export const FEW = 500;

/**
 * The ids by the keys, the first key before the second; equals as they stand, and what says nothing last either way. Cost: reads
 * each key once, a look-up a track and key, then sorts; of few tracks their keys alone.
 */
export function orderTracks(db: ReadDb, userId: UserId, ids: Uint32Array, { keys, seed }: QueryOrder): Uint32Array {
  return withDbErrors(() => {
    const orders = keys.map(({ field, isDescending }) =>
      toPlaces(ids, readKeys(db, userId, field, { ids, seed }), isDescending),
    );
    const sorted = Uint32Array.from(ids, (_, at) => at).toSorted((a, b) => {
      for (const places of orders) {
        const one = places[a] ?? 0;
        const other = places[b] ?? 0;
        if (one !== other) return one < other ? -1 : 1;
      }
      return a - b;
    });
    return sorted.map((at) => ids[at] ?? 0);
  });
}

/** Where the key puts each track, as numbers: comparing them is what sorting does most. */
function toPlaces(ids: Uint32Array, keys: Keys, isDescending: boolean): Float64Array {
  const ranks = new Map(
    [...new Set(keys.values())]
      .filter((key) => typeof key === 'string')
      .toSorted()
      .map((key, rank) => [key, rank]),
  );
  const sign = isDescending ? -1 : 1;
  return Float64Array.from(ids, (id) => {
    const key = keys.get(id);
    if (key === undefined) return Number.POSITIVE_INFINITY;
    return sign * (typeof key === 'string' ? (ranks.get(key) ?? 0) : key);
  });
}

interface TextKey {
  readonly sql: string;
  /** The column of the track. */
  readonly id: string;
  readonly orderBy?: string;
}

// of several the first counts, which is put in last
const TEXT_KEYS: Readonly<Partial<Record<SortKey['field'], TextKey>>> = {
  title: { sql: 'select id, sort_key from track where true', id: 'id' },
  artist: { sql: 'select t.id, a.sort_key from track t join artist a on a.id = t.artist_id where true', id: 't.id' },
  album: { sql: 'select t.id, a.sort_key from track t join album a on a.id = t.album_id where true', id: 't.id' },
  genre: {
    sql: 'select x.track_id, g.name_key from genre_track x join genre g on g.id = x.genre_id where true',
    id: 'x.track_id',
    orderBy: 'order by x.position desc',
  },
  composer: {
    sql: `select x.track_id, c.sort_key from track_artist x join artist c on c.id = x.artist_id where x.role = 'composer'`,
    id: 'x.track_id',
    orderBy: 'order by x.position desc',
  },
  format: { sql: 'select track_id, coalesce(codec, container) from track_file where true', id: 'track_id' },
  path: { sql: 'select id, filepath from track where true', id: 'id' },
  date: { sql: 'select id, release_date from track where true', id: 'id' },
};

interface Wanted {
  readonly ids: Uint32Array;
  readonly seed: number;
}

function readKeys(db: ReadDb, userId: UserId, field: SortKey['field'], { ids, seed }: Wanted): Keys {
  if (field === 'random') return { get: (id) => randomKey(seed, id), values: () => [] };
  const among = ids.length <= FEW ? `[${ids.join()}]` : undefined;
  const narrowed = among === undefined ? [] : [among];
  if (field === 'filescore') return readFileScores(db, among);
  if (field === 'anyscore') return readAnyScores(db, userId, among);
  const text = TEXT_KEYS[field];
  if (text !== undefined) {
    const which = among === undefined ? '' : `and ${text.id} in (select value from json_each(?))`;
    const sql = `${text.sql} ${which} ${text.orderBy ?? ''}`;
    return readPairs(
      db.raw
        .prepare<string[], [number, string | null]>(sql)
        .raw()
        .iterate(...narrowed),
    );
  }
  const source = keySource(field);
  if (source === undefined) return new Map();
  const given = [...(source.isOwn ? [userId] : []), ...narrowed];
  const sql = among === undefined ? `select id, key from (${source.sql})` : keysAmong(source);
  const found = readPairs(
    db.raw
      .prepare<string[], [number, number | null]>(sql)
      .raw()
      .iterate(...given),
  );
  const { ofOthers } = source;
  return ofOthers === null ? found : { get: (id) => found.get(id) ?? ofOthers, values: () => found.values() };
}

function readPairs<Key extends number | string>(pairs: Iterable<[number, Key | null]>): ReadonlyMap<number, Key> {
  const keys = new Map<number, Key>();
  for (const [id, key] of pairs) if (key !== null) keys.set(id, key);
  return keys;
}
