/** What the thread that watches one folder of music is told, and what it tells. Structured-cloneable values only. */
import type { PollingReason } from '../../shared/contract/watch.ts';

export interface WatchOrder {
  /** In the library's form. */
  readonly rootPath: string;
  /** Look from time to time, though the system could tell of changes. For tests. */
  readonly isPolling: boolean;
  readonly pollEveryMs: number;
  /** How often it is seen whether the folder is still there. */
  readonly rootEveryMs: number;
}

export type WatchNews =
  /** From now on nothing is missed; what changed before is for a scan to find. */
  | { readonly kind: 'watching' }
  | { readonly kind: 'polling'; readonly reason: PollingReason; readonly details: string }
  /** The folder of music is gone, or empty all at once. */
  | { readonly kind: 'away' }
  /** Something in these folders changed; new folders are named with all that lies in them. */
  | { readonly kind: 'dirty'; readonly folders: readonly string[] }
  /** More happened than could be followed: anything may have changed. */
  | { readonly kind: 'overrun' };
