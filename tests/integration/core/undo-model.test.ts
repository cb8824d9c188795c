import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../../src/shared/errors.ts';
import type { ActivityId, TrackId, UserId } from '../../../src/shared/ids.ts';
import { openPeople, type PeopleLibrary } from '../../support/people-library.ts';

type Step =
  | { readonly do: 'score'; readonly kind: 0 | 1 | 2; readonly at: readonly number[]; readonly score: number | null }
  | { readonly do: 'like'; readonly at: readonly number[]; readonly isLiked: boolean }
  | { readonly do: 'undo' | 'undoSince'; readonly nth: number };

const TABLES = ['track_score', 'album_score', 'artist_score', 'user_like'] as const;

const places = fc.uniqueArray(fc.nat(1), { minLength: 1, maxLength: 2 });
const steps: fc.Arbitrary<readonly (readonly [who: 0 | 1, step: Step])[]> = fc.array(
  fc.tuple(
    fc.constantFrom<0 | 1>(0, 1),
    fc.oneof(
      fc.record({
        do: fc.constant('score' as const),
        kind: fc.constantFrom<0 | 1 | 2>(0, 0, 0, 1, 2),
        at: places,
        score: fc.option(fc.integer({ min: 1, max: 10 })),
      }),
      fc.record({ do: fc.constant('like' as const), at: places, isLiked: fc.boolean() }),
      fc.record({ do: fc.constantFrom('undo' as const, 'undoSince' as const), nth: fc.nat(9) }),
    ),
  ),
  // long, and about few things, so that changes and undos of one thing meet
  { maxLength: 25, size: 'max' },
);

/** One person's rows as text, by table and thing. */
type Rows = ReadonlyMap<string, string>;

/** One thing done, with the rows around it. */
interface Done {
  readonly id: ActivityId;
  readonly before: Rows;
  readonly after: Rows;
}

test('any changes and undos of two people leave what a model of them says, to the row and the millisecond', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const library = openPeople(2);
      try {
        const histories = new Map<UserId, readonly Done[]>();
        for (const [who, step] of all) {
          const [userId, other] = who === 0 ? [library.anna, library.boris] : [library.boris, library.anna];
          const done = histories.get(userId) ?? [];
          const before = rowsOf(library, userId);
          const othersBefore = rowsOf(library, other);
          const id = run(library, userId, step, done);
          const after = rowsOf(library, userId);

          expect(textOf(after)).toBe(textOf(expectedAfter(step, { before, after, done })));
          // noted where something changed, and only there
          expect(id !== null).toBe(textOf(after) !== textOf(before));
          expect(textOf(rowsOf(library, other))).toBe(textOf(othersBefore));
          if (id !== null) histories.set(userId, [...done, { id, before, after }]);
        }
      } finally {
        library.close();
      }
    }),
    { numRuns: 150, seed: 4 },
  );
});

interface Around {
  readonly before: Rows;
  readonly after: Rows;
  readonly done: readonly Done[];
}

/** What the rows are to be. Of a change the times are its own; of an undo nothing is. */
function expectedAfter(step: Step, { before, after, done }: Around): Rows {
  if (step.do === 'score' || step.do === 'like') return expectedChange(step, before, after);
  const wanted = done[step.nth];
  if (wanted === undefined) return before;
  if (step.do === 'undoSince') return wanted.before;
  const keys = new Set([...wanted.before.keys(), ...wanted.after.keys()]);
  const rows = new Map(before);
  for (const key of keys) {
    const isChanged = wanted.before.get(key) !== wanted.after.get(key);
    const isAsLeft = before.get(key) === wanted.after.get(key);
    if (isChanged && isAsLeft) put(rows, key, wanted.before.get(key));
  }
  return rows;
}

function expectedChange(step: Extract<Step, { do: 'score' | 'like' }>, before: Rows, after: Rows): Rows {
  const rows = new Map(before);
  const table = step.do === 'like' ? 'user_like' : TABLES[step.kind];
  for (const at of step.at) {
    const key = `${table} ${at + 1}`;
    const isWanted = step.do === 'like' ? step.isLiked : step.score !== null;
    if (!isWanted) rows.delete(key);
    else if (step.do === 'like') put(rows, key, before.get(key) ?? after.get(key));
    else if (scoreOf(before.get(key)) !== step.score) {
      expect(scoreOf(after.get(key))).toBe(step.score);
      put(rows, key, after.get(key));
    }
  }
  return rows;
}

function put(rows: Map<string, string>, key: string, row: string | undefined): void {
  if (row === undefined) rows.delete(key);
  else rows.set(key, row);
}

function scoreOf(row: string | undefined): number | null {
  return row === undefined ? null : (JSON.parse(row) as { readonly score: number }).score;
}

/** Takes the step; the new activity's id, or null where nothing was to do. */
function run({ people, ids }: PeopleLibrary, userId: UserId, step: Step, done: readonly Done[]): ActivityId | null {
  if (step.do === 'score') {
    const things = step.at.map((at) => ids[at] ?? 0);
    return people.setScore(userId, TABLES[step.kind], things, step.score).activityId;
  }
  if (step.do === 'like') {
    const things = step.at.map((at) => ids[at] as TrackId);
    return people.setLike(userId, things, step.isLiked).activityId;
  }
  const wanted = done[step.nth];
  if (wanted === undefined) return null;
  if (step.do === 'undoSince') return people.undoSince(userId, wanted.id).activityId;
  try {
    return people.undo(userId, wanted.id).activityId;
  } catch (thrown) {
    // changed again since, all of it
    if (thrown instanceof AppError && thrown.code === 'conflict') return null;
    throw thrown;
  }
}

function rowsOf({ raw }: PeopleLibrary, userId: UserId): Rows {
  return new Map(
    TABLES.flatMap((table) => {
      const thing = table === 'user_like' ? 'track_id' : `${table.split('_')[0]}_id`;
      const columns = table === 'user_like' ? 'created_at' : 'score, source, created_at, updated_at';
      const rows = raw
        .prepare<[string], { readonly thing: number }>(
          `select ${thing} as thing, ${columns} from ${table} where user_id = ? order by 1`,
        )
        .all(userId);
      return rows.map(({ thing: id, ...row }) => [`${table} ${id}`, JSON.stringify(row)] as const);
    }),
  );
}

function textOf(rows: Rows): string {
  return JSON.stringify([...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
