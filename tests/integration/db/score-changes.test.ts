/** The history of one thing's score, which triggers read off the activities. */
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { ReadDb } from '../../../src/main/db/handles.ts';
import { migrations } from '../../../src/main/db/migrations/index.ts';
import { openLibrary } from '../../../src/main/db/open.ts';
import { HISTORY, listScoreChanges } from '../../../src/main/db/queries/score-history.ts';
import { meanQueries } from '../../../src/main/db/queries/score-means.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import { createScoringService } from '../../../src/main/services/scoring.ts';
import { AppError } from '../../../src/shared/errors.ts';
import type { ActivityId, TrackId } from '../../../src/shared/ids.ts';
import { keptLog } from '../../support/kept-log.ts';
import { openPeople, type PeopleLibrary } from '../../support/people-library.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

/** What the triggers should have noted: every change of a score in any list of changes. */
const EXPECTED = `
  select a.user_id, replace(c.value ->> '$.table', '_score', '') as kind, c.value ->> '$.id' as thing_id, a.activity_id,
    c.value ->> '$.before.score' as score_before, c.value ->> '$.after.score' as score, c.value ->> '$.after.source' as source
  from user_activity a, json_each(a.payload) c where c.value ->> '$.table' <> 'user_like' order by 1, 2, 3, 4`;
const NOTED = 'select * from score_change order by user_id, kind, thing_id, activity_id';

function openUntilEnd(thingCount: number): PeopleLibrary {
  const library = openPeople(thingCount);
  onTestFinished(() => library.close());
  return library;
}

type Step = typeof steps extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

const things = fc.subarray([1, 2, 3], { minLength: 1 });
const steps = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('score' as const),
      table: fc.constantFrom('track_score' as const, 'album_score' as const, 'artist_score' as const),
      things,
      score: fc.option(fc.integer({ min: 1, max: 10 })),
    }),
    fc.record({ do: fc.constant('like' as const), things, isLiked: fc.boolean() }),
    fc.record({ do: fc.constantFrom('undo' as const, 'undoSince' as const), which: fc.nat() }),
  ),
  { maxLength: 25 },
);

function take({ people, anna }: PeopleLibrary, done: ActivityId[], step: Step): void {
  const note = ({ activityId }: { readonly activityId: ActivityId | null }): void => {
    if (activityId !== null) done.push(activityId);
  };
  if (step.do === 'score') note(people.setScore(anna, step.table, step.things, step.score));
  else if (step.do === 'like') note(people.setLike(anna, step.things as TrackId[], step.isLiked));
  else if (done.length > 0) {
    try {
      note(people[step.do](anna, done[step.which % done.length] as ActivityId));
    } catch (error) {
      // nothing was left of it to take back
      if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
    }
  }
}

test('after any changes and undos the history is that of the activities, and ends with the present score', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const library = openPeople(3);
      const done: ActivityId[] = [];
      for (const step of list) take(library, done, step);
      const { raw, people, anna, boris, ids } = library;

      expect(raw.prepare(NOTED).all()).toEqual(raw.prepare(EXPECTED).all());
      const scoring = createScoringService({ raw } as ReadDb, people);
      for (const kind of ['tracks', 'albums', 'artists'] as const) {
        for (const id of ids) {
          const { score, changes } = scoring.history(anna, kind, id);
          expect(changes.at(-1)?.score ?? null).toBe(score?.score ?? null);
          // each goes on from where the one before it ended
          expect(changes.slice(1).map(({ before }) => before)).toEqual(changes.slice(0, -1).map((it) => it.score));
          expect(scoring.history(boris, kind, id)).toEqual({ score: null, changes: [] });
        }
      }
      library.close();
    }),
    { numRuns: 25 },
  );
});

test('each change says where it came from, what did it, and whether it was taken back', () => {
  const { people, anna, raw } = openUntilEnd(1);
  people.setScore(anna, 'album_score', [1], 6);
  const { activityId } = people.setScore(anna, 'album_score', [1], 9);
  people.undo(anna, activityId as ActivityId);

  expect(listScoreChanges({ raw } as ReadDb, anna, 'albums', 1)).toMatchObject([
    { before: null, score: 6, source: 'manual', type: 'album-score', isUndone: false },
    { before: 6, score: 9, source: 'manual', type: 'album-score', isUndone: true },
    { before: 9, score: 6, source: 'manual', type: 'undo', isUndone: false },
  ]);
});

test('activities from before the step are read too, and what is no list of changes is passed over', () => {
  const path = join(makeTempFolder(), 'music.fonoteka');
  const at = migrations.findIndex(({ name }) => name.endsWith('score-changes'));
  const before = openLibrary(path, { clock: systemClock, log: keptLog(), migrations: migrations.slice(0, at) });
  const change = { table: 'track_score', id: 7, before: null, after: { score: 5, source: 'file' } };
  fillActivities(before.writer.raw, [
    JSON.stringify([change]),
    '{"table":"track_score"}',
    '["track_score",null]',
    null,
  ]);
  before.close();

  const library = openLibrary(path, { clock: systemClock, log: keptLog() });
  onTestFinished(() => library.close());
  const { raw } = library.writer;
  expect(raw.prepare('select thing_id, score, source from score_change').all()).toEqual([
    { thing_id: 7, score: 5, source: 'file' },
  ]);

  fillActivities(raw, ['[1,"x",{"table":"playlist"}]', 'null', null]);
  raw.prepare('update user_activity set payload = ? where activity_id = 1').run(JSON.stringify([{ ...change, id: 8 }]));
  expect(raw.prepare('select thing_id from score_change').pluck().all()).toEqual([8]);
  raw.prepare('delete from user_activity where activity_id = 1').run();
  expect(raw.prepare('select * from score_change').all()).toEqual([]);
});

function fillActivities(raw: Database, payloads: readonly (string | null)[]): void {
  raw
    .prepare(
      "insert or ignore into user (id, role, username, created_at, updated_at) values ('u', 'member', 'u', 1, 1)",
    )
    .run();
  const add = raw.prepare(
    "insert into user_activity (user_id, activity_type, activity_date, payload) values ('u', 'track-score', 1, ?)",
  );
  for (const payload of payloads) add.run(payload);
}

test('whatever an activity says in the end is noted, and nothing that it said before', () => {
  const { people, anna, raw } = openUntilEnd(2);
  people.setScore(anna, 'artist_score', [1], 6);
  people.setLike(anna, [1 as TrackId], true);
  const [scored, liked] = raw
    .prepare<[], string>('select payload from user_activity order by activity_id')
    .pluck()
    .all();
  const say = raw.prepare(
    'update user_activity set payload = ? where activity_id = (select min(activity_id) from user_activity)',
  );

  for (const [payload, count] of [
    [liked, 0],
    [scored, 1],
    [null, 0],
    [scored, 1],
    ['{"changeCount":2}', 0],
    ['[]', 0],
  ] as const) {
    say.run(payload);
    expect(raw.prepare(NOTED).all()).toHaveLength(count);
  }
});

test('a history is looked up by its thing, and a mean by the tracks of one album or artist', () => {
  const { raw } = openUntilEnd(1);
  const planOf = (sql: string): readonly string[] =>
    raw
      .prepare<[], { readonly detail: string }>(`explain query plan ${sql.replaceAll(/\?|@\w+/g, "'1'")}`)
      .all()
      .map(({ detail }) => detail);

  expect(planOf(HISTORY)).toEqual([
    'SEARCH c USING PRIMARY KEY (user_id=? AND kind=? AND thing_id=?)',
    'SEARCH a USING INTEGER PRIMARY KEY (rowid=?)',
  ]);
  for (const sql of Object.values(meanQueries))
    expect(planOf(sql).filter((step) => /^SCAN (track|t|x|s)\b/.test(step))).toEqual([]);
});

test('to ask for what is derived changes no table, and it is of one person alone', () => {
  const library = openUntilEnd(3);
  const { people, anna, boris, ids, raw } = library;
  raw.exec(`update track set album_id = 1;
    insert into track_artist (track_id, artist_id, role, position, credited_name)
      select id, 2, 'main', 0, '' from track`);
  const scoring = createScoringService({ raw } as ReadDb, people);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...ids), fc.option(fc.integer({ min: 1, max: 10 })))), (given) => {
      for (const [id, score] of given) people.setScore(anna, 'track_score', [id], score);
      people.setScore(anna, 'album_score', [1], 3);
      const everything = () =>
        ['track_score', 'album_score', 'artist_score', 'user_activity', 'score_change'].map((table) =>
          raw.prepare(`select * from ${table}`).all(),
        );
      const before = everything();
      const scores = people.scores(anna, 'track_score', ids);

      const [album] = scoring.means(anna, 'albums', ids);
      const [artist] = scoring.means(anna, 'artists', ids);

      const counts = scores.length === 0 ? undefined : { trackCount: 3, scoredCount: scores.length };
      expect([album?.id, artist?.id]).toEqual(counts === undefined ? [undefined, undefined] : [1, 2]);
      expect(album && { trackCount: album.trackCount, scoredCount: album.scoredCount }).toEqual(counts);
      expect(artist?.mean).toBe(album?.mean);
      expect(scoring.means(boris, 'albums', ids)).toEqual([]);
      expect(everything()).toEqual(before);
    }),
    { numRuns: 40 },
  );
});
