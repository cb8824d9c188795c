/** One scan at a time: starts it, tells how it goes, pauses and ends it. */
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { ScanPhase, ScanProgress, ScanSummary } from '../../shared/contract/scan.ts';
import type { RootRow } from '../db/batch/roots.ts';
import { prepareRuns } from '../db/batch/runs.ts';
import { thinScanLog } from '../db/batch/thin-scan-log.ts';
import { withDbErrors } from '../db/errors.ts';
import type { WriteDb } from '../db/handles.ts';
import type { ParserPool } from '../parse/pool.ts';
import type { Clock } from '../ports/clock.ts';
import { createGoneCheck } from '../ports/folders.ts';
import type { Log } from '../ports/log.ts';
import { createMeter, idleProgress } from './progress.ts';
import { runScan } from './run-scan.ts';
import { createGate, type ScanGate } from './scan-gate.ts';
import type { ScanCounts } from './scan-state.ts';
import { prepareScanWrites } from './scan-writes.ts';
import { walkInThread } from './walker.ts';

export interface ScannerParts {
  readonly db: WriteDb;
  readonly pool: Pick<ParserPool, 'read'>;
  readonly walkerPath: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly emit: (event: CoreEvent) => void;
}

export interface Scanner {
  progress(): ScanProgress;
  /** Ends when the scan does. While one runs: that one where it covers the roots, else one that follows it. */
  scan(rootIds: readonly number[]): Promise<ScanSummary>;
  pause(): void;
  resume(): void;
  /** Resolves once nothing is written any more. */
  cancel(): Promise<void>;
}

const PROGRESS_EVERY_MS = 250;
// views ask again when told; once a second is lively enough and costs the core little
const CHANGES_EVERY_MS = 1000;

interface Running {
  readonly gate: ScanGate;
  readonly rootIds: readonly number[];
  readonly done: Promise<ScanSummary>;
  /** Asked for while this one runs, and not in it. */
  readonly later: Set<number>;
  next: Promise<ScanSummary> | undefined;
}

/** An idle scanner. */
export function createScanner(parts: ScannerParts): Scanner {
  let running: Running | undefined;
  let progress = idleProgress;
  const show = (shown: ScanProgress) => {
    progress = shown;
    parts.emit({ type: 'scan.progress', progress: shown });
  };
  const start = (rootIds: readonly number[]) => {
    const gate = createGate();
    const done = run(parts, rootIds, gate, show).finally(() => {
      running = undefined;
      show(idleProgress);
    });
    running = { gate, rootIds, done, later: new Set(), next: undefined };
    return done;
  };
  const follow = async (first: Running) => {
    const summary = await first.done;
    // a person who ends the scan means all of it
    return first.gate.isCancelled ? summary : await scan([...first.later]);
  };
  const scan = (rootIds: readonly number[]): Promise<ScanSummary> => {
    if (running === undefined) return start(rootIds);
    const covered = new Set(running.rootIds);
    const left = rootIds.filter((id) => !covered.has(id));
    if (left.length === 0) return running.done;
    for (const id of left) running.later.add(id);
    return (running.next ??= follow(running));
  };
  return {
    progress: () => progress,
    scan,
    pause: () => {
      if (running === undefined) return;
      running.gate.pause();
      show({ ...progress, phase: 'paused', remainingMs: null });
    },
    resume: () => running?.gate.resume(),
    cancel: async () => {
      running?.gate.cancel();
      await running?.done.catch(() => undefined);
    },
  };
}

async function run(
  parts: ScannerParts,
  rootIds: readonly number[],
  gate: ScanGate,
  show: (progress: ScanProgress) => void,
): Promise<ScanSummary> {
  const { db, clock, log, emit } = parts;
  const runs = prepareRuns(db.raw);
  const unsettledSince = runs.findUnsettledSince();
  const runId = withDbErrors(() => runs.start(clock.now()));
  const teller = createTeller(clock, gate, show, emit);
  let outcome: ScanSummary['outcome'] = 'failed';
  try {
    const writes = prepareScanWrites(db, () => clock.now(), runId);
    const roots: readonly RootRow[] = writes.roots.list(rootIds);
    await runScan({
      writes,
      roots,
      unsettledSince,
      walk: (walkRoots) => walkInThread(parts.walkerPath, walkRoots),
      read: (paths) => parts.pool.read(paths),
      isGoneOutside: createGoneCheck(),
      gate,
      now: () => clock.now(),
      onStep: ({ counts }, phase) => teller.step(counts, phase),
    });
    outcome = gate.isCancelled ? 'cancelled' : 'finished';
    if (outcome === 'finished') await thinLog(db);
    return teller.summary(outcome);
  } catch (thrown) {
    log.error('scan failed', thrown);
    throw thrown;
  } finally {
    const summary = teller.summary(outcome);
    try {
      runs.finish(runId, summary, clock.now());
    } catch (thrown) {
      // a full drive ends a scan and may refuse its log too; a run without an outcome counts as cut off
      log.error('the end of a scan was not recorded', thrown);
    }
    emit({ type: 'scan.finished', summary });
    emit({ type: 'library.changed', topics: ['albums', 'tracks', 'folders', 'problems', 'doubts'] });
  }
}

/** In steps, between which others have their turn. */
async function thinLog({ raw }: WriteDb): Promise<void> {
  while (withDbErrors(() => raw.transaction(() => thinScanLog(raw)).immediate())) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

/** Tells of steps, but not more often than a person can see. */
function createTeller(
  clock: Clock,
  gate: ScanGate,
  show: (progress: ScanProgress) => void,
  emit: (event: CoreEvent) => void,
) {
  const meter = createMeter(() => clock.monotonicMs());
  let shownMs = -Infinity;
  let changedMs = clock.monotonicMs();
  let wroteCount = 0;
  let last: { readonly counts: ScanCounts; readonly phase: ScanPhase } | undefined;
  return {
    step: (counts: ScanCounts, phase: ScanPhase) => {
      last = { counts, phase };
      const nowMs = clock.monotonicMs();
      if (nowMs - shownMs < PROGRESS_EVERY_MS) return;
      shownMs = nowMs;
      show(meter.update(counts, gate.isPaused ? 'paused' : phase));
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
