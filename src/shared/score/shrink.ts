/** A mean of few scores, as far as it can be believed. */

/** So many scores of the person's own mean stand beside those that were given. */
export const SHRINK_WEIGHT = 5;

/**
 * The mean of `count` scores, drawn toward the mean of all that the person gave: one track of five stars says less of an
 * album than twelve. Shape: `(sum + 5 · all) / (count + 5)`; the mean of all where there are none.
 */
export function shrunkMean(sum: number, count: number, meanOfAll: number): number {
  return (sum + SHRINK_WEIGHT * meanOfAll) / (count + SHRINK_WEIGHT);
}
