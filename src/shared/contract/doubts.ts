import { z } from 'zod';
import { trackIdSchema, type TrackId } from '../ids.ts';
import type { Changed } from './activity.ts';
import { adminCall } from './define.ts';

/**
 * What speaks for it: the very same sound; another encoding of the same MusicBrainz recording; another encoding in the same
 * place of the same album.
 */
export type DoubtReason = 'same-sound' | 'same-recording' | 'same-place';

/** What can be said of a track to tell it from another. */
interface ToldTrack {
  readonly trackId: TrackId;
  readonly title: string;
  readonly artist: string | null;
  readonly album: string | null;
  readonly durationMs: number | null;
  /** Of a missing one the last that it was known at. */
  readonly path: string;
  readonly addedAt: number;
  /** Of the one who asks: what hangs on the track. */
  readonly score: number | null;
  readonly isLiked: boolean;
  readonly playCount: number;
  readonly entryCount: number;
  /** Whether other people's scores, likes, plays or playlists hang on it too. */
  readonly hasOthersData: boolean;
}

/** A missing track that the file may be. */
export interface DoubtCandidate extends ToldTrack {
  readonly reason: DoubtReason;
  readonly missingSince: number;
}

/** A file that came as a new track, since nothing tells which of the missing tracks it is. */
export interface Doubt extends ToldTrack {
  readonly foundAt: number;
  /** One or more: one where several new files may be that one. What people made most of first. */
  readonly candidates: readonly DoubtCandidate[];
}

export interface Doubts {
  /** Of all; the list holds the first of them. */
  readonly doubtCount: number;
  readonly doubts: readonly Doubt[];
}

/** Which track a file is, where a scan did not guess. See docs/adr/0003. */
export const doubts = {
  /** Those that nobody decided yet, the latest first. */
  list: adminCall({ limit: z.number().int().min(1).max(500).default(100) }).gives<Doubts>(),
  /**
   * The new track is the missing one: what everybody made of that one goes to it. Of two scores the newer one stands; plays and
   * places in playlists are kept of both. The missing one is asked about no more. Undone as an activity: then all is as it was.
   * Fails with not-found where that is no open doubt.
   */
  decide: adminCall({ trackId: trackIdSchema, candidateId: trackIdSchema }).gives<Changed>(),
  /** The new track is none of them. Undone as an activity. Fails with not-found where there is no open doubt about it. */
  dismiss: adminCall({ trackId: trackIdSchema }).gives<Changed>(),
};
