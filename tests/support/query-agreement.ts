/** Both evaluators asked the same of the same tracks. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { createQueryContext } from '../../src/main/db/queries/track-query/context.ts';
import { matchQuery } from '../../src/main/db/queries/track-query/match-tracks.ts';
import { readTrackFacts } from '../../src/main/db/queries/track-query/track-facts.ts';
import type { TrackId } from '../../src/shared/ids.ts';
import { createMatcher } from '../../src/shared/query/match.ts';
import { print } from '../../src/shared/query/print.ts';
import { normalise } from '../../src/shared/query/normalise.ts';
import { anna, boris, randomLibrary, type QueryLibrary } from './query-library.ts';
import { NOW, randomQuery } from './random-queries.ts';

/** So many libraries, five queries each for either person; how many tracks were found in all. */
export function expectAgreement(library: QueryLibrary, libraryCount: number, seed?: number): number {
  const { db } = library;
  let foundCount = 0;
  fc.assert(
    fc.property(randomLibrary, fc.array(randomQuery, { minLength: 5, maxLength: 5 }), (rows, queries) => {
      library.put(rows);
      for (const userId of [anna, boris]) {
        const ids = rows.tracks.map((_, at) => (at * 2 + 1) as TrackId);
        const facts = readTrackFacts(db, userId, ids);
        expect(facts).toHaveLength(ids.length);
        const context = createQueryContext(db, { userId, nowMs: NOW });
        for (const query of queries) {
          const { where } = normalise(query);
          const isIn = createMatcher(where, context);
          const expected = facts.filter(isIn).map(({ id }) => id);
          foundCount += expected.length;
          const found = [...matchQuery({ db, userId, context }, where)];
          expect({ query: print(query), found }).toEqual({ query: print(query), found: expected });
        }
      }
    }),
    { numRuns: libraryCount, ...(seed === undefined ? {} : { seed }) },
  );
  return foundCount;
}
