/** The threads that make the music, seen from the core. */
import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/errors.ts';
import type { MadeFile } from './make-album.ts';

/** What a thread is started with. */
export interface MakerOrder {
  readonly albumIds: readonly string[];
}

export interface MakerMessage {
  readonly albumId: string;
  readonly file: MadeFile;
}

export interface MakersOptions {
  readonly workerPath: string;
  readonly workerCount: number;
  readonly albumIds: readonly string[];
  /** Called one at a time; what it throws ends the making. */
  readonly onFile: (message: MakerMessage) => void;
  readonly signal: AbortSignal;
}

/** Has all albums made, and waits. Throws: cancelled; internal where a thread dies; whatever `onFile` throws. */
export async function runMakers(options: MakersOptions): Promise<void> {
  const { albumIds, workerCount } = options;
  const orders = Array.from({ length: workerCount }, (_, worker) => ({
    albumIds: albumIds.filter((_id, at) => at % workerCount === worker),
  })).filter((order) => order.albumIds.length > 0);
  const all = new AbortController();
  const signal = AbortSignal.any([options.signal, all.signal]);
  try {
    await Promise.all(orders.map((order) => runMaker(order, options, signal)));
  } finally {
    // where one fails the others need not go on
    all.abort();
  }
}

async function runMaker(order: MakerOrder, options: MakersOptions, signal: AbortSignal): Promise<void> {
  const ended = Promise.withResolvers<void>();
  const worker = new Worker(options.workerPath, { workerData: order, name: 'demo' });
  const cancel = () => ended.reject(new AppError('cancelled', 'The making of the demo library was cancelled'));
  signal.addEventListener('abort', cancel);
  if (signal.aborted) cancel();
  worker.on('message', (message: MakerMessage) => {
    if (signal.aborted) return;
    try {
      options.onFile(message);
    } catch (thrown) {
      ended.reject(thrown);
    }
  });
  worker.on('error', (cause) => ended.reject(new AppError('internal', 'The making of the demo failed', { cause })));
  worker.on('exit', () => ended.resolve());
  try {
    await ended.promise;
  } finally {
    signal.removeEventListener('abort', cancel);
    await worker.terminate();
  }
}
