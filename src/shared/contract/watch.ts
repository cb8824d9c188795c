import { z } from 'zod';
import type { FolderId } from '../ids.ts';
import { adminCall, call } from './define.ts';

/**
 * How changes in a folder of music are noticed. `watching`: the system tells of them at once; `polling`: they are looked for
 * from time to time; `away`: the folder is not there; `starting`: not known yet; `off`: not at all until it is scanned.
 */
export type WatchMode = 'watching' | 'polling' | 'away' | 'starting' | 'off';

/**
 * Why changes are looked for from time to time: the folder is on a drive that other computers write to; the system watches
 * no more folders for us; it could not be watched at all.
 */
export type PollingReason = 'network' | 'limit' | 'failed';

export interface WatchedFolder {
  readonly folderId: FolderId;
  readonly mode: WatchMode;
  /** Null unless `polling`. */
  readonly reason: PollingReason | null;
}

export interface WatchStatus {
  /** Whether the library follows its folders. A choice for the library, not for one person. */
  readonly isOn: boolean;
  /** False where this program never watches: whoever started it said so. */
  readonly canWatch: boolean;
  readonly folders: readonly WatchedFolder[];
}

export const watch = {
  status: call({}).gives<WatchStatus>(),
  /** Follows the folders from now on, or does not. Idempotent. */
  set: adminCall({ isOn: z.boolean() }).gives<WatchStatus>(),
};
