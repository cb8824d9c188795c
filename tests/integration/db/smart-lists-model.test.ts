import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { print } from '../../../src/shared/query/print.ts';
import type { Query, SortKey } from '../../../src/shared/query/ast.ts';
import { anna, boris, openQueryLibrary, randomLibrary } from '../../support/query-library.ts';
import { NOW, randomQuery } from '../../support/random-queries.ts';
import { openSmartLists } from '../../support/smart-lists.ts';

const library = openQueryLibrary();
afterAll(() => library.close());

const DAY_MS = 86_400_000;
const someTrack = fc.integer({ min: 0, max: 11 }).map((at) => at * 2 + 1);
const one = fc.integer({ min: 1, max: 3 });
const user = fc.constantFrom(anna, boris);
const at = fc.integer({ min: -40, max: 2 }).map((days) => NOW + days * DAY_MS);

/** A statement with what it is given. */
type Change = readonly [sql: string, ...given: readonly (string | number | null)[]];
const change = (sql: string, ...given: readonly fc.Arbitrary<string | number | null>[]): fc.Arbitrary<Change> =>
  fc.tuple(...given).map((values) => [sql, ...values]);

const word = fc.constantFrom('Bach', 'Björk', 'zzz', 'Ёлка');
const changes: fc.Arbitrary<Change> = fc.oneof(
  change(
    `insert or replace into track_score (track_id, user_id, score, source, created_at, updated_at)
     select id, ?, ?, 'manual', 0, ? from track where id = ?`,
    user,
    fc.integer({ min: 1, max: 10 }),
    at,
    someTrack,
  ),
  change('delete from track_score where track_id = ? and user_id = ?', someTrack, user),
  change(
    'insert or replace into user_like (user_id, track_id, created_at) select ?, id, ? from track where id = ?',
    user,
    at,
    someTrack,
  ),
  change('delete from user_like where track_id = ?', someTrack),
  change(
    `insert into play (play_key, user_id, track_id, snapshot_title, started_at, played_ms, ended_how)
     select hex(randomblob(8)), ?, id, name, ?, ?, 'skipped' from track where id = ?`,
    user,
    at,
    fc.constantFrom(10, 400_000),
    someTrack,
  ),
  change(
    'update track set release_date = ?, duration = ? where id = ?',
    fc.constantFrom('1997', '2001', null),
    fc.constantFrom(1000, 3_600_000, null),
    someTrack,
  ),
  change('update track set missing_since = ? where id = ?', fc.option(at), someTrack),
  change('update track set album_id = ?, bpm = ? where id = ?', one, fc.constantFrom(90, 120), someTrack),
  change(
    'update track_file set size_bytes = ?, mtime_us = ? where track_id = ?',
    fc.constantFrom(1, 1_500_000),
    at.map((ms) => ms * 1000),
    someTrack,
  ),
  change('delete from genre_track where track_id = ? and genre_id = ?', someTrack, one),
  change('update album set is_compilation = 1 - is_compilation, sort_key = ? where id = ?', word, one),
  change('update artist set sort_key = ? where id = ?', word, one),
  change('update album_artist set credited_name = ? where album_id = ?', word, one),
  change('update track_features set energy = ? where track_id = ?', fc.constantFrom(0.1, 0.9), someTrack),
  change('update track_tag set ratings = null where track_id = ?', someTrack),
  change('delete from scan_issue where track_id = ?', someTrack),
  change('update album_score set score = ? where user_id = ?', fc.integer({ min: 1, max: 10 }), user),
  change('delete from artist_score where user_id = ?', user),
  change(
    'insert into playlist_track (playlist_id, track_id, track_order_in_playlist, added_at) select ?, id, 50, 0 from track where id = ?',
    fc.integer({ min: 1, max: 3 }),
    someTrack,
  ),
  change('delete from playlist_track where track_id = ?', someTrack),
  change('update playlist set is_private = 1 - is_private where id = ?', fc.constantFrom(1, 2, 3, 11, 12)),
  change(
    'update playlist set name = ? where id = ?',
    fc.constantFrom('Summer', 'Secret', 'First'),
    fc.constantFrom(1, 2, 3, 11),
  ),
  change(
    'update playlist set rules = (select rules from playlist where id = ?) where id = 12',
    fc.constantFrom(11, 13),
  ),
);

const order: fc.Arbitrary<readonly SortKey[]> = fc.array(
  fc.record({
    field: fc.constantFrom<SortKey['field'][]>(
      'random',
      'score',
      'liked',
      'plays',
      'title',
      'genre',
      'duration',
      'size',
      'anyscore',
      'added',
    ),
    isDescending: fc.boolean(),
  }),
  { maxLength: 2 },
);
const limit = fc.option(
  fc.oneof(
    fc.record({ count: fc.integer({ min: 1, max: 6 }), unit: fc.constant('tracks' as const) }),
    fc.record({ count: fc.constant(600_000), unit: fc.constant('ms' as const) }),
    fc.record({ count: fc.constant(1_600_000), unit: fc.constant('bytes' as const) }),
  ),
);
const into = fc.constantFrom(null, 'Summer', 'First', 'Second');
const aList = fc
  .tuple(randomQuery, order, order, limit, into, fc.boolean())
  .map(([query, sort, by, most, name, isNegated]): string => {
    const whole: Query = { ...query, sort, by: most === null ? [] : by, limit: most, seed: 0 };
    return `${name === null ? '' : `${isNegated ? '-' : ''}in:${name} `}${print(whole)}`;
  });

test('whatever changes, lists that look at what has changed hold what asking anew finds', async () => {
  let foundCount = 0;
  let lookCount = 0;
  await fc.assert(
    fc.asyncProperty(
      randomLibrary,
      fc.tuple(aList, aList, aList, fc.constantFrom('added<30d', 'played<2w or liked<10d sort:-liked', 'scored:today')),
      fc.array(
        fc.oneof({ weight: 5, arbitrary: changes }, { weight: 1, arbitrary: fc.nat(20).map((days) => days * DAY_MS) }),
        {
          minLength: 1,
          maxLength: 12,
        },
      ),
      async (rows, queries, doings) => {
        library.put(rows);
        const { db } = library;
        const { write, ids, fresh, pass, costs, counts } = openSmartLists(db);
        for (const [no, query] of queries.entries())
          write(11 + no, {
            name: ['First', 'Second', 'Third', 'Timed'][no] ?? '',
            owner: no === 1 ? boris : anna,
            query,
            isPrivate: no % 2,
          });
        const look = async () => {
          for (const [no, query] of queries.entries())
            for (const scope of ['own', 'others'] as const) {
              const found = await ids(11 + no, scope);
              foundCount += found.length;
              expect({ query, found }).toEqual({ query, found: await fresh(11 + no, scope) });
              expect((await counts(11 + no, scope)).totals.entryCount).toBe(found.length);
            }
        };
        await look();
        for (const doing of doings) {
          if (typeof doing === 'number') pass(doing);
          else {
            const [sql, ...given] = doing;
            db.raw.prepare(sql).run(...given);
          }
          await look();
        }
        lookCount += costs.looks;
      },
    ),
    { numRuns: 20 },
  );
  expect(foundCount).toBeGreaterThan(150);
  expect(lookCount).toBeGreaterThan(30);
});
