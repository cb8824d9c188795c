import { z } from 'zod';
import { folderIdSchema, type FolderId } from '../ids.ts';
import type { Changed } from './activity.ts';
import { adminCall, call } from './define.ts';

const path = z.string().min(1).max(4096);

/**
 * Whether a folder of music can be believed. `online`: the last scan saw all of it; `offline`: it is not there, or empty
 * where it was not; `doubtful`: it is there, and what it shows can't be right. Only of an online one anything is missing.
 */
export type FolderState = 'online' | 'offline' | 'doubtful';

/** Why a folder is not online: the first three where it is offline, the others where it is in doubt. */
export type FolderReason = 'unreachable' | 'denied' | 'empty' | 'interrupted' | 'vanished';

/** What a person is asked about a folder of music: were so many files removed, or is this another drive? */
export interface FolderQuestion {
  /** Known files that were not there, of all that were. */
  readonly vanishedCount: number;
  readonly knownCount: number;
  /** The drive there is not the one that was there when the folder was last online. */
  readonly isOtherDrive: boolean;
  readonly askedAt: number;
  /** Null until it is answered; `wait` stands until what vanished changes. */
  readonly answer: 'gone' | 'wait' | null;
}

/** A folder of music that the person chose. */
export interface Folder {
  readonly id: FolderId;
  /** As the system names it, safe to show; undecodable bytes are shown as U+FFFD. */
  readonly path: string;
  readonly state: FolderState;
  /** Null while it is online. */
  readonly reason: FolderReason | null;
  /** Null where nothing is to be asked. */
  readonly question: FolderQuestion | null;
  readonly addedAt: number;
  /** Tracks whose file is there. */
  readonly trackCount: number;
  readonly missingCount: number;
  readonly problemCount: number;
  /** The last scan that saw all of it; null before. */
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
  /**
   * Adds a folder; does not scan. Is an activity, as removing one is. Fails with not-found, path-denied, conflict (inside
   * or around a folder already chosen).
   */
  add: adminCall({ path }).gives<Folder>(),
  /**
   * Answers what is asked of a folder. `gone`: a scan is started that takes as missing what is still not there; nothing is
   * deleted, and what comes back is found again. `wait`: nothing is missing until what vanished changes. May be answered anew
   * while the question stands. Fails with not-found, conflict (nothing is asked).
   */
  answer: adminCall({ folderId: folderIdSchema, answer: z.enum(['gone', 'wait']) }).gives<Folder>(),
  /** Where a folder is now that was renamed, or whose drive was: a place beside it that holds its files. Fails with not-found. */
  findMoved: adminCall({ folderId: folderIdSchema }).gives<{ readonly path: string | null }>(),
  /**
   * The folder is somewhere else now: every track keeps its row. Starts a scan. Is an activity. Fails with not-found,
   * path-denied, conflict (inside or around another folder of the library; or its files are not there: reason `other-music`).
   */
  relocate: adminCall({ folderId: folderIdSchema, path }).gives<Changed>(),
  /** Takes the folder out of the library. Its tracks keep their rows (scores, plays) and come back when it is added again. */
  remove: adminCall({ folderId: folderIdSchema }).gives<Changed>(),
};
