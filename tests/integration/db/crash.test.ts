import { expect, test } from 'vitest';
import { startKillRun, type KillRound } from '../../support/crash/kill-run.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

// 200 kills in a library of 20,000 files: npm run test:long kills
const KILLS = 25;
const FILES = 1500;

test('whatever was said to be saved survives kill -9 in the middle of a scan, and the scan goes on', async () => {
  const run = await startKillRun(makeTempFolder(), FILES);
  const rounds: KillRound[] = [];
  for (let seed = 1; seed <= KILLS; seed++) {
    const round = await run.kill(seed);
    expect({ seed, problems: round.problems }).toEqual({ seed, problems: [] });
    rounds.push(round);
  }
  expect(await run.finish()).toEqual([]);

  // four of five kills came while files were being read and something had been acked
  expect(rounds.filter(({ readCount }) => readCount > 0).length).toBeGreaterThanOrEqual((KILLS * 4) / 5);
  expect(rounds.filter(({ ackedCount }) => ackedCount > 0).length).toBeGreaterThanOrEqual((KILLS * 4) / 5);
}, 600_000);
