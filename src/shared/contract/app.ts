import { adminCall, call, type Front } from './define.ts';

export interface AppInfo {
  readonly version: string;
  readonly front: Front;
  readonly platform: string;
  /** Where the library's file lies; shown on the settings page. */
  readonly libraryPath: string;
  /** Nothing can be written to the library where it lies: what would be answers library-read-only. */
  readonly isReadOnly: boolean;
  /** Its weekly check found the library's file damaged; the next start opens nothing, and says where the backups are. */
  readonly isDamaged: boolean;
}

/** What lies on this computer, and how large it is. */
export interface StorageFacts {
  readonly libraryPath: string;
  /** With what is written but not yet folded in. */
  readonly libraryBytes: number;
  /** Whole copies from before a change of the library's form, the newest first. */
  readonly backups: readonly { readonly path: string; readonly sizeBytes: number; readonly madeAt: number }[];
  /** Thumbnails of covers; they may be deleted at any time. */
  readonly cachePath: string;
  readonly cacheBytes: number;
  readonly cacheFileCount: number;
}

export const app = {
  info: call({}).gives<AppInfo>(),
  /** Looks at every picture of the cache: not for a place that is shown often. */
  storage: call({}).gives<StorageFacts>(),
  /** Deletes the thumbnails, which are made again when they are next shown. Fails with path-denied. Idempotent. */
  clearCache: adminCall({}).gives<StorageFacts>(),
};
