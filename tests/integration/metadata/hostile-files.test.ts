/** Each file that ever brought down a reader of tags: read within its limits, with what can be kept, and told about. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPicture } from '../../../src/main/metadata/read-picture.ts';
import { readTrack } from '../../../src/main/metadata/read-track.ts';
import { temporaryFolder } from '../../support/fixtures.ts';
import { hostileFiles } from '../../support/hostile/hostile-files.ts';
import { insaneValues } from '../../support/hostile/sane-outcome.ts';

function layOut(name: string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, hostileFiles[name]?.make() ?? '');
  return path;
}

describe('a hostile file', () => {
  test.each(Object.entries(hostileFiles).map(([name, { about }]) => [name, about]))('%s: %s', async (name) => {
    const { title, limit, hasPicture } = hostileFiles[name] ?? {};
    const path = layOut(name);
    const before = process.threadCpuUsage();

    const outcome = await readTrack(path);

    const { user, system } = process.threadCpuUsage(before);
    expect(insaneValues(outcome)).toEqual([]);
    expect({
      title: title === undefined ? undefined : outcome.facts?.title,
      isTold: limit === undefined || limit.test(outcome.problem?.message ?? ''),
      hasPicture: hasPicture === undefined ? undefined : outcome.facts?.hasPicture,
    }).toEqual({ title, isTold: true, hasPicture });
    await readPicture(path).catch(() => null);
    // a loop is what this is about, not speed: each takes some milliseconds
    expect((user + system) / 1000).toBeLessThan(4000);
  });
});

test('a file that keeps the reader at work for more than 5 s keeps what was read, and is tried once more', async () => {
  const path = layOut('mp4-60000-values.m4a');
  let asked = 0;
  // the clock that the reader asks now and then goes on by a second each time
  const outcome = await readTrack(path, () => ++asked * 1000);

  expect(outcome.problem).toEqual({
    code: 'parser-timeout',
    message: 'Reading took more than 5 s; what was not read by then was left out',
  });
  expect(outcome.facts).toMatchObject({ title: 'Kept', audioDigest: null });
  expect(insaneValues(outcome)).toEqual([]);
  expect(asked).toBeLessThan(20);
});
