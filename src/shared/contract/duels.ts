import { z } from 'zod';
import type { Changed } from './activity.ts';
import { call } from './define.ts';
import { scoringKindSchema, type ScoringKind } from './scoring.ts';

const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const score = z.number().int().min(1).max(10);
// one short transaction, and more than anybody reads in a preview
const MANY = 10_000;

/** Things of one kind with the same score: too many to know which is the better. */
export interface DuelShelf {
  readonly kind: ScoringKind;
  readonly score: number;
  readonly thingCount: number;
}

/** What the duels of a thing with others of its shelf come to. */
export interface DuelRank {
  readonly id: number;
  readonly duelCount: number;
  readonly winCount: number;
}

export interface DuelBoard {
  readonly thingCount: number;
  /** Between things that are on the shelf now. */
  readonly duelCount: number;
  /** Whom to compare next; null where there are not two. */
  readonly pair: readonly [number, number] | null;
  /** The best first; those without a duel are left out. Whoever wins more against stronger ones stands higher. */
  readonly order: readonly DuelRank[];
}

/** Half a star up or down, for the two ends of a shelf's order. */
export interface Spread {
  readonly upIds: readonly number[];
  readonly downIds: readonly number[];
  /** Those that keep their score. */
  readonly stayCount: number;
}

const shelf = { kind: scoringKindSchema, score };

/** Which of two is better, asked of the one who asks. Results order a shelf and never change a score. See docs/scores.md. */
export const duels = {
  /** Those with two things or more, the most crowded first. */
  shelves: call({}).gives<readonly DuelShelf[]>(),
  board: call(shelf).gives<DuelBoard>(),
  /** Keeps a result; where both are as good, either stands first. Fails with not-found where one is not there. */
  judge: call({
    kind: scoringKindSchema,
    winnerId: id,
    loserId: id,
    isEqual: z.boolean().default(false),
  }).gives<Changed>(),
  /** What spreading the shelf would do; nothing changes. */
  previewSpread: call(shelf).gives<Spread>(),
  /** Gives these things of the shelf half a star more and less, as one change. What has another score by now is left as it is. */
  spread: call({ ...shelf, upIds: z.array(id).max(MANY), downIds: z.array(id).max(MANY) }).gives<Changed>(),
};
