import { z } from 'zod';
import { albumIdSchema, artistIdSchema, trackIdSchema, type TrackId } from '../ids.ts';
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
/** `skipped`: left by the person before its end; `stopped`: by anything else, or not told yet. */
export type PlayEnding = (typeof playEndings)[number];

/** How often one person played something; what counts is said in `shared/play/counts.ts`. */
export interface PlayCounts {
  readonly playCount: number;
  readonly skipCount: number;
  /** Epoch ms of the first and the last play that counts; null where none does. */
  readonly firstPlayedAt: number | null;
  readonly lastPlayedAt: number | null;
}

export const playback = {
  /** Null on the first start. Tracks that are gone for good are left out, and the index follows. */
  load: call({}).gives<PlaybackState | null>(),
  /** The last one wins. Idempotent. */
  save: call({ state: playbackStateSchema }).gives<null>(),
  /** Moves the position alone, so that a ticking player writes little. Idempotent. */
  savePosition: call({ index: z.number().int().min(-1), positionMs: z.number().int().min(0) }).gives<null>(),
  /**
   * Records one play with a snapshot of the track, or what has become of it. `playKey` is made by the player, one a play: told
   * again, the longer time holds, so it may be told while it sounds and told twice. `playedMs` is time that sounded,
   * pauses and seeks left out. Times that cannot be are moved to the nearest that can. Fails with not-found.
   */
  record: call({
    playKey: z.uuid(),
    trackId: trackIdSchema,
    startedAt: z.number(),
    playedMs: z.number(),
    endedHow: z.enum(playEndings),
    /** As the sound itself says; used where the library does not know it. */
    durationMs: z.number().nullable().default(null),
  }).gives<null>(),
  /** Those that were played or skipped by the one who asks, in no order. */
  countsOfTracks: call({ ids: z.array(trackIdSchema).max(500) }).gives<
    readonly (PlayCounts & { readonly id: TrackId })[]
  >(),
  /** Of all its tracks together, as the one who asks played them. */
  countsOfAlbum: call({ albumId: albumIdSchema }).gives<PlayCounts>(),
  /** Of all tracks of which they are a main artist. */
  countsOfArtist: call({ artistId: artistIdSchema }).gives<PlayCounts>(),
};
