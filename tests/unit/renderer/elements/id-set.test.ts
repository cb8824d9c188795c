import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idSet, toggled, united, within } from '../../../../src/renderer/elements/id-set.ts';
import {
  noSelection,
  selectAll,
  selectAt,
  selectedInOrder,
  selectionWithin,
  type Selection,
  type SelectMode,
} from '../../../../src/renderer/elements/selection.ts';

const sorted = (ids: Iterable<number>) => [...ids].toSorted((a, b) => a - b);
/** Few or many: many are kept in another way. */
const anyIds = fc.oneof(
  fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { maxLength: 50 }),
  fc
    .record({ from: fc.integer({ min: 1, max: 4_000_000 }), step: fc.integer({ min: 1, max: 70 }) })
    .map(({ from, step }) => Array.from({ length: 2500 }, (_, at) => from + at * step)),
);

describe('a set of ids, small or large', () => {
  test('holds what a plain set holds, and toggles as it does', () => {
    fc.assert(
      fc.property(anyIds, fc.array(fc.integer({ min: 1, max: 6_000_000 }), { maxLength: 20 }), (ids, flips) => {
        const plain = new Set(ids);
        let set = idSet(Uint32Array.from(ids));
        for (const id of flips) {
          if (!plain.delete(id)) plain.add(id);
          set = toggled(set, id);
        }

        expect(set.size).toBe(plain.size);
        expect(sorted(set)).toEqual(sorted(plain));
        expect(flips.every((id) => set.has(id) === plain.has(id))).toBe(true);
      }),
    );
  });

  test('is united with another, and narrowed to a list', () => {
    fc.assert(
      fc.property(anyIds, anyIds, (one, other) => {
        const both = united(idSet(one), idSet(other));
        const narrowed = within(idSet(one), Uint32Array.from(other));

        expect(sorted(both)).toEqual(sorted(new Set([...one, ...other])));
        expect(sorted(narrowed)).toEqual(sorted(one.filter((id) => other.includes(id))));
      }),
    );
  });

  test('ids far above any library do not take its memory', () => {
    const ids = Array.from({ length: 2500 }, (_, at) => 4_000_000_000 + at);

    expect(sorted(idSet(ids))).toEqual(ids);
  });
});

/** As a list of files does it, with plain arrays. */
function expected(list: readonly number[], before: Selection, index: number, mode: SelectMode): readonly number[] {
  const id = list[index] ?? 0;
  const was = sorted(before.ids);
  const anchor = before.anchorId === null ? -1 : list.indexOf(before.anchorId);
  const from = anchor < 0 ? index : anchor;
  const range = list.slice(Math.min(from, index), Math.max(from, index) + 1);
  const made: Readonly<Record<SelectMode, readonly number[]>> = {
    only: [id],
    toggle: was.includes(id) ? was.filter((one) => one !== id) : [...was, id],
    range,
    extend: [...was, ...range],
    move: was,
  };
  return sorted(new Set(made[mode]));
}

test('any clicks and keys select as in a list of files', () => {
  const anyMode = fc.constantFrom<SelectMode>('only', 'toggle', 'range', 'extend', 'move');
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 40 }),
      fc.array(fc.record({ at: fc.nat(60), mode: anyMode }), { maxLength: 25 }),
      (ids, steps) => {
        const list = Uint32Array.from(ids);
        let selection = noSelection;
        for (const { at, mode } of steps) {
          const before = selection;
          selection = selectAt(list, before, at, mode);
          const isThere = at < ids.length;

          expect(sorted(selection.ids)).toEqual(isThere ? expected(ids, before, at, mode) : sorted(before.ids));
          expect(selection.activeId).toBe(isThere ? ids[at] : before.activeId);
        }

        expect(sorted(selectedInOrder(list, selection.ids, 1000))).toEqual(sorted(selection.ids));
      },
    ),
  );
});

describe('a filter over what is selected', () => {
  const list = Uint32Array.of(50, 40, 30, 20, 10);

  test('verbs act on what is left in sight, even where that is one', () => {
    const all = selectAll(list, noSelection);
    const few = Uint32Array.of(20, 99);

    expect([...selectionWithin(few, all).ids]).toEqual([20]);
    expect(selectedInOrder(few, selectAt(list, noSelection, 0, 'only').ids, 10)).toEqual([]);
  });

  test('a list that holds all of it changes nothing', () => {
    const two = selectAt(list, selectAt(list, noSelection, 1, 'only'), 2, 'range');

    expect(selectionWithin(list, two)).toBe(two);
  });

  test('all of a filtered list are not all of the whole list', () => {
    const filtered = selectAll(Uint32Array.of(20, 10), noSelection);

    expect(sorted(selectionWithin(list, filtered).ids)).toEqual([10, 20]);
  });
});
