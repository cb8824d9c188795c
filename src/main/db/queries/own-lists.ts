/**
 * Lists as one person's opinions put them: ids by score or time, and what a filter lets pass. Made in pieces of some ms, because
 * a score that is given while a list of a million is made is not to wait for the whole of it.
 */
import type { OwnFilter, OwnSort } from '../../../shared/contract/own-lists.ts';
import type { UserId } from '../../../shared/ids.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { atOnce, type Pieces } from './pieces.ts';
import { keptStatement } from '../statements.ts';

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

// 2 to 4 ms a piece
const ROWS_A_PIECE = 8192;
const IDS_A_PIECE = 262_144;
const HIGHEST_SCORE = 10;

/** The statement that reads what has one score: ids above the given one. */
export function ownScoreSql(thing: ScoredThing): string {
  const id = `${thing}_id`;
  return `select ${id} from ${thing}_score where user_id = ? and score = ? and ${id} > ? order by ${id} limit ?`;
}

/** The statements that read an order by time behind a time and an id: ids, and the time of each. */
export function ownTimeSql(thing: ScoredThing, sort: OwnTime): readonly [ids: string, times: string] {
  const [table, id, time] =
    sort === 'liked'
      ? (['user_like', 'track_id', 'created_at'] as const)
      : ([`${thing}_score`, `${thing}_id`, 'updated_at'] as const);
  const rest = `from ${table} where user_id = ? and (${time}, ${id}) > (?, ?) order by ${time}, ${id} limit ?`;
  return [`select ${id} ${rest}`, `select ${time} ${rest}`];
}

/** The statements behind the filter of what is liked. */
export const ownLikedSql: Readonly<Record<ScoredThing, string>> = {
  track: 'select track_id from user_like where user_id = ?',
  album: `select t.album_id from user_like l join track t on t.id = l.track_id
    where l.user_id = ? and t.album_id is not null`,
  artist: `select x.artist_id from user_like l join track_artist x on x.track_id = l.track_id and x.role = 'main'
    where l.user_id = ?`,
};

/**
 * The list as the person's opinions sort and filter it; where they do not, and of equals, it stays as it stands.
 * Cost: some 20 ms a million ids, and an index walk over what the person scored or likes: some 30 ms for 100,000.
 */
export function arrangeOwn(db: ReadDb, userId: UserId, listed: Listed, wish: OwnWish): Uint32Array {
  return atOnce(arrangeOwnInPieces(db, userId, listed, wish));
}

/** The same, a piece at a time. */
export function* arrangeOwnInPieces(
  db: ReadDb,
  userId: UserId,
  { thing, ids }: Listed,
  wish: OwnWish,
): Pieces<Uint32Array> {
  const { sort, isDescending, only, isLiked, minScore } = wish;
  if (sort === null && !isFiltering(wish)) return ids;
  // whoever read the ids has used up a piece's time
  yield 'reading';
  const most = mostOf(ids);
  const areScoresAsked = sort === 'score' || only === 'scored' || only === 'unscored' || minScore !== undefined;
  // what is below the least one does not pass, whatever else is asked
  const scores = areScoresAsked ? yield* readScores(db, userId, { thing, from: minScore ?? 1, most }) : NONE;
  let passed = ids;
  if (isLiked === true) passed = keep(passed, readLiked(db, userId, thing, most), [1, 1]);
  if (only !== undefined) passed = keep(passed, scores, only === 'scored' ? [1, HIGHEST_SCORE] : [0, 0]);
  if (minScore !== undefined) passed = keep(passed, scores, [minScore, HIGHEST_SCORE]);
  if (sort === null) return passed;
  yield 'reading';
  const ranks = sort === 'score' ? scores : yield* rankByTime(db, userId, { thing, sort, most });
  return yield* sortByRanks(passed, ranks, isDescending);
}

/** Whether a filter leaves anything out that is there. */
export function isFiltering({ only, isLiked, minScore }: OwnFilter): boolean {
  return only !== undefined || isLiked === true || minScore !== undefined;
}

type OwnTime = Exclude<OwnSort, 'score'>;

/** By id a number from 1; 0 where there is none. Ids above those of the list are left out. */
type Ranks = Uint32Array;

const NONE: Ranks = new Uint32Array();

function* readScores(
  { raw }: ReadDb,
  userId: UserId,
  { thing, from, most }: { readonly thing: ScoredThing; readonly from: number; readonly most: number },
): Pieces<Ranks> {
  const scores = new Uint32Array(most + 1);
  const statement = keptStatement<(string | number)[], number>(raw, ownScoreSql(thing)).pluck();
  for (let score = from; score <= HIGHEST_SCORE; score++) {
    for (let after = 0; ;) {
      const ids = withDbErrors(() => statement.all(userId, score, after, ROWS_A_PIECE));
      for (const id of ids) scores[id] = score;
      if (ids.length < ROWS_A_PIECE) break;
      after = ids.at(-1) ?? after;
      yield 'reading';
    }
    if (score < HIGHEST_SCORE) yield 'reading';
  }
  return scores;
}

/** The place of each time among the times. */
function* rankByTime(
  { raw }: ReadDb,
  userId: UserId,
  { thing, sort, most }: { readonly thing: ScoredThing; readonly sort: OwnTime; readonly most: number },
): Pieces<Ranks> {
  const ranks = new Uint32Array(most + 1);
  const [idsOf, timesOf] = ownTimeSql(thing, sort).map((sql) =>
    keptStatement<(string | number)[], number>(raw, sql).pluck(),
  );
  let rank = 0;
  let lastTime = Number.MIN_SAFE_INTEGER;
  for (let lastId = 0; ;) {
    const behind = [userId, lastTime, lastId, ROWS_A_PIECE] as const;
    const [ids, times] = withDbErrors(() => [idsOf?.all(...behind) ?? [], timesOf?.all(...behind) ?? []] as const);
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] ?? 0;
      const time = times[at] ?? lastTime;
      if (time !== lastTime) rank++;
      lastTime = time;
      lastId = id;
      ranks[id] = rank;
    }
    if (ids.length < ROWS_A_PIECE) return ranks;
    yield 'reading';
  }
}

function readLiked({ raw }: ReadDb, userId: UserId, thing: ScoredThing, most: number): Ranks {
  const marks = new Uint32Array(most + 1);
  for (const id of withDbErrors(() => raw.prepare<[string], number>(ownLikedSql[thing]).pluck().all(userId)))
    marks[id] = 1;
  return marks;
}

function keep(list: Uint32Array, ranks: Ranks, [least, most]: readonly [number, number]): Uint32Array {
  const kept = new Uint32Array(list.length);
  let count = 0;
  for (let at = 0; at < list.length; at++) {
    const id = list[at] ?? 0;
    const rank = ranks[id] ?? 0;
    if (least <= rank && rank <= most) kept[count++] = id;
  }
  return kept.slice(0, count);
}

/** Those that have a rank by it, then the rest; each part keeps the turn of the list among equals. */
function* sortByRanks(list: Uint32Array, ranks: Ranks, isDescending: boolean): Pieces<Uint32Array> {
  const ranked = new Uint32Array(list.length);
  const sorted = new Uint32Array(list.length);
  let [rankedCount, restCount] = [0, 0];
  for (let from = 0; from < list.length; from += IDS_A_PIECE) {
    const part = list.subarray(from, from + IDS_A_PIECE);
    const inPart = split(part, ranks, ranked.subarray(rankedCount), sorted.subarray(restCount));
    rankedCount += inPart;
    restCount += part.length - inPart;
    yield 'read';
  }
  sorted.copyWithin(rankedCount, 0, restCount);
  sorted.set(countingSort(ranked.subarray(0, rankedCount), ranks, isDescending));
  return sorted;
}

/** Writes those with a rank to the one, the others to the other; gives how many had one. Apart, as a function that never rests is the faster. */
function split(list: Uint32Array, ranks: Ranks, ranked: Uint32Array, rest: Uint32Array): number {
  let rankedCount = 0;
  for (let at = 0; at < list.length; at++) {
    const id = list[at] ?? 0;
    if ((ranks[id] ?? 0) === 0) rest[at - rankedCount] = id;
    else ranked[rankedCount++] = id;
  }
  return rankedCount;
}

/** Equals stay as they stand. Walks by place, as iterating typed arrays takes ten times as long. */
function countingSort(ids: Uint32Array, ranks: Ranks, isDescending: boolean): Uint32Array {
  const places = new Uint32Array(ids.length);
  for (let at = 0; at < ids.length; at++) places[at] = ranks[ids[at] ?? 0] ?? 0;
  const most = mostOf(places);
  if (isDescending) for (let at = 0; at < places.length; at++) places[at] = most + 1 - (places[at] ?? 0);
  const ends = new Uint32Array(most + 2);
  for (let at = 0; at < places.length; at++) {
    const next = (places[at] ?? 0) + 1;
    ends[next] = (ends[next] ?? 0) + 1;
  }
  for (let place = 1; place < ends.length; place++) ends[place] = (ends[place] ?? 0) + (ends[place - 1] ?? 0);
  const sorted = new Uint32Array(ids.length);
  for (let at = 0; at < ids.length; at++) {
    const place = places[at] ?? 0;
    const end = ends[place] ?? 0;
    sorted[end] = ids[at] ?? 0;
    ends[place] = end + 1;
  }
  return sorted;
}

function mostOf(numbers: Uint32Array): number {
  let most = 0;
  for (let at = 0; at < numbers.length; at++) most = Math.max(most, numbers[at] ?? 0);
  return most;
}
