import type { YearOfScores } from '../../../shared/contract/score-shelf.ts';

/** Each decade from its years; its mean is that of all its scores. */
export function toDecades(years: readonly YearOfScores[]): readonly YearOfScores[] {
  return [...Map.groupBy(years, ({ year }) => Math.floor(year / 10) * 10)].map(([year, list]) => {
    const scoredCount = list.reduce((sum, it) => sum + it.scoredCount, 0);
    return { year, scoredCount, mean: list.reduce((sum, it) => sum + it.mean * it.scoredCount, 0) / scoredCount };
  });
}

// beyond this the years between would be a desert around one wrong date
const LONGEST = 130;

/** The same with the years between, in which nothing is scored, unless these are too many. */
export function withGaps(years: readonly YearOfScores[], step: number): readonly YearOfScores[] {
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  const length = (last - first) / step + 1;
  if (years.length === 0 || length > LONGEST) return years;
  const known = new Map(years.map((it) => [it.year, it]));
  return Array.from({ length }, (_, at) => {
    const year = first + at * step;
    return known.get(year) ?? { year, scoredCount: 0, mean: 0 };
  });
}
