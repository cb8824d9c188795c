import { z } from 'zod';
import type { ActivityType } from './activity.ts';
import { call } from './define.ts';
import type { Score, ScoreSource } from './scores.ts';

export const scoringKindSchema = z.enum(['tracks', 'albums', 'artists']);
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

/** One change of one thing's score. Half stars; null is no score. */
export interface ScoreChange {
  /** Epoch ms. */
  readonly at: number;
  readonly before: number | null;
  readonly score: number | null;
  /** Null where the score was taken away. */
  readonly source: ScoreSource | null;
  /** What it was done by; `undo` put back what was before. */
  readonly type: ActivityType;
  /** Whether a later activity took it back. */
  readonly isUndone: boolean;
}

export interface ScoreHistory {
  readonly score: Score | null;
  /** The oldest first; of very many the newest 200. */
  readonly changes: readonly ScoreChange[];
}

/**
 * What a person's scores of the tracks say of an album or an artist. Never a score: it is computed whenever it is asked for,
 * and stored nowhere.
 */
export interface DerivedMean {
  readonly id: number;
  /** Of the tracks whose file is there. */
  readonly scoredCount: number;
  readonly trackCount: number;
  /** Half stars, as of all its tracks: see `shared/score/derived-mean.ts`. */
  readonly mean: number;
}

// ids of a kind that the call names beside them
const thingId = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** Scoring as work to be done, by the one who asks. */
export const scoring = {
  /**
   * Ids of what has no score, in order; of very many the first 5,000, so whoever is through with them asks again.
   * Plays are those that count, of the one who asks; of an album and an artist those of their tracks. Missing tracks are
   * left out, and so are albums and artists that do not show.
   */
  queue: call({ kind: scoringKindSchema, order: queueOrderSchema }).gives<Uint32Array>(),
  progress: call({ kind: scoringKindSchema }).gives<ScoringProgress>(),
  /** How the score of one thing came to be what it is; empty for what has none and never had. */
  history: call({ kind: scoringKindSchema, id: thingId }).gives<ScoreHistory>(),
  /** Of those with a scored track, in no order. An artist's tracks are those that their page counts. */
  means: call({ kind: z.enum(['albums', 'artists']), ids: z.array(thingId).max(100) }).gives<readonly DerivedMean[]>(),
};
