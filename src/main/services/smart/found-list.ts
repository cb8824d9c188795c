/** What one query finds, and how a change of a few tracks changes it without asking about the others. */
import type { Query } from '../../../shared/query/ast.ts';
import type { UserId } from '../../../shared/ids.ts';
import type { TrackFacts } from '../../../shared/query/facts.ts';
import type { Keyed, LiveAsker, LiveQueries } from './live-queries.ts';
import { differ, isSameList, marksOf, pick } from './track-sets.ts';

export interface FoundList {
  /** All who are in, in the order by which a limit chooses; without one, as shown. */
  readonly whole: Uint32Array;
  /** What the limit leaves, in the playlist's order. */
  readonly shown: Uint32Array;
}

/** Nothing is in it. */
export const nothingFound: FoundList = { whole: new Uint32Array(), shown: new Uint32Array() };

/** What is to be looked at again. */
export interface TouchedTracks {
  readonly ids: ReadonlySet<number>;
  /** Whether they may stand elsewhere now, or count for more within the limit. */
  readonly isOrderTouched: boolean;
}

/** The parts of one look. */
export interface Look {
  readonly live: LiveQueries;
  readonly asker: LiveAsker;
  readonly query: Query;
}

const chosenBy = ({ sort, by, limit, seed }: Query): Keyed => ({
  keys: limit !== null && by.length > 0 ? by : sort,
  seed,
});
const shownBy = ({ sort, seed }: Query): Keyed => ({ keys: sort, seed });
const isChosenApart = ({ by, limit }: Query): boolean => limit !== null && by.length > 0;

/** Asks the whole library. */
export async function findAll({ live, asker, query }: Look): Promise<FoundList> {
  const { userId } = asker;
  const whole = await live.order(userId, chosenBy(query), await live.match(asker, query));
  const chosen = live.take(query, whole);
  return { whole, shown: isChosenApart(query) ? await live.order(userId, shownBy(query), chosen) : chosen };
}

/** The same as `findAll` would find now, where nothing but these tracks was touched; the same object where nothing is otherwise. */
export async function findTouched(
  look: Look,
  before: FoundList,
  { ids, isOrderTouched }: TouchedTracks,
  factsOf: (userId: UserId, ids: readonly number[]) => readonly TrackFacts[],
): Promise<FoundList> {
  const { live, asker, query } = look;
  const isIn = await live.matcher(asker, query);
  const now = new Set(factsOf(asker.userId, [...ids]).flatMap((facts) => (isIn(facts) ? [facts.id] : [])));
  const was = new Set(pick(before.whole, marksOf(ids), true));
  const isMoved = (id: number) => now.has(id) && was.has(id) && isOrderTouched;
  const come = Uint32Array.from([...now].filter((id) => !was.has(id) || isMoved(id)));
  const goes = new Set([...was].filter((id) => !now.has(id) || isMoved(id)));
  if (come.length === 0 && goes.size === 0) return before;
  const rest = goes.size === 0 ? before.whole : pick(before.whole, marksOf(goes), false);
  const whole = await live.place(asker.userId, chosenBy(query), rest, come);
  const chosen = live.take(query, whole);
  const shown = isChosenApart(query)
    ? await showAgain(look, before.shown, chosen, isOrderTouched ? ids : null)
    : chosen;
  return { whole, shown: isSameList(shown, before.shown) ? before.shown : shown };
}

/** What was chosen, in its order, from the list as it was shown. */
async function showAgain(
  { live, asker, query }: Look,
  before: Uint32Array,
  chosen: Uint32Array,
  moved: ReadonlySet<number> | null,
): Promise<Uint32Array> {
  const { gone, come } = differ(before, chosen);
  const again = new Set([...gone, ...(moved ?? [])]);
  const stays = pick(before, marksOf(again), false);
  const { come: more } = moved === null ? { come } : differ(stays, chosen);
  return await live.place(asker.userId, shownBy(query), stays, more);
}
