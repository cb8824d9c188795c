import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  emptyPath,
  extendPath,
  frontOf,
  goBack,
  goOn,
  goTo,
  type ScorePath,
} from '../../../../src/renderer/stores/score-path.ts';

const path = (ids: readonly number[], at = 0): ScorePath => ({ ids, at });

test('what is scored goes, what is skipped comes again behind all that waits', () => {
  const scored = goOn(path([1, 2, 3]), true);
  const skipped = goOn(scored, false);

  expect([frontOf(scored), frontOf(skipped)]).toEqual([2, 3]);
  expect(skipped.ids.slice(skipped.at)).toEqual([3, 2]);
});

test('going back and on again leaves each thing waiting once', () => {
  const there = goOn(goBack(goOn(path([1, 2, 3]), false)), false);

  expect(there.ids.slice(there.at)).toEqual([2, 3, 1]);
});

test('a skipped thing that is scored on the way back does not come again', () => {
  const skipped = goOn(path([1, 2]), false);
  const scored = goOn(goBack(skipped), true);

  expect(scored.ids.slice(scored.at)).toEqual([2]);
});

test('the first stays when one goes back, and past the last there is nothing', () => {
  expect(goBack(path([1, 2]))).toEqual(path([1, 2]));
  expect(frontOf(goOn(path([1]), true))).toBeUndefined();
  expect(goOn(emptyPath, true)).toEqual(emptyPath);
});

test('what the player comes to comes to the front: the next as by hand, others wherever they are', () => {
  expect(goTo(path([1, 2, 3]), 2, false)).toEqual(path([1, 2, 3, 1], 1));
  expect(goTo(path([1, 2, 3]), 3, false)).toEqual(path([1, 2, 3], 2));
  expect(goTo(path([1, 2, 3], 2), 1, false)).toEqual(path([1, 2, 3], 0));
  expect(goTo(path([1, 2, 3]), 9, false)).toEqual(path([1, 2, 3]));
});

test('what turns up later comes behind, and nothing twice', () => {
  expect(extendPath(path([1, 2, 3], 1), [3, 4, 1])).toEqual(path([1, 2, 3, 4, 1], 1));
});

describe('whatever is scored, skipped and gone back to', () => {
  const moves = fc.array(fc.constantFrom('score', 'skip', 'back'), { maxLength: 60 });

  test('everything without a score is in front or waits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), moves, (count, steps) => {
        const all = Array.from({ length: count }, (_, at) => at + 1);
        const scored = new Set<number>();
        let now = path(all);
        for (const step of steps) {
          const front = frontOf(now);
          if (step === 'back') now = goBack(now);
          else if (front !== undefined) {
            if (step === 'score') scored.add(front);
            now = goOn(now, scored.has(front));
          }
        }
        const waiting = new Set(now.ids.slice(now.at));
        const unscored = all.filter((id) => !scored.has(id));

        expect(unscored.filter((id) => !waiting.has(id))).toEqual([]);
      }),
    );
  });
});
