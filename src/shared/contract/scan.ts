import { z } from 'zod';
import { folderIdSchema } from '../ids.ts';
import { adminCall, call } from './define.ts';

export type ScanPhase = 'idle' | 'walking' | 'reading' | 'settling' | 'paused';

/** Where a scan stands. All counts are of this scan. */
export interface ScanProgress {
  readonly phase: ScanPhase;
  /** Audio files seen so far. */
  readonly found: number;
  /** Files that must be opened (new or changed), known so far. */
  readonly toRead: number;
  /** Files opened and done, failed ones included. */
  readonly read: number;
  readonly failed: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly moved: number;
  readonly filesPerSecond: number;
  /** Null while it cannot be told. */
  readonly remainingMs: number | null;
  readonly elapsedMs: number;
}

/** What a finished scan did; the last line of `fonoteka scan --json` without `peakRssBytes`. */
export interface ScanSummary {
  readonly found: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly moved: number;
  readonly missing: number;
  readonly failed: number;
  readonly elapsedMs: number;
  readonly outcome: 'finished' | 'cancelled' | 'failed';
}

export interface ScanStatus {
  readonly progress: ScanProgress;
  /** The last scan that ended, in this or an earlier session. */
  readonly last: (ScanSummary & { readonly finishedAt: number }) | null;
}

export const scan = {
  status: call({}).gives<ScanStatus>(),
  /**
   * Scans the given folders, or all. While one runs, the call joins it; folders that it does not cover follow it. A deep one
   * reads every file again, also those that look unchanged: some programs change tags and leave size and time as they were.
   */
  start: adminCall({
    folderIds: z.array(folderIdSchema).max(1000).optional(),
    isDeep: z.boolean().optional(),
  }).gives<ScanStatus>(),
  pause: adminCall({}).gives<ScanStatus>(),
  resume: adminCall({}).gives<ScanStatus>(),
  /** Stops after the batch in hand; what was read stays. */
  cancel: adminCall({}).gives<ScanStatus>(),
};
