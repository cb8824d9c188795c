import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choosePair } from '../../../../src/shared/score/duel-pair.ts';
import { rateDuels, type Duel } from '../../../../src/shared/score/duel-rating.ts';
import { proposeSpread } from '../../../../src/shared/score/duel-spread.ts';

/** Things as a person who never contradicts themselves would order them, the best first. */
const taste = fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 9 });

/** So many duels between pairs that the shelf itself chooses. */
function fight(best: readonly number[], ids: readonly number[], count: number): readonly Duel[] {
  const duels: Duel[] = [];
  for (let at = 0; at < count; at++) {
    const pair = choosePair(ids, duels, rateDuels(duels));
    if (pair === null) throw new Error('no pair');
    const [winnerId, loserId] = best.indexOf(pair[0]) < best.indexOf(pair[1]) ? pair : [pair[1], pair[0]];
    duels.push({ winnerId, loserId, isEqual: false });
  }
  return duels;
}

test('a consistent taste is the order, once each two have met, and by then none met twice', () => {
  fc.assert(
    fc.property(taste, (best) => {
      const ids = best.toSorted((a, b) => a - b);
      const duels = fight(best, ids, (ids.length * (ids.length - 1)) / 2);
      const met = new Set(
        duels.map(({ winnerId, loserId }) => [winnerId, loserId].toSorted((a, b) => a - b).join(' ')),
      );

      expect(met.size).toBe(duels.length);
      expect(rateDuels(duels).map(({ id }) => id)).toEqual(best);
    }),
    { numRuns: 100, seed: 4 },
  );
});

test('everything has met somebody before anything is asked of for a third time', () => {
  const ids = Array.from({ length: 21 }, (_, at) => at + 1);
  const counts = rateDuels(fight(ids, ids, 21)).map(({ duelCount }) => duelCount);

  expect(counts).toHaveLength(21);
  expect(Math.max(...counts)).toBeLessThanOrEqual(3);
});

const duel = fc
  .record({ winnerId: fc.integer({ min: 1, max: 6 }), loserId: fc.integer({ min: 1, max: 6 }), isEqual: fc.boolean() })
  .filter(({ winnerId, loserId }) => winnerId !== loserId);
const duelList = fc.array(duel, { maxLength: 40 });

test('any results give strengths that are numbers, whatever the order they came in', () => {
  fc.assert(
    fc.property(duelList, (duels) => {
      const ratings = rateDuels(duels);
      const turned = new Map(rateDuels(duels.toReversed()).map((it) => [it.id, it]));

      for (const { id, rating, duelCount, winCount } of ratings) {
        expect(Number.isFinite(rating)).toBe(true);
        expect(turned.get(id)).toEqual({ id, rating: expect.closeTo(rating, 4) as number, duelCount, winCount });
      }
      expect(ratings.reduce((sum, { winCount }) => sum + winCount, 0)).toBe(duels.length);
    }),
    { numRuns: 100, seed: 5 },
  );
});

test('who beats the strong stands above who beats the weak as often', () => {
  const won = (winnerId: number, loserId: number): Duel => ({ winnerId, loserId, isEqual: false });
  // 1 is above 2, 2 above 3; 4 beat the first of them, 5 the last
  const order = rateDuels([won(1, 2), won(2, 3), won(1, 3), won(4, 1), won(5, 3)]).map(({ id }) => id);

  expect(order.indexOf(4)).toBeLessThan(order.indexOf(5));
});

test('a spread moves the two ends alone, never past the last star, and parts no equals', () => {
  fc.assert(
    fc.property(duelList, fc.integer({ min: 1, max: 10 }), (duels, score) => {
      const ratings = rateDuels(duels);
      const of = new Map(ratings.map((it) => [it.id, it]));
      const { upIds, downIds } = proposeSpread(ratings, score);

      const known = ratings.filter(({ duelCount }) => duelCount >= 3);
      const beyond = (ids: readonly number[], isUp: boolean) =>
        known.filter(({ id, rating, winCount, duelCount }) => {
          const isOfThem = isUp ? winCount * 2 > duelCount : winCount * 2 < duelCount;
          const isFurther = (other: number) => (isUp ? rating >= other : rating <= other);
          return isOfThem && (ids.includes(id) || ids.some((it) => isFurther(of.get(it)?.rating ?? 0)));
        });

      expect(score === 10 ? upIds : []).toEqual([]);
      expect(score === 1 ? downIds : []).toEqual([]);
      expect(upIds.filter((id) => downIds.includes(id))).toEqual([]);
      expect([...upIds, ...downIds].filter((id) => !known.some((it) => it.id === id))).toEqual([]);
      // whoever is as good as one that goes up goes up, too
      expect(beyond(upIds, true).map(({ id }) => id)).toEqual(upIds);
      expect(beyond(downIds, false).map(({ id }) => id)).toEqual(downIds);
    }),
    { numRuns: 200, seed: 6 },
  );
});

test('a shelf without two things has no pair, and one without duels no spread', () => {
  expect(choosePair([], [], [])).toBeNull();
  expect(choosePair([7], [], [])).toBeNull();
  expect(proposeSpread([], 8)).toEqual({ upIds: [], downIds: [] });
});
