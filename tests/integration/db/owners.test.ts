import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLibrary } from '../../../src/main/db/open.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import { fonoteka } from '../../support/command-line.ts';
import { keptLog } from '../../support/kept-log.ts';
import { startOwnerRace } from '../../support/owner-race.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

// 100 pairs: npm run test:long owners
const ROUNDS = 8;
const options = { clock: systemClock, log: keptLog() };

test('of two cores started at once one gets the library, and a killed owner frees it at once', async () => {
  const race = await startOwnerRace(makeTempFolder());
  onTestFinished(() => race.stop());

  for (let round = 0; round < ROUNDS; round++) {
    expect(await race.round(round % 2 === 0)).toEqual({
      answers: ['db-locked: Fonoteka is already running with this library', 'opened'],
      after: 'opened',
    });
  }
});

test('no number in the lock’s file keeps anybody out, also not that of a process which runs', () => {
  const path = join(makeTempFolder(), 'music.fonoteka');
  for (const text of [`${process.pid}\n`, '1\n', 'x'.repeat(10_000)]) {
    writeFileSync(`${path}.lock`, text);
    const library = openLibrary(path, options);

    expect(() => openLibrary(path, options)).toThrow(expect.objectContaining({ code: 'db-locked' }));
    library.close();
  }
});

test('a command on a library that is in use says so and ends with 5', async () => {
  const path = join(makeTempFolder(), 'music.fonoteka');
  const library = openLibrary(path, options);
  onTestFinished(() => library.close());

  const { code, stderr } = await fonoteka('scan', makeTempFolder(), '--library', path);

  expect(code).toBe(5);
  expect(stderr).toBe('fonoteka: Fonoteka is already running with this library\n');
});
