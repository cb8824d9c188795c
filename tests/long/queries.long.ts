/** Random queries over random tracks, and hostile texts, for as long as one likes. */
import { test } from 'vitest';
import { expectAgreement } from '../support/query-agreement.ts';
import { openQueryLibrary } from '../support/query-library.ts';
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
