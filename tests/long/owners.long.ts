import { expect, onTestFinished, test } from 'vitest';
import { startOwnerRace } from '../support/owner-race.ts';
import { makeTempFolder } from '../support/temp-folder.ts';
import { longRun } from './long-run.ts';

test('of two cores started at once one gets the library, and a killed owner frees it at once', async () => {
  const race = await startOwnerRace(makeTempFolder());
  onTestFinished(() => race.stop());
  await longRun({ name: 'owners', count: 100, minutes: 10 }, async ({ seed, note }) => {
    const isKilled = seed % 2 === 0;
    if (isKilled) note('killed');
    expect(await race.round(isKilled)).toEqual({
      answers: ['db-locked: Fonoteka is already running with this library', 'opened'],
      after: 'opened',
    });
  });
});
