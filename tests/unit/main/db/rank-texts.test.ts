import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atOnce } from '../../../../src/main/db/queries/pieces.ts';
import { rankTexts, TEXTS_A_PIECE } from '../../../../src/main/db/queries/track-query/rank-texts.ts';

const ranked = (texts: readonly string[]) => [...atOnce(rankTexts(new Set(texts)))];
const sorted = (texts: readonly string[]) => [...new Set(texts)].toSorted().map((text, rank) => [text, rank]);

test('texts have the ranks that sorting gives them', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      expect(ranked(texts)).toEqual(sorted(texts));
    }),
  );
});

test('so have more texts than are sorted at a time, and there are rests between', () => {
  const texts = Array.from({ length: TEXTS_A_PIECE * 2 + 777 }, (_, no) => `text ${(no * 7919) % 30_011}`);

  expect(ranked(texts)).toEqual(sorted(texts));

  const pieces = rankTexts(new Set(texts));
  let rests = 0;
  while (pieces.next().done !== true) rests++;
  expect(rests).toBeGreaterThan(4);
});
