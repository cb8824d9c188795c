import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ActivityId, TrackId } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary } from '../../support/made-library.ts';
import { openPeople, type PeopleLibrary } from '../../support/people-library.ts';

const SHELF = { kind: 'tracks', score: 8 } as const;
const THINGS = 6;

type Step =
  | { readonly do: 'judge'; readonly one: number; readonly other: number; readonly isEqual: boolean }
  | { readonly do: 'spread' | 'preview' }
  | { readonly do: 'undo'; readonly nth: number };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('judge' as const),
        one: fc.nat(THINGS - 1),
        other: fc.nat(THINGS - 1),
        isEqual: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('spread' as const, 'preview' as const) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), nth: fc.nat(20) }) },
  ),
  { maxLength: 60, size: 'max' },
);

function rowsOf({ raw }: PeopleLibrary) {
  const read = (table: string) => raw.prepare(`select * from ${table} order by user_id, id`).all();
  return { duels: JSON.stringify(read('duel')), scores: JSON.stringify(read('track_score')) };
}

test('scores change by a spread alone, and any undo puts back exactly what was', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const library = openPeople(THINGS);
      const { duels, people, anna, boris, ids } = library;
      try {
        for (const userId of [anna, boris]) people.setScore(userId, 'track_score', ids, SHELF.score);
        const done: {
          readonly id: ActivityId;
          readonly before: ReturnType<typeof rowsOf>;
          readonly after: ReturnType<typeof rowsOf>;
        }[] = [];
        for (const step of all) {
          const before = rowsOf(library);
          const id = run(library, step, done.at(-1)?.id);
          const after = rowsOf(library);
          const last = step.do === 'undo' ? done.pop() : undefined;
          const wanted = last?.before ?? {
            // what a change comes to is its own matter, but each touches only what is its own
            scores: step.do === 'spread' ? after.scores : before.scores,
            duels: step.do === 'judge' ? after.duels : before.duels,
          };
          expect(after).toEqual(wanted);
          // noted where something changed, and only there
          expect(id !== null).toBe(JSON.stringify(after) !== JSON.stringify(before));
          if (id !== null && step.do !== 'undo') done.push({ id, before, after });
          // the other person's shelf is as it was
          expect(duels.board(boris, SHELF)).toMatchObject({ thingCount: THINGS, duelCount: 0, order: [] });
        }
      } finally {
        library.close();
      }
    }),
    { numRuns: 25, seed: 7 },
  );
});

/** The activity, or null where nothing was to do. */
function run({ duels, people, anna, ids }: PeopleLibrary, step: Step, last: ActivityId | undefined): ActivityId | null {
  if (step.do === 'judge') {
    const [winnerId = 0, loserId = 0] = [ids[step.one], ids[step.other]];
    // with itself nothing can be compared: another test
    if (winnerId === loserId) return null;
    return duels.judge(anna, { kind: 'tracks', winnerId, loserId, isEqual: step.isEqual }).activityId;
  }
  const preview = duels.previewSpread(anna, SHELF);
  if (step.do === 'spread') return duels.spread(anna, SHELF, preview).activityId;
  if (step.do === 'preview' || last === undefined) return null;
  return people.undo(anna, last).activityId;
}

test('an undone duel comes back by undoing that, even after others were fought', () => {
  const library = openPeople(3);
  const { duels, people, anna, ids } = library;
  people.setScore(anna, 'track_score', ids, 8);
  const judge = (winnerId: number, loserId: number) =>
    duels.judge(anna, { kind: 'tracks', winnerId, loserId, isEqual: false }).activityId as ActivityId;
  const first = judge(1, 2);
  const undone = people.undo(anna, first).activityId as ActivityId;
  judge(2, 3);
  people.undo(anna, undone);

  expect(duels.board(anna, SHELF).order.map(({ id, duelCount, winCount }) => [id, duelCount, winCount])).toEqual([
    [1, 1, 1],
    [2, 2, 1],
    [3, 1, 0],
  ]);
  library.close();
});

test('what got another score since the preview stays as it is, and what left the shelf leaves its order', () => {
  const library = openPeople(4);
  const { duels, people, anna, ids } = library;
  people.setScore(anna, 'track_score', ids, 8);
  for (const [winnerId, loserId] of [
    [1, 2],
    [1, 3],
    [1, 4],
    [2, 3],
    [2, 4],
    [3, 4],
  ] as const)
    duels.judge(anna, { kind: 'tracks', winnerId, loserId, isEqual: false });
  const preview = duels.previewSpread(anna, SHELF);
  expect(preview).toEqual({ upIds: [1], downIds: [4], stayCount: 2 });

  people.setScore(anna, 'track_score', [4], 2);
  expect(duels.spread(anna, SHELF, preview)).toMatchObject({ changedCount: 1 });
  const scores = people.scores(anna, 'track_score', ids).map(({ id, score }) => [id, score]);
  expect(scores).toEqual([
    [1, 9],
    [2, 8],
    [3, 8],
    [4, 2],
  ]);
  expect(duels.board(anna, SHELF).order.map(({ id }) => id)).toEqual([2, 3]);
  library.close();
});

test('nobody’s duels are seen or taken away by another', () => {
  const library = openPeople(2);
  const { duels, people, anna, boris, ids } = library;
  for (const userId of [anna, boris]) people.setScore(userId, 'track_score', ids, 8);
  const { activityId } = duels.judge(anna, { kind: 'tracks', winnerId: 1, loserId: 2, isEqual: false });

  expect(() => people.undo(boris, activityId as ActivityId)).toThrow(expect.objectContaining({ code: 'not-found' }));
  expect(duels.board(boris, SHELF).duelCount).toBe(0);
  expect(duels.board(anna, SHELF).duelCount).toBe(1);
  library.close();
});

test('results survive a moved file, a restart and further scans, and things that do not exist are refused', async () => {
  const library = await makeLibrary({
    'a.flac': track({ title: 'A' }),
    'b.flac': track({ title: 'B' }),
    'c.flac': track({ title: 'C' }),
  });
  await library.scan();
  const ids = ['a', 'b', 'c'].map((name) => library.track(`${name}.flac`).id as TrackId);
  const [a = 0, b = 0] = ids;
  await library.call('scores.setTracks', { ids, score: 8 });

  expect(await library.call('duels.shelves', {})).toEqual([{ kind: 'tracks', score: 8, thingCount: 3 }]);
  const { pair } = await library.call('duels.board', SHELF);
  expect(new Set(pair).size).toBe(2);
  await library.call('duels.judge', { kind: 'tracks', winnerId: b, loserId: a });
  library.move('a.flac', 'elsewhere/new name.flac');
  await library.scan();
  await library.restart();

  expect(await library.call('duels.board', SHELF)).toMatchObject({
    thingCount: 3,
    duelCount: 1,
    order: [
      { id: b, winCount: 1 },
      { id: a, winCount: 0 },
    ],
  });
  expect((await library.call('activity.list', {}))[0]).toMatchObject({ type: 'duel', subject: 'B', thingCount: 1 });
  const strangers = library.call('duels.judge', { kind: 'tracks', winnerId: b, loserId: 999 });
  await expect(strangers).rejects.toMatchObject({ code: 'not-found' });
  const itself = library.call('duels.judge', { kind: 'tracks', winnerId: b, loserId: b });
  await expect(itself).rejects.toMatchObject({ code: 'invalid-input' });
  expect(await library.call('duels.previewSpread', SHELF)).toEqual({ upIds: [], downIds: [], stayCount: 3 });
  expect(await library.call('duels.spread', { ...SHELF, upIds: [b], downIds: [a] })).toMatchObject({ changedCount: 2 });
  expect(await library.call('scores.ofTracks', { ids: ids.slice(0, 2) })).toMatchObject([{ score: 7 }, { score: 9 }]);
});
