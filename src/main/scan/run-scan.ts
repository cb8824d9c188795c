/**
 * One scan from beginning to end: walk → decide → read → write → settle, each step feeding the next, so that
 * the first covers are there while the last folders are still being found.
 */
import type { ReadOutcome } from '../metadata/track-facts.ts';
import type { RootRow } from '../db/batch/roots.ts';
import { endParts } from './end-parts.ts';
import { endWalk } from './end-walk.ts';
import { abandonScan, finishScan, settleTouched } from './finish-scan.ts';
import { readTies, type TieParts } from './read-ties.ts';
import { startState, type ReadItem, type RootState, type ScanManner, type ScanState } from './scan-state.ts';
import type { ScanWrites } from './scan-writes.ts';
import { takeFolders } from './take-folders.ts';
import { takeBatches, type ReadBatch } from './take-outcomes.ts';
import type { WalkedFolder, WalkRoot } from './walked.ts';
import { smallWrites, type WriteSize } from './write-size.ts';

export interface ScanParts extends TieParts {
  readonly writes: ScanWrites;
  readonly roots: readonly RootRow[];
  /** Files read from then on may lie in places whose albums were never settled; null where all were. */
  readonly unsettledSince: number | null;
  walk(roots: readonly WalkRoot[]): AsyncIterable<readonly WalkedFolder[]>;
  read(paths: readonly string[]): Promise<readonly ReadOutcome[]>;
  /** Whether a file is gone for sure that the walk did not miss: it lies elsewhere, or left after it was met. */
  readonly isGone: ScanState['isGone'];
  /** How many files are written together; few where left out. */
  readonly writeSize?: WriteSize;
  /** The usual one where left out. */
  readonly manner?: ScanManner;
  now(): number;
  /** Told after each step; the state is live. */
  onStep(state: ScanState, phase: 'walking' | 'reading' | 'settling'): void;
}

// read together: large enough to share the cost of a message
const FILES_A_BATCH = 64;
// what the parser processes have in hand or waiting beside what one write takes, so that they are busy meanwhile: at least
// so much, and as much as the write takes
const LEAST_AHEAD = 4;
// found and not yet read; beyond this the walk waits, which bounds the memory of a scan of any size
const MAX_QUEUE = 20_000;

/** Runs the scan. Resolves also when it was cancelled; what was written stays. Throws: disk-full, internal. */
export async function runScan(parts: ScanParts): Promise<ScanState> {
  const { writes, gate } = parts;
  const roots = parts.roots.map((row) => ({ row, sample: writes.roots.sample(row.id) }));
  const state = startState(roots, writes.tracks.lastId(), parts.isGone, parts.manner);
  if (parts.unsettledSince !== null) {
    for (const key of writes.folders.listGroupsReadSince(parts.unsettledSince)) state.touchedGroups.add(key);
  }
  let phase: 'walking' | 'reading' = 'walking';
  const onStep = () => parts.onStep(state, phase);
  const { writeSize = smallWrites } = parts;
  const onWritten = () => {
    writeSize.wrote();
    onStep();
  };
  const reader = createReader(parts, state, writeSize, onWritten);
  try {
    for await (const folders of parts.walk(roots.map(toWalkRoot))) {
      await gate.passed();
      if (gate.isCancelled) break;
      reader.add(writes.inTransaction(() => takeFolders(writes, state, folders)));
      onStep();
      await reader.untilQueueBelow(MAX_QUEUE);
    }
    if (!gate.isCancelled) {
      const end = state.manner.scope === 'parts' ? endParts : endWalk;
      writes.inTransaction(() => end(writes, state));
    }
    phase = 'reading';
    await reader.untilDone();
    await readTies(parts, state);
  } finally {
    // nothing may be written after this function has ended
    await reader.stop();
  }
  parts.onStep(state, 'settling');
  writes.inTransaction(() => (gate.isCancelled ? abandonScan(writes, state) : finishScan(writes, state, parts.now())));
  return state;
}

function toWalkRoot({ row, sample }: Pick<RootState, 'row' | 'sample'>): WalkRoot {
  return { rootId: row.id, path: row.path, sample: sample.map(({ path }) => path) };
}

/** A function to wait for the event loop's next turn with: those who wait get a turn each. */
function createTurns(): () => Promise<void> {
  const pass = () =>
    new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  let last = Promise.resolve();
  return () => (last = last.then(pass));
}

function batchesInFlight(writeSize: WriteSize): number {
  const batchesAWrite = Math.ceil(writeSize.now() / FILES_A_BATCH);
  return batchesAWrite + Math.max(LEAST_AHEAD, batchesAWrite);
}

interface Reader {
  add(items: readonly ReadItem[]): void;
  untilQueueBelow(length: number): Promise<void>;
  untilDone(): Promise<void>;
  stop(): Promise<void>;
}

/** Keeps batches of files in flight, writes each as it comes back. */
function createReader(parts: ScanParts, state: ScanState, writeSize: WriteSize, onWritten: () => void): Reader {
  const queue: ReadItem[] = [];
  const inFlight = new Set<Promise<void>>();
  const unwritten: ReadBatch[] = [];
  let taken = 0;
  const nextTurn = createTurns();
  const stopped: { isStopped: boolean; failure?: { readonly thrown: unknown } } = { isStopped: false };

  const readBatch = async (items: readonly ReadItem[]) => {
    const outcomes = await parts.read(items.map(({ file }) => file.path));
    // answers come together; between two writes whoever asked the core meanwhile has a turn
    await nextTurn();
    unwritten.push({ items, outcomes });
    const count = unwritten.reduce((sum, batch) => sum + batch.items.length, 0);
    if (!stopped.isStopped && count >= writeSize.now()) write();
  };
  const write = () => {
    const batches = unwritten.splice(0);
    parts.writes.inTransaction(() => {
      takeBatches(parts.writes, state, batches);
      settleTouched(parts.writes, state, (groupKey) => !state.pendingByGroup.has(groupKey));
    });
    onWritten();
  };
  const pump = async (isLast: boolean) => {
    await parts.gate.passed();
    while (!parts.gate.isCancelled && !stopped.isStopped && inFlight.size < batchesInFlight(writeSize)) {
      const left = queue.length - taken;
      if (left === 0 || (left < FILES_A_BATCH && !isLast)) break;
      const items = queue.slice(taken, taken + FILES_A_BATCH);
      taken += items.length;
      if (taken > MAX_QUEUE) {
        queue.splice(0, taken);
        taken = 0;
      }
      const job: Promise<void> = readBatch(items).catch((thrown: unknown) => {
        if (!stopped.isStopped) Object.assign(stopped, { isStopped: true, failure: { thrown } });
      });
      inFlight.add(job);
      void job.then(() => inFlight.delete(job));
    }
    if (stopped.failure !== undefined) throw stopped.failure.thrown;
  };
  const until = async (isReached: () => boolean, isLast: boolean) => {
    await pump(isLast);
    while (!isReached() && !parts.gate.isCancelled) {
      await Promise.race(inFlight);
      await pump(isLast);
    }
    // what is in hand when a scan is cancelled is still written
    if (parts.gate.isCancelled) await Promise.all(inFlight);
    if (inFlight.size === 0 && unwritten.length > 0) write();
  };
  return {
    add: (items) => void queue.push(...items),
    untilQueueBelow: (length) => until(() => queue.length - taken < length, false),
    untilDone: () => until(() => queue.length === taken && inFlight.size === 0, true),
    stop: async () => {
      stopped.isStopped = true;
      await Promise.all(inFlight);
    },
  };
}
