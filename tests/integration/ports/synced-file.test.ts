import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, linkSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { lookAtFile, removeLeftOvers, replaceFile, type FileMark } from '../../../src/main/ports/synced-file.ts';
import { temporaryFolder } from '../../support/fixtures.ts';

function markOf(path: string, folder: string): FileMark {
  const look = lookAtFile(path, folder);
  if (typeof look === 'string') throw new Error(look);
  return look.mark;
}

test('a kill in the middle of writing leaves the old file or the new one, whole', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a.m3u8');
  writeFileSync(path, Buffer.alloc(400_000, 'a'));
  const program = fileURLToPath(new URL('../../support/replace-forever.ts', import.meta.url));
  for (let kill = 0; kill < 10; kill++) {
    const child = spawn(process.execPath, [program, path, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await new Promise((resolve) => {
      setTimeout(resolve, 5 + kill * 7);
    });
    child.kill('SIGKILL');
    await once(child, 'exit');
    const bytes = readFileSync(path);
    const isOld = bytes.equals(Buffer.alloc(400_000, 'a'));
    expect(isOld || bytes.equals(Buffer.alloc(300_000, 'b'))).toBe(true);
  }
  removeLeftOvers(path);
  expect(readdirSync(folder)).toEqual(['a.m3u8']);
});

test('what was changed meanwhile is not overwritten, and rights are kept', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a.m3u8');
  writeFileSync(path, 'old');
  chmodSync(path, 0o664);
  const mark = markOf(path, folder);
  writeFileSync(path, 'another');
  utimesSync(path, 1, 1);
  expect(replaceFile(path, Buffer.from('new'), mark)).toBe('changed');
  expect(readFileSync(path, 'utf8')).toBe('another');
  expect(replaceFile(path, Buffer.from('new'), markOf(path, folder))).toMatchObject({ sizeBytes: 3 });
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(statSync(path).mode & 0o777).toBe(0o664);
  expect(readdirSync(folder)).toEqual(['a.m3u8']);
});

test('a file that has got another name since it was looked at keeps both, and is not written', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'Mix.m3u8');
  writeFileSync(path, 'old');
  const mark = markOf(path, folder);
  linkSync(path, join(folder, 'Twin.m3u8'));

  expect(replaceFile(path, Buffer.from('new'), mark)).toBe('several-names');
  expect(readdirSync(folder).toSorted()).toEqual(['Mix.m3u8', 'Twin.m3u8']);
  expect(statSync(path).ino).toBe(statSync(join(folder, 'Twin.m3u8')).ino);
  expect(readFileSync(path, 'utf8')).toBe('old');
});
