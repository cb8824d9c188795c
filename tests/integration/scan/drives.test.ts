import { expect, test } from 'vitest';
import { canMount, playDrive } from '../../support/mounted-drives.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

const FILES = 80;
const TEN_MINUTES = 600_000;

test.runIf(canMount)(
  'a drive that comes and goes costs nothing: not a row, not an opinion, not one file read again',
  async () => {
    const [first, before, ...cycles] = await playDrive(makeTempFolder(), 'cycles', 15);

    expect(first).toMatchObject({ state: 'online', summary: { added: FILES } });
    expect(before).toMatchObject({ state: 'online', missing: 0, fileStates: { here: FILES } });
    expect(cycles).toHaveLength(30);
    for (const report of cycles) {
      const { userData, trackIds, reads } = before!;
      expect(report).toMatchObject({ userData, trackIds, reads, missing: 0, summary: { added: 0, updated: 0 } });
      const isBack = report.step === 'back';
      expect(report).toMatchObject({
        state: isBack ? 'online' : 'offline',
        fileStates: isBack ? { here: FILES } : { away: FILES, here: 0 },
      });
    }
  },
  TEN_MINUTES,
);

test.runIf(canMount)(
  'whatever stands where a drive was takes nothing for missing and leaves what people made as it is',
  async () => {
    const [, before, ...reports] = await playDrive(makeTempFolder(), 'variants');

    const { userData, trackIds } = before!;
    for (const report of reports) expect(report).toMatchObject({ userData, trackIds, missing: 0 });
    const told = reports.map(({ step, state, reason, question }) => [
      step,
      state,
      reason,
      question?.vanishedCount ?? 0,
    ]);
    expect(told).toEqual([
      ['only lost+found', 'offline', 'empty', 0],
      ['no mount point', 'offline', 'unreachable', 0],
      ['another drive', 'doubtful', 'vanished', FILES],
      ['another drive again', 'doubtful', 'vanished', FILES],
      ['read-only', 'online', null, 0],
      ['a link', 'online', null, 0],
      ['back', 'online', null, 0],
    ]);
    // its files are read into the library by nobody's leave
    for (const report of reports) expect(report).toMatchObject({ summary: { added: 0, updated: 0 } });
  },
  TEN_MINUTES,
);

test.runIf(canMount)(
  'a renamed folder is found beside its old place, and keeps every row when it is said to be there',
  async () => {
    const [, before, renamed, relocated, takenBack] = await playDrive(makeTempFolder(), 'renamed');

    const { userData, reads } = before!;
    expect(renamed).toMatchObject({ state: 'offline', missing: 0, userData });
    expect(relocated).toMatchObject({
      state: 'online',
      missing: 0,
      userData,
      reads,
      summary: { added: 0, updated: 0 },
    });
    expect(takenBack).toMatchObject({ state: 'offline', missing: 0, userData, trackIds: before!.trackIds });
  },
  TEN_MINUTES,
);

test.runIf(canMount)(
  'a drive taken away in the middle of a walk is in doubt or away, and nothing on it is missing',
  async () => {
    const [, before, ...reports] = await playDrive(makeTempFolder(), 'lazy', 8);

    const { userData, trackIds } = before!;
    for (const report of reports) expect(report).toMatchObject({ userData, trackIds, missing: 0 });
    for (const report of reports.filter(({ step }) => step === 'back')) {
      expect(report).toMatchObject({ state: 'online', summary: { updated: 0 } });
    }
  },
  TEN_MINUTES,
);
