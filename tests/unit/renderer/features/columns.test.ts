import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MAX_WIDTH,
  MIN_WIDTH,
  moveColumn,
  placeColumn,
  proposedColumns,
  shownColumns,
  sizeColumn,
  solveWidths,
  toggleColumn,
  type ColumnChoice,
  type ColumnRule,
} from '../../../../src/renderer/features/table/columns.ts';
import { settingsSchema } from '../../../../src/shared/contract/settings.ts';

const rules: readonly ColumnRule[] = [
  { id: 'no', width: 40, isShown: true },
  { id: 'title', width: 130, grow: 3, isShown: true, isRequired: true },
  { id: 'artist', width: 96, grow: 2, isShown: true },
  { id: 'year', width: 56, isShown: true },
  { id: 'path', width: 240, grow: 2, isShown: false },
];
const proposed = proposedColumns(rules);
const idsOf = (choice: ColumnChoice) => shownColumns(rules, choice).map(({ id }) => id);

describe('the columns of a table', () => {
  test('are those of the view until one chooses', () => {
    expect(idsOf(proposed)).toEqual(['no', 'title', 'artist', 'year']);
  });

  test('one that is shown comes where the view has it, wherever the others were moved', () => {
    const moved = placeColumn(rules, proposed, 'year', 'no');
    const without = toggleColumn(rules, moved, 'artist');

    expect(idsOf(toggleColumn(rules, without, 'artist'))).toEqual(['year', 'no', 'title', 'artist']);
  });

  test('one is put before another, or moved by a place', () => {
    expect(idsOf(placeColumn(rules, proposed, 'artist', 'no'))).toEqual(['artist', 'no', 'title', 'year']);
    expect(idsOf(placeColumn(rules, proposed, 'no', null))).toEqual(['title', 'artist', 'year', 'no']);
    expect(idsOf(moveColumn(rules, proposed, 'title', 1))).toEqual(['no', 'artist', 'title', 'year']);
    expect(idsOf(moveColumn(rules, proposed, 'title', -1))).toEqual(['title', 'no', 'artist', 'year']);
    expect(moveColumn(rules, proposed, 'no', -1)).toBe(proposed);
  });

  test('what a row is known by cannot be hidden, nor lost by a choice that does not name it', () => {
    expect(toggleColumn(rules, proposed, 'title')).toBe(proposed);
    expect(idsOf({ shown: ['year'], widths: {} })).toEqual(['title', 'year']);
  });

  test('columns of another version are kept and not drawn', () => {
    const choice: ColumnChoice = { shown: ['title', 'mood', 'year'], widths: { mood: 90 } };
    const changed = toggleColumn(rules, moveColumn(rules, choice, 'year', -1), 'artist');

    expect(idsOf(changed)).not.toContain('mood');
    expect(changed.shown).toContain('mood');
    expect(changed.widths['mood']).toBe(90);
  });

  test('sizing one keeps what stands left of it as it was drawn', () => {
    const drawn = { no: 40, title: 400, artist: 250, year: 56 };

    expect(sizeColumn(proposed, 'artist', 300, drawn).widths).toEqual({ no: 40, title: 400, artist: 300 });
  });

  test('share what is left over by their weight, to the last pixel', () => {
    const shown = shownColumns(rules, proposed);

    expect(solveWidths(shown, {}, 40 + 130 + 96 + 56 + 101)).toEqual([40, 190, 137, 56]);
    expect(solveWidths(shown, { title: 300 }, 1000)).toEqual([40, 300, 604, 56]);
  });

  test('give up a third of what would grow before they are wider than the window', () => {
    const shown = shownColumns(rules, proposed);

    expect(solveWidths(shown, {}, 40 + 130 + 96 + 56 - 39)).toEqual([40, 107, 79, 56]);
    expect(solveWidths(shown, {}, 100)).toEqual([40, 85, 63, 56]);
    expect(solveWidths(shown, { artist: 96 }, 100)).toEqual([40, 85, 96, 56]);
  });
});

const anyId = fc.constantFrom('no', 'title', 'artist', 'year', 'path', 'mood', 'x');
const anyStep = fc.oneof(
  fc.record({ verb: fc.constant('toggle' as const), id: anyId }),
  fc.record({ verb: fc.constant('place' as const), id: anyId, beforeId: fc.option(anyId) }),
  fc.record({ verb: fc.constant('move' as const), id: anyId, by: fc.integer({ min: -9, max: 9 }) }),
  fc.record({
    verb: fc.constant('size' as const),
    id: anyId,
    width: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    drawn: fc.dictionary(anyId, fc.integer({ min: MIN_WIDTH, max: MAX_WIDTH })),
  }),
);

type Step = typeof anyStep extends fc.Arbitrary<infer Value> ? Value : never;

function take(choice: ColumnChoice, step: Step): ColumnChoice {
  if (step.verb === 'toggle') return toggleColumn(rules, choice, step.id);
  if (step.verb === 'place') return placeColumn(rules, choice, step.id, step.beforeId);
  if (step.verb === 'move') return moveColumn(rules, choice, step.id, step.by);
  return sizeColumn(choice, step.id, step.width, step.drawn);
}

/** Whether the step shows or hides its column: not the title, which is always there, nor one that the table does not know. */
function isToggled(step: Step): boolean {
  return step.verb === 'toggle' && step.id !== 'title' && rules.some(({ id }) => id === step.id);
}

test('whatever one does, the columns are once each, at least one, with the title, and can be stored', () => {
  const anyStored = fc.record({
    shown: fc.array(anyId, { maxLength: 9 }),
    widths: fc.dictionary(anyId, fc.integer({ min: 16, max: 4000 })),
  });
  fc.assert(
    fc.property(anyStored, fc.array(anyStep, { maxLength: 30 }), (stored, steps) => {
      let choice: ColumnChoice = stored;
      for (const step of steps) {
        const before = idsOf(choice);
        choice = take(choice, step);
        const after = idsOf(choice);
        const others = (ids: readonly string[]) => ids.filter((id) => id !== step.id);

        // only the column that is named comes, goes or moves
        expect(others(after)).toEqual(others(before));
        expect(after.includes(step.id)).toBe(before.includes(step.id) !== isToggled(step));
      }
      const ids = idsOf(choice);

      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toContain('title');
      expect(choice.shown.includes('mood')).toBe(stored.shown.includes('mood'));
      expect(settingsSchema.shape.columns.safeParse({ tracks: choice }).success).toBe(true);
    }),
  );
});

test('widths are whole, never below the least, and fill the room where a column may grow or shrink', () => {
  fc.assert(
    fc.property(
      fc.subarray([...rules], { minLength: 1 }),
      fc.dictionary(anyId, fc.integer({ min: MIN_WIDTH, max: MAX_WIDTH })),
      fc.integer({ min: -50, max: 5000 }),
      (shown, widths, available) => {
        const solved = solveWidths(shown, widths, available);
        const wide = shown.map((column) => widths[column.id] ?? column.width);
        const least = shown.map((column) =>
          column.grow === undefined || widths[column.id] !== undefined
            ? (widths[column.id] ?? column.width)
            : column.width - Math.floor(column.width * 0.35),
        );
        const sumOf = (all: readonly number[]) => all.reduce((total, width) => total + width, 0);
        const canGrow = shown.some(({ id, grow }) => grow !== undefined && widths[id] === undefined);

        expect(solved.every((width, at) => Number.isInteger(width) && width >= (least[at] ?? 0))).toBe(true);
        const isRoomy = available >= sumOf(wide);
        const most = isRoomy ? (canGrow ? available : sumOf(wide)) : Math.max(available, sumOf(least));
        // no more is given up than is needed, but for what rounding takes
        const fewest = isRoomy ? most : Math.min(available, sumOf(wide)) - shown.length;
        expect(sumOf(solved)).toBeLessThanOrEqual(most);
        expect(sumOf(solved)).toBeGreaterThanOrEqual(fewest);
      },
    ),
  );
});
