/** Random queries over random tracks, and hostile texts, for as long as one likes. */
import fc from 'fast-check';
import { test } from 'vitest';
import { expectAgreement } from '../support/query-agreement.ts';
import { expectHarmless } from '../support/query-fuzz.ts';
import { openQueryLibrary, randomLibrary } from '../support/query-library.ts';
import { longRun } from './long-run.ts';

test('the library and a look at each track agree on who is in', async () => {
  const library = openQueryLibrary();
  try {
    await longRun({ name: 'queries', count: 2000, minutes: 10, step: 20 }, ({ count, seed, note }) => {
      note('tracks found', expectAgreement(library, count, seed));
    });
  } finally {
    library.close();
  }
});

test('nothing of hostile texts reaches the engine but as a value', async () => {
  const library = openQueryLibrary();
  try {
    // what is personal is the other one's, and there is some
    const [rows] = fc.sample(
      randomLibrary.filter(({ tracks }) => tracks.some(({ scores: [ofAnna] }) => ofAnna !== null)),
      { numRuns: 1, seed: 1 },
    );
    if (rows === undefined) throw new Error('there is no such library');
    library.put(rows);
    await longRun({ name: 'hostile texts', count: 50_000, minutes: 30, step: 1000 }, async ({ count, seed, note }) => {
      const { askedCount, foundCount } = await expectHarmless(library, rows, count, seed);
      note('queries asked', askedCount);
      note('tracks found', foundCount);
    });
  } finally {
    library.close();
  }
});
