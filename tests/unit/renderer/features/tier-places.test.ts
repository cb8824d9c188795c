import { expect, test } from 'vitest';
import type { Tier } from '../../../../src/shared/contract/score-shelf.ts';
import {
  arrange,
  neighbour,
  scoreOfDigit,
  tierBeside,
} from '../../../../src/renderer/features/score-tiers/tier-places.ts';

const tier = (score: number | null, ids: readonly number[], count: number | null = ids.length): Tier => ({
  score,
  count,
  ids: Uint32Array.from(ids),
});
const board = [tier(10, [1, 2, 3]), tier(9, []), tier(8, [4]), tier(null, [5, 6], null)];

test('what is moved stands first on its new tier and nowhere else, and is counted there', () => {
  const arranged = arrange(board, { id: 2, score: 8 });

  expect(arranged.map(({ ids }) => [...ids])).toEqual([[1, 3], [], [2, 4], [5, 6]]);
  expect(arranged.map(({ count }) => count)).toEqual([2, 0, 2, null]);
  expect(arrange(board, { id: 5, score: 9 }).map(({ ids }) => [...ids])).toEqual([[1, 2, 3], [5], [4], [6]]);
  expect(arrange(board, { id: 4, score: 8 })).toEqual(board);
  const twice = arrange(arrange(board, { id: 2, score: 8 }), { id: 2, score: 10 });
  expect(twice.map(({ ids }) => [...ids])).toEqual([[2, 1, 3], [], [4], [5, 6]]);
});

test('arrows go along a tier and over empty ones, and end at the edges', () => {
  expect(neighbour(board, 1, 'ArrowRight')).toBe(2);
  expect(neighbour(board, 1, 'ArrowLeft')).toBeNull();
  expect(neighbour(board, 3, 'ArrowDown')).toBe(4);
  expect(neighbour(board, 4, 'ArrowUp')).toBe(1);
  expect(neighbour(board, 4, 'ArrowDown')).toBe(5);
  expect(neighbour(board, 5, 'ArrowDown')).toBeNull();
  expect(neighbour(board, 2, 'End')).toBe(3);
  expect(neighbour(board, 2, 'x')).toBeNull();
});

test('what is carried goes tier by tier, empty ones too', () => {
  expect(tierBeside(board, 10, 'ArrowDown')).toBe(9);
  expect(tierBeside(board, 8, 'ArrowDown')).toBeNull();
  expect(tierBeside(board, null, 'ArrowUp')).toBe(8);
  expect(tierBeside(board, 10, 'ArrowUp')).toBe(10);
  expect(tierBeside(board, 10, 'End')).toBeNull();
});

test('digits are half stars, 0 is five', () => {
  expect(['1', '9', '0', 'a', 'Tab', ''].map(scoreOfDigit)).toEqual([1, 9, 10, undefined, undefined, undefined]);
});
