import { expect, test } from 'vitest';
import { replay } from '../../support/power/replay.ts';
import { canTrace, hasAllArtists, recordMigration, recordWork } from '../../support/power/scenes.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

// 5,000 cuts: npm run test:long power
const isTraced = canTrace();
/** A busy machine is no fault. */
const LONG_MS = 600_000;

test.skipIf(!isTraced)(
  'a power cut anywhere in a scan and a person’s work loses nothing that was said to be saved',
  async () => {
    const recording = await recordWork(makeTempFolder(), { seed: 1, rounds: 40 });

    const { problems, ...met } = replay(recording, { cuts: 200, seed: 1 });

    expect(problems).toEqual([]);
    expect(met.ackedCount).toBeGreaterThan(1000);
    expect(met.cutsWithJournal).toBeGreaterThan(100);
    expect(met.cutsWithBackup).toBeGreaterThan(10);
  },
);

test.skipIf(!isTraced)(
  'the first moments of a library may be cut off anywhere, and it opens',
  async () => {
    const recording = await recordWork(makeTempFolder(), { seed: 1, rounds: 0 });

    const { problems } = replay({ ...recording, operations: recording.operations.slice(0, 20) }, { cuts: 80, seed: 1 });

    expect(problems).toEqual([]);
  },
  LONG_MS,
);

test.skipIf(!isTraced)(
  'a power cut anywhere in an update leaves the library of before or after it, and a sound copy',
  async () => {
    const recording = await recordMigration(makeTempFolder());

    const { problems, ...met } = replay(recording, { cuts: 40, seed: 1, look: hasAllArtists });

    expect(problems).toEqual([]);
    expect(met.cutsWithBackup).toBeGreaterThan(10);
  },
);

test.skipIf(!isTraced)(
  'the same replay finds the loss where SQLite is told to sync less',
  async () => {
    const recording = await recordWork(makeTempFolder(), { seed: 1, rounds: 40, sync: 'normal' });

    const { problems } = replay(recording, { cuts: 20, seed: 1 });

    expect(problems.filter((text) => text.includes('may be')).length).toBeGreaterThan(0);
    // less is lost, nothing is broken
    expect(problems.filter((text) => !text.includes('may be'))).toEqual([]);
  },
  LONG_MS,
);
