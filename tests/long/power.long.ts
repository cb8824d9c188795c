import { expect, test } from 'vitest';
import { replay } from '../support/power/replay.ts';
import { canTrace, hasAllArtists, recordMigration, recordWork } from '../support/power/scenes.ts';
import { makeTempFolder } from '../support/temp-folder.ts';
import { longRun } from './long-run.ts';

const CUTS_A_RECORDING = 100;

test.skipIf(!canTrace())('a power cut anywhere loses nothing that was said to be saved', async () => {
  await longRun({ name: 'cuts', count: 5000, minutes: 60, step: CUTS_A_RECORDING }, async ({ seed, count, note }) => {
    // one in ten cuts an update of the schema, all others a scan and a person’s work
    const isUpdate = (seed / CUTS_A_RECORDING) % 10 < 1;
    const recording = isUpdate
      ? await recordMigration(makeTempFolder())
      : await recordWork(makeTempFolder(), { seed, rounds: 60 });
    const { problems, ...met } = replay(recording, { cuts: count, seed, ...(isUpdate && { look: hasAllArtists }) });
    note('recordings');
    note('cuts in an update', isUpdate ? count : 0);
    note('acked changes held against', met.ackedCount);
    note('cuts with a journal', met.cutsWithJournal);
    note('cuts with a backup', met.cutsWithBackup);
    expect(problems).toEqual([]);
  });
});

test.skipIf(!canTrace())('the same replay finds the loss where SQLite is told to sync less', async () => {
  await longRun({ name: 'blind cuts', count: 240, minutes: 20, step: 240 }, async ({ seed, count, note }) => {
    const recording = await recordWork(makeTempFolder(), { seed, rounds: 60, sync: 'normal' });
    const { problems } = replay(recording, { cuts: count, seed });
    note('acked changes lost, as they must be', problems.length);
    expect(problems.filter((text) => text.includes('may be')).length).toBeGreaterThan(0);
  });
});
