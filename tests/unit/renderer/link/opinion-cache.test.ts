import { expect, test } from 'vitest';
import { OpinionCache } from '../../../../src/renderer/link/opinion-cache.ts';

/** A cache over scores that can be changed behind its back, and what it asked for. */
function cacheOver(scores: Map<number, number>) {
  const asked: number[][] = [];
  const cache = new OpinionCache<number, number>(async (ids) => {
    asked.push(ids);
    return new Map(ids.flatMap((id) => (scores.has(id) ? [[id, scores.get(id) ?? 0] as const] : [])));
  });
  return { cache, asked };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('what is foreseen is known before somebody looks, and is not asked for again when somebody does', async () => {
  const { cache, asked } = cacheOver(new Map([[2, 8]]));
  cache.foresee([1, 2]);
  await settled();
  expect([cache.get(1), cache.get(2)]).toEqual([null, 8]);
  cache.listen(2, () => undefined);
  await settled();
  expect(asked).toEqual([[1, 2]]);
});

test('what was foreseen and is not any more is forgotten, but not what somebody looks at', async () => {
  const { cache } = cacheOver(new Map([[1, 3]]));
  const leave = cache.listen(1, () => undefined);
  cache.foresee([1, 2]);
  await settled();
  cache.foresee([3]);
  expect([cache.get(1), cache.get(2)]).toEqual([3, undefined]);
  leave();
  expect(cache.get(1)).toBeUndefined();
});

test('what is foreseen follows a change of data, and one of the person’s own', async () => {
  const scores = new Map([[1, 3]]);
  const { cache } = cacheOver(scores);
  cache.foresee([1]);
  await settled();
  scores.set(1, 9);
  cache.refresh();
  await settled();
  expect(cache.get(1)).toBe(9);
  const saving = cache.change([1], 5, async () => void scores.set(1, 5));
  expect(cache.get(1)).toBe(5);
  await saving;
  await settled();
  expect(cache.get(1)).toBe(5);
});
