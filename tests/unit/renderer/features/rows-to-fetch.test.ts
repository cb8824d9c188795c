import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsToFetch } from '../../../../src/renderer/features/table/rows-to-fetch.ts';

test('a page is fetched ahead the way one goes, and not with every row anew', () => {
  expect(rowsToFetch({ first: 0, last: 30, count: 1000, direction: 1 })).toEqual({ from: 0, to: 150 });
  expect(rowsToFetch({ first: 5, last: 35, count: 1000, direction: 1 })).toEqual({ from: 0, to: 150 });
  expect(rowsToFetch({ first: 500, last: 530, count: 1000, direction: -1 })).toEqual({ from: 400, to: 550 });
  expect(rowsToFetch({ first: 495, last: 525, count: 1000, direction: -1 })).toEqual({ from: 350, to: 550 });
});

test('what is in sight is always among it, and nothing beyond the ends', () => {
  fc.assert(
    fc.property(
      fc.nat(2000),
      fc.nat(60),
      fc.nat(500),
      fc.constantFrom(1 as const, -1 as const),
      (first, size, more, direction) => {
        const last = first + size;
        const count = last + more;
        const { from, to } = rowsToFetch({ first, last, count, direction });

        expect(from).toBeLessThanOrEqual(first);
        expect(to).toBeGreaterThanOrEqual(last);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(count);
        expect(to - from).toBeLessThanOrEqual(size + 200);
      },
    ),
  );
});
