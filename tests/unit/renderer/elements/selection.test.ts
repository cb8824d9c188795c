import { describe, expect, test } from 'vitest';
import { keyTarget } from '../../../../src/renderer/elements/list-keys.ts';
import { noSelection, selectAll, selectAt, selectedInOrder } from '../../../../src/renderer/elements/selection.ts';

const list = Uint32Array.of(50, 40, 30, 20, 10);

describe('selecting', () => {
  test('a click takes one row, a click with the command key adds and takes away', () => {
    const one = selectAt(list, noSelection, 1, 'only');
    const two = selectAt(list, one, 3, 'toggle');

    expect([...one.ids]).toEqual([40]);
    expect([...two.ids]).toEqual([40, 20]);
    expect([...selectAt(list, two, 1, 'toggle').ids]).toEqual([20]);
  });

  test('a range goes from where it began, in both directions', () => {
    const begun = selectAt(list, noSelection, 2, 'only');
    const down = selectAt(list, begun, 4, 'range');
    const up = selectAt(list, down, 0, 'range');

    expect([...down.ids]).toEqual([30, 20, 10]);
    expect([...up.ids]).toEqual([50, 40, 30]);
    expect(up.activeId).toBe(50);
  });

  test('a row that does not exist changes nothing', () => {
    expect(selectAt(list, noSelection, 9, 'only')).toBe(noSelection);
  });

  test('what is selected comes in the order of the list, without what left it', () => {
    expect(selectedInOrder(list, new Set([10, 40, 99]), 10)).toEqual([40, 10]);
    expect(selectedInOrder(list, selectAll(list, noSelection).ids, 2)).toEqual([50, 40]);
  });
});

describe('keys', () => {
  const at = (index: number, columns = 1) => ({ index, count: 10, columns, rowsInView: 4 });

  test('arrows go by row and, in a grid, by column', () => {
    expect(keyTarget('ArrowDown', at(2))).toBe(3);
    expect(keyTarget('ArrowDown', at(2, 3))).toBe(5);
    expect(keyTarget('ArrowLeft', at(2, 3))).toBe(1);
    expect(keyTarget('ArrowRight', at(2))).toBeNull();
  });

  test('no key leads out of the list', () => {
    expect(keyTarget('ArrowUp', at(0))).toBe(0);
    expect(keyTarget('PageDown', at(9))).toBe(9);
    expect(keyTarget('End', at(0))).toBe(9);
    expect(keyTarget('Home', at(9))).toBe(0);
  });

  test('the first key in a list without a place goes to its start', () => {
    expect(keyTarget('ArrowDown', at(-1))).toBe(0);
  });

  test('other keys and empty lists are left alone', () => {
    expect(keyTarget('x', at(0))).toBeNull();
    expect(keyTarget('End', { ...at(0), count: 0 })).toBeNull();
  });
});
