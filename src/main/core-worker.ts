/** Entry of the core's thread; started by `core-link.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { createCore } from './core.ts';
import { runCoreThread } from './link/core-thread.ts';
import type { ThreadData } from './link/messages.ts';
import { forkParser } from './parse/fork-parser.ts';
import { systemClock } from './ports/clock.ts';

if (parentPort === null) throw new Error('core-worker is started as a thread');

const data: ThreadData = workerData;
await runCoreThread(parentPort, data, {
  createCore: (config, ports) => createCore(config, { ...ports, clock: systemClock }),
  forkParser,
});
