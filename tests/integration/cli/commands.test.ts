import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { fonoteka, jsonLines, startFonoteka } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/fixtures.ts';
import { flacFile, track } from '../../support/flac.ts';

interface Place {
  readonly music: string;
  readonly library: string;
}

function place(): Place {
  const folder = temporaryFolder();
  const music = join(folder, 'music');
  mkdirSync(music);
  return { music, library: join(folder, 'library.db') };
}

test('scan prints the counts of the contract as its last line, and exits well with failed files', async () => {
  const { music, library } = place();
  writeFileSync(join(music, 'good.flac'), flacFile(track({ title: 'Good', artist: ['A', 'B'], genre: 'Jazz' })));
  writeFileSync(join(music, 'bad.mp3'), 'no music');

  const run = await fonoteka('scan', music, '--library', library, '--json');

  expect(run.code).toBe(0);
  const counts = jsonLines(run.stdout).at(-1);
  expect(Object.keys(counts ?? {}).toSorted()).toEqual(
    'added elapsedMs failed found missing moved peakRssBytes unchanged updated'.split(' '),
  );
  expect(counts).toMatchObject({ found: 2, added: 1, failed: 1, unchanged: 0 });
  expect(counts?.['peakRssBytes']).toBeGreaterThan(20_000_000);
});

test('tracks prints one object a track with every field of the contract', async () => {
  const { music, library } = place();
  const tags = { title: 'Good', artist: ['A', 'B'], genre: 'Jazz', tracknumber: '3/9', date: '1999-12' };
  writeFileSync(join(music, 'good.flac'), flacFile(track(tags)));
  await fonoteka('scan', music, '--library', library);

  const run = await fonoteka('tracks', '--library', library, '--jsonl');

  expect(run.code).toBe(0);
  expect(jsonLines(run.stdout)).toEqual([
    {
      id: 1,
      filepath: join(music, 'good.flac'),
      name: 'Good',
      artists: ['A', 'B'],
      album: null,
      albumArtists: [],
      trackNo: 3,
      trackTotal: 9,
      discNo: null,
      discTotal: null,
      releaseDate: '1999-12',
      genres: ['Jazz'],
      durationMs: 3000,
      container: expect.any(String),
      codec: expect.any(String),
      sampleRate: 44_100,
      channels: 2,
      bitDepth: 16,
      bitrate: expect.any(Number),
      hasPicture: false,
      hasLyrics: false,
      replayGain: null,
      missingSince: null,
    },
  ]);
});

test('problems names each file with a code and a sentence', async () => {
  const { music, library } = place();
  writeFileSync(join(music, 'bad.mp3'), 'no music');
  await fonoteka('scan', music, '--library', library);

  const run = await fonoteka('problems', '--library', library, '--jsonl');

  expect(jsonLines(run.stdout)).toMatchObject([
    { filepath: join(music, 'bad.mp3'), code: expect.any(String), message: expect.any(String) },
  ]);
});

test('bad usage exits with 2 and says what is wrong', async () => {
  const { library } = place();

  for (const words of [['scan'], ['scan', '/no/such/folder', '--library', library], ['dance'], ['check', '--loud']]) {
    const run = await fonoteka(...words);
    expect([words, run.code]).toEqual([words, 2]);
    expect(run.stderr).toMatch(/^fonoteka: \S.+/);
  }
});

test('a library that can’t be opened has its own exit code, and is left alone', async () => {
  const { music, library } = place();
  await fonoteka('scan', music, '--library', library);
  const newer = new BetterSqlite(library);
  newer.pragma('user_version = 999');
  newer.close();
  const damaged = `${library}.damaged`;
  writeFileSync(damaged, 'this is no database, whatever its name says'.repeat(100));
  const bytes = readFileSync(damaged);

  expect((await fonoteka('scan', music, '--library', library)).code).toBe(3);
  expect((await fonoteka('tracks', '--library', library, '--jsonl')).code).toBe(3);
  expect((await fonoteka('scan', music, '--library', damaged)).code).toBe(4);
  expect((await fonoteka('check', '--library', damaged)).code).toBe(4);
  expect(readFileSync(damaged)).toEqual(bytes);
});

test('check finds a sound library sound, and a library that is not there missing', async () => {
  const { music, library } = place();
  await fonoteka('scan', music, '--library', library);

  expect(await fonoteka('check', '--library', library)).toMatchObject({ code: 0 });
  expect(await fonoteka('check', '--library', `${library}.none`)).toMatchObject({ code: 1 });
  expect(existsSync(`${library}.none`)).toBe(false);
});

test('a search index that is not as the tables is found by check and made anew by reindex', async () => {
  const { music, library } = place();
  writeFileSync(join(music, '1.flac'), flacFile(track({ title: 'One', artist: 'Ann', album: 'First' })));
  await fonoteka('scan', music, '--library', library);
  const raw = new BetterSqlite(library);
  raw.exec("update album set name = name || ' renamed'; delete from artist_search where rowid = 1");
  raw.close();

  const found = await fonoteka('check', '--library', library);
  expect(found.code).toBe(4);
  expect(found.stdout).toMatch(/search: \d+ of artist_search differ from the artist table, ids 1;/);
  expect(found.stdout).toMatch(/search: \d+ of album_search differ .* fonoteka reindex makes it anew/);
  expect(found.stdout).toMatch(/search: \d+ of track_search differ/);
  expect(await fonoteka('reindex', '--library', library)).toMatchObject({ code: 0 });
  expect(await fonoteka('check', '--library', library)).toMatchObject({ code: 0 });
  expect(await fonoteka('reindex', '--library', `${library}.none`)).toMatchObject({ code: 1 });
});

test('a scan goes on to its end when nobody reads its progress', async () => {
  const { music, library } = place();
  writeFileSync(join(music, 'good.flac'), flacFile(track({ title: 'Good' })));
  const child = startFonoteka('scan', music, '--library', library, '--json');
  child.stderr.destroy();
  child.stdout.resume();

  const [code] = await once(child, 'close');

  expect(code).toBe(0);
  expect(jsonLines((await fonoteka('tracks', '--library', library, '--jsonl')).stdout)).toHaveLength(1);
});

test('a list ends well when its reader has enough of it', async () => {
  const { music, library } = place();
  // more than a pipe holds
  for (let at = 0; at < 400; at++) writeFileSync(join(music, `${at}.flac`), flacFile(track({ title: `Track ${at}` })));
  await fonoteka('scan', music, '--library', library);
  const child = startFonoteka('tracks', '--library', library, '--jsonl');
  const words = child.stderr.setEncoding('utf8').toArray();
  child.stdout.once('data', () => child.stdout.destroy());

  const [code] = await once(child, 'close');

  expect([code, await words]).toEqual([0, []]);
});

test('a list ends well when its reader leaves with some of it unread', async () => {
  const { music, library } = place();
  for (let at = 0; at < 400; at++) writeFileSync(join(music, `${at}.flac`), flacFile(track({ title: `Track ${at}` })));
  await fonoteka('scan', music, '--library', library);
  const child = startFonoteka('tracks', '--library', library, '--jsonl');
  const words = child.stderr.setEncoding('utf8').toArray();
  // by then the pipe is full, of which nobody takes anything
  setTimeout(() => child.stdout.destroy(), 3000);

  const [code] = await once(child, 'close');

  expect([code, await words]).toEqual([0, []]);
});

test.skipIf(process.platform === 'win32')(
  'a scan that is told to end twice at once keeps what it read and closes the library',
  async () => {
    const { music, library } = place();
    for (let at = 0; at < 400; at++)
      writeFileSync(join(music, `${at}.flac`), flacFile(track({ title: `Track ${at}` })));
    const child = startFonoteka('scan', music, '--library', library);
    await once(child.stderr, 'data');
    child.kill('SIGTERM');
    child.kill('SIGHUP');

    const [code, signal] = await once(child, 'close');

    expect([code, signal]).toEqual([1, null]);
    expect(existsSync(`${library}-wal`)).toBe(false);
  },
);

test('people lists the profiles, and reset-password opens one whose password is forgotten', async () => {
  const { music, library } = place();
  await fonoteka('scan', music, '--library', library);
  const raw = new BetterSqlite(library);
  raw
    .prepare(
      `insert into user (id, role, username, password_hash, created_at, updated_at)
       values ('0199f0aa-0000-7000-8000-000000000001', 'member', 'Anna', '$scrypt$lost', 1, 1)`,
    )
    .run();
  raw.close();

  expect((await fonoteka('people', '--library', library)).stdout).toContain('Anna, member, with a password');
  expect((await fonoteka('reset-password', '--user', 'Boris', '--library', library)).code).toBe(1);
  const run = await fonoteka('reset-password', '--user', 'anna', '--library', library);

  expect(run.code).toBe(0);
  expect(run.stderr).toContain('the password of Anna was taken away');
  expect((await fonoteka('people', '--library', library)).stdout).toContain('Anna, member, open');
  expect((await fonoteka('reset-password', '--library', library)).code).toBe(2);
});

test('tracks --query prints what the query finds in its order, and tells the place of what is wrong with it', async () => {
  const { music, library } = place();
  for (const [name, date] of [
    ['Øne', '1994'],
    ['Two', '2003'],
    ['Three', '1999'],
  ] as const)
    writeFileSync(join(music, `${date}.flac`), flacFile(track({ title: name, artist: ['A'], genre: 'Jazz', date })));
  await fonoteka('scan', music, '--library', library);
  const named = async (...words: readonly string[]) => {
    const { code, stdout } = await fonoteka('tracks', '--library', library, ...words);
    return { code, names: jsonLines(stdout).map((line) => line['name']) };
  };

  expect(await named('--query', 'year:1990..1999 sort:-year')).toEqual({ code: 0, names: ['Three', 'Øne'] });
  expect(await named('--query', '-one sort:title', '--jsonl')).toEqual({ code: 0, names: ['Three', 'Two'] });
  expect(await named('--query=score>=4')).toEqual({ code: 0, names: [] });
  expect(await named('--query', 'is:unscored', '--user', 'nobody')).toEqual({ code: 1, names: [] });

  const wrong = await fonoteka('tracks', '--library', library, '--query', 'genre:jazz yaer:1990');
  expect(wrong.code).toBe(2);
  expect(wrong.stdout).toBe('');
  expect(wrong.stderr).toBe(
    'fonoteka: There is no field «yaer»; did you mean «year»?\n  genre:jazz yaer:1990\n             ^^^^\n',
  );
});

test('a scan that many files are missing from says so and asks, and takes the answer', async () => {
  const { music, library } = place();
  for (let at = 0; at < 60; at++) writeFileSync(join(music, `${at}.flac`), flacFile(track({ title: `${at}` })));
  writeFileSync(join(music, 'stays.flac'), flacFile(track()));
  await fonoteka('scan', music, '--library', library);
  for (let at = 0; at < 60; at++) rmSync(join(music, `${at}.flac`));

  const asked = await fonoteka('scan', music, '--library', library, '--json');
  expect(asked.code).toBe(0);
  expect(asked.stderr).toContain('60 of 61 files are not there any more');
  expect(asked.stderr).toContain('--answer gone');
  expect(JSON.parse(asked.stdout)).toMatchObject({ missing: 0 });
  const waiting = await fonoteka('scan', '--answer', 'wait', music, '--library', library, '--json');
  expect(waiting.stderr).toContain('As you chose');
  expect(JSON.parse(waiting.stdout)).toMatchObject({ missing: 0 });

  const answered = await fonoteka('scan', '--answer', 'gone', music, '--library', library, '--json');
  expect(answered.stderr).not.toContain('not there any more');
  expect(JSON.parse(answered.stdout)).toMatchObject({ missing: 60 });
});
