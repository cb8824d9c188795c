import type { Database } from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import type { SharedAlbumSort } from '../../../src/shared/contract/albums.ts';
import type { SharedArtistSort } from '../../../src/shared/contract/artists.ts';
import type { SharedComposerSort } from '../../../src/shared/contract/composers.ts';
import { contract } from '../../../src/shared/contract/index.ts';
import { ownSorts } from '../../../src/shared/contract/own-lists.ts';
import { sharedTrackSortSchema } from '../../../src/shared/contract/tracks.ts';
import { openLibrary } from '../../../src/main/db/open.ts';
import { KEY_QUERIES } from '../../../src/main/db/orders/track-keys.ts';
import { albumIdsSql } from '../../../src/main/db/queries/album-lists.ts';
import { artistIdsSql } from '../../../src/main/db/queries/artist-lists.ts';
import { composerIdsSql } from '../../../src/main/db/queries/composers.ts';
import { ownLikedSql, ownScoreSql, ownTimeSql, type ScoredThing } from '../../../src/main/db/queries/own-lists.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import { keptLog } from '../../support/kept-log.ts';

function openMemory(): Database {
  const library = openLibrary(':memory:', { clock: systemClock, log: keptLog() });
  onTestFinished(() => library.close());
  return library.writer.raw;
}

function planOf(raw: Database, sql: string): readonly string[] {
  return raw
    .prepare<[], { readonly detail: string }>(`explain query plan ${sql}`)
    .all()
    .map(({ detail }) => detail);
}

/** What each list with a choice of orders is answered by, but for the orders by one's own opinions, which every list has. */
const answers: Readonly<Record<string, ((sort: string, isDescending: boolean) => string) | 'kept orders' | 'counted'>> =
  {
    // those of one album, of one artist
    'albums.trackIds': 'counted',
    'artists.get': 'counted',
    'albums.ids': (sort, isDescending) => albumIdsSql(sort as SharedAlbumSort, isDescending),
    'artists.ids': (sort, isDescending) => artistIdsSql(sort as SharedArtistSort, isDescending),
    'composers.ids': (sort, isDescending) => composerIdsSql(sort as SharedComposerSort, isDescending),
    // some hundreds at most, counted by an index and sorted by what they are called in either language
    'genres.ids': 'counted',
    // those of one genre, in the order in which they are looked up; by scores as every list
    'genres.albumIds': 'counted',
    'genres.artistIds': 'counted',
    // `track-orders.test.ts` shows that each is read from its file
    'genres.trackIds': 'kept orders',
    // by time from the two indexes that `shelf-plans.test.ts` shows; by scores as every list
    'recent.list': 'counted',
    // what the words of a search find, by name
    'search.ids': 'counted',
    // what is sorted are sums over the scores, which are kept until one changes
    'scoreShelf.artists': 'counted',
    'smart.trackIds': 'kept orders',
    'tracks.ids': 'kept orders',
    'tracks.list': 'kept orders',
    'tracks.query': 'kept orders',
    'tree.trackIds': 'kept orders',
  };

const sortedCalls = Object.entries(contract).flatMap(([domain, calls]) =>
  Object.entries(calls).flatMap(([verb, { input }]) => {
    const sorts = sortsOf(input);
    return sorts === undefined ? [] : [{ method: `${domain}.${verb}`, sorts }];
  }),
);

/** The choices of a call's `sort`; undefined where it has none. */
function sortsOf(input: z.ZodType): readonly string[] | undefined {
  if (!(input instanceof z.ZodObject)) return undefined;
  let field: unknown = input.shape['sort'];
  while (field instanceof z.ZodNullable || field instanceof z.ZodOptional || field instanceof z.ZodDefault)
    field = field.unwrap();
  return field instanceof z.ZodEnum ? field.options.map(String) : undefined;
}

/** Orders by opinions: `liked` is one where tracks are listed. */
const isOwn = (sort: string) => [...ownSorts, 'liked'].includes(sort);

test('every list with a choice of orders is in the table, and no other', () => {
  expect(sortedCalls.map(({ method }) => method).toSorted()).toEqual(Object.keys(answers).toSorted());
});

test.each(sortedCalls)(
  '$method is answered from an index, or from a kept order, whatever is chosen',
  ({ method, sorts }) => {
    const answer = answers[method];
    const shared = sorts.filter((sort) => !isOwn(sort));
    const all = sharedTrackSortSchema.options;
    expect(answer === 'kept orders' ? shared : all).toEqual(all);
    if (typeof answer !== 'function') return;
    const raw = openMemory();
    for (const sort of shared) {
      for (const isDescending of [false, true]) {
        const plan = planOf(raw, answer(sort, isDescending));
        expect([sort, isDescending, plan[0]]).toEqual([
          sort,
          isDescending,
          expect.stringMatching(/USING (COVERING )?INDEX/),
        ]);
        // ties within one number may be sorted as they come; the whole list may not
        expect(plan.filter((step) => /TEMP B-TREE/.test(step) && !/LAST/.test(step))).toEqual([]);
      }
    }
  },
);

const THINGS: readonly ScoredThing[] = ['track', 'album', 'artist'];
const ownTimes = THINGS.flatMap((thing) => [
  [thing, 'scored'] as const,
  ...(thing === 'track' ? [[thing, 'liked'] as const] : []),
]);

/** With values in place of what is asked for. */
const asked = (sql: string) => sql.replaceAll('?', '1');

test.each(THINGS)('%ss by score, and those of some scores, are read from one index of the person’s own', (thing) => {
  const plan = planOf(openMemory(), asked(ownScoreSql(thing)));
  expect(plan).toEqual([
    expect.stringMatching(/^SEARCH .* COVERING INDEX .*\(user_id=\? AND score=\? AND \w+_id>\?\)$/),
  ]);
});

test.each(ownTimes)('%ss by %s are read from one index of the person’s own, in its order', (thing, sort) => {
  const raw = openMemory();
  for (const sql of ownTimeSql(thing, sort))
    expect(planOf(raw, asked(sql))).toEqual([
      expect.stringMatching(
        /^SEARCH .* COVERING INDEX .*\(user_id=\? AND \((updated|created)_at,\w+_id\)>\(\?,\?\)\)$/,
      ),
    ]);
});

test.each(THINGS)('which %ss are liked is found from the person’s own rows', (thing) => {
  const plan = planOf(openMemory(), asked(ownLikedSql[thing]));
  expect(plan[0]).toMatch(/^SEARCH .* COVERING INDEX .*\(user_id=\?\)$/);
  expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([]);
});

test('an order without an index is found out', () => {
  const plan = planOf(openMemory(), 'select id from album where track_count > 0 order by duration');
  expect(plan).toContain('USE TEMP B-TREE FOR ORDER BY');
});

test('keys that are to come in order do so by an index', () => {
  const raw = openMemory();
  const ordered = Object.values(KEY_QUERIES).flatMap((query) => {
    if (query.kind === 'counted') return [query.sql, query.counts];
    return query.kind === 'in order' ? [query.sql] : [];
  });
  expect(ordered).toHaveLength(3);
  for (const sql of ordered) {
    const plan = planOf(raw, sql);
    expect(plan.find((step) => /^SCAN|^SEARCH/.test(step))).toMatch(/USING (COVERING )?INDEX/);
    // the paths of missing tracks, which are few, are sorted to be merged with the others
    const sortedParts = plan[0] === 'MERGE (UNION ALL)' ? 1 : 0;
    expect(plan.filter((step) => /TEMP B-TREE/.test(step)).length).toBeLessThanOrEqual(sortedParts);
  }
});
