/** Orders that no list has: by plays, by several keys, at random. */
import type { SortKey } from '../../../../shared/query/ast.ts';
import type { FieldId } from '../../../../shared/query/fields.ts';
import { randomKey } from '../../../../shared/query/take.ts';
import type { UserId } from '../../../../shared/ids.ts';
import { withDbErrors } from '../../errors.ts';
import { NO_KEY, sortStably } from '../../orders/stable-sort.ts';
import { atOnce, type Pieces } from '../pieces.ts';
import type { ReadDb } from '../../handles.ts';
import { rankTexts, TEXTS_A_PIECE, type Ranks } from './rank-texts.ts';
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
export function orderTracks(db: ReadDb, userId: UserId, ids: Uint32Array, order: QueryOrder): Uint32Array {
  return atOnce(orderInPieces(db, userId, ids, order));
}

/** The same, a key at a time. */
export function* orderInPieces(
  db: ReadDb,
  userId: UserId,
  ids: Uint32Array,
  { keys, seed }: QueryOrder,
): Pieces<Uint32Array> {
  let sorted: Uint32Array = Uint32Array.from(ids, (_, at) => at);
  // the last key first: sorting by those before it leaves its order among equals
  for (const { field, isDescending } of keys.toReversed()) {
    yield 'reading';
    const read = yield* readKeys(db, userId, field, { ids, seed });
    yield 'reading';
    const ranks = yield* rankTexts(textsOf(read));
    yield 'reading';
    sorted = sortStably(sorted, toPlaces(ids, { read, ranks }, isDescending));
  }
  return sorted.map((at) => ids[at] ?? 0);
}

function textsOf(keys: Keys): Set<string> {
  const texts = new Set<string>();
  for (const key of keys.values()) if (typeof key === 'string') texts.add(key);
  return texts;
}

/** Where the key puts each track. */
function toPlaces(
  ids: Uint32Array,
  { read, ranks }: { readonly read: Keys; readonly ranks: Ranks },
  isDescending: boolean,
): Float64Array {
  const sign = isDescending ? -1 : 1;
  return Float64Array.from(ids, (id) => {
    const key = read.get(id);
    if (key === undefined) return NO_KEY;
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

function* readKeys(db: ReadDb, userId: UserId, field: SortKey['field'], { ids, seed }: Wanted): Pieces<Keys> {
  if (field === 'random') return { get: (id) => randomKey(seed, id), values: () => [] };
  const among = ids.length <= FEW ? `[${ids.join()}]` : undefined;
  const text = TEXT_KEYS[field];
  if (text !== undefined)
    return among === undefined ? yield* readTexts(db, text, ids) : readTextsAmong(db, text, among);
  return withDbErrors(() => readNumbers(db, userId, field, among));
}

type TextPair = [id: number, key: string | null];

function readTextsAmong({ raw }: ReadDb, { sql, id, orderBy = '' }: TextKey, among: string): Keys {
  const statement = raw.prepare<string[], TextPair>(`${sql} and ${id} in (select value from json_each(?)) ${orderBy}`);
  return withDbErrors(() => toKeys(statement.raw().all(among)));
}

/** A few thousand tracks at a time. */
function* readTexts({ raw }: ReadDb, { sql, id, orderBy = '' }: TextKey, ids: Uint32Array): Pieces<Keys> {
  const statement = raw.prepare<number[], TextPair>(`${sql} and ${id} > ? and ${id} <= ? ${orderBy}`).raw();
  const keys = new Map<number, string>();
  const last = ids.reduce((most, one) => Math.max(most, one), 0);
  for (let from = 0; from < last; from += TEXTS_A_PIECE) {
    if (from > 0) yield 'reading';
    const pairs = withDbErrors(() => statement.all(from, from + TEXTS_A_PIECE));
    for (const [one, key] of pairs) if (key !== null) keys.set(one, key);
  }
  return keys;
}

function readNumbers(db: ReadDb, userId: UserId, field: FieldId, among: string | undefined): Keys {
  if (field === 'filescore') return readFileScores(db, among);
  if (field === 'anyscore') return readAnyScores(db, userId, among);
  const source = keySource(field);
  if (source === undefined) return new Map();
  const given = [...(source.isOwn ? [userId] : []), ...(among === undefined ? [] : [among])];
  const sql = among === undefined ? `select id, key from (${source.sql})` : keysAmong(source);
  const found = toKeys(
    db.raw
      .prepare<string[], [number, number | null]>(sql)
      .raw()
      .all(...given),
  );
  const { ofOthers } = source;
  return ofOthers === null ? found : { get: (id) => found.get(id) ?? ofOthers, values: () => found.values() };
}

function toKeys<Key extends number | string>(pairs: Iterable<[number, Key | null]>): ReadonlyMap<number, Key> {
  const keys = new Map<number, Key>();
  for (const [id, key] of pairs) if (key !== null) keys.set(id, key);
  return keys;
}
