/**
 * What is to be expected of the tracks that have no score, from those that have: the mean of an album's or an artist's tracks,
 * shrunk toward the person's own mean. Computed, shown apart, and never a score.
 *
 * An unscored track is expected to be what a Bayesian average says, (sum of scores + w · usual) / (count + w): the usual mean
 * counts as `w` further scores, so that one scored track of twelve says little and eleven say nearly all. (It is Bühlmann's
 * credibility estimate with a fixed w, and the weighted rating known from film charts.) The mean over all tracks takes the
 * scored ones as they are and the others as expected, so that with every track scored it is their plain mean.
 */

/** How many scores the person's usual mean is worth. */
export const USUAL_WEIGHT = 3;

interface ScoredTracks {
  readonly scoredCount: number;
  /** At least `scoredCount`. */
  readonly trackCount: number;
  readonly scoreSum: number;
}

/** Null where no track is scored. Shape: between the lowest and the highest of the scores and `usualMean`. */
export function derivedMean({ scoredCount, trackCount, scoreSum }: ScoredTracks, usualMean: number): number | null {
  if (scoredCount === 0) return null;
  const expected = expectedScore(scoreSum, scoredCount, usualMean);
  return (scoreSum + (trackCount - scoredCount) * expected) / trackCount;
}

/** What one more score would be expected to be; also by what few scores and many are put in one order. */
export function expectedScore(scoreSum: number, scoredCount: number, usualMean: number): number {
  return (scoreSum + USUAL_WEIGHT * usualMean) / (scoredCount + USUAL_WEIGHT);
}
