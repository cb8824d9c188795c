/** Entry of the thread of orders: reads the library through a connection of its own and computes one order at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SharedTrackSort } from '../shared/contract/tracks.ts';
import { AppError } from '../shared/errors.ts';
import { openLibraryForReading } from './db/open.ts';
import { createOrderComputer, type ComputedOrder } from './db/orders/compute-order.ts';
import { openOrderFiles } from './db/orders/order-files.ts';
import type { OrderAnswer, OrderQuestion, OrderThreadData } from './orders/order-thread.ts';
import { stderrLog } from './ports/log.ts';

const port = parentPort;
if (port === null) throw new AppError('internal', 'orders are computed in a thread only');
const data: OrderThreadData = workerData;
const { reader } = openLibraryForReading(data.libraryPath, { log: stderrLog(false) });
// whole tables are read once, from their beginning to their end
reader.raw.pragma('cache_size = -8192');
const computer = createOrderComputer(reader);
const files = openOrderFiles(data.ordersPath);

port.on('message', ({ sort }: OrderQuestion) => {
  try {
    const computed = computer.compute(sort);
    const answer: OrderAnswer = { computed, notKept: keep(sort, computed) };
    const { buffer } = computed.order.entries;
    port.postMessage(answer, buffer instanceof ArrayBuffer ? [buffer] : []);
  } catch (thrown) {
    const answer: OrderAnswer = { failure: String(thrown) };
    port.postMessage(answer);
  }
});

/** Null where it is kept, or changes too fast to be. A drive that is full costs the next start some time, and this answer nothing. */
function keep(sort: SharedTrackSort, { order, token }: ComputedOrder): string | null {
  if (token === null) return null;
  try {
    files.write(sort, order, token);
    return null;
  } catch (thrown) {
    return String(thrown);
  }
}
