/** Lists as one person's opinions put them: ids by score or time, and what a filter lets pass. */
import type { OwnFilter, OwnSort } from '../../../shared/contract/own-lists.ts';
import type { UserId } from '../../../shared/ids.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';

export type ScoredThing = 'track' | 'album' | 'artist';

export interface OwnWish extends OwnFilter {
  /** Null: the order stays as it is. */
  readonly sort: OwnSort | null;
  readonly isDescending: boolean;
}

/** What is listed, in the order that holds where opinions say nothing. */
export interface Listed {
  readonly thing: ScoredThing;
  readonly ids: Uint32Array;
}

interface Sorted {
  readonly sort: OwnSort;
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

/** The statements that read an order: ids, and how many in turn stand by one key. */
export function ownOrderSql(thing: ScoredThing, sort: OwnSort): readonly [ids: string, counts: string] {
  const { table, id, key } = columnOf(thing, sort);
  return [
    `select ${id} from ${table} where user_id = ? order by ${key}, ${id}`,
    `select count(*) from ${table} where user_id = ? group by ${key} order by ${key}`,
  ];
}

const LIKED: Readonly<Record<ScoredThing, string>> = {
  track: 'select track_id from user_like where user_id = ?',
  album: `select t.album_id from user_like l join track t on t.id = l.track_id
    where l.user_id = ? and t.album_id is not null`,
  artist: `select x.artist_id from user_like l join track_artist x on x.track_id = l.track_id and x.role = 'main'
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
  { thing, ids }: Listed,
  { sort, isDescending, ...filter }: OwnWish,
): Uint32Array {
  return withDbErrors(() => {
    const passed = filterOwn(db, userId, { thing, ids }, filter);
    return sort === null ? passed : sortOwn(db, userId, { thing, ids: passed }, { sort, isDescending });
  });
}

function filterOwn(
  { raw }: ReadDb,
  userId: UserId,
  { thing, ids }: Listed,
  { only, minScore }: OwnFilter,
): Uint32Array {
  const sql = ownFilterSql(thing);
  const read = (statement: string, ...more: readonly number[]) =>
    raw
      .prepare<(string | number)[], number>(statement)
      .pluck()
      .all(userId, ...more);
  const named =
    only === undefined ? ids : keep(ids, read(only === 'liked' ? sql.liked : sql.scored), only !== 'unscored');
  return minScore === undefined ? named : keep(named, read(sql.atLeast, minScore), true);
}

/** Those among the named, or all but those. A byte an id, not a bit: a million are looked up for each list. */
function keep(list: Uint32Array, named: readonly number[], isWanted: boolean): Uint32Array {
  const marks = new Uint8Array(mostOf(named) + 1);
  for (const id of named) marks[id] = 1;
  const kept = new Uint32Array(list.length);
  const wanted = isWanted ? 1 : 0;
  let count = 0;
  for (let at = 0; at < list.length; at++) {
    const id = list[at] ?? 0;
    if ((marks[id] ?? 0) === wanted) kept[count++] = id;
  }
  return kept.slice(0, count);
}

/** Those that have a key by it, then the rest; each part keeps the turn of the list among equals. */
function sortOwn({ raw }: ReadDb, userId: UserId, { thing, ids: list }: Listed, wish: Sorted): Uint32Array {
  const [ids = [], counts = []] = ownOrderSql(thing, wish.sort).map((sql) =>
    raw.prepare<[string], number>(sql).pluck().all(userId),
  );
  const ranks = rankByCounts(ids, counts);
  const keyed = new Uint32Array(ids.length);
  const sorted = new Uint32Array(list.length);
  // from the end, so that the rest is written at once where it is to stand
  let keyedCount = 0;
  let restFrom = list.length;
  for (let at = list.length - 1; at >= 0; at--) {
    const id = list[at] ?? 0;
    if ((ranks[id] ?? 0) === 0) sorted[--restFrom] = id;
    else keyed[keyedCount++] = id;
  }
  sorted.set(sortByRank(keyed.subarray(0, keyedCount).toReversed(), ranks, wish.isDescending));
  return sorted;
}

/** Equals stay as they stand. */
function sortByRank(ids: Uint32Array, ranks: Uint32Array, isDescending: boolean): Uint32Array {
  const most = ids.reduce((max, id) => Math.max(max, ranks[id] ?? 0), 0);
  const placeOf = (id: number) => (isDescending ? most - (ranks[id] ?? 0) : (ranks[id] ?? 0) - 1);
  const ends = new Uint32Array(most + 1);
  for (const id of ids) ends[placeOf(id) + 1] = (ends[placeOf(id) + 1] ?? 0) + 1;
  for (let place = 1; place < ends.length; place++) ends[place] = (ends[place] ?? 0) + (ends[place - 1] ?? 0);
  const sorted = new Uint32Array(ids.length);
  for (const id of ids) {
    const next = ends[placeOf(id)] ?? 0;
    sorted[next] = id;
    ends[placeOf(id)] = next + 1;
  }
  return sorted;
}

/** By id the place of its key among the keys, from 1; 0 where it has none. The ids stand in the order of the keys. */
function rankByCounts(ids: readonly number[], counts: readonly number[]): Uint32Array {
  const ranks = new Uint32Array(mostOf(ids) + 1);
  let at = 0;
  for (let rank = 1; rank <= counts.length; rank++) {
    for (const end = at + (counts[rank - 1] ?? 0); at < end; at++) ranks[ids[at] ?? 0] = rank;
  }
  return ranks;
}

function mostOf(ids: readonly number[]): number {
  let most = 0;
  for (const id of ids) if (id > most) most = id;
  return most;
}
