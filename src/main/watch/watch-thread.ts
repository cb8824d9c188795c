/** The thread that watches a folder of music, as the core sees it. */
import { Worker } from 'node:worker_threads';
import type { WatchNews, WatchOrder } from './messages.ts';

export interface WatchThread {
  stop(): Promise<void>;
}

/** Starts it. `onEnd` is called once if it ends by itself, with what it failed of. */
export function startWatchThread(
  workerPath: string,
  order: WatchOrder,
  { onNews, onEnd }: { readonly onNews: (news: WatchNews) => void; readonly onEnd: (cause: unknown) => void },
): WatchThread {
  const worker = new Worker(workerPath, {
    workerData: order,
    name: 'watch',
    resourceLimits: { maxYoungGenerationSizeMb: 2 },
  });
  let isStopped = false;
  let cause: unknown;
  worker.on('message', (news: WatchNews) => {
    if (!isStopped) onNews(news);
  });
  worker.on('error', (thrown) => {
    cause = thrown;
  });
  worker.on('exit', () => {
    if (!isStopped) onEnd(cause);
    isStopped = true;
  });
  return {
    stop: async () => {
      isStopped = true;
      await worker.terminate();
    },
  };
}
