import { z } from 'zod';
import { trackIdSchema } from '../ids.ts';
import { call } from './define.ts';

/** The queue as it is kept over a restart. */
export const playbackStateSchema = z.strictObject({
  trackIds: z.array(trackIdSchema).max(100_000),
  /** Index into `trackIds`; -1 where nothing is chosen. */
  index: z.number().int().min(-1),
  positionMs: z.number().int().min(0),
  repeat: z.enum(['off', 'all', 'one']),
});
export type PlaybackState = z.infer<typeof playbackStateSchema>;

const playEndings = ['finished', 'skipped', 'stopped'] as const;

export const playback = {
  /** Null on the first start. Tracks that are gone for good are left out, and the index follows. */
  load: call({}).gives<PlaybackState | null>(),
  /** The last one wins. Idempotent. */
  save: call({ state: playbackStateSchema }).gives<null>(),
  /** Moves the position alone, so that a ticking player writes little. Idempotent. */
  savePosition: call({ index: z.number().int().min(-1), positionMs: z.number().int().min(0) }).gives<null>(),
  /**
   * Records one play with a snapshot of the track. `playKey` is made by the player, one a play: saying the
   * same play twice changes nothing. `playedMs` is time that sounded, pauses left out. Fails with not-found.
   */
  record: call({
    playKey: z.uuid(),
    trackId: trackIdSchema,
    startedAt: z.number().int().min(0),
    playedMs: z.number().int().min(0),
    endedHow: z.enum(playEndings),
  }).gives<null>(),
};
