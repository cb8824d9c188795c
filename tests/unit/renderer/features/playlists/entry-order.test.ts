import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movedTo, stepTarget } from '../../../../../src/renderer/features/playlists/entry-order.ts';

const list = Uint32Array.of(1, 2, 3, 4, 5);
const moved = (ids: readonly number[], beforeId: number | null) => [...movedTo(list, new Set(ids), beforeId)];

describe('entries put before another', () => {
  test('stand together there in the order that they had', () => {
    expect(moved([4, 2], 1)).toEqual([2, 4, 1, 3, 5]);
    expect(moved([1], 4)).toEqual([2, 3, 1, 4, 5]);
  });

  test('stand at the end where none is named', () => {
    expect(moved([1, 2], null)).toEqual([3, 4, 5, 1, 2]);
  });

  test('stand before the next that stays where they are named themselves', () => {
    expect(moved([2, 3], 2)).toEqual([1, 2, 3, 4, 5]);
    expect(moved([2, 4], 4)).toEqual([1, 3, 2, 4, 5]);
    expect(moved([4, 5], 5)).toEqual([1, 2, 3, 4, 5]);
  });

  test('are never lost or doubled', () => {
    const some = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1 });
    fc.assert(
      fc.property(some, fc.array(fc.nat()), fc.option(fc.nat()), (ids, picks, before) => {
        const chosen = new Set(picks.map((pick) => ids[pick % ids.length]!));
        const beforeId = before === null ? null : ids[before % ids.length]!;

        const after = [...movedTo(Uint32Array.from(ids), chosen, beforeId)];

        expect(new Set(after)).toEqual(new Set(ids));
        expect(after).toHaveLength(ids.length);
        expect(after.filter((id) => !chosen.has(id))).toEqual(ids.filter((id) => !chosen.has(id)));
      }),
    );
  });
});

describe('a step', () => {
  const stepped = (ids: readonly number[], step: 1 | -1) => {
    const target = stepTarget(list, new Set(ids), step);
    return target === undefined ? 'no further' : moved(ids, target);
  };

  test('leads past one neighbour', () => {
    expect(stepped([3], -1)).toEqual([1, 3, 2, 4, 5]);
    expect(stepped([3], 1)).toEqual([1, 2, 4, 3, 5]);
    expect(stepped([2, 3], 1)).toEqual([1, 4, 2, 3, 5]);
    expect(stepped([4], 1)).toEqual([1, 2, 3, 5, 4]);
  });

  test('ends at the ends', () => {
    expect(stepped([1], -1)).toBe('no further');
    expect(stepped([4, 5], 1)).toBe('no further');
    expect(stepped([], 1)).toBe('no further');
  });

  test('brings together what stands apart', () => {
    expect(stepped([1, 3], -1)).toEqual([1, 3, 2, 4, 5]);
    expect(stepped([3, 5], 1)).toEqual([1, 2, 4, 3, 5]);
  });
});
