import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterEnd,
  append,
  clear,
  currentItem,
  cycleRepeat,
  emptyQueue,
  jumpTo,
  MAX_QUEUE,
  move,
  playNext,
  putBack,
  queueWindow,
  remove,
  shuffle,
  startQueue,
  stepNext,
  stepPrevious,
  unshuffle,
  type Queue,
} from '../../../../src/renderer/stores/queue.ts';
import type { TrackId } from '../../../../src/shared/ids.ts';

const ids = (...numbers: number[]) => numbers as TrackId[];
const tracksOf = (queue: Queue | null) => queue?.items.map((item) => item.trackId);
const keyAt = (queue: Queue, index: number) => queue.items[index]!.key;
const playing = (...numbers: number[]) => startQueue(emptyQueue, ids(...numbers), 0);

describe('starting', () => {
  test('a queue starts at the given track', () => {
    expect(currentItem(startQueue(emptyQueue, ids(1, 2, 3), 1))?.trackId).toBe(2);
  });

  test('an index out of range starts at the first track', () => {
    expect(startQueue(emptyQueue, ids(1, 2), 7).index).toBe(0);
    expect(startQueue(emptyQueue, ids(1, 2), -1).index).toBe(0);
  });

  test('no tracks make an empty queue', () => {
    expect(startQueue(emptyQueue, [], 0)).toMatchObject({ items: [], index: -1 });
  });

  test('a short list is taken whole, of a long one what follows the row and a little before it', () => {
    expect(queueWindow(300, 200)).toEqual({ from: 0, to: 300 });
    expect(queueWindow(1_000_000, 5_000)).toEqual({ from: 4_500, to: 14_500 });
    expect(queueWindow(1_000_000, 100)).toEqual({ from: 0, to: MAX_QUEUE });
    expect(queueWindow(1_000_000, 999_999)).toEqual({ from: 990_000, to: 1_000_000 });
  });
});

describe('going on', () => {
  test('a track that ends is followed by the next', () => {
    expect(afterEnd(playing(1, 2))?.index).toBe(1);
  });

  test('the last track ends the music, or begins again where all is repeated', () => {
    const last = startQueue(emptyQueue, ids(1, 2), 1);

    expect(afterEnd(last)).toBeNull();
    expect(afterEnd(cycleRepeat(last))?.index).toBe(0);
  });

  test('one repeated track follows itself, but not whoever asks for the next', () => {
    const one = cycleRepeat(cycleRepeat(playing(1, 2)));

    expect(one.repeat).toBe('one');
    expect(afterEnd(one)?.index).toBe(0);
    expect(stepNext(one)?.index).toBe(1);
  });

  test('nothing precedes the first track unless all is repeated', () => {
    expect(stepPrevious(playing(1, 2))).toBeNull();
    expect(stepPrevious(cycleRepeat(playing(1, 2)))?.index).toBe(1);
  });
});

describe('changing', () => {
  test('play next puts tracks right after the current one, add puts them last', () => {
    const queue = startQueue(emptyQueue, ids(1, 2, 3), 1);

    expect(tracksOf(playNext(queue, ids(8, 9)))).toEqual([1, 2, 8, 9, 3]);
    expect(tracksOf(append(queue, ids(8, 9)))).toEqual([1, 2, 3, 8, 9]);
  });

  test('the first tracks added to an empty queue become ready to play', () => {
    expect(append(emptyQueue, ids(4))).toMatchObject({ index: 0 });
  });

  test('the same track may stand in the queue twice, and one of the two can be removed', () => {
    const queue = append(playing(1, 2), ids(2));

    expect(tracksOf(remove(queue, keyAt(queue, 1)))).toEqual([1, 2]);
  });

  test('what plays cannot be removed, and clearing leaves it', () => {
    const queue = startQueue(emptyQueue, ids(1, 2, 3), 1);

    expect(remove(queue, keyAt(queue, 1))).toBe(queue);
    expect(clear(queue)).toMatchObject({ index: 0 });
    expect(tracksOf(clear(queue))).toEqual([2]);
  });

  test('jumping goes to a known item and stays for an unknown', () => {
    const queue = playing(1, 2, 3);

    expect(jumpTo(queue, keyAt(queue, 2)).index).toBe(2);
    expect(jumpTo(queue, 999)).toBe(queue);
  });

  test('unshuffling puts back the order, with what was added since at its end', () => {
    const shuffled = shuffle(playing(1, 2, 3, 4, 5), () => 0);
    const restored = unshuffle(append(shuffled, ids(6)));

    expect(tracksOf(shuffled)).not.toEqual([1, 2, 3, 4, 5]);
    expect(tracksOf(restored)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(restored.orderBefore).toBeNull();
  });
});

describe('whatever is done', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('next' as const), at: fc.nat(9), many: fc.nat(3) }),
    fc.record({ kind: fc.constant('append' as const), at: fc.nat(9), many: fc.nat(3) }),
    fc.record({ kind: fc.constant('remove' as const), at: fc.nat(20), many: fc.nat(0) }),
    fc.record({ kind: fc.constant('move' as const), at: fc.nat(20), many: fc.nat(20) }),
    fc.record({ kind: fc.constant('shuffle' as const), at: fc.nat(9), many: fc.nat(0) }),
    fc.record({ kind: fc.constant('unshuffle' as const), at: fc.nat(0), many: fc.nat(0) }),
  );

  const run = (queue: Queue, { kind, at, many }: { kind: string; at: number; many: number }): Queue => {
    const added = ids(...Array.from({ length: many }, (_, index) => 100 + at * 10 + index));
    const key = queue.items[at % Math.max(1, queue.items.length)]?.key ?? -1;
    if (kind === 'next') return playNext(queue, added);
    if (kind === 'append') return append(queue, added);
    if (kind === 'remove') return remove(queue, key);
    if (kind === 'move') return move(queue, key, many);
    if (kind === 'shuffle') return shuffle(queue, () => at / 10);
    return unshuffle(queue);
  };

  test('what plays goes on playing, and keys stay unique', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }),
        fc.nat(),
        fc.array(step),
        (list, at, steps) => {
          const begun = startQueue(emptyQueue, ids(...list), at % list.length);
          const ended = steps.reduce(run, begun);

          expect(currentItem(ended)).toEqual(currentItem(begun));
          expect(new Set(ended.items.map((item) => item.key)).size).toBe(ended.items.length);
        },
      ),
    );
  });

  test('shuffling and unshuffling is the same queue as before', () => {
    const random = fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }),
        fc.nat(),
        random,
        (list, at, numbers) => {
          const queue = startQueue(emptyQueue, ids(...list), at % list.length);
          const shuffled = shuffle(queue, () => numbers.next().value);

          expect(shuffled.index).toBe(0);
          expect(unshuffle(shuffled)).toEqual(queue);
        },
      ),
    );
  });
});

describe('putting back', () => {
  test('what was cleared stands again around what plays', () => {
    const before = { ...playing(1, 2, 3, 4), index: 1 };

    const queue = putBack(clear(before), before);

    expect(tracksOf(queue)).toEqual([1, 2, 3, 4]);
    expect(currentItem(queue)?.trackId).toBe(2);
  });

  test('a removed track comes back to its place among what was added and moved since', () => {
    const before = playing(1, 2, 3, 4);
    const removed = remove(before, keyAt(before, 2));
    const since = append(move(removed, keyAt(before, 3), 1), ids(9));

    expect(tracksOf(since)).toEqual([1, 4, 2, 9]);
    expect(tracksOf(putBack(since, before))).toEqual([1, 4, 2, 3, 9]);
  });

  test('where everything else has been played, it comes back and waits', () => {
    const before = playing(1, 2);

    const queue = putBack(emptyQueue, before);

    expect([tracksOf(queue), queue.index]).toEqual([[1, 2], 0]);
  });

  test('a shuffled queue takes back its order from before, too', () => {
    const before = shuffle(playing(1, 2, 3, 4), () => 0);

    expect(tracksOf(unshuffle(putBack(clear(before), before)))).toEqual([1, 2, 3, 4]);
  });

  test('never loses or doubles an item, keeps the current one, and stays within its bound', () => {
    const steps = fc.array(
      fc.oneof(
        fc.nat(30).map((at) => (queue: Queue) => remove(queue, keyAt(queue, at % queue.items.length))),
        fc.nat(30).map((at) => (queue: Queue) => move(queue, keyAt(queue, at % queue.items.length), at)),
        fc.constant((queue: Queue) => append(queue, ids(77))),
        fc.constant((queue: Queue) => shuffle(queue, () => 0.4)),
        fc.constant(clear),
        fc.constant(unshuffle),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), steps, (count, moves) => {
        const before = playing(...Array.from({ length: count }, (_, index) => index));
        const after = moves.reduce((queue, step) => step(queue), before);
        const queue = putBack(after, before);
        const keys = queue.items.map((item) => item.key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const item of [...before.items, ...after.items]) expect(keys).toContain(item.key);
        expect(currentItem(queue)).toEqual(currentItem(after));
        expect(tracksOf(unshuffle(queue))?.toSorted()).toEqual(tracksOf(queue)?.toSorted());
      }),
    );
    const full = playing(...Array.from({ length: MAX_QUEUE }, (_, index) => index));
    const other = append(clear(full), ids(...Array.from({ length: MAX_QUEUE - 3 }, () => 5)));
    expect(putBack(other, full).items).toHaveLength(MAX_QUEUE);
  });
});
