/** The queue as a value, and the moves on it. Nothing here plays or asks: see `player.ts`. */
import type { TrackId } from '../../shared/ids.ts';

type Repeat = 'off' | 'all' | 'one';

/** One place in the queue. The same track may stand in it twice; the key tells the two apart. */
export interface QueueItem {
  readonly key: number;
  readonly trackId: TrackId;
}

export interface Queue {
  readonly items: readonly QueueItem[];
  /** Index of the current item; -1 where nothing is chosen. */
  readonly index: number;
  readonly repeat: Repeat;
  /** Keys in the order before shuffling; null while not shuffled. */
  readonly orderBefore: readonly number[] | null;
  readonly nextKey: number;
}

export const MAX_QUEUE = 10_000;
const KEPT_BEFORE = 500;

export const emptyQueue: Queue = { items: [], index: -1, repeat: 'off', orderBefore: null, nextKey: 1 };

export function currentItem(queue: Queue): QueueItem | undefined {
  return queue.items[queue.index];
}

/** The part of a long list that becomes the queue: all of a short one, else what follows `index` and a little before it. */
export function queueWindow(length: number, index: number): { readonly from: number; readonly to: number } {
  if (length <= MAX_QUEUE) return { from: 0, to: length };
  const from = Math.min(Math.max(0, index - KEPT_BEFORE), length - MAX_QUEUE);
  return { from, to: from + MAX_QUEUE };
}

/** A fresh queue at `index`; out of range starts at 0. Repeat stays as it was. */
export function startQueue(queue: Queue, trackIds: readonly TrackId[], index: number): Queue {
  const items = toItems(queue, trackIds.slice(0, MAX_QUEUE));
  const start = index >= 0 && index < items.length ? index : 0;
  return {
    items,
    index: items.length === 0 ? -1 : start,
    repeat: queue.repeat,
    orderBefore: null,
    nextKey: queue.nextKey + items.length,
  };
}

export function playNext(queue: Queue, trackIds: readonly TrackId[]): Queue {
  return insert(queue, trackIds, queue.index + 1);
}

/** Puts tracks before what stands at `index`; behind the last where it is beyond. */
export function insertAt(queue: Queue, trackIds: readonly TrackId[], index: number): Queue {
  return insert(queue, trackIds, Math.min(Math.max(queue.index + 1, index), queue.items.length));
}

/** Takes out several at once; the current item stays. */
export function removeAll(queue: Queue, keys: ReadonlySet<number>): Queue {
  const current = currentItem(queue);
  const items = queue.items.filter((item) => item === current || !keys.has(item.key));
  return {
    ...withItems(queue, items),
    orderBefore: queue.orderBefore?.filter((key) => key === current?.key || !keys.has(key)) ?? null,
  };
}

export function append(queue: Queue, trackIds: readonly TrackId[]): Queue {
  return insert(queue, trackIds, queue.items.length);
}

/** The current item cannot be removed: it is what plays. */
export function remove(queue: Queue, key: number): Queue {
  const at = queue.items.findIndex((item) => item.key === key);
  if (at === -1 || at === queue.index) return queue;
  return {
    ...queue,
    items: queue.items.toSpliced(at, 1),
    index: at < queue.index ? queue.index - 1 : queue.index,
    orderBefore: queue.orderBefore?.filter((kept) => kept !== key) ?? null,
  };
}

/** Moves an item to another index; the current item stays current wherever it lands. */
export function move(queue: Queue, key: number, to: number): Queue {
  const from = queue.items.findIndex((item) => item.key === key);
  const item = queue.items[from];
  if (item === undefined) return queue;
  const target = Math.min(Math.max(0, to), queue.items.length - 1);
  return withItems(queue, queue.items.toSpliced(from, 1).toSpliced(target, 0, item));
}

/** Leaves only what plays. */
export function clear(queue: Queue): Queue {
  const current = currentItem(queue);
  if (current === undefined) return { ...queue, items: [], index: -1, orderBefore: null };
  return { ...queue, items: [current], index: 0, orderBefore: queue.orderBefore === null ? null : [current.key] };
}

/**
 * Puts back what `before` had and the queue has lost, each after the item that it followed then, as far as there is room.
 * What was added or moved since stays as it is.
 */
export function putBack(queue: Queue, before: Queue): Queue {
  const here = new Set(queue.items.map((item) => item.key));
  const lost = before.items.filter((item) => !here.has(item.key)).slice(0, MAX_QUEUE - queue.items.length);
  if (lost.length === 0) return queue;
  const byKey = new Map([...before.items, ...queue.items].map((item) => [item.key, item]));
  const allowed = new Set([...here, ...lost.map((item) => item.key)]);
  const keysBefore = before.items.map((item) => item.key).filter((key) => allowed.has(key));
  const keys = mergeOrders([...here], keysBefore);
  const items = keys.flatMap((key) => byKey.get(key) ?? []);
  const orderBefore =
    queue.orderBefore === null
      ? null
      : mergeOrders(
          queue.orderBefore,
          (before.orderBefore ?? keysBefore).filter((key) => allowed.has(key)),
        );
  const moved = withItems(queue, items);
  return { ...moved, index: moved.index === -1 ? 0 : moved.index, orderBefore };
}

/** The order of now, with what only `before` has after whatever it followed there; what it began with, at its start. */
function mergeOrders(now: readonly number[], before: readonly number[]): readonly number[] {
  const here = new Set(now);
  const following = new Map<number | null, number[]>();
  let anchor: number | null = null;
  for (const key of before) {
    if (here.has(key)) anchor = key;
    else {
      const list = following.get(anchor);
      if (list === undefined) following.set(anchor, [key]);
      else list.push(key);
    }
  }
  return [...(following.get(null) ?? []), ...now.flatMap((key) => [key, ...(following.get(key) ?? [])])];
}

export function jumpTo(queue: Queue, key: number): Queue {
  const index = queue.items.findIndex((item) => item.key === key);
  return index === -1 ? queue : { ...queue, index };
}

/** What follows when a track ends by itself, or null where the music stops. */
export function afterEnd(queue: Queue): Queue | null {
  if (queue.repeat === 'one' && queue.index !== -1) return queue;
  return stepNext(queue);
}

/** What 'next' leads to, or null at the end. Repeating one track does not hold back who asks for the next. */
export function stepNext(queue: Queue): Queue | null {
  if (queue.items.length === 0) return null;
  if (queue.index + 1 < queue.items.length) return { ...queue, index: queue.index + 1 };
  return queue.repeat === 'off' ? null : { ...queue, index: 0 };
}

/** What 'previous' leads to, or null at the start. */
export function stepPrevious(queue: Queue): Queue | null {
  if (queue.items.length === 0) return null;
  if (queue.index > 0) return { ...queue, index: queue.index - 1 };
  return queue.repeat === 'all' ? { ...queue, index: queue.items.length - 1 } : null;
}

export function cycleRepeat(queue: Queue): Queue {
  const next = { off: 'all', all: 'one', one: 'off' } as const;
  return { ...queue, repeat: next[queue.repeat] };
}

/** Shuffles all but the current item, which comes first. `random` gives numbers in [0, 1). */
export function shuffle(queue: Queue, random: () => number): Queue {
  const current = currentItem(queue);
  const rest = queue.items.filter((item) => item !== current);
  for (let last = rest.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const a = rest[last];
    const b = rest[other];
    if (a === undefined || b === undefined) break;
    rest[last] = b;
    rest[other] = a;
  }
  const items = current === undefined ? rest : [current, ...rest];
  return { ...withItems(queue, items), orderBefore: queue.orderBefore ?? queue.items.map((item) => item.key) };
}

/** Puts the items back in the order from before shuffling; what was added since stays at the end. */
export function unshuffle(queue: Queue): Queue {
  if (queue.orderBefore === null) return queue;
  const places = new Map(queue.orderBefore.map((key, place) => [key, place]));
  const placeOf = (item: QueueItem): number => places.get(item.key) ?? Number.MAX_SAFE_INTEGER;
  // the sort is stable, so items without a place keep their order
  const items = queue.items.toSorted((a, b) => placeOf(a) - placeOf(b));
  return { ...withItems(queue, items), orderBefore: null };
}

function insert(queue: Queue, trackIds: readonly TrackId[], at: number): Queue {
  const added = toItems(queue, trackIds.slice(0, MAX_QUEUE - queue.items.length));
  return {
    ...queue,
    items: queue.items.toSpliced(at, 0, ...added),
    index: queue.index === -1 && added.length > 0 ? 0 : queue.index,
    nextKey: queue.nextKey + added.length,
  };
}

function withItems(queue: Queue, items: readonly QueueItem[]): Queue {
  const current = currentItem(queue);
  return { ...queue, items, index: current === undefined ? -1 : items.indexOf(current) };
}

function toItems(queue: Queue, trackIds: readonly TrackId[]): readonly QueueItem[] {
  return trackIds.map((trackId, offset) => ({ key: queue.nextKey + offset, trackId }));
}
