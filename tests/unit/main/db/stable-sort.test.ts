import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_KEY, sortStably } from '../../../../src/main/db/orders/stable-sort.ts';

/** What the language itself makes of it; rows without a key last. */
function expected(rows: Uint32Array, keys: Float64Array): Uint32Array {
  const keyOf = (row: number) => keys[row] ?? NO_KEY;
  return rows.toSorted((a, b) => {
    if (Number.isNaN(keyOf(a)) || Number.isNaN(keyOf(b)))
      return Number(Number.isNaN(keyOf(a))) - Number(Number.isNaN(keyOf(b)));
    return keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b));
  });
}

test('rows are sorted by any numbers, and equals stay as they stand', () => {
  const key = fc.oneof(fc.double(), fc.constantFrom(0, -0, 1, -1, 2 ** 45, NO_KEY, Infinity), fc.integer());
  fc.assert(
    fc.property(fc.array(key), fc.infiniteStream(fc.nat()), (numbers, stream) => {
      const keys = Float64Array.from(numbers);
      const places = numbers.map((_, row) => ({ row, at: stream.next().value ?? 0 }));
      const rows = Uint32Array.from(
        places.toSorted((a, b) => a.at - b.at),
        ({ row }) => row,
      );
      expect(sortStably(rows, keys)).toEqual(expected(rows, keys));
    }),
  );
});

test.each([5000, 70_000])('so are %i rows', (count) => {
  const keys = Float64Array.from({ length: count }, (_, row) =>
    row % 11 === 0 ? NO_KEY : ((row * 7919) % 1000) * 1.5e7,
  );
  const rows = Uint32Array.from({ length: count }, (_, at) => count - 1 - at);
  expect(sortStably(rows, keys)).toEqual(expected(rows, keys));
});
