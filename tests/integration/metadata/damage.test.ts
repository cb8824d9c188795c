/** No damage to a file may crash the reader, hold it, or make it allocate what a size field claims. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPicture } from '../../../src/main/metadata/read-picture.ts';
import { readTrack } from '../../../src/main/metadata/read-track.ts';
import {
  audioFixture,
  corpusFolder,
  fixtureNames,
  hasProgram,
  hasShared,
  temporaryFolder,
} from '../../support/fixtures.ts';

const brokenFolder = join(corpusFolder, 'broken');

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What is wrong with what the readers answer: facts or a problem with a sentence are right, a rejection is not. */
async function faultsOf(path: string): Promise<readonly string[]> {
  const { facts, problem } = await readTrack(path);
  const faults: string[] = [];
  if (facts === null && problem === null) faults.push('neither facts nor a problem');
  if (problem !== null && !/^[A-Z].{10,}/.test(problem.message)) faults.push(`no sentence: ${problem.message}`);
  const numbers = [facts?.durationMs, facts?.bitrate, facts?.sampleRate, facts?.channels, facts?.bitDepth];
  for (const value of numbers) {
    if (typeof value === 'number' && !(Number.isSafeInteger(value) && value >= 0))
      faults.push(`not a measure: ${value}`);
  }
  const cover = await readPicture(path).catch(() => null);
  if (cover !== null && cover.bytes.length === 0) faults.push('an empty picture');
  return faults;
}

test.skipIf(!hasShared(brokenFolder))(
  'every broken file of the corpus has an outcome, without much memory',
  async () => {
    const before = process.memoryUsage().rss;

    const faults: string[] = [];
    for (const path of filesIn(brokenFolder))
      faults.push(...(await faultsOf(path)).map((fault) => `${path}: ${fault}`));

    expect(faults).toEqual([]);
    expect(process.memoryUsage().rss - before).toBeLessThan(256 * 1024 * 1024);
  },
);

describe.skipIf(!hasProgram('ffmpeg'))('mutations of a sound file', () => {
  const damage = fc.oneof(
    fc.record({ kind: fc.constant('cut' as const), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
    fc.record({
      kind: fc.constant('flip' as const),
      places: fc.array(fc.tuple(fc.nat(4095), fc.nat(255)), { minLength: 1, maxLength: 12 }),
    }),
    fc.record({
      kind: fc.constant('size' as const),
      place: fc.nat(2047),
      value: fc.constantFrom(0, 1, 0x7fffffff, 0xffffffff, 0x80000000),
    }),
    fc.record({ kind: fc.constant('splice' as const), from: fc.nat(4095), to: fc.nat(4095), length: fc.nat(2048) }),
  );

  test.each(fixtureNames)('%s has an outcome however it is damaged', async (fixture) => {
    const original = readFileSync(audioFixture(fixture));
    const path = join(temporaryFolder(), `damaged${extname(fixture)}`);

    const checked = fc.assert(
      fc.asyncProperty(damage, async (how) => {
        let bytes = Buffer.from(original);
        if (how.kind === 'cut') bytes = bytes.subarray(0, Math.floor(bytes.length * how.share));
        else if (how.kind === 'flip') for (const [place, mask] of how.places) bytes[place] = (bytes[place] ?? 0) ^ mask;
        else if (how.kind === 'size') bytes.writeUInt32BE(how.value, how.place);
        else original.copy(bytes, how.to, how.from, how.from + how.length);
        writeFileSync(path, bytes);
        const faults = await faultsOf(path);
        if (faults.length > 0) throw new Error(faults.join('; '));
      }),
      { numRuns: 60 },
    );

    await expect(checked).resolves.toBeUndefined();
  });
});
