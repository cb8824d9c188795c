/** The thread that computes orders, as the core sees it: started when first needed, ended when idle. */
import { Worker } from 'node:worker_threads';
import type { SharedTrackSort } from '../../shared/contract/tracks.ts';
import { AppError } from '../../shared/errors.ts';
import type { ComputedOrder } from '../db/orders/compute-order.ts';
import type { Log } from '../ports/log.ts';

/** What the thread is started with. */
export interface OrderThreadData {
  readonly libraryPath: string;
  readonly ordersPath: string;
}

export interface OrderQuestion {
  readonly sort: SharedTrackSort;
}

export type OrderAnswer =
  | {
      readonly computed: ComputedOrder;
      /** Why it could not be kept in a file. */
      readonly notKept: string | null;
    }
  | { readonly failure: string };

export interface OrderThread {
  /**
   * The order as it is now; kept in a file where the content has a token. To be asked one after the other.
   * Throws: internal, cancelled once closed.
   */
  compute(sort: SharedTrackSort): Promise<ComputedOrder>;
  close(): Promise<void>;
}

// the next scan or edit may be a day away, and the thread holds on to 30 MB for a million tracks
const IDLE_MS = 30_000;
// what is new here is soon dead: more room for it makes no order sooner
const YOUNG = { maxYoungGenerationSizeMb: 6 };

interface Asked {
  readonly resolve: (computed: ComputedOrder) => void;
  readonly reject: (cause: AppError) => void;
}

/** Nothing is started yet. */
export function createOrderThread(workerPath: string, data: OrderThreadData, log: Log): OrderThread {
  let worker: Worker | undefined;
  let asked: Asked | undefined;
  let idle: NodeJS.Timeout | undefined;
  let isClosed = false;

  const fail = (message: string, cause?: unknown) => {
    asked?.reject(new AppError('internal', message, { cause }));
    asked = undefined;
  };
  const stop = async () => {
    clearTimeout(idle);
    const stopping = worker;
    worker = undefined;
    await stopping?.terminate();
  };
  const receive = (answer: OrderAnswer) => {
    if ('failure' in answer) return fail(`An order could not be computed: ${answer.failure}`);
    if (answer.notKept !== null) log.warn('an order of tracks could not be kept', answer.notKept);
    asked?.resolve(answer.computed);
    asked = undefined;
  };
  const start = () => {
    const started = new Worker(workerPath, { workerData: data, name: 'orders', resourceLimits: YOUNG });
    started.on('message', (answer: OrderAnswer) => {
      receive(answer);
      // idle it is no reason for the process to live on
      started.unref();
      idle = setTimeout(() => void stop(), IDLE_MS).unref();
    });
    started.on('error', (cause) => fail('The thread of orders failed', cause));
    started.on('exit', () => {
      if (worker === started) worker = undefined;
      fail('The thread of orders ended early');
    });
    return started;
  };
  return {
    compute: (sort) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new AppError('cancelled', 'The library is closed'));
        clearTimeout(idle);
        asked = { resolve, reject };
        worker ??= start();
        worker.ref();
        const question: OrderQuestion = { sort };
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin; the rule means windows
        worker.postMessage(question);
      }),
    close: async () => {
      isClosed = true;
      asked?.reject(new AppError('cancelled', 'The library is closed'));
      asked = undefined;
      await stop();
    },
  };
}
