/** Which two of a shelf are compared next. */
import type { Duel, DuelRating } from './duel-rating.ts';

/**
 * First the thing with the fewest duels; against it, of those it met least often, the one that is nearest by rating, then
 * the one with fewer duels. So all meet before any meet twice. What is still even is drawn by a number made of the ids and
 * of how many duels there were, so that the same shelf gives the same pair until a result is kept.
 * Shape: two ids, either side by chance; null where there are not two. Cost: a few passes over the shelf.
 */
export function choosePair(
  ids: readonly number[],
  duels: readonly Duel[],
  ratings: readonly DuelRating[],
): readonly [number, number] | null {
  const known = new Map(ratings.map((it) => [it.id, it]));
  const draw = (id: number): number => mix(id, duels.length);
  const countOf = (id: number): number => known.get(id)?.duelCount ?? 0;
  const first = leastBy(ids, (id) => [countOf(id), draw(id)]);
  if (first === undefined) return null;
  const met = countMeetings(duels, first);
  const rating = known.get(first)?.rating ?? 0;
  const second = leastBy(
    ids.filter((id) => id !== first),
    (id) => [met.get(id) ?? 0, Math.abs((known.get(id)?.rating ?? 0) - rating), countOf(id), draw(id)],
  );
  if (second === undefined) return null;
  return draw(first) % 2 === 0 ? [first, second] : [second, first];
}

function countMeetings(duels: readonly Duel[], id: number): ReadonlyMap<number, number> {
  const met = new Map<number, number>();
  for (const { winnerId, loserId } of duels) {
    const other = winnerId === id ? loserId : loserId === id ? winnerId : undefined;
    if (other !== undefined) met.set(other, (met.get(other) ?? 0) + 1);
  }
  return met;
}

function leastBy(ids: readonly number[], keysOf: (id: number) => readonly number[]): number | undefined {
  let least: { readonly id: number; readonly keys: readonly number[] } | undefined;
  for (const id of ids) {
    const keys = keysOf(id);
    if (least === undefined || isLess(keys, least.keys)) least = { id, keys };
  }
  return least?.id;
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((key, place) => key !== b[place]);
  return at !== -1 && (a[at] ?? 0) < (b[at] ?? 0);
}

/** A number that looks like chance. */
function mix(id: number, salt: number): number {
  let mixed = Math.imul(id ^ Math.imul(salt + 1, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
