import { z } from 'zod';
import { folderIdSchema, type FolderId } from '../ids.ts';
import { adminCall, call } from './define.ts';

const path = z.string().min(1).max(4096);

/** A folder of music that the person chose. */
export interface Folder {
  readonly id: FolderId;
  /** As the system names it, safe to show; undecodable bytes are shown as U+FFFD. */
  readonly path: string;
  readonly state: 'online' | 'offline';
  readonly addedAt: number;
  /** Tracks whose file is there. */
  readonly trackCount: number;
  readonly missingCount: number;
  readonly problemCount: number;
  /** Null before the first finished scan. */
  readonly lastScannedAt: number | null;
}

export interface FolderListing {
  readonly path: string;
  /** Null at the top. */
  readonly parent: string | null;
  /** Folders inside, in name order, hidden ones left out. */
  readonly folders: readonly { readonly name: string; readonly path: string }[];
  /** Audio files directly inside: a hint that this is the place. */
  readonly audioFileCount: number;
}

export const folders = {
  list: call({}).gives<readonly Folder[]>(),
  /** The usual music folder of this person, where there is one. */
  suggest: adminCall({}).gives<{ readonly path: string | null }>(),
  /** For fronts without a system dialog. Without a path: the home folder. Fails with not-found, path-denied. */
  browse: adminCall({ path: path.optional() }).gives<FolderListing>(),
  /** Adds a folder; does not scan. Fails with not-found, path-denied, conflict (inside or around a folder already chosen). */
  add: adminCall({ path }).gives<Folder>(),
  /** Takes the folder out of the library. Its tracks keep their rows (scores, plays) and come back when it is added again. */
  remove: adminCall({ folderId: folderIdSchema }).gives<{ readonly removedAt: number }>(),
  /**
   * Takes back a removal: the folder is there again, and with it the tracks that left the lists at `removedAt`.
   * Fails with not-found, conflict (inside or around a folder added since).
   */
  restore: adminCall({ folderId: folderIdSchema, removedAt: z.number().int().nonnegative() }).gives<null>(),
};
