import { z } from 'zod';
import { albumIdSchema, artistIdSchema, trackIdSchema } from '../ids.ts';
import type { Changed } from './activity.ts';
import { call } from './define.ts';

/** Half stars: 1 is half a star, 10 is five. No score is no row, never 0. */
const score = z.number().int().min(1).max(10).nullable();
// more than anybody selects on purpose, and still one short transaction
const MANY = 10_000;

/** Where a score came from: given by hand, brought by an import, read from a file's tags. */
export type ScoreSource = 'manual' | 'imported' | 'file';

/** What one person thinks of one thing. */
export interface Score {
  readonly id: number;
  readonly score: number;
  readonly source: ScoreSource;
  /** Epoch ms of the present score. */
  readonly scoredAt: number;
}

/** Each call is about the scores of the one who asks. `null` takes a score away. Ids that do not exist fail with not-found. */
export const scores = {
  setTracks: call({ ids: z.array(trackIdSchema).min(1).max(MANY), score }).gives<Changed>(),
  setAlbums: call({ ids: z.array(albumIdSchema).min(1).max(MANY), score }).gives<Changed>(),
  setArtists: call({ ids: z.array(artistIdSchema).min(1).max(MANY), score }).gives<Changed>(),
  /** Those that have one, in no order. */
  ofTracks: call({ ids: z.array(trackIdSchema).max(500) }).gives<readonly Score[]>(),
  ofAlbums: call({ ids: z.array(albumIdSchema).max(500) }).gives<readonly Score[]>(),
  ofArtists: call({ ids: z.array(artistIdSchema).max(500) }).gives<readonly Score[]>(),
};
