import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillSlots, type RowSlot } from '../../../../src/renderer/elements/row-slots.ts';

const windows = fc
  .array(
    fc.record({
      first: fc.integer({ min: 0, max: 100 }),
      height: fc.integer({ min: 0, max: 30 }),
      isInOrder: fc.boolean(),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((all) => all.map(({ first, height, isInOrder }) => ({ first, last: first + height, isInOrder })));

test('each row of the window has one element, wherever one scrolls', () => {
  fc.assert(
    fc.property(windows, (steps) => {
      let slots: readonly RowSlot[] = [];
      for (const step of steps) {
        slots = fillSlots(slots, step);
        const indexes = slots.map(({ index }) => index).toSorted((a, b) => a - b);
        expect(indexes).toEqual(Array.from({ length: step.last - step.first }, (_, at) => step.first + at));
        expect(new Set(slots.map(({ key }) => key)).size).toBe(slots.length);
        expect(step.isInOrder ? slots.map(({ index }) => index) : indexes).toEqual(indexes);
      }
    }),
  );
});

test('a row that stays keeps its element, and one that comes takes the element of one that leaves, where that stands', () => {
  const before = fillSlots([], { first: 0, last: 5, isInOrder: true });
  const after = fillSlots(before, { first: 2, last: 7, isInOrder: false });
  expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
  expect(after.map(({ index }) => index)).toEqual([5, 6, 2, 3, 4]);
  const settled = fillSlots(after, { first: 2, last: 7, isInOrder: true });
  expect(settled.map(({ index }) => index)).toEqual([2, 3, 4, 5, 6]);
  expect(new Map(settled.map(({ key, index }) => [index, key]))).toEqual(
    new Map(after.map(({ key, index }) => [index, key])),
  );
});
