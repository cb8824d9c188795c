import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeWithin } from '../../../../src/shared/query/take.ts';

const weights = { durationMs: (id: number) => id * 1000, sizeBytes: (id: number) => id * 1_000_000 };
const taken = (ids: readonly number[], count: number, unit: 'tracks' | 'ms' | 'bytes') => [
  ...takeWithin(Uint32Array.from(ids), { count, unit }, weights),
];

test('a limit takes from the front what stays within it, and ends at the first that does not fit', () => {
  expect(taken([3, 2, 1], 2, 'tracks')).toEqual([3, 2]);
  expect(taken([3, 2, 1], 5000, 'ms')).toEqual([3, 2]);
  expect(taken([3, 2, 1], 4999, 'ms')).toEqual([3]);
  expect(taken([2, 9, 1], 4000, 'ms')).toEqual([2]);
  expect(taken([3, 2, 1], 6_000_000, 'bytes')).toEqual([3, 2, 1]);
  expect(taken([3, 2, 1], 5_999_999, 'bytes')).toEqual([3, 2]);
  expect(taken([9], 100, 'ms')).toEqual([]);
});

test('of any list and limit what is taken fits, and one more would not', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 })), fc.integer({ min: 0, max: 500_000 }), (ids, count) => {
      const kept = taken(ids, count, 'ms');
      const sum = (list: readonly number[]) => list.reduce((all, id) => all + id * 1000, 0);
      expect(kept).toEqual(ids.slice(0, kept.length));
      expect(sum(kept)).toBeLessThanOrEqual(count);
      expect(kept.length === ids.length || sum(ids.slice(0, kept.length + 1)) > count).toBe(true);
    }),
  );
});
