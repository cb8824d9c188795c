/** Hostile texts as queries: nothing of them may reach the engine as anything but a value. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { createQueryContext } from '../../src/main/db/queries/track-query/context.ts';
import { byArtist, findTracks } from '../../src/main/db/queries/track-query/find-tracks.ts';
import { listTrackIds } from '../../src/main/db/queries/track-lists.ts';
import { fields } from '../../src/shared/query/fields.ts';
import { parse } from '../../src/shared/query/parse.ts';
import { anna, boris, type QueryLibrary, type RandomLibrary } from './query-library.ts';
import { NOW } from './random-queries.ts';

const nasty = fc.constantFrom(
  "'",
  '"',
  '""',
  "';drop table track;--",
  '/*',
  '*/',
  '--',
  ';',
  '\0',
  '\\',
  '%',
  '_',
  '%_%_%',
  'NEAR(a b)',
  'a*',
  '^a',
  '{title}',
  'title:',
  '(a',
  'a)',
  '9'.repeat(30),
  '1e308',
  '-1',
  '99999999999999999999',
  '0x10',
  'NaN',
  'Infinity',
  '$.a',
  '$[0]',
  'json_each(1)',
  '?1',
  '@userId',
  ':userId',
  'union select',
  '(a+)+$',
  '(.*)*',
  '\uD800',
  '1 or 1=1',
  'rowid',
  "x'00'",
  '+',
  'AND',
  'a AND b OR NOT c',
);
const value = fc.oneof(
  nasty,
  fc.array(nasty, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const written = fc.oneof(
  value,
  value.map((text) => `"${text.replaceAll('"', '""')}"`),
);
const rule = fc
  .tuple(
    fc.constantFrom('', '-', 'not '),
    fc.constantFrom(...fields.map(({ id }) => id)),
    fc.constantFrom(':', '=', '!=', '^=', '$=', '*=', '~=', '<', '>='),
    written,
  )
  .map((parts) => parts.join(''));
const directive = fc.tuple(fc.constantFrom('sort:', 'by:', 'limit:', 'seed:'), value).map((parts) => parts.join(''));
const texts = fields.filter(({ type }) => type === 'text').map(({ id }) => id);
/** What is a query whatever the value is. */
const textRule = fc
  .tuple(fc.constantFrom('', '-'), fc.constantFrom(...texts), fc.constantFrom(':', '=', '!=', '^=', '*=', '~='), value)
  .map(([sign, field, operator, wanted]) => `${sign}${field}${operator}"${wanted.replaceAll('"', '""')}x"`);
const mixed = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: rule },
      { weight: 1, arbitrary: directive },
      { weight: 2, arbitrary: written },
      fc.constantFrom('or', '(', ')'),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(' '));

const text = fc.oneof(
  mixed,
  fc.array(textRule, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
);

export interface Fuzzed {
  /** Those that were queries, and were asked. */
  readonly askedCount: number;
  readonly foundCount: number;
}

/** Asks so many texts as one of two people, where all that is personal is the other’s. */
export async function expectHarmless(
  { db }: QueryLibrary,
  { tracks }: RandomLibrary,
  runCount: number,
  seed?: number,
): Promise<Fuzzed> {
  let askedCount = 0;
  let foundCount = 0;
  const { raw } = db;
  const before = raw.prepare<[], number>('select total_changes()').pluck().get();
  raw.pragma('query_only = on');
  try {
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        const parsed = parse(typed);
        if (!parsed.ok) return;
        askedCount++;
        const context = createQueryContext(db, { userId: boris, nowMs: NOW });
        const ids = await findTracks({ db, userId: boris, context }, parsed.query, byArtist, async ({ sort }, among) =>
          listTrackIds(db, sort === 'score' || sort === 'scored' || sort === 'liked' ? 'title' : sort, false, among),
        );
        foundCount += ids.length;
        expect([...ids].every((id) => id % 2 === 1 && id < tracks.length * 2)).toBe(true);
      }),
      { numRuns: runCount, ...(seed === undefined ? {} : { seed }) },
    );
  } finally {
    raw.pragma('query_only = off');
  }
  expect(raw.prepare<[], number>('select total_changes()').pluck().get()).toBe(before);
  expect(
    raw.prepare<[string], number>('select count(*) from track_score where user_id = ?').pluck().get(anna),
  ).toBeGreaterThan(0);
  return { askedCount, foundCount };
}
