/** Tracks whose file is gone: what hangs on them, finding their files by hand, and forgetting them on purpose. */
import { z } from 'zod';
import { folderIdSchema, trackIdSchema, type FolderId, type TrackId } from '../ids.ts';
import type { Changed } from './activity.ts';
import { adminCall } from './define.ts';
import type { FolderState } from './folders.ts';

/** What people made of tracks, everybody's together. */
export interface KeptCounts {
  readonly scores: number;
  readonly likes: number;
  readonly plays: number;
  /** Places in playlists. */
  readonly entries: number;
}

/** A folder of the disk that files are missing from. */
export interface MissingPlace {
  readonly placeId: number;
  /** As a person reads it. */
  readonly path: string;
  /** The folder of music that it lies in. */
  readonly folderId: FolderId;
  /** Nothing is forgotten in a folder of music that is not online: its files may only be away. */
  readonly state: FolderState;
  readonly trackCount: number;
  /** Since when the first of them is missing; epoch ms. */
  readonly since: number;
  readonly kept: KeptCounts;
}

export interface MissingTrack {
  readonly trackId: TrackId;
  readonly name: string;
  readonly artist: string | null;
  readonly album: string | null;
  readonly durationMs: number | null;
  /** The last known one, as a person reads it. */
  readonly path: string;
  readonly missingSince: number;
  readonly kept: KeptCounts;
}

/** What speaks for a file being the one that is missing, the surest first. */
export const locateReasons = [
  'same-sound',
  'same-recording',
  'same-place',
  'same-file-name',
  'same-title',
  'same-length',
] as const;
export type LocateReason = (typeof locateReasons)[number];

/** A file of the library that may be the missing one. */
export interface LocateCandidate {
  readonly trackId: TrackId;
  readonly name: string;
  readonly artist: string | null;
  readonly album: string | null;
  readonly durationMs: number | null;
  readonly path: string;
  readonly addedAt: number;
  readonly reasons: readonly LocateReason[];
  /** What people made of it already: it is joined with what hangs on the missing one. */
  readonly kept: KeptCounts;
}

/** A missing track and the only file that it can be. */
interface LocatePair {
  readonly missing: MissingTrack;
  readonly file: LocateCandidate;
}

export interface LocatePreview {
  readonly pairs: readonly LocatePair[];
  /** Missing tracks of which none, or more than one, is left. */
  readonly openCount: number;
  /** Whether the library has any file there. */
  readonly isKnown: boolean;
}

export interface ForgetPreview {
  readonly trackCount: number;
  readonly kept: KeptCounts;
  /** Of those asked, the ones in folders of music that are not online; they can't be forgotten now. */
  readonly awayCount: number;
}

/** More at once would hold up the core for too long. */
const MOST_AT_ONCE = 10_000;
const trackIds = z.array(trackIdSchema).min(1).max(MOST_AT_ONCE);
const path = z.string().min(1).max(4096);

/** For admins: it holds for all. A track that was joined with another by hand is not missing any more. */
export const missing = {
  /** By path; those alone whose path, title, artist or album hold every word of `text`. */
  places: adminCall({ text: z.string().max(200).optional() }).gives<readonly MissingPlace[]>(),
  /** Of one place, or of all; by path. */
  ids: adminCall({
    placeId: z.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
    folderId: folderIdSchema.optional(),
    text: z.string().max(200).optional(),
  }).gives<Uint32Array>(),
  /** In the order asked; what is not missing is left out. */
  rows: adminCall({ ids: z.array(trackIdSchema).max(500) }).gives<readonly MissingTrack[]>(),
  /** Files of the library that may be the missing one, the likeliest first; with `text` those that are found by it. Fails with not-found. */
  candidates: adminCall({ trackId: trackIdSchema, text: z.string().max(200).optional() }).gives<
    readonly LocateCandidate[]
  >(),
  /** Which of the missing tracks lie below a folder or are the file of that path, where only one file can be meant. Fails with not-found. */
  match: adminCall({ trackIds, path }).gives<LocatePreview>(),
  /**
   * What everybody made of each missing track goes to the file's; of two scores the newer one stands, plays and places in
   * playlists are kept of both. One activity, which can be undone. Fails with not-found, conflict where one is not missing
   * or the file is.
   */
  locate: adminCall({
    pairs: z
      .array(z.strictObject({ missingId: trackIdSchema, trackId: trackIdSchema }))
      .min(1)
      .max(MOST_AT_ONCE),
  }).gives<Changed>(),
  /** What would go. Those that are not missing don't count. */
  forgetPreview: adminCall({ trackIds }).gives<ForgetPreview>(),
  /**
   * Takes missing tracks out of the library, after a copy of it was made. Places in playlists stay and say what was meant;
   * plays stay in the history. One activity, which can be undone. Fails with not-found, conflict where one is not missing or
   * lies in a folder of music that is not online, disk-full.
   */
  forget: adminCall({ trackIds }).gives<Changed & { readonly backupPath: string }>(),
};
