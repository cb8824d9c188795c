/** Lists as one person's opinions put them: ids by score or time, and what a filter lets pass. */
import type { OwnFilter, OwnSort } from '../../../shared/contract/own-lists.ts';
import type { UserId } from '../../../shared/ids.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { sortStably } from '../orders/stable-sort.ts';
import { bitsOf, hasBit } from '../orders/track-order.ts';

export type ScoredThing = 'track' | 'album' | 'artist';

export interface OwnWish extends OwnFilter {
  /** Null: the order stays as it is. */
  readonly sort: OwnSort | null;
  readonly isDescending: boolean;
}

interface Column {
  readonly table: string;
  readonly id: string;
  readonly key: string;
}

const columnOf = (thing: ScoredThing, sort: OwnSort): Column =>
  sort === 'liked'
    ? { table: 'user_like', id: 'track_id', key: 'created_at' }
    : { table: `${thing}_score`, id: `${thing}_id`, key: sort === 'score' ? 'score' : 'updated_at' };

/** The statements that read an order: ids, and what each stands by, in the same turn. */
export function ownOrderSql(thing: ScoredThing, sort: OwnSort): readonly [ids: string, keys: string] {
  const { table, id, key } = columnOf(thing, sort);
  const rest = `from ${table} where user_id = ? order by ${key}, ${id}`;
  return [`select ${id} ${rest}`, `select ${key} ${rest}`];
}

const LIKED: Readonly<Record<ScoredThing, string>> = {
  track: 'select track_id from user_like where user_id = ?',
  album: `select distinct t.album_id from user_like l join track t on t.id = l.track_id
    where l.user_id = ? and t.album_id is not null`,
  artist: `select distinct x.artist_id from user_like l join track_artist x on x.track_id = l.track_id and x.role = 'main'
    where l.user_id = ?`,
};

/** The statements behind the filters. */
export function ownFilterSql(thing: ScoredThing): Readonly<Record<'scored' | 'atLeast' | 'liked', string>> {
  const scored = `select ${thing}_id from ${thing}_score where user_id = ?`;
  return { scored, atLeast: `${scored} and score >= ?`, liked: LIKED[thing] };
}

/**
 * The list as the person's opinions sort and filter it; where they do not, and of equals, it stays as it stands.
 * Cost: some ms a million ids, and an index walk over what the person scored or likes: about 0.1 s for 100,000.
 */
export function arrangeOwn(
  db: ReadDb,
  userId: UserId,
  { thing, ids }: { readonly thing: ScoredThing; readonly ids: Uint32Array },
  wish: OwnWish,
): Uint32Array {
  return withDbErrors(() => {
    const passed = filterOwn(db, userId, { thing, ids }, wish);
    return wish.sort === null ? passed : sortOwn(passed, readOrder(db, userId, thing, wish.sort), wish.isDescending);
  });
}

function filterOwn(
  { raw }: ReadDb,
  userId: UserId,
  { thing, ids }: { readonly thing: ScoredThing; readonly ids: Uint32Array },
  { only, minScore }: OwnFilter,
): Uint32Array {
  const sql = ownFilterSql(thing);
  const read = (statement: string, ...more: readonly number[]) =>
    bitsOf(
      Uint32Array.from(
        raw
          .prepare<(string | number)[], number>(statement)
          .pluck()
          .all(userId, ...more),
      ),
    );
  let passed = ids;
  if (only !== undefined) {
    const named = read(only === 'liked' ? sql.liked : sql.scored);
    passed = keep(passed, (id) => hasBit(named, id) === (only !== 'unscored'));
  }
  if (minScore !== undefined) {
    const scored = read(sql.atLeast, minScore);
    passed = keep(passed, (id) => hasBit(scored, id));
  }
  return passed;
}

function keep(ids: Uint32Array, passes: (id: number) => boolean): Uint32Array {
  const kept = new Uint32Array(ids.length);
  let count = 0;
  for (const id of ids) if (passes(id)) kept[count++] = id;
  return kept.slice(0, count);
}

interface Keyed {
  readonly ids: readonly number[];
  readonly keys: readonly number[];
}

function readOrder({ raw }: ReadDb, userId: UserId, thing: ScoredThing, sort: OwnSort): Keyed {
  const [ids, keys] = ownOrderSql(thing, sort).map((sql) => raw.prepare<[string], number>(sql).pluck().all(userId));
  return { ids: ids ?? [], keys: keys ?? [] };
}

/** Those that have a key by it, then the rest; each part keeps the turn of the list among equals. */
function sortOwn(list: Uint32Array, { ids, keys }: Keyed, isDescending: boolean): Uint32Array {
  const most = ids.reduce((max, id) => Math.max(max, id), 0);
  const keyOf = new Float64Array(most + 1).fill(Number.NaN);
  for (const [at, id] of ids.entries()) keyOf[id] = (keys[at] ?? 0) * (isDescending ? -1 : 1);
  const keyed = new Uint32Array(list.length);
  const keysInTurn = new Float64Array(Math.min(list.length, ids.length));
  const rest = new Uint32Array(list.length);
  let [keyedCount, restCount] = [0, 0];
  for (const id of list) {
    const key = keyOf[id] ?? Number.NaN;
    if (Number.isNaN(key)) rest[restCount++] = id;
    else {
      keysInTurn[keyedCount] = key;
      keyed[keyedCount++] = id;
    }
  }
  const sorted = new Uint32Array(list.length);
  const places = sortStably(
    Uint32Array.from({ length: keyedCount }, (_, at) => at),
    keysInTurn,
  );
  for (let at = 0; at < keyedCount; at++) sorted[at] = keyed[places[at] ?? 0] ?? 0;
  sorted.set(rest.subarray(0, restCount), keyedCount);
  return sorted;
}
