/** Care of the library's file in idle time: its search index is brought together, its journal kept short, and once a week all of it is looked through for damage. */
import { Worker } from 'node:worker_threads';
import type { CoreEvent } from '../../shared/contract/events.ts';
import { countWrites, findCheckedAt, noteCheck } from '../db/care.ts';
import type { WriteDb } from '../db/handles.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { CareAnswer, CareThreadData } from './care-thread.ts';

export interface LibraryCareParts {
  readonly writer: WriteDb;
  readonly libraryPath: string;
  /** The entry of the thread that does it; left out, nothing is done. */
  readonly careWorkerPath?: string | undefined;
  readonly scanner: { isBusy(): boolean };
  readonly clock: Clock;
  readonly log: Log;
  readonly emit: (event: CoreEvent) => void;
}

export interface LibraryCare {
  /** What is due, if nothing was written since the last look. Resolves when it is done. Never rejects. */
  look(): Promise<void>;
  close(): Promise<void>;
}

const LOOK_MS = 60_000;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
// after damage or a failure: what is wrong is said again, and may have been mended
const AGAIN_MS = 60 * 60 * 1000;

/** Looks by itself every minute until it is closed; the first look only remembers. */
export function createLibraryCare(parts: LibraryCareParts): LibraryCare {
  const { writer, libraryPath, careWorkerPath, scanner, log } = parts;
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  let seen = countWrites(writer);
  let taken = -1;
  let tidied = -1;
  let worker: Worker | undefined;
  let tidying: Promise<void> | undefined;
  let triedAt = Number.NEGATIVE_INFINITY;

  const isAtRest = (): boolean => {
    const before = seen;
    seen = countWrites(writer);
    return seen === before && !writer.raw.inTransaction && !scanner.isBusy();
  };
  const work = async (task: CareThreadData['task'], path: string): Promise<CareAnswer | undefined> => {
    worker = startCare(path, { libraryPath, task, stop });
    try {
      return await answerOf(worker, task);
    } finally {
      worker = undefined;
    }
  };
  const tidy = async (path: string): Promise<void> => {
    const before = seen;
    const answer = await work('tidy', path);
    if (answer === undefined) return;
    if (!('isTogether' in answer)) return tell(parts, answer);
    if (answer.isTogether) tidied = before;
    // what was acked is in the journal: where somebody reads, the next look tries again
    if (answer.isJournalTaken) taken = before;
  };
  const check = async (path: string): Promise<void> => {
    triedAt = parts.clock.monotonicMs();
    const answer = await work('check', path);
    if (answer !== undefined && !('isTogether' in answer)) tell(parts, answer);
  };
  const isStopped = (): boolean => Atomics.load(new Int32Array(stop), 0) !== 0;
  const look = async (): Promise<void> => {
    try {
      if (careWorkerPath === undefined || worker !== undefined || isStopped() || !isAtRest()) return;
      if (tidied !== seen || taken !== seen) {
        tidying = tidy(careWorkerPath).finally(() => (tidying = undefined));
        await tidying;
        if (isStopped() || tidied !== seen || !isAtRest()) return;
      }
      if (isDue(parts, triedAt)) await check(careWorkerPath);
    } catch (thrown) {
      log.warn('the library could not be looked after', thrown);
    }
  };
  const timer = setInterval(() => void look(), LOOK_MS).unref();
  return {
    look,
    close: async () => {
      clearInterval(timer);
      Atomics.store(new Int32Array(stop), 0, 1);
      // what writes ends by itself after its step; who only looks is not waited for
      if (tidying === undefined) await worker?.terminate();
      else await tidying.catch(() => undefined);
    },
  };
}

/** A week after it was last found sound, also by a clock that was ahead then. */
function isDue({ writer, clock }: LibraryCareParts, triedAt: number): boolean {
  if (clock.monotonicMs() - triedAt < AGAIN_MS) return false;
  const [checkedAt, now] = [findCheckedAt(writer), clock.now()];
  return checkedAt === undefined || checkedAt > now || now - checkedAt >= WEEK_MS;
}

function startCare(path: string, data: CareThreadData): Worker {
  const worker = new Worker(path, { workerData: data, name: `care: ${data.task}` });
  // no reason for the process to live on
  worker.unref();
  return worker;
}

/** Undefined where it was ended before it was done. */
function answerOf(worker: Worker, task: CareThreadData['task']): Promise<CareAnswer | undefined> {
  return new Promise((resolve) => {
    worker.once('message', (answer: CareAnswer) => resolve(answer));
    worker.once('error', (cause) => resolve({ task, failure: String(cause) }));
    worker.once('exit', () => resolve(undefined));
  });
}

type Told = Exclude<CareAnswer, { readonly isTogether: boolean }>;

function tell({ writer, clock, log, emit }: LibraryCareParts, answer: Told): void {
  const { task } = answer;
  if ('failure' in answer) return log.warn(`the library could not be looked after: ${task}`, answer.failure);
  const { findings } = answer;
  if (findings.length > 0) {
    log.error(`the library is damaged: ${findings.join('; ')}`);
    emit({ type: 'library.damaged' });
  }
  if (task !== 'check' && findings.length === 0) return;
  // the next start looks for itself where there is damage, and opens nothing that is not sound
  noteCheck(writer, findings.length === 0, clock.now());
}
