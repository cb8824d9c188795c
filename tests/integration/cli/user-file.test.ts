import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TrackId } from '../../../src/shared/ids.ts';
import { endSchema, headerSchema, recordSchemas, thingSchemas } from '../../../src/main/user-file/records.ts';
import { fonoteka, jsonLines } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/fixtures.ts';
import { flacFile, track } from '../../support/flac.ts';
import { sealed } from '../../support/user-files.ts';
import { makeLibrary } from '../../support/made-library.ts';

test('export-user prints what one person has, in lines of the format, while the app has the library open', async () => {
  const library = await makeLibrary({
    'X/1.flac': track({ title: 'One', album: 'X', artist: 'Y', tracknumber: '1' }),
    'X/2.flac': track({ title: 'Two', album: 'X', artist: 'Y', tracknumber: '2' }),
    'Z/3.flac': track({ title: 'Three', album: 'Z', artist: 'Y' }),
  });
  await library.scan();
  const [one, two] = ['X/1.flac', 'X/2.flac'].map((path) => library.track(path).id as TrackId) as [TrackId, TrackId];
  await library.call('scores.setTracks', { ids: [one], score: 7 });
  await library.call('likes.set', { ids: [two], isLiked: true });
  await library.call('scores.setAlbums', { ids: [1], score: 10 });
  await library.call('settings.set', { changes: { theme: 'dark', recentCommands: ['album:1'] } });
  const playKey = '0199f0aa-0000-7000-8000-000000000001';
  const play = { startedAt: 1_700_000_000_000, playedMs: 3000, endedHow: 'finished' } as const;
  await library.call('playback.record', { playKey, trackId: two, ...play });

  const run = await fonoteka('export-user', '--library', library.libraryPath);

  expect(run).toMatchObject({ code: 0, stderr: '' });
  const lines = jsonLines(run.stdout);
  const schemas = { header: headerSchema, ...thingSchemas, ...recordSchemas, end: endSchema };
  for (const line of lines) schemas[line['kind'] as keyof typeof schemas].parse(line);
  expect(lines.map(({ kind }) => kind)).toEqual([
    'header',
    'track',
    'track',
    'album',
    'setting',
    'score',
    'score',
    'like',
    'play',
    'activity',
    'change',
    'activity',
    'change',
    'activity',
    'change',
    'end',
  ]);
  expect(lines[1]).toMatchObject({
    ref: one,
    digest: expect.stringMatching(/^q1:/),
    path: join(library.musicPath, 'X/1.flac'),
    relativePath: 'X/1.flac',
    title: 'One',
    artists: ['Y'],
    album: 'X',
    trackNo: 1,
    durationMs: 3000,
  });
  expect(lines[3]).toMatchObject({
    ref: 1,
    name: 'X',
    artists: ['Y'],
    digests: [lines[1]?.['digest'], lines[2]?.['digest']],
  });
  // what was last chosen names rows of this library
  expect(lines[4]).toMatchObject({ key: 'settings', value: { theme: 'dark' } });
  expect(lines[4]?.['value']).not.toHaveProperty('recentCommands');
  expect(lines[8]).toMatchObject({ key: playKey, track: two, title: 'Two', ...play });
  expect(lines[10]).toMatchObject({ what: 'score', of: 'track', ref: one, before: null, after: { score: 7 } });

  const body = run.stdout.slice(0, run.stdout.lastIndexOf('\n', run.stdout.length - 2) + 1);
  expect(lines.at(-1)).toMatchObject({
    lines: lines.length - 1,
    sha256: createHash('sha256').update(body).digest('hex'),
  });
});

test('export-user of a name that nobody has says so', async () => {
  const library = await makeLibrary({});

  const run = await fonoteka('export-user', '--user', 'nobody', '--library', library.libraryPath);

  expect(run.code).toBe(1);
  expect(run.stdout).toBe('');
  expect(run.stderr).toContain('nobody');
});

test('import-user takes a file in, tells before what would come of it, and says where not all could be used', async () => {
  const folder = temporaryFolder();
  const [music, file] = [join(folder, 'music'), join(folder, 'me.jsonl')];
  mkdirSync(music);
  writeFileSync(join(music, 'a.flac'), flacFile(track({ title: 'A' })));
  const library = ['--library', join(folder, 'library.db')];
  await fonoteka('scan', music, ...library);
  const empty = await fonoteka('export-user', ...library);
  const [header = '', ...rest] = empty.stdout.split('\n').filter((text) => text !== '');
  const thing = { kind: 'track', ref: 1, digest: null, mbid: null, relativePath: null, titleSort: null, artists: [] };
  const more = { album: null, albumArtists: [], discNo: null, trackNo: null, durationMs: 3000 };
  const lines = [
    header,
    JSON.stringify({ ...thing, ...more, path: join(music, 'a.flac'), title: 'A' }),
    JSON.stringify({ kind: 'like', track: 1, createdAt: 5 }),
    ...rest.slice(0, -1),
  ];
  writeFileSync(file, `\uFEFF${sealed(lines).join('\r\n')}\r\n`);

  const dry = await fonoteka('import-user', file, '--dry-run', ...library);
  expect(dry).toMatchObject({ code: 0, stderr: '' });
  expect(dry.stdout).toContain('like: 1 new');
  const run = await fonoteka('import-user', file, '--json', ...library);
  expect(run.code).toBe(0);
  expect(jsonLines(run.stdout)[0]).toMatchObject({
    wholeness: 'whole',
    matchedCount: 1,
    activityId: expect.any(Number),
  });
  const again = await fonoteka('import-user', file, ...library);
  expect(again.stdout).toContain('Nothing has changed');
  expect((await fonoteka('export-user', ...library)).stdout).toContain('"kind":"like"');

  writeFileSync(file, `${lines.join('\n')}\nbroken\n`);
  const broken = await fonoteka('import-user', file, ...library);
  expect(broken).toMatchObject({ code: 1, stderr: '' });
  expect(broken.stdout).toContain('line 4: not-json');
  expect(broken.stdout).toContain('cut off');
  const absent = await fonoteka('import-user', join(folder, 'absent.jsonl'), ...library);
  expect(absent).toMatchObject({ code: 1, stdout: '' });
  expect(absent.stderr).toContain('absent.jsonl');
  const nobody = await fonoteka('import-user', file, '--user', 'nobody', ...library);
  expect(nobody).toMatchObject({ code: 1, stdout: '' });
});
