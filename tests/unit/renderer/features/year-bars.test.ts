import { expect, test } from 'vitest';
import { toDecades, withGaps } from '../../../../src/renderer/features/score-overview/year-bars.ts';

const years = [
  { year: 1969, scoredCount: 1, mean: 4 },
  { year: 1970, scoredCount: 3, mean: 10 },
  { year: 1973, scoredCount: 1, mean: 2 },
];

test('a decade has the scores of its years, each counted once', () => {
  expect(toDecades(years)).toEqual([
    { year: 1960, scoredCount: 1, mean: 4 },
    { year: 1970, scoredCount: 4, mean: 8 },
  ]);
});

test('years without a score keep their place, unless one wrong date would make a desert', () => {
  expect(withGaps(years, 1).map(({ year, scoredCount }) => [year, scoredCount])).toEqual([
    [1969, 1],
    [1970, 3],
    [1971, 0],
    [1972, 0],
    [1973, 1],
  ]);
  expect(withGaps([{ year: 19, scoredCount: 1, mean: 5 }, ...years], 1)).toHaveLength(4);
  expect(withGaps([], 1)).toEqual([]);
});
