import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derivedMean } from '../../../../src/shared/score/derived-mean.ts';

test('without a scored track there is nothing to say', () => {
  expect(derivedMean({ scoredCount: 0, trackCount: 12, scoreSum: 0 }, 7)).toBeNull();
});

test('with every track scored it is their plain mean, whatever is usual', () => {
  expect(derivedMean({ scoredCount: 4, trackCount: 4, scoreSum: 30 }, 2)).toBe(7.5);
  expect(derivedMean({ scoredCount: 1, trackCount: 1, scoreSum: 10 }, 2)).toBe(10);
});

test('one scored track of many says little, and the more are scored the more they say', () => {
  const usual = 6;
  const one = derivedMean({ scoredCount: 1, trackCount: 12, scoreSum: 10 }, usual);
  const seven = derivedMean({ scoredCount: 7, trackCount: 12, scoreSum: 70 }, usual);

  // (10 + 11 · (10 + 3 · 6) / 4) / 12, and (70 + 5 · (70 + 3 · 6) / 10) / 12
  expect(one).toBeCloseTo(87 / 12);
  expect(seven).toBeCloseTo(114 / 12);
});

test('it lies between the scores and what is usual, and follows each score up', () => {
  const scores = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 30 });
  const usual = fc.double({ min: 1, max: 10, noNaN: true });
  fc.assert(
    fc.property(scores, fc.nat({ max: 30 }), usual, (list, unscoredCount, usualMean) => {
      const meanOf = (sum: number): number =>
        derivedMean({ scoredCount: list.length, trackCount: list.length + unscoredCount, scoreSum: sum }, usualMean) ??
        Number.NaN;
      const sum = list.reduce((total, score) => total + score, 0);
      const plain = sum / list.length;

      expect(meanOf(sum)).toBeGreaterThanOrEqual(Math.min(plain, usualMean) - 1e-9);
      expect(meanOf(sum)).toBeLessThanOrEqual(Math.max(plain, usualMean) + 1e-9);
      expect(meanOf(sum + 1)).toBeGreaterThan(meanOf(sum));
    }),
  );
});
