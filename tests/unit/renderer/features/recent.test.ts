import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesOf, entryOf } from '../../../../src/renderer/features/recent/recent-entries.ts';
import {
  placeSpans,
  shownBetween,
  stepRow,
  stretchOf,
} from '../../../../src/renderer/features/recent/recent-layout.ts';
import { spansOf } from '../../../../src/renderer/features/recent/recent-sections.ts';

// a Thursday
const now = new Date(2026, 9, 15, 12).getTime();
const at = (year: number, month: number, day: number, hour = 10): number =>
  Math.floor(new Date(year, month - 1, day, hour).getTime() / 1000);

test('albums and tracks are one list, the newest first, an album before the tracks of its second', () => {
  const added = {
    sort: null,
    albumIds: Uint32Array.of(7, 5),
    albumSeconds: Uint32Array.of(30, 10),
    trackIds: Uint32Array.of(9, 8),
    trackSeconds: Uint32Array.of(30, 20),
  };
  const { codes } = entriesOf(added, true, now);

  expect(Array.from(codes, (code) => entryOf(code))).toEqual([
    { kind: 'album', id: 7 },
    { kind: 'track', id: 9 },
    { kind: 'track', id: 8 },
    { kind: 'album', id: 5 },
  ]);
  expect([...entriesOf(added, false, now).codes]).toEqual([...codes].toReversed());
});

test('the oldest first, each month keeps its heading and what is under it', () => {
  const albumSeconds = Uint32Array.of(at(2026, 10, 15, 1), at(2026, 9, 30), at(2026, 9, 2), at(2025, 10, 1));
  const none = new Uint32Array();
  const added = { sort: null, albumIds: Uint32Array.of(4, 3, 2, 1), albumSeconds, trackIds: none, trackSeconds: none };
  const { codes, spans } = entriesOf(added, false, now);

  expect(
    spans.map(({ kind, since, start, end }) => [
      kind,
      new Date(since).getMonth(),
      Array.from(codes.subarray(start, end), (code) => entryOf(code)?.id),
    ]),
  ).toEqual([
    ['month', 9, [1]],
    ['month', 8, [2, 3]],
    ['today', 9, [4]],
  ]);
});

test('sorted by opinions albums stand apart from tracks, each in the order given', () => {
  const { codes, spans } = entriesOf(
    {
      sort: 'score',
      albumIds: Uint32Array.of(5, 7),
      albumSeconds: Uint32Array.of(10, 30),
      trackIds: Uint32Array.of(9),
      trackSeconds: Uint32Array.of(99),
    },
    true,
    now,
  );

  expect(Array.from(codes, (code) => entryOf(code)?.id)).toEqual([5, 7, 9]);
  expect(spans).toMatchObject([
    { kind: 'albums', start: 0, end: 2 },
    { kind: 'tracks', start: 2, end: 3 },
  ]);
});

test('what came is told apart by day, week, month and earlier months', () => {
  const seconds = Uint32Array.of(
    at(2026, 10, 15, 1),
    at(2026, 10, 14),
    at(2026, 10, 12, 1),
    at(2026, 10, 11),
    at(2026, 10, 1, 1),
    at(2026, 9, 30),
    at(2025, 10, 15),
    at(2025, 10, 1),
  );

  expect(
    spansOf(seconds, now).map(({ kind, since, start, end }) => [kind, new Date(since).getMonth(), start, end]),
  ).toEqual([
    ['today', 9, 0, 1],
    ['week', 9, 1, 3],
    ['month-now', 9, 3, 5],
    ['month', 8, 5, 6],
    ['month', 9, 6, 8],
  ]);
});

test('in a week that began in the month before, that week comes first and the rest by month', () => {
  const thursdayTheFirst = new Date(2026, 9, 1, 12).getTime();
  const seconds = Uint32Array.of(at(2026, 10, 1, 9), at(2026, 9, 28), at(2026, 9, 20));

  expect(spansOf(seconds, thursdayTheFirst).map(({ kind, start, end }) => [kind, start, end])).toEqual([
    ['today', 0, 1],
    ['week', 1, 2],
    ['month', 2, 3],
  ]);
});

const times = fc
  .array(fc.integer({ min: at(2020, 1, 1), max: Math.floor(now / 1000) }), { minLength: 1, maxLength: 200 })
  .map((list) => Uint32Array.from(list.toSorted((a, b) => b - a)));
const measures = fc.record({ columns: fc.integer({ min: 1, max: 9 }), rowHeight: fc.integer({ min: 50, max: 300 }) });

describe('whatever was added when', () => {
  test('every entry is in one span, and is drawn where it is said to lie', () => {
    fc.assert(
      fc.property(times, measures, fc.nat(), (seconds, measure, pick) => {
        const placed = placeSpans(spansOf(seconds, now), measure);
        expect(placed.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, n) => start + n))).toEqual(
          Array.from(seconds.keys()),
        );
        const index = pick % seconds.length;
        const stretch = stretchOf(placed, measure, index)!;
        const { rows } = shownBetween(placed, measure, stretch.bottom - 1, stretch.bottom);
        expect(rows).toMatchObject([{ top: stretch.bottom - measure.rowHeight }]);
        expect(rows[0]!.first <= index && index < rows[0]!.last).toBe(true);
      }),
    );
  });

  test('down leads to the next row and up leads back, in every row but the last and the first', () => {
    fc.assert(
      fc.property(times, measures, fc.nat(), (seconds, measure, pick) => {
        const placed = placeSpans(spansOf(seconds, now), measure);
        const rowTop = (index: number) => stretchOf(placed, measure, index)!.bottom;
        const index = pick % seconds.length;
        const down = stepRow(placed, measure.columns, index, 1);
        const lastTop = rowTop(seconds.length - 1);
        expect(rowTop(down) > rowTop(index)).toBe(rowTop(index) !== lastTop);
        // from the last row there is no way down to come back from
        const back = rowTop(index) === lastTop ? index : stepRow(placed, measure.columns, down, -1);
        expect(rowTop(back)).toBe(rowTop(index));
      }),
    );
  });
});
