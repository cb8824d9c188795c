/** Entry of the thread that watches one folder of music: a drive that hangs holds up nobody else. */
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../shared/errors.ts';
import type { WatchOrder } from './watch/messages.ts';
import { watchRoot } from './watch/watch-root.ts';

const port = parentPort;
if (port === null) throw new AppError('internal', 'folders are watched in a thread only');
const order: WatchOrder = workerData;
watchRoot(order, (news) => port.postMessage(news));
