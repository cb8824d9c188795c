import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GAP, gridLayout, PADDING } from '../../../../src/renderer/features/card-grid/grid-layout.ts';

test('cards fill the width of any window without leaving it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 6000 }), (width) => {
      const { columns, cardWidth, rowHeight } = gridLayout(width);
      const used = columns * cardWidth + (columns - 1) * GAP + 2 * PADDING;

      expect(used).toBeLessThanOrEqual(width);
      expect(width - used).toBeLessThan(columns);
      expect(rowHeight).toBeGreaterThan(cardWidth);
    }),
  );
});

test('a wider window has more columns', () => {
  expect(gridLayout(1072).columns).toBe(5);
  expect(gridLayout(1900).columns).toBe(10);
});
