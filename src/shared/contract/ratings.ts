import type { Changed } from './activity.ts';
import { call } from './define.ts';

/** What the files' own ratings would do to the scores of the one who asks. */
export interface RatingsOffer {
  /** Tracks whose file brings a rating that means a score. */
  readonly ratedCount: number;
  /** Those among them that would get a score, or another one. */
  readonly newCount: number;
  /** Those that have a score by hand or from an import, which stays. */
  readonly keptCount: number;
}

/** Ratings that other programs wrote into the files, as they were read by scans. */
export const ratings = {
  offer: call({}).gives<RatingsOffer>(),
  /** Makes them scores of the one who asks, marked as from the file; one activity, so that it can be undone. Idempotent. */
  adopt: call({}).gives<Changed>(),
};
