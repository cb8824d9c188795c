import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterScroll,
  maxOffset,
  MAX_SPACER,
  offsetShowing,
  spacerHeight,
  toScrollTop,
  visibleRows,
  type ScaledBox,
} from '../../../../src/renderer/elements/scaled-rows.ts';
import { ScrollPlace } from '../../../../src/renderer/elements/scroll-place.ts';

const million: ScaledBox = { count: 1_000_000, rowHeight: 32, viewport: 640 };
const hundred: ScaledBox = { count: 100, rowHeight: 32, viewport: 640 };

/** A scroll box as a browser has it: clamps, and rounds to what the display can show. */
function scrollBox(box: ScaledBox) {
  let top = 0;
  return {
    get scrollTop() {
      return top;
    },
    set scrollTop(value: number) {
      top = Math.round(Math.min(Math.max(0, value), spacerHeight(box) - box.viewport) * 2) / 2;
    },
  };
}

describe('a short list', () => {
  test('is as tall as its rows and scrolls one to one', () => {
    expect(spacerHeight(hundred)).toBe(3200);
    expect(afterScroll(hundred, 0, 0, 500)).toBe(500);
    expect(toScrollTop(hundred, 500)).toBe(500);
  });

  test('draws the rows in sight and a few around them', () => {
    expect(visibleRows(hundred, 320, 2)).toEqual({ first: 8, last: 32 });
    expect(visibleRows(hundred, 0, 6)).toEqual({ first: 0, last: 26 });
  });
});

describe('a list of a million rows', () => {
  test('stays within what a browser can lay out', () => {
    expect(spacerHeight(million)).toBe(MAX_SPACER);
  });

  test('a drag to the bottom of the scroll bar shows the last row', () => {
    const offset = afterScroll(million, 0, 0, MAX_SPACER - 640);

    expect(visibleRows(million, offset, 0).last).toBe(1_000_000);
  });

  test('a turn of the wheel moves by as much as it says', () => {
    const offset = afterScroll(million, 16_000_000, 3_000_000, 3_000_100);

    expect(offset).toBe(16_000_100);
  });

  test('a drag to the middle shows the middle', () => {
    const offset = afterScroll(million, 0, 0, (MAX_SPACER - 640) / 2);

    expect(offset / maxOffset(million)).toBeCloseTo(0.5, 5);
  });
});

describe('a scroll place', () => {
  test('takes the wanted place as soon as there is something to scroll', () => {
    const box = scrollBox(hundred);
    const place = new ScrollPlace(640);
    place.follow({ ...hundred, count: 0 }, box);
    place.follow(hundred, box);

    expect(box.scrollTop).toBe(640);
  });

  test('shows the same part of a grid whose columns change', () => {
    const wide: ScaledBox = { count: 100, rowHeight: 200, viewport: 600 };
    const narrow: ScaledBox = { count: 200, rowHeight: 150, viewport: 600 };
    const box = scrollBox(narrow);
    const place = new ScrollPlace(10_000);
    place.follow(wide, box);
    place.follow(narrow, box);

    expect(place.offset).toBe(15_000);
  });

  test('stays where it is when rows are added below', () => {
    const box = scrollBox({ ...hundred, count: 200 });
    const place = new ScrollPlace(640);
    place.follow(hundred, box);
    place.follow({ ...hundred, count: 200 }, box);

    expect(place.offset).toBe(640);
  });

  test('brings any row of any list in sight, whatever was scrolled before', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3_000_000 }),
        fc.array(fc.record({ isJump: fc.boolean(), to: fc.double({ min: 0, max: 1, noNaN: true }) }), {
          maxLength: 20,
        }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, moves, wanted) => {
          const rows: ScaledBox = { count, rowHeight: 32, viewport: 640 };
          const box = scrollBox(rows);
          const place = new ScrollPlace(0);
          place.follow(rows, box);
          for (const { isJump, to } of moves) {
            box.scrollTop = isJump ? to * spacerHeight(rows) : box.scrollTop + (to - 0.5) * 1000;
            place.scrolled(box);
            if (isJump) place.settle(box);
          }
          const index = Math.min(count - 1, Math.floor(wanted * count));
          place.show(index, box);
          const { first, last } = visibleRows(rows, place.offset, 0);

          expect(first).toBeLessThanOrEqual(index);
          expect(last).toBeGreaterThan(index);
          expect(place.offset).toBeGreaterThanOrEqual(0);
          expect(place.offset).toBeLessThanOrEqual(maxOffset(rows));
        },
      ),
    );
  });

  test('moves no more than it must to show a row', () => {
    expect(offsetShowing(hundred, 320, 12)).toBe(320);
    expect(offsetShowing(hundred, 320, 5)).toBe(160);
    expect(offsetShowing(hundred, 0, 20)).toBe(32);
  });
});
