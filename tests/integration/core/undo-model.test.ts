import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../../src/shared/errors.ts';
import type { ActivityId, AlbumId, ArtistId, GenreId, TrackId, UserId } from '../../../src/shared/ids.ts';
import { openPeople, type PeopleLibrary } from '../../support/people-library.ts';

type Step =
  | { readonly do: 'score'; readonly kind: 0 | 1 | 2; readonly at: readonly number[]; readonly score: number | null }
  | { readonly do: 'like'; readonly at: readonly number[]; readonly isLiked: boolean }
  | { readonly do: 'edit'; readonly at: number; readonly said: Readonly<Partial<Record<Fact, string | null>>> }
  | { readonly do: 'name'; readonly at: number; readonly rusName: string | null }
  | { readonly do: 'correct' }
  | { readonly do: 'revoke'; readonly nth: number }
  | { readonly do: 'undo' | 'undoSince'; readonly nth: number };

/** What is said by hand, of an artist or of an album. */
type Fact = 'bio' | 'country' | 'releaseDate';

const TABLES = ['track_score', 'album_score', 'artist_score', 'user_like'] as const;

const oneOf = (choices: readonly string[]) => fc.option(fc.constantFrom(...choices));
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
      fc.record({
        do: fc.constant('edit' as const),
        at: fc.nat(1),
        said: fc.oneof(
          fc.record({ bio: oneOf(['one', 'two']), country: oneOf(['GB', 'NZ']) }, { requiredKeys: [] }),
          fc.record({ releaseDate: oneOf(['1997', '1998-05']) }),
        ),
      }),
      fc.record({ do: fc.constant('name' as const), at: fc.nat(1), rusName: oneOf(['Имя', '']) }),
      fc.constant({ do: 'correct' as const }),
      fc.record({ do: fc.constant('revoke' as const), nth: fc.nat(2) }),
      fc.record({ do: fc.constantFrom('undo' as const, 'undoSince' as const), nth: fc.nat(9) }),
    ),
  ),
  // long, and about few things, so that changes and undos of one thing meet
  { maxLength: 25, size: 'max' },
);

/** One person's rows, and what everybody shares, as text, by table and thing. */
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
          const othersBefore = ownRowsOf(library, other);
          const id = run(library, userId, step, done);
          const after = rowsOf(library, userId);

          expect(textOf(after)).toBe(textOf(expectedAfter(step, { before, after, done })));
          // noted where something changed, and only there
          expect(id !== null).toBe(textOf(after) !== textOf(before));
          expect(textOf(ownRowsOf(library, other))).toBe(textOf(othersBefore));
          if (id !== null) histories.set(userId, [...done, { id, before, after }]);
        }
      } finally {
        library.close();
      }
    }),
    { numRuns: 100, seed: 4 },
  );
}, 300_000);

interface Around {
  readonly before: Rows;
  readonly after: Rows;
  readonly done: readonly Done[];
}

/** What the rows are to be. Of a change the times are its own; of an undo nothing is. */
function expectedAfter(step: Step, { before, after, done }: Around): Rows {
  if (step.do === 'score' || step.do === 'like') return expectedChange(step, before, after);
  if (step.do === 'edit' || step.do === 'name') return expectedEdit(step, before);
  if (step.do === 'correct') return expectedCorrection(before, after);
  if (step.do === 'revoke') return new Map([...before].filter(([key]) => key !== `correction ${step.nth + 1}`));
  const wanted = done[step.nth];
  if (wanted === undefined) return before;
  if (step.do === 'undoSince') return expectedSince(before, done.slice(step.nth));
  const keys = new Set([...wanted.before.keys(), ...wanted.after.keys()]);
  const rows = new Map(before);
  for (const key of keys) {
    const isChanged = wanted.before.get(key) !== wanted.after.get(key);
    const isAsLeft = before.get(key) === wanted.after.get(key);
    if (isChanged && isAsLeft) put(rows, key, wanted.before.get(key));
  }
  return rows;
}

/** Of each row the person's own steps from the last one back, as far as the row is as each left it. */
function expectedSince(before: Rows, taken: readonly Done[]): Rows {
  const rows = new Map(before);
  const stopped = new Set<string>();
  for (const step of taken.toReversed()) {
    for (const key of new Set([...step.before.keys(), ...step.after.keys()])) {
      if (stopped.has(key) || step.before.get(key) === step.after.get(key)) continue;
      if (rows.get(key) === step.after.get(key)) put(rows, key, step.before.get(key));
      else stopped.add(key);
    }
  }
  return rows;
}

function expectedCorrection(before: Rows, after: Rows): Rows {
  const made = [...after.keys()].filter((key) => key.startsWith('correction ') && !before.has(key));
  expect(made).toHaveLength(1);
  return new Map([...before, ...made.map((key) => [key, 'holds'] as const)]);
}

function expectedEdit(step: Extract<Step, { do: 'edit' | 'name' }>, before: Rows): Rows {
  const rows = new Map(before);
  const said = step.do === 'edit' ? Object.entries(step.said) : [['rusName', step.rusName] as const];
  for (const [fact, value] of said) put(rows, `${fact} ${step.at + 1}`, value ?? undefined);
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
function run(library: PeopleLibrary, userId: UserId, step: Step, done: readonly Done[]): ActivityId | null {
  const { people, ids } = library;
  if (step.do === 'edit' || step.do === 'name') return edit(library, userId, step);
  if (step.do === 'correct') {
    const no = Number(library.raw.prepare('select count(*) from correction').pluck().get());
    return library.corrections.correctArtist(userId, { from: [`From ${no}`], to: [`To ${no}`] }).activityId;
  }
  if (step.do === 'revoke') return refusable('not-found', () => library.corrections.revoke(userId, step.nth + 1));
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
  // changed again since, all of it
  return refusable('conflict', () => people.undo(userId, wanted.id));
}

function refusable(code: AppError['code'], act: () => { readonly activityId: ActivityId | null }): ActivityId | null {
  try {
    return act().activityId;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === code) return null;
    throw thrown;
  }
}

function edit(
  { byHand, genres, ids }: PeopleLibrary,
  userId: UserId,
  step: Extract<Step, { do: 'edit' | 'name' }>,
): ActivityId | null {
  const id = ids[step.at] ?? 0;
  if (step.do === 'name') return genres.setRussianName(userId, id as GenreId, step.rusName).activityId;
  const { releaseDate, ...said } = step.said;
  return releaseDate === undefined
    ? byHand.editArtist(userId, id as ArtistId, said).activityId
    : byHand.editAlbum(userId, id as AlbumId, { releaseDate }).activityId;
}

function rowsOf(library: PeopleLibrary, userId: UserId): Rows {
  return new Map([...ownRowsOf(library, userId), ...sharedRowsOf(library)]);
}

const SHARED: Readonly<Record<string, string>> = {
  bio: 'select id, bio from artist where bio is not null',
  country: 'select id, country from artist where country is not null',
  // what is shown is what was said by hand
  releaseDate: 'select id, release_date from album where release_date is not null',
  rusName: "select id, coalesce(rus_name, '') from genre where is_rus_name_edited = 1",
  correction: "select id, 'holds' from correction where revoked_at is null",
};

function sharedRowsOf({ raw }: PeopleLibrary): Rows {
  return new Map(
    Object.entries(SHARED).flatMap(([table, sql]) =>
      raw
        .prepare<[], [number, string]>(sql)
        .raw()
        .all()
        .map(([id, value]) => [`${table} ${id}`, value] as const),
    ),
  );
}

function ownRowsOf({ raw }: PeopleLibrary, userId: UserId): Rows {
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
