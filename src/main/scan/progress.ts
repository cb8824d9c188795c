/** Progress as a person can use it: counts, a rate of the last seconds, time left once the whole is known. */
import type { ScanPhase, ScanProgress } from '../../shared/contract/scan.ts';
import type { ScanCounts } from './scan-state.ts';

export interface ProgressMeter {
  /** The counts at a moment of the monotonic clock. */
  update(counts: ScanCounts, phase: ScanPhase): ScanProgress;
}

export const idleProgress: ScanProgress = {
  phase: 'idle',
  found: 0,
  toRead: 0,
  read: 0,
  failed: 0,
  added: 0,
  updated: 0,
  unchanged: 0,
  moved: 0,
  filesPerSecond: 0,
  remainingMs: null,
  elapsedMs: 0,
};

// long enough to be calm, short enough to follow a slow folder
const RATE_WINDOW_MS = 5000;

/** Starts counting now. `monotonicMs` must never go back. */
export function createMeter(monotonicMs: () => number): ProgressMeter {
  const startedMs = monotonicMs();
  const samples: { readonly atMs: number; readonly read: number }[] = [{ atMs: startedMs, read: 0 }];
  return {
    update: (counts, phase) => {
      const atMs = monotonicMs();
      samples.push({ atMs, read: counts.read });
      while (samples.length > 2 && atMs - (samples[1]?.atMs ?? atMs) > RATE_WINDOW_MS) samples.shift();
      const oldest = samples[0] ?? { atMs: startedMs, read: 0 };
      const spanMs = atMs - oldest.atMs;
      const filesPerSecond = spanMs > 0 ? ((counts.read - oldest.read) * 1000) / spanMs : 0;
      const isTotalKnown = phase === 'reading' || phase === 'settling';
      return {
        ...idleProgress,
        phase,
        found: counts.found,
        toRead: counts.toRead,
        read: counts.read,
        failed: counts.failed,
        added: counts.added,
        updated: counts.updated,
        unchanged: counts.unchanged,
        moved: counts.moved,
        filesPerSecond: Math.round(filesPerSecond),
        remainingMs:
          isTotalKnown && filesPerSecond > 0
            ? Math.round(((counts.toRead - counts.read) * 1000) / filesPerSecond)
            : null,
        elapsedMs: Math.round(atMs - startedMs),
      };
    },
  };
}
