import { describe, expect, test } from 'vitest';
import { RowWindow } from '../../../../src/renderer/elements/row-window.ts';

/** As much of a scroll box as the window of rows asks for. */
function scrollBox(height: number) {
  let top = 0;
  const box = {
    get scrollTop() {
      return top;
    },
    set scrollTop(value: number) {
      top = Math.min(Math.max(0, value), height - 640);
    },
    querySelector: () => null,
    getBoundingClientRect: () => ({ top: 100 }),
  };
  return box as typeof box & HTMLElement;
}

const MILLION = { count: 1_000_000, rowHeight: 32, viewport: 640 };
const SPACER = 6_000_000;

function windowOf(box: HTMLElement) {
  const rows = new RowWindow(0, 8);
  let told = 0;
  rows.subscribe(() => told++);
  rows.attach(box);
  rows.follow(MILLION);
  return { rows, told: () => told };
}

describe('the window on a million rows', () => {
  test('rows that stay in sight are left where they are while one scrolls', () => {
    const box = scrollBox(SPACER);
    const { rows } = windowOf(box);
    box.scrollTop = 3_000_000;
    rows.onScroll();
    const { shift } = rows.getShown();
    for (let step = 0; step < 50; step++) {
      box.scrollTop += 160;
      rows.onScroll();
    }

    expect(rows.getShown().shift).toBe(shift);
    expect(rows.getShown().first * 32 + shift).toBeLessThanOrEqual(box.scrollTop);
    expect(rows.getShown().last * 32 + shift).toBeGreaterThanOrEqual(box.scrollTop + 640);
  });

  test('tells nobody while no row comes into sight', () => {
    const box = scrollBox(SPACER);
    const { rows, told } = windowOf(box);
    box.scrollTop = 321;
    rows.onScroll();
    const before = told();
    box.scrollTop = 325;
    rows.onScroll();

    expect(told()).toBe(before);
  });

  test('knows which way one goes', () => {
    const box = scrollBox(SPACER);
    const { rows } = windowOf(box);
    box.scrollTop = 3200;
    rows.onScroll();
    expect(rows.getShown().direction).toBe(1);
    box.scrollTop = 1600;
    rows.onScroll();
    expect(rows.getShown().direction).toBe(-1);
  });

  test('finds the row under the mouse while rows move, below the heads', () => {
    const box = scrollBox(SPACER);
    const { rows } = windowOf(box);
    expect(rows.indexAt(200, 32)).toBeNull();
    box.scrollTop = 1600;
    rows.onScroll();

    expect(rows.indexAt(132 + 33, 32)).toBe(51);
    expect(rows.indexAt(120, 32)).toBeNull();
    rows.attach(null);
  });

  test('a step of the keyboard beyond the edge moves by the step, not anew', () => {
    const box = scrollBox(SPACER);
    const { rows } = windowOf(box);
    box.scrollTop = 3_000_000;
    rows.onScroll();
    const { shift } = rows.getShown();
    const below = Math.ceil((rows.getOffset() + 640) / 32);
    rows.show(below);

    expect(rows.getShown().shift).toBe(shift);
    expect(rows.getOffset() + 640).toBeGreaterThanOrEqual((below + 1) * 32);
    rows.attach(null);
  });
});
