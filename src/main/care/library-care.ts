/** Care of the library's file in idle time: its search index is brought together, its journal kept short, and once a week all of it is looked through for damage. */
import { Worker } from 'node:worker_threads';
import type { CoreEvent } from '../../shared/contract/events.ts';
import { countWrites, findCheckedAt, noteCheck, takeInJournal } from '../db/care.ts';
import type { WriteDb } from '../db/handles.ts';
import { bringTogether, listScattered } from '../db/search-tidy.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';

export interface CheckThreadData {
  readonly libraryPath: string;
}

export type CheckAnswer = { readonly findings: readonly string[] } | { readonly failure: string };

export interface LibraryCareParts {
  readonly writer: WriteDb;
  readonly libraryPath: string;
  /** The entry of the thread that checks; left out, nothing is checked. */
  readonly checkWorkerPath?: string | undefined;
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
// between two steps, so that a third of the time at most is taken
const BREATH_MS = 20;

/** Looks by itself every minute until it is closed; the first look only remembers. */
export function createLibraryCare(parts: LibraryCareParts): LibraryCare {
  const { writer, scanner, log } = parts;
  let seen = countWrites(writer);
  let taken = -1;
  let tidied = -1;
  let isTidying = false;
  let isClosed = false;
  let worker: Worker | undefined;
  let triedAt = Number.NEGATIVE_INFINITY;

  const isAtRest = (): boolean => {
    const before = seen;
    seen = countWrites(writer);
    return seen === before && !writer.raw.inTransaction && !scanner.isBusy();
  };
  const tidySearch = async (): Promise<void> => {
    for (const kind of listScattered(writer)) {
      while (bringTogether(writer, kind)) {
        seen = countWrites(writer);
        await new Promise((resolve) => void setTimeout(resolve, BREATH_MS).unref());
        // somebody has come back: the rest waits for the next minute of rest
        if (isClosed || !isAtRest()) return;
      }
    }
    seen = countWrites(writer);
    tidied = seen;
  };
  const check = async (libraryPath: string, path: string): Promise<void> => {
    triedAt = parts.clock.monotonicMs();
    worker = startCheck(path, libraryPath);
    const answer = await answerOf(worker);
    worker = undefined;
    if (answer !== undefined) tell(parts, answer);
  };
  const look = async (): Promise<void> => {
    try {
      if (worker !== undefined || isTidying || !isAtRest()) return;
      if (tidied !== seen) {
        isTidying = true;
        await tidySearch().finally(() => (isTidying = false));
        if (isClosed || tidied !== seen) return;
      }
      // what was acked is in the journal: where somebody reads, the next look tries again
      if (taken !== seen && takeInJournal(writer)) taken = seen;
      const { checkWorkerPath, libraryPath } = parts;
      if (checkWorkerPath !== undefined && isDue(parts, triedAt)) await check(libraryPath, checkWorkerPath);
    } catch (thrown) {
      log.warn('the library could not be looked after', thrown);
    }
  };
  const timer = setInterval(() => void look(), LOOK_MS).unref();
  return {
    look,
    close: async () => {
      isClosed = true;
      clearInterval(timer);
      await worker?.terminate();
    },
  };
}

/** A week after it was last found sound, also by a clock that was ahead then. */
function isDue({ writer, clock }: LibraryCareParts, triedAt: number): boolean {
  if (clock.monotonicMs() - triedAt < AGAIN_MS) return false;
  const [checkedAt, now] = [findCheckedAt(writer), clock.now()];
  return checkedAt === undefined || checkedAt > now || now - checkedAt >= WEEK_MS;
}

function startCheck(path: string, libraryPath: string): Worker {
  const data: CheckThreadData = { libraryPath };
  const worker = new Worker(path, { workerData: data, name: 'check' });
  // no reason for the process to live on
  worker.unref();
  return worker;
}

/** Undefined where it was ended before it was done. */
function answerOf(worker: Worker): Promise<CheckAnswer | undefined> {
  return new Promise((resolve) => {
    worker.once('message', (answer: CheckAnswer) => resolve(answer));
    worker.once('error', (cause) => resolve({ failure: String(cause) }));
    worker.once('exit', () => resolve(undefined));
  });
}

function tell({ writer, clock, log, emit }: LibraryCareParts, answer: CheckAnswer): void {
  if ('failure' in answer) return log.warn('the library could not be checked', answer.failure);
  const { findings } = answer;
  if (findings.length > 0) {
    log.error(`the library is damaged: ${findings.join('; ')}`);
    emit({ type: 'library.damaged' });
  }
  // the next start looks for itself where there is damage, and opens nothing that is not sound
  noteCheck(writer, findings.length === 0, clock.now());
}
