import { z } from 'zod';
import { albumIdSchema, artistIdSchema, trackIdSchema, type ActivityId, type AlbumId } from '../ids.ts';
import { adminCall, call } from './define.ts';

const name = z.string().trim().min(1).max(2000);
const correctionId = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);

interface CorrectionBase {
  readonly id: number;
  readonly createdAt: number;
  /** Tracks that it changes now. */
  readonly trackCount: number;
}

/** What a person corrected; it holds until it is revoked, whatever scans find. */
export type Correction =
  | (CorrectionBase & {
      readonly kind: 'artist';
      /** A run of names as the files have it, and as it is shown. */
      readonly from: readonly string[];
      readonly to: readonly string[];
    })
  | (CorrectionBase & {
      readonly kind: 'join' | 'split';
      /** The album that shows the tracks. */
      readonly albumId: AlbumId;
      readonly albumName: string;
      /** The albums that they come from. */
      readonly from: readonly string[];
    });

/** What a correction did. */
export interface Corrected {
  readonly correctionId: number;
  /** Tracks that are credited or placed otherwise than before. */
  readonly trackCount: number;
  /** Enough to undo it; null where all was so already. */
  readonly activityId: ActivityId | null;
}

/** Names that are credited one after the other. */
export interface NameRun {
  readonly names: readonly string[];
  readonly trackCount: number;
}

export const corrections = {
  /** Those that hold, the latest first. */
  list: call({}).gives<readonly Correction[]>(),
  /** Runs of two or three names that this artist is part of, the commonest first: what may be one name cut in pieces. */
  runs: call({ artistId: artistIdSchema }).gives<readonly NameRun[]>(),
  /**
   * From now on a run of names is another: one name split into several, several joined into one, or one spelling that is
   * another artist's. Fails with invalid-input where nothing would change, conflict where another rule is in the way
   * (details `reason`: `same-names`, `rule-clash` with `from` and `to`).
   */
  correctArtist: adminCall({
    from: z.array(name).min(1).max(20),
    to: z.array(name).min(1).max(20),
  }).gives<Corrected>(),
  /**
   * Shows the albums in one, with what comes to their folders later. Fails with not-found, invalid-input, conflict
   * (`reason`: `album-joined`).
   */
  joinAlbums: adminCall({
    albumIds: z.array(albumIdSchema).min(1).max(200),
    intoAlbumId: albumIdSchema,
  }).gives<Corrected>(),
  /** Makes an album of some tracks of another. Fails with not-found, conflict (`reason`: `nothing-left`). */
  splitAlbum: adminCall({
    albumId: albumIdSchema,
    trackIds: z.array(trackIdSchema).min(1).max(10_000),
    name,
  }).gives<Corrected & { readonly albumId: AlbumId }>(),
  /** As if it had never been said; undoing that says it again. Idempotent. Fails with not-found. */
  revoke: adminCall({ correctionId }).gives<Corrected>(),
};
