/** The scan's side of the walker's thread. */
import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/errors.ts';
import { unpackFolders, type WalkBatch } from './walk-batch.ts';
import type { WalkedFolder, WalkRoot } from './walked.ts';

export interface WalkOrder {
  readonly roots: readonly WalkRoot[];
  /** One shared number: how many more batches the walker may send. */
  readonly credit: SharedArrayBuffer;
}

export const CREDIT_SLOT = 0;

// the walker may be this many batches (of about 1,000 files) ahead, which bounds the memory of a slow scan
const BATCHES_AHEAD = 16;
// what is new in it is soon dead: more room for it makes no walk faster
const YOUNG = { maxYoungGenerationSizeMb: 3 };

/** A thread that has nothing to walk yet. */
export interface Walker {
  /**
   * The folders of the roots as the thread finds them; once. Ending the loop early stops the thread.
   * Throws: internal where the thread dies.
   */
  walk(roots: readonly WalkRoot[]): AsyncGenerator<readonly WalkedFolder[]>;
}

/** Cost: some 60 ms until it walks, but beside the caller. It keeps no program from ending. */
export function startWalker(workerPath: string): Walker {
  const worker = new Worker(workerPath, { resourceLimits: YOUNG });
  const inbox = receive(worker);
  worker.unref();
  return { walk: (roots) => walkWith(worker, inbox, roots) };
}

async function* walkWith(
  worker: Worker,
  inbox: Inbox,
  roots: readonly WalkRoot[],
): AsyncGenerator<readonly WalkedFolder[]> {
  const credit = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const slots = new Int32Array(credit);
  slots[CREDIT_SLOT] = BATCHES_AHEAD;
  const order: WalkOrder = { roots, credit };
  worker.ref();
  worker.postMessage(order, []);
  try {
    for (;;) {
      const batch = await inbox.next();
      if (batch.isLast) return;
      Atomics.add(slots, CREDIT_SLOT, 1);
      Atomics.notify(slots, CREDIT_SLOT);
      yield unpackFolders(batch);
    }
  } finally {
    await worker.terminate();
  }
}

/** Messages in order, waited for one at a time. */
interface Inbox {
  next(): Promise<WalkBatch>;
}

function receive(worker: Worker): Inbox {
  const arrived: WalkBatch[] = [];
  let failure: AppError | undefined;
  let wake: (() => void) | undefined;
  worker.on('message', (batch: WalkBatch) => {
    arrived.push(batch);
    wake?.();
  });
  worker.on('error', (cause) => {
    failure = new AppError('internal', 'The walker of folders failed', { cause });
    wake?.();
  });
  worker.on('exit', () => {
    failure ??= new AppError('internal', 'The walker of folders ended early');
    wake?.();
  });
  return {
    next: async () => {
      for (;;) {
        const batch = arrived.shift();
        if (batch !== undefined) return batch;
        if (failure !== undefined) throw failure;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
