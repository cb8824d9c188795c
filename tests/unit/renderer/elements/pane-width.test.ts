import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clampWidth, fitPanes, widthAfterKey } from '../../../../src/renderer/elements/pane-width.ts';
import { paneWidths } from '../../../../src/shared/contract/pane-widths.ts';

const range = { min: 100, max: 400 };
const sidebar = (width: number) => ({ width, range: paneWidths.sidebar });
const panel = (width: number) => ({ width, range: paneWidths.panel });

describe('the keys of a pane’s edge', () => {
  const press = (key: string, isAtEnd: boolean, isLeap = false) =>
    widthAfterKey(key, { width: 200, isAtEnd, isLeap }, range);

  test('move the edge the way they point', () => {
    expect([press('ArrowRight', false), press('ArrowLeft', false)]).toEqual([216, 184]);
    expect([press('ArrowRight', true), press('ArrowLeft', true)]).toEqual([184, 216]);
    expect(press('ArrowRight', false, true)).toBe(264);
  });

  test('lead to both ends, and nothing else is theirs', () => {
    expect([press('Home', false), press('End', true)]).toEqual([100, 400]);
    expect([press('ArrowUp', false), press('a', false)]).toEqual([null, null]);
  });

  test('never leave the range, however long they are held', () => {
    const keys = fc.array(
      fc.record({ key: fc.constantFrom('ArrowLeft', 'ArrowRight', 'Home', 'End'), isLeap: fc.boolean() }),
    );
    fc.assert(
      fc.property(keys, fc.boolean(), (presses, isAtEnd) => {
        let width = 200;
        for (const { key, isLeap } of presses) {
          width = widthAfterKey(key, { width, isAtEnd, isLeap }, range) ?? width;
          expect(width).toBe(clampWidth(width, range));
        }
      }),
    );
  });
});

describe('the panes of a window', () => {
  test('are as wide as they were set where there is room', () => {
    expect(fitPanes(1600, sidebar(300), panel(500))).toEqual({ sidebar: 300, panel: 500 });
    expect(fitPanes(1600, sidebar(300), null)).toEqual({ sidebar: 300, panel: 0 });
  });

  test('give way to the view, the panel first', () => {
    expect(fitPanes(1280, sidebar(300), panel(700))).toEqual({ sidebar: 300, panel: 540 });
    expect(fitPanes(900, sidebar(420), panel(720))).toEqual({ sidebar: 200, panel: 260 });
  });

  test('stay within their ranges and leave the view its room from 900 px to 4K', () => {
    const width = fc.integer({ min: -50, max: 5000 });
    fc.assert(
      fc.property(
        fc.integer({ min: 900, max: 3840 }),
        width,
        width,
        fc.boolean(),
        (windowWidth, left, right, isOpen) => {
          const fitted = fitPanes(windowWidth, sidebar(left), isOpen ? panel(right) : null);

          expect(fitted.sidebar).toBe(clampWidth(fitted.sidebar, paneWidths.sidebar));
          expect(fitted.panel).toBe(isOpen ? clampWidth(fitted.panel, paneWidths.panel) : 0);
          expect(windowWidth - fitted.sidebar - fitted.panel).toBeGreaterThanOrEqual(440);
        },
      ),
    );
  });
});
