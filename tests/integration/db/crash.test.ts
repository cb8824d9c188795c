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

  // the kills met what they were to meet
  const sum = (count: (round: KillRound) => number) => rounds.reduce((total, round) => total + count(round), 0);
  expect(sum(({ ackedCount }) => ackedCount)).toBeGreaterThan(100);
  expect(sum(({ openCount }) => openCount)).toBeGreaterThan(0);
  expect(sum(({ lostReadCount }) => lostReadCount)).toBeGreaterThan(0);
  expect(sum(({ backupCount }) => backupCount)).toBeGreaterThan(0);
}, 600_000);
