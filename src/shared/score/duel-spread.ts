/** Which things of a crowded shelf would go half a star up or down, by the order that duels gave it. */
import type { DuelRating } from './duel-rating.ts';

/** Fewer say too little of a thing to move it. */
const LEAST_DUELS = 3;
/** Of those that had enough, so many at each end. */
const SHARE = 1 / 4;

/**
 * Of the things with three duels or more the best quarter, which won more than half, and the worst, which won less.
 * Shape: the best first in both. Nothing goes above five stars or below half a one; equals are never parted.
 */
export function proposeSpread(
  ratings: readonly DuelRating[],
  score: number,
): { readonly upIds: readonly number[]; readonly downIds: readonly number[] } {
  const known = ratings.filter(({ duelCount }) => duelCount >= LEAST_DUELS);
  const count = Math.floor(known.length * SHARE);
  const lastUp = known[count - 1];
  const firstDown = known[known.length - count];
  const isUp = (it: DuelRating): boolean =>
    lastUp !== undefined && it.rating >= lastUp.rating && it.winCount * 2 > it.duelCount;
  const isDown = (it: DuelRating): boolean =>
    firstDown !== undefined && it.rating <= firstDown.rating && it.winCount * 2 < it.duelCount;
  return {
    upIds: count === 0 || score === 10 ? [] : known.filter(isUp).map(({ id }) => id),
    downIds: count === 0 || score === 1 ? [] : known.filter(isDown).map(({ id }) => id),
  };
}
