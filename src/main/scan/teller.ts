/** Tells how a scan goes, to whoever shows it. */
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { ScanPhase, ScanProgress, ScanSummary } from '../../shared/contract/scan.ts';
import type { Clock } from '../ports/clock.ts';
import { createMeter, idleProgress } from './progress.ts';
import type { ScanGate } from './scan-gate.ts';
import type { ScanCounts } from './scan-state.ts';

const PROGRESS_EVERY_MS = 250;
// views ask again when told; once a second is lively enough and costs the core little
const CHANGES_EVERY_MS = 1000;
// a quiet scan is shown once a person would wonder what the computer is busy with
const QUIET_FOR_MS = 2000;
const QUIET_COUNT = 50;

/** Whether a scan shows how it goes. A quiet one finds its voice when a person asks for it, or when it takes long. */
export interface Voice {
  isQuiet: boolean;
}

interface TellerParts {
  readonly clock: Clock;
  readonly gate: ScanGate;
  readonly voice: Voice;
  readonly show: (progress: ScanProgress) => void;
  readonly emit: (event: CoreEvent) => void;
}

/** Tells of steps, but not more often than a person can see. */
export function createTeller({ clock, gate, voice, show, emit }: TellerParts) {
  const meter = createMeter(() => clock.monotonicMs());
  const startedMs = clock.monotonicMs();
  let shownMs = -Infinity;
  let changedMs = startedMs;
  let wroteCount = 0;
  let last: { readonly counts: ScanCounts; readonly phase: ScanPhase } | undefined;
  return {
    step: (counts: ScanCounts, phase: ScanPhase) => {
      last = { counts, phase };
      const nowMs = clock.monotonicMs();
      if (nowMs - shownMs < PROGRESS_EVERY_MS) return;
      shownMs = nowMs;
      const shown = meter.update(counts, gate.isPaused ? 'paused' : phase);
      if (nowMs - startedMs > QUIET_FOR_MS && counts.toRead - counts.read > QUIET_COUNT) voice.isQuiet = false;
      if (!voice.isQuiet) show(shown);
      if (counts.added + counts.updated === wroteCount || nowMs - changedMs < CHANGES_EVERY_MS) return;
      changedMs = nowMs;
      wroteCount = counts.added + counts.updated;
      emit({ type: 'library.changed', topics: ['albums', 'tracks'] });
    },
    summary: (outcome: ScanSummary['outcome']): ScanSummary => {
      const { elapsedMs } = last === undefined ? idleProgress : meter.update(last.counts, last.phase);
      const {
        found = 0,
        added = 0,
        updated = 0,
        unchanged = 0,
        moved = 0,
        missing = 0,
        failed = 0,
      } = last?.counts ?? {};
      return { found, added, updated, unchanged, moved, missing, failed, elapsedMs, outcome };
    },
  };
}
