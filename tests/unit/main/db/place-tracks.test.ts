import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeTracks } from '../../../../src/main/db/queries/track-query/place-tracks.ts';

test('what is put into a long list stands where ordering all would put it, and few are compared for it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3000 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 3000 }), { maxLength: 600, size: 'max' }),
      fc.uniqueArray(fc.integer({ min: 0, max: 3000 }), { maxLength: 3 }),
      fc.boolean(),
      async (size, chosen, hidden, isTurned) => {
        const ids = Uint32Array.from({ length: size }, (_, at) => at);
        const isMore = new Set(chosen);
        const isHidden = new Set(hidden);
        const key = (id: number) => (isTurned ? -1 : 1) * ((id * 7919) % 3001);
        let compared = 0;
        const order = async (some: Uint32Array) => {
          compared = Math.max(compared, some.length);
          return Uint32Array.from(some)
            .filter((id) => !isHidden.has(id))
            .toSorted((a, b) => key(a) - key(b));
        };
        const list = await order(ids.filter((id) => !isMore.has(id)));
        compared = 0;
        const more = ids.filter((id) => isMore.has(id));
        expect([...(await placeTracks(list, more, order))]).toEqual([...(await order(ids))]);
        return true;
      },
    ),
    { numRuns: 200 },
  );
});

test('one is put into a hundred thousand with a few hundred compared', async () => {
  const list = Uint32Array.from({ length: 100_000 }, (_, at) => at * 2);
  let compared = 0;
  const order = async (some: Uint32Array) => {
    compared += some.length;
    return some.toSorted();
  };
  const placed = await placeTracks(list, Uint32Array.of(77_777, 5), order);
  expect([placed.indexOf(5), placed.indexOf(77_777), placed.length]).toEqual([3, 38_890, 100_002]);
  expect(compared).toBeLessThan(600);
});

test('a list that holds what is not to be shown any more is ordered whole', async () => {
  const list = Uint32Array.from({ length: 1000 }, (_, at) => at);
  const order = async (some: Uint32Array) => some.filter((id) => id !== 500 && id % 3 !== 0).toSorted();
  expect([...(await placeTracks(list, Uint32Array.of(2000), order))]).toEqual([...(await order(list)), 2000]);
});

test('hundreds are put into a hundred thousand without asking for so many at once that all would be ordered', async () => {
  const list = Uint32Array.from({ length: 100_000 }, (_, at) => at * 2);
  let most = 0;
  const order = async (some: Uint32Array) => {
    most = Math.max(most, some.length);
    return some.toSorted();
  };
  const more = Uint32Array.from({ length: 450 }, (_, at) => at * 401 * 2 + 1);

  expect(await placeTracks(list, more, order)).toEqual(await order(Uint32Array.from([...list, ...more])));
  most = 0;
  await placeTracks(list, more, order);
  expect(most).toBeLessThanOrEqual(500);
});
