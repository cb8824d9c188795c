import { expect, test } from 'vitest';
import { startKillRun } from '../support/crash/kill-run.ts';
import { makeTempFolder } from '../support/temp-folder.ts';
import { longRun } from './long-run.ts';

const FILES = 20_000;

test('whatever was said to be saved survives kill -9 in the middle of a scan, and the scan goes on', async () => {
  const run = await startKillRun(makeTempFolder(), FILES);
  await longRun({ name: 'kills', count: 200, minutes: 60 }, async ({ seed, note }) => {
    const { problems, ackedCount, openCount, readCount, lostReadCount, backupCount } = await run.kill(seed);
    note('acked', ackedCount);
    note('open at the kill', openCount);
    note('files read', readCount);
    note('files to be read again', lostReadCount);
    note('backups', backupCount);
    expect(problems).toEqual([]);
  });
  expect(await run.finish()).toEqual([]);
});
