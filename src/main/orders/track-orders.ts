/** Tracks in any order, however many: from kept orders where they are true, else by the thread of orders or the database. */
import { sharedTrackSortSchema, type SharedTrackSort } from '../../shared/contract/tracks.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import type { OrderFiles } from '../db/orders/order-files.ts';
import { findOrderToken, giveOrderToken } from '../db/orders/token.ts';
import { readOrder, type TrackOrder } from '../db/orders/track-order.ts';
import { countTracksAtMost, listTrackIds } from '../db/queries/track-lists.ts';
import type { Log } from '../ports/log.ts';
import type { OrderThread } from './order-thread.ts';

export interface TrackOrdersParts {
  readonly reader: ReadDb;
  readonly writer: WriteDb;
  readonly files: OrderFiles;
  readonly thread: OrderThread;
  /** Whether content is changing as we speak, so that no order is worth keeping. */
  readonly isChanging: () => boolean;
  readonly log: Log;
  /** Other limits than ours, for tests. */
  readonly limits?: OrderLimits;
}

export interface OrderLimits {
  /** So many are sorted by the database, and nothing is kept of them. */
  readonly fewTracks: number;
  /** After which time without a change the orders in use are made anew: who edits does so more than once. */
  readonly quietMs: number;
  /** The same for orders that nobody looks at. */
  readonly longQuietMs: number;
}

export interface TrackOrders {
  /**
   * Shape: ids as `listTrackIds` gives them, all or those `among` the given.
   * Cost: some 10 ms a million tracks from a kept order; a second where it must be computed, but not in this thread.
   */
  list(sort: SharedTrackSort, isDescending: boolean, among?: Uint32Array): Promise<Uint32Array>;
  /** Makes the orders anew that are not true any more, once nothing has changed for a while; those in use before the rest. */
  refreshSoon(): void;
  close(): Promise<void>;
}

// 10,000 are sorted in under 20 ms
const ourLimits: OrderLimits = { fewTracks: 10_000, quietMs: 3000, longQuietMs: 60_000 };
// look-ups of single tracks cost more than a walk over all of them does
const FEW_SHARE = 0.05;
// the order that a view shows and those it showed before: 4 bytes a track each
const MAX_IN_MEMORY = 3;
// what a new profile sees; see `default-settings.ts`
const DEFAULT_SORT: SharedTrackSort = 'artist';

/** Orders of one library. Nothing is computed before it is asked for or `refreshSoon` is called. */
export function createTrackOrders(parts: TrackOrdersParts): TrackOrders {
  const { reader, writer, files, log, limits = ourLimits } = parts;
  const { fewTracks, quietMs, longQuietMs } = limits;
  const memory = createMemory();
  const computer = createComputer(parts, memory);
  // the last asked for stands last
  const used = new Set<SharedTrackSort>([DEFAULT_SORT]);
  const timers: (NodeJS.Timeout | undefined)[] = [];
  let isClosed = false;

  const isFew = () => countTracksAtMost(reader, fewTracks + 1) <= fewTracks;
  const findKept = (sort: SharedTrackSort): TrackOrder | undefined => {
    const token = findOrderToken(reader.raw);
    if (token === null) return undefined;
    const order = memory.find(sort, token) ?? files.read(sort, token);
    if (order !== undefined) memory.keep(sort, token, order);
    return order;
  };
  const refresh = async (sorts: readonly SharedTrackSort[]) => {
    for (const sort of sorts) {
      if (isClosed || parts.isChanging() || isFew()) return;
      giveOrderToken(writer);
      const token = findOrderToken(reader.raw);
      if (token !== null && !files.has(sort, token)) await computer.compute(sort);
    }
  };
  const schedule = (delayMs: number, listSorts: () => readonly SharedTrackSort[]) =>
    setTimeout(() => {
      refresh(listSorts()).catch((thrown: unknown) => {
        if (!isClosed) log.warn('the orders of tracks were not made anew', thrown);
      });
    }, delayMs).unref();
  const stopTimers = () => {
    for (const timer of timers.splice(0)) clearTimeout(timer);
  };
  return {
    list: async (sort, isDescending, among) => {
      if (isFew() || (among !== undefined && among.length <= fewTracks * FEW_SHARE))
        return listTrackIds(reader, sort, isDescending, among);
      used.delete(sort);
      used.add(sort);
      const order = findKept(sort) ?? (await computer.compute(sort));
      return readOrder(order, isDescending, among);
    },
    refreshSoon: () => {
      stopTimers();
      if (isClosed) return;
      timers.push(schedule(quietMs, () => [...used].toReversed()));
      timers.push(schedule(longQuietMs, () => sharedTrackSortSchema.options));
    },
    close: async () => {
      isClosed = true;
      stopTimers();
      await parts.thread.close();
    },
  };
}

interface Memory {
  find(sort: SharedTrackSort, token: number): TrackOrder | undefined;
  keep(sort: SharedTrackSort, token: number, order: TrackOrder): void;
}

function createMemory(): Memory {
  const kept = new Map<SharedTrackSort, { readonly token: number; readonly order: TrackOrder }>();
  return {
    find: (sort, token) => {
      const found = kept.get(sort);
      return found?.token === token ? found.order : undefined;
    },
    keep: (sort, token, order) => {
      // set after delete moves it to the young end of the map
      kept.delete(sort);
      kept.set(sort, { token, order });
      for (const oldest of kept.keys()) if (kept.size > MAX_IN_MEMORY) kept.delete(oldest);
    },
  };
}

/** One order at a time; who asks for one that waits for its turn gets that one. */
function createComputer({ writer, thread, isChanging }: TrackOrdersParts, memory: Memory) {
  const waiting = new Map<SharedTrackSort, Promise<TrackOrder>>();
  let line: Promise<unknown> = Promise.resolve();

  const computeNow = async (sort: SharedTrackSort): Promise<TrackOrder> => {
    // asked for from now on it may have changed again
    waiting.delete(sort);
    if (!isChanging()) giveOrderToken(writer);
    const { order, token } = await thread.compute(sort);
    if (token !== null) memory.keep(sort, token, order);
    return order;
  };
  return {
    compute: (sort: SharedTrackSort): Promise<TrackOrder> => {
      const known = waiting.get(sort);
      if (known !== undefined) return known;
      const computing = line.then(() => computeNow(sort));
      waiting.set(sort, computing);
      line = computing.catch(() => undefined);
      return computing;
    },
  };
}
