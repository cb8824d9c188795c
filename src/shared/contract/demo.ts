import { folderIdSchema, type FolderId } from '../ids.ts';
import { adminCall, call } from './define.ts';
import type { Folder } from './folders.ts';

/** How far the making of the demonstration library is. */
export interface DemoProgress {
  readonly madeCount: number;
  readonly totalCount: number;
  /** The album at hand. */
  readonly album: string;
}

export interface DemoStatus {
  /** Where it is made; safe to show. */
  readonly path: string;
  readonly albumCount: number;
  readonly trackCount: number;
  /** Null while none is being made. */
  readonly progress: DemoProgress | null;
  /** Folders of the library that hold files which a demo made, here or by the command line. */
  readonly folderIds: readonly FolderId[];
}

export interface DemoRemoval {
  readonly removedCount: number;
  /** Files of the demo that somebody changed since: they were left where they are. */
  readonly keptCount: number;
}

export const demo = {
  status: call({}).gives<DemoStatus>(),
  /**
   * Makes what is missing of the demonstration library, adds its folder and starts a scan; answers when all files are
   * there. While one is being made, the call joins it. Fails with cancelled, conflict (the folder holds other files),
   * path-denied, disk-full.
   */
  make: adminCall({}).gives<Folder>(),
  /** Ends the making. What was made is taken away again, unless the folder was in the library before. */
  cancel: adminCall({}).gives<DemoStatus>(),
  /**
   * Takes the folder out of the library and deletes the files that the demo made in it, and no others. Fails with
   * not-found (no such folder, or not a demo's), path-denied.
   */
  remove: adminCall({ folderId: folderIdSchema }).gives<DemoRemoval>(),
};
