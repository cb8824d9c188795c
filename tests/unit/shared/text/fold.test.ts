import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, nameKey, sortKey } from '../../../../src/shared/text/fold.ts';

test.each([
  ['Ёлка', 'елка'],
  ['Sigur Rós', 'sigur ros'],
  ['Łódź', 'lodz'],
  ['MØNØ', 'mono'],
  ['Ｆｕｌｌｗｉｄｔｈ', 'fullwidth'],
  ['Straße', 'strasse'],
  ['İstanbul', 'istanbul'],
  ['밤하늘의 별', '밤하늘의 별'],
  ['ガラス', 'ガラス'],
  ['पहली बारिश', 'पहली बारिश'],
  ['ﬁne  ligature ', 'fine ligature'],
])('%s is found as %s', (name, folded) => {
  expect(fold(name)).toBe(folded);
});

test('й stays a letter of its own, composed or not', () => {
  expect(fold('Йод')).toBe('йод');
  expect(fold('И\u0306од')).toBe('йод');
});

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 2000 },
  );
});

test('a shelf is ordered without articles and quotes, and numbers go by value', () => {
  const shelf = ['The Beatles', '“Heroes”', 'Track 10', 'Track 2', 'A-ha', 'Ólafur', 'Абба', '!!!'];

  expect(shelf.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual([
    '!!!',
    'A-ha',
    'The Beatles',
    '“Heroes”',
    'Ólafur',
    'Track 2',
    'Track 10',
    'Абба',
  ]);
});

test('one artist in two spellings has one key, two artists that differ by an accent have two', () => {
  expect(nameKey('Guns N’ Roses')).toBe(nameKey("guns n'  roses "));
  expect(nameKey('Motörhead')).not.toBe(nameKey('Motorhead'));
});
