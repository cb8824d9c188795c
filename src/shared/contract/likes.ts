import { z } from 'zod';
import { trackIdSchema, type TrackId } from '../ids.ts';
import type { Changed } from './activity.ts';
import { call } from './define.ts';

/** Each call is about the likes of the one who asks. */
export const likes = {
  /** Ids that do not exist fail with not-found. Idempotent. */
  set: call({ ids: z.array(trackIdSchema).min(1).max(10_000), isLiked: z.boolean() }).gives<Changed>(),
  /** Those of the ids that are liked. */
  among: call({ ids: z.array(trackIdSchema).max(500) }).gives<readonly TrackId[]>(),
  /** All of them, the newest like first. */
  ids: call({}).gives<Uint32Array>(),
};
