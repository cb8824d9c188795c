import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreOfRatings } from '../../../../src/shared/score/rating-scale.ts';

const scoreOf = (kind: string, value: string | number, email: string | null = null) =>
  scoreOfRatings([{ kind, value: String(value), email }]);

describe('a popularimeter', () => {
  test('of the ten steps that others write gives each half star', () => {
    expect([13, 1, 54, 64, 118, 128, 186, 196, 242, 255].map((value) => scoreOf('POPM', value))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  test.each([
    ['Windows Media Player 9 Series', [1, 64, 128, 196, 255]],
    ['traktor@native-instruments.de', [51, 102, 153, 204, 255]],
  ])('of %s gives whole stars', (email, values) => {
    expect(values.map((value) => scoreOf('POPM', value, email))).toEqual([2, 4, 6, 8, 10]);
  });

  test('grows with the number, but for the one star of 1 and the fifths of others', () => {
    const plain = Array.from({ length: 254 }, (_, at) => at + 2).filter(
      (value) => ![51, 102, 153, 204].includes(value),
    );
    const scores = plain.map((value) => scoreOf('POPM', value) ?? 0);
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(new Set(scores)).toEqual(new Set([1, 3, 4, 5, 6, 7, 8, 9, 10]));
  });
});

test.each([
  ['FMPS_RATING', '0.42', 4],
  ['FMPS_RATING', '1.0', 10],
  ['FMPS_RATING', '0', null],
  ['FMPS_RATING_AMAROK_SCORE', '0.9', null],
  ['RATING', '0.6', 6],
  ['RATING', '80', 8],
  ['RATING', '100', 10],
  ['RATING', '3', 6],
  ['RATING', '3.5', 7],
  ['RATING', '1', 2],
  ['rate', '60', 6],
  ['SHAREDUSERRATING', '99', 10],
  ['SHAREDUSERRATING', '59', 6],
  ['SHAREDUSERRATING', '1', 2],
  ['POPM', '0', null],
  ['RATING', 'good', null],
  ['RATING', '-1', null],
  ['RATING', '1e1', null],
  ['RATING', '500', null],
])('%s %s is %s half stars', (kind, value, score) => {
  expect(scoreOf(kind, value)).toBe(score);
});

test('of several ratings the finest that says something counts', () => {
  const popm = { kind: 'POPM', value: '128', email: 'Banshee' };

  expect(scoreOfRatings([popm, { kind: 'FMPS_RATING', value: '0.42', email: null }])).toBe(4);
  expect(scoreOfRatings([popm, { kind: 'FMPS_RATING', value: '-1', email: null }])).toBe(6);
  expect(scoreOfRatings([])).toBeNull();
});

test('whatever a file says, the answer is half stars or nothing', () => {
  const rating = fc.record({
    kind: fc.oneof(fc.constantFrom('POPM', 'RATING', 'FMPS_RATING', 'rate', 'SHAREDUSERRATING'), fc.string()),
    value: fc.oneof(fc.string(), fc.nat(300).map(String), fc.double().map(String)),
    email: fc.option(fc.string()),
  });
  fc.assert(
    fc.property(fc.array(rating, { maxLength: 4 }), (ratings) => {
      const score = scoreOfRatings(ratings);
      expect(score === null || (Number.isInteger(score) && score >= 1 && score <= 10)).toBe(true);
    }),
  );
});
