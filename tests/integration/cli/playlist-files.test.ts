import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fonoteka } from '../../support/command-line.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary } from '../../support/made-library.ts';

test('playlists go in and out by the command line, and come back as they were', async () => {
  const library = await makeLibrary({
    'X/1.flac': track({ title: 'One', album: 'X', artist: 'Y' }),
    'X/2.flac': track({ title: 'Two', album: 'X', artist: 'Y' }),
  });
  await library.scan();
  const at = (name: string) => join(library.musicPath, name);
  writeFileSync(at('road.m3u8'), '#EXTM3U\n#PLAYLIST:Road\nX/2.flac\nX/1.flac\nZ/3.flac\n');
  writeFileSync(at('page.m3u'), '<html></html>');
  await library.core().close();
  const of = ['--library', library.libraryPath];

  const dry = await fonoteka('import-playlist', at('road.m3u8'), '--dry-run', ...of);
  expect(dry).toMatchObject({ code: 0, stdout: 'Road: 3 entries, 2 matched, 0 doubtful, 1 not found\n', stderr: '' });
  expect((await fonoteka('export-playlist', 'Road', ...of)).stderr).toContain('There is no playlist called Road');

  const done = await fonoteka('import-playlist', at('road.m3u8'), at('page.m3u'), at('none.m3u'), '--json', ...of);
  expect(done.code).toBe(1);
  expect(done.stderr).toContain('page.m3u: The file is no playlist that Fonoteka knows');
  expect(done.stderr).toContain('none.m3u: it can’t be read');
  expect(JSON.parse(done.stdout)).toMatchObject({
    playlists: [{ name: 'Road', matched: 2, unmatched: 1 }],
    imported: { entryCount: 3, withoutTrackCount: 1 },
  });

  const printed = await fonoteka('export-playlist', 'Road', '--format', 'pls', ...of);
  expect(printed.stdout).toContain('File1=X/2.flac\n');
  expect(printed.stdout).toContain('NumberOfEntries=3\n');
  const written = await fonoteka('export-playlist', 'Road', '--to', at('X/out.m3u'), '--format', 'm3u', ...of);
  expect(written).toMatchObject({ code: 0, stdout: '' });
  expect(readFileSync(at('X/out.m3u'), 'utf8')).toContain('\n2.flac\n');
  const whole = await fonoteka('export-playlist', 'Road', '--absolute', ...of);
  expect(whole.stdout).toContain(`\n${at('X/1.flac')}\n`);

  expect((await fonoteka('export-playlist', 'Road', '--format', 'doc', ...of)).code).toBe(2);
  expect((await fonoteka('export-playlist', 'Road', '--encoding', 'ebcdic', ...of)).code).toBe(2);
  expect((await fonoteka('export-playlist', ...of)).code).toBe(2);
  expect((await fonoteka('import-playlist', ...of)).code).toBe(2);
});

test('smart playlists come with their rules, tell what is left out, and go out as rules by the ending of the file', async () => {
  const library = await makeLibrary({
    'X/1.flac': track({ title: 'One', album: 'X', artist: 'Y', genre: 'Jazz' }),
    'X/2.flac': track({ title: 'Two', album: 'X', artist: 'Y', genre: 'Rock' }),
  });
  await library.scan();
  const at = (name: string) => join(library.musicPath, name);
  writeFileSync(at('jazz.nsp'), '{"name": "Jazz", "all": [{"is": {"genre": "Jazz"}}], "sort": "title"}');
  writeFileSync(at('calm.nsp'), '{"name": "Calm", "all": [{"is": {"genre": "Jazz"}}, {"is": {"mood": "calm"}}]}');
  await library.core().close();
  const of = ['--library', library.libraryPath];

  const dry = await fonoteka('import-playlist', at('jazz.nsp'), at('calm.nsp'), '--dry-run', ...of);
  expect(dry.stdout).toBe(
    'Jazz: rules genre=Jazz sort:title, 1 tracks now\n' +
      'Calm: rules genre=Jazz, 1 tracks now\n' +
      '  rule 2 ({"is":{"mood":"calm"}}): left out, Fonoteka has no such field; more tracks are found\n',
  );
  // one that would find more is not taken in unless that is asked for
  const some = await fonoteka('import-playlist', at('jazz.nsp'), at('calm.nsp'), '--json', ...of);
  expect(JSON.parse(some.stdout).imported.playlistIds).toHaveLength(1);
  const all = await fonoteka('import-playlist', at('calm.nsp'), '--smart', 'rules', '--json', ...of);
  expect(JSON.parse(all.stdout).imported.playlistIds).toHaveLength(1);

  const written = await fonoteka('export-playlist', 'Jazz', '--to', at('out.nsp'), ...of);
  expect(written).toMatchObject({ code: 0, stdout: '' });
  expect(written.stderr).toContain('Navidrome tells capitals and accents apart');
  expect(JSON.parse(readFileSync(at('out.nsp'), 'utf8'))).toEqual({
    name: 'Jazz',
    all: [{ is: { genre: 'Jazz' } }],
    sort: 'title',
  });
});
