import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fonoteka } from '../../support/command-line.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary } from '../../support/made-library.ts';

const MIX = '#EXTM3U\n# by hand\nX/1.flac\nX/2.flac\n';

async function open() {
  const library = await makeLibrary({
    'X/1.flac': track({ title: 'One', album: 'X', artist: 'Y' }),
    'X/2.flac': track({ title: 'Two', album: 'X', artist: 'Y' }),
    'X/3.flac': track({ title: 'Three', album: 'X', artist: 'Y' }),
    'Mix.m3u8': MIX,
    'old.pls': '[playlist]\nFile1=X/3.flac\n',
  });
  await library.scan();
  await library.core().close();
  const at = (name: string) => join(library.musicPath, name);
  const of = ['--library', library.libraryPath];
  const exported = async () => (await fonoteka('export-playlist', 'Mix', '--base', library.musicPath, ...of)).stdout;
  return { at, exported, sync: (...words: readonly string[]) => fonoteka('sync-playlist', ...words, ...of) };
}

test('found playlist files are listed, one is followed, looked at again, and let go, and never written', async () => {
  const { at, exported, sync } = await open();
  const listed = await sync();
  expect(listed.stdout).toBe(`${at('Mix.m3u8')}: kept in sync with none\n${at('old.pls')}: kept in sync with none\n`);
  expect(await sync(at('Mix.m3u8'))).toMatchObject({
    code: 0,
    stdout: `${at('Mix.m3u8')}: followed by “Mix”, the same\n`,
  });
  writeFileSync(at('Mix.m3u8'), `${MIX}X/3.flac\n`);
  expect((await sync(at('Mix.m3u8'))).code).toBe(0);
  expect(await exported()).toContain('X/2.flac\n#EXTINF:3,Y - Three\nX/3.flac\n');

  rmSync(at('Mix.m3u8'));
  const gone = await sync(at('Mix.m3u8'), '--json');
  expect(gone.code).toBe(1);
  expect(JSON.parse(gone.stdout)).toMatchObject({ status: { name: 'Mix', state: 'gone', mode: 'follow' } });
  writeFileSync(at('Mix.m3u8'), MIX);
  expect((await sync(at('Mix.m3u8'), '--stop')).stdout).toBe(`${at('Mix.m3u8')}: kept in sync with none\n`);
  expect(readFileSync(at('Mix.m3u8'), 'utf8')).toBe(MIX);
});

test('a file is written only where --both says so, and a conflict is decided by name', async () => {
  const { at, exported, sync } = await open();
  const mix = at('Mix.m3u8');
  expect((await sync(mix)).code).toBe(0);
  expect((await sync(mix, '--both')).stdout).toBe(`${mix}: in sync both ways with “Mix”, the same\n`);
  expect(readFileSync(mix, 'utf8')).toBe(MIX);

  // emptied from outside: much is gone at once
  writeFileSync(mix, '#EXTM3U\n');
  const doubt = await sync(mix);
  expect(doubt.code).toBe(1);
  expect(doubt.stdout).toContain('much is gone from the file at once: decide by --keep mine, file or both');
  expect(await exported()).toContain('X/1.flac\n');
  expect((await sync(mix, '--keep', 'mine')).code).toBe(0);
  expect(readFileSync(mix, 'utf8')).toContain('X/1.flac\n');
  writeFileSync(mix, '#EXTM3U\n');
  expect((await sync(mix, '--keep', 'file')).code).toBe(0);
  expect(await exported()).not.toContain('X/1.flac');

  expect((await sync(at('none.m3u'))).stderr).toContain('No scan has found a playlist file at');
});
