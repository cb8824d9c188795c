/** All hostile files in one folder, scanned as the command line does it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { fonoteka, jsonLines, startFonoteka } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/fixtures.ts';
import { flacFile, track } from '../../support/flac.ts';
import { hostileFiles } from '../../support/hostile/hostile-files.ts';

const MIB = 1024 * 1024;

/** Scans in a process of its own, which is the core's too. Gives the most memory that it held. */
async function scanWeighed(music: string, library: string): Promise<number> {
  const child = startFonoteka('scan', music, '--library', library);
  child.stdout.resume();
  child.stderr.resume();
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let peakBytes = 0;
  while (child.exitCode === null) {
    peakBytes = Math.max(peakBytes, highWaterBytes(child.pid ?? 0));
    await Promise.race([ended, wait(20)]);
  }
  expect(await ended).toBe(0);
  return peakBytes;
}

function highWaterBytes(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

test.skipIf(process.platform !== 'linux')(
  'hostile files end a scan with each of them in the library or listed, and cost the core no memory',
  { timeout: 120_000 },
  async () => {
    const folder = temporaryFolder();
    const [plain, hostile] = ['plain', 'hostile'].map((name) => join(folder, name));
    for (const path of [plain, hostile]) mkdirSync(path ?? '');
    for (let at = 0; at < 150; at++)
      writeFileSync(join(plain ?? '', `${at}.flac`), flacFile(track({ title: `T${at}` })));
    for (const [name, { make }] of Object.entries(hostileFiles)) writeFileSync(join(hostile ?? '', name), make());

    const usualBytes = await scanWeighed(plain ?? '', join(folder, 'plain.db'));
    const library = join(folder, 'hostile.db');
    const hostileBytes = await scanWeighed(hostile ?? '', library);

    const tracks = jsonLines((await fonoteka('tracks', '--library', library, '--jsonl')).stdout);
    const problems = jsonLines((await fonoteka('problems', '--library', library, '--jsonl')).stdout);
    const known = new Set([...tracks, ...problems].map(({ filepath }) => filepath));
    expect(Object.keys(hostileFiles).filter((name) => !known.has(join(hostile ?? '', name)))).toEqual([]);
    // none of them had to be stopped: the readers keep to their own limits
    expect(problems.filter(({ code }) => String(code).startsWith('parser-'))).toEqual([]);
    expect(usualBytes).toBeGreaterThan(20 * MIB);
    expect(hostileBytes - usualBytes).toBeLessThan(50 * MIB);
  },
);
