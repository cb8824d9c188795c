import { z } from 'zod';
import { call } from './define.ts';

const scoringKindSchema = z.enum(['tracks', 'albums', 'artists']);
/** What can be scored. */
export type ScoringKind = z.infer<typeof scoringKindSchema>;

const queueOrderSchema = z.enum(['played', 'shelf']);
/** `played`: most played first, then the newest; `shelf`: by artist and album, as they stand. */
export type QueueOrder = z.infer<typeof queueOrderSchema>;

/** How far one person has come. Only what is there counts: no missing tracks, no albums and artists without one. */
export interface ScoringProgress {
  readonly scoredCount: number;
  readonly totalCount: number;
}

/** Scoring as work to be done, by the one who asks. */
export const scoring = {
  /**
   * Ids of what has no score, in order; of very many the first 5,000, so whoever is through with them asks again.
   * Plays are those that count, of the one who asks; of an album and an artist those of their tracks. Missing tracks are
   * left out, and so are albums and artists that do not show.
   */
  queue: call({ kind: scoringKindSchema, order: queueOrderSchema }).gives<Uint32Array>(),
  progress: call({ kind: scoringKindSchema }).gives<ScoringProgress>(),
};
