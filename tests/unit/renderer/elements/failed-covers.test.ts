import { beforeEach, expect, test } from 'vitest';
import {
  forgetFailedCovers,
  noteFailedCover,
  useFailedCovers,
} from '../../../../src/renderer/elements/failed-covers.ts';

const isFailed = (source: string) => useFailedCovers.getState().sources.has(source);

beforeEach(forgetFailedCovers);

test('a picture that did not come is known, until all are forgotten', () => {
  noteFailedCover('/art/1');

  expect([isFailed('/art/1'), isFailed('/art/2')]).toEqual([true, false]);
  forgetFailedCovers();
  expect(isFailed('/art/1')).toBe(false);
});

test('what is known is bounded, and the newest is among it', () => {
  for (let at = 0; at < 2500; at++) noteFailedCover(`/art/${at}`);

  expect(isFailed('/art/2499')).toBe(true);
  expect(useFailedCovers.getState().sources.size).toBeLessThanOrEqual(1000);
});
