import { chmodSync, linkSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TrackId } from '../../../src/shared/ids.ts';
import { addPerson } from '../../support/people-of.ts';
import {
  addTrack,
  m3uOf,
  makeMusic,
  makeSynced,
  newestActivity,
  resolveNow,
  shownOf,
} from '../../support/synced-library.ts';

describe('a conflict', () => {
  async function makeConflict(mode: 'follow' | 'both') {
    const library = await makeSynced(m3uOf('ABC'), mode);
    await addTrack(library, 'H');
    library.write('Mix.m3u8', m3uOf('ABCD'));
    await library.scan();
    expect(await library.sync()).toMatchObject({ state: 'conflict' });
    return library;
  }

  test('leaves both as they are, and shows what each has alone', async () => {
    const library = await makeConflict('both');
    expect(await library.shown()).toEqual(['A', 'B', 'C', 'H']);
    expect(library.fileText()).toBe(m3uOf('ABCD'));
    const { file, playlist } = await library.call('playlistSync.compare', { playlistId: library.playlistId });
    const onlyThere = file.rows.filter(({ isOnlyHere }) => isOnlyHere);
    // as the library knows it, where the file has no words
    expect(onlyThere).toEqual([{ artist: 'Ann', title: 'D', isOnlyHere: true }]);
    const onlyHere = playlist.rows.filter(({ isOnlyHere }) => isOnlyHere);
    expect(onlyHere.map(({ title }) => title)).toEqual(['H']);
  });

  test('keeps mine: written where that was asked for, else asked again with the next change', async () => {
    const both = await makeConflict('both');
    expect((await resolveNow(both, 'mine')).status).toMatchObject({ state: 'synced' });
    expect(both.fileText()).toBe(m3uOf('ABC') + '#EXTINF:3,Ann - H\nAnn/H.flac\n');
    const follow = await makeConflict('follow');
    expect((await resolveNow(follow, 'mine')).status).toMatchObject({ state: 'synced' });
    expect(follow.fileText()).toBe(m3uOf('ABCD'));
    expect(await follow.shown()).toEqual(['A', 'B', 'C', 'H']);
    follow.write('Mix.m3u8', m3uOf('ABCDE'));
    expect(await follow.sync()).toMatchObject({ state: 'conflict' });
  });

  test.each(['follow', 'both'] as const)(
    'keeps mine of a playlist kept as «%s», as one activity that is taken back to the byte of the file, and done again',
    async (mode) => {
      const library = await makeConflict(mode);
      const asked = library.fileBytes();
      const { activityId } = await resolveNow(library, 'mine');
      expect(await newestActivity(library)).toMatchObject({ id: activityId, type: 'playlist-kept', canUndo: true });
      const kept = library.fileBytes();
      expect(await library.sync()).toMatchObject({ state: 'synced' });

      await library.restart();
      const undone = await library.call('activity.undo', { activityId: activityId! });
      expect(library.fileBytes()).toEqual(asked);
      expect(await library.status()).toMatchObject({ state: 'conflict' });
      // as it stood, however often it is looked at
      expect(await library.sync()).toMatchObject({ state: 'conflict' });
      expect(await library.shown()).toEqual(['A', 'B', 'C', 'H']);

      await library.call('activity.undo', { activityId: undone.activityId! });
      expect(library.fileBytes()).toEqual(kept);
      expect(await library.sync()).toMatchObject({ state: 'synced' });
      expect(await library.shown()).toEqual(['A', 'B', 'C', 'H']);
    },
  );

  test('a decision stays where the file was written to since, or its folder is away', async () => {
    const library = await makeConflict('both');
    const { activityId } = await resolveNow(library, 'mine');
    library.write('Mix.m3u8', m3uOf('ABCDE'));
    const undo = () => library.call('activity.undo', { activityId: activityId! });
    await expect(undo()).rejects.toMatchObject({ code: 'conflict' });
    expect(library.fileText()).toBe(m3uOf('ABCDE'));
    library.remove('Mix.m3u8');
    await expect(undo()).rejects.toMatchObject({ code: 'conflict' });
    expect(await newestActivity(library)).toMatchObject({ id: activityId });
  });

  test('is nobody else’s to take back', async () => {
    const library = await makeConflict('both');
    const { activityId } = await resolveNow(library, 'mine');
    const kept = library.fileText();
    const boris = await addPerson(library, { username: 'boris' });
    await expect(boris.call('activity.undo', { activityId: activityId! })).rejects.toMatchObject({ code: 'not-found' });
    expect(library.fileText()).toBe(kept);
  });

  test('takes the file’s, which undo takes back', async () => {
    const library = await makeConflict('follow');
    const { activityId } = await resolveNow(library, 'file');
    expect(await library.shown()).toEqual(['A', 'B', 'C', 'D']);
    await library.call('activity.undo', { activityId: activityId! });
    expect(await library.shown()).toEqual(['A', 'B', 'C', 'H']);
  });

  test('keeps both: mine stays alone, another follows the file in its place', async () => {
    const library = await makeConflict('follow');
    const { playlistId, status } = await resolveNow(library, 'both');
    expect(status).toMatchObject({ playlistId, state: 'synced', name: 'Mix (file)' });
    expect(await library.shown()).toEqual(['A', 'B', 'C', 'H']);
    expect(await library.shown(playlistId)).toEqual(['A', 'B', 'C', 'D']);
    library.write('Mix.m3u8', m3uOf('AD'));
    await library.call('playlistSync.syncNow', { playlistId });
    expect(await library.shown(playlistId)).toEqual(['A', 'D']);
    expect(await library.shown()).toEqual(['A', 'B', 'C', 'H']);
  });

  test('is not decided over a version that nobody saw', async () => {
    const library = await makeConflict('both');
    const { playlistId } = library;
    const { version } = await library.call('playlistSync.compare', { playlistId });
    library.write('Mix.m3u8', m3uOf('ABCDE'));
    await expect(library.call('playlistSync.resolve', { playlistId, keep: 'mine', version })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(library.fileText()).toBe(m3uOf('ABCDE'));
  });

  test('is none where both sides were changed to the same', async () => {
    const library = await makeSynced(m3uOf('ABC'), 'both');
    await addTrack(library, 'D');
    library.write('Mix.m3u8', m3uOf('ABCD'));
    expect(await library.sync()).toMatchObject({ state: 'synced' });
    expect(await library.shown()).toEqual(['A', 'B', 'C', 'D']);
  });
});

describe('a file that follows its playlist', () => {
  test('keeps every line of what stays, with its comments, and gets what is new beside it', async () => {
    const text = [
      '#EXTM3U',
      '# made by hand',
      '#PLAYLIST:Road',
      '#EXTINF:12,Somebody - Else',
      './Ann/A.flac',
      '',
      '# the best one',
      'Ann/B.flac',
      'Ann/C.flac',
      '# the end',
    ].join('\r\n');
    const library = await makeSynced(text, 'both');
    const [a, b] = await library.entryIds();
    const { playlistId } = library;
    await library.call('playlists.remove', { playlistId, entryIds: [a!] });
    await addTrack(library, 'D');
    await library.call('playlists.move', { playlistId, entryIds: [b!], beforeEntryId: null });
    expect(await library.sync()).toMatchObject({ state: 'synced' });
    expect(library.fileText().split('\r\n')).toEqual([
      '#EXTM3U',
      '# made by hand',
      '#PLAYLIST:Road',
      'Ann/C.flac',
      '#EXTINF:3,Ann - D',
      'Ann/D.flac',
      '',
      '# the best one',
      'Ann/B.flac',
      '# the end',
    ]);
  });

  test('does not come back as a change', async () => {
    const library = await makeSynced(m3uOf('AB'), 'both');
    await addTrack(library, 'C');
    await library.sync();
    const { id } = await newestActivity(library);
    const ids = await library.entryIds();
    await library.scan();
    await library.sync();
    await library.restart();
    await library.sync();
    expect((await newestActivity(library)).id).toBe(id);
    expect(await library.entryIds()).toEqual(ids);
  });

  test.each([
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, the other way round', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['Windows-1252', (text: string) => Buffer.from(text, 'latin1')],
  ])('stays in its encoding: %s', async (_name, encode) => {
    const library = await makeSynced(encode('#EXTM3U\n# für später\nAnn/A.flac\nAnn/B.flac\n'), 'both');
    chmodSync(join(library.musicPath, 'Mix.m3u8'), 0o640);
    const [a] = await library.entryIds();
    await library.call('playlists.remove', { playlistId: library.playlistId, entryIds: [a!] });
    expect(await library.sync()).toMatchObject({ state: 'synced' });
    expect(library.fileBytes()).toEqual(encode('#EXTM3U\nAnn/B.flac\n'.replace('M3U\n', 'M3U\n# für später\n')));
    expect(statSync(join(library.musicPath, 'Mix.m3u8')).mode & 0o777).toBe(0o640);
    expect(readdirSync(library.musicPath).toSorted()).toEqual(['Ann', 'Mix.m3u8']);
  });

  test('is led after a track that was moved, and names it as the others are named', async () => {
    const library = await makeSynced('Ann\\A.flac\nAnn\\B.flac\n', 'both');
    library.move('Ann/B.flac', 'Ann/Later/B.flac');
    await library.scan();
    await library.sync();
    expect(library.fileText()).toBe('Ann\\A.flac\nAnn\\Later\\B.flac\n');
  });

  test('leaves out what it can’t name, which stays in the playlist', async () => {
    const library = await makeSynced(m3uOf('AB'), 'both');
    const { playlistId } = library;
    library.write('Ann/broken\nname.flac', library.fileBytes());
    library.copy('Ann/H.flac', 'Ann/two\nlines.flac');
    await library.scan();
    const trackIds = [library.track('Ann/two\nlines.flac').id as TrackId];
    const [, b] = await library.entryIds();
    await library.call('playlists.add', { playlistId, trackIds, beforeEntryId: b! });
    expect(await library.sync()).toMatchObject({ state: 'synced', leftOutCount: 1 });
    expect(library.fileText()).toBe(m3uOf('AB'));
    library.write('Mix.m3u8', m3uOf('CAB'));
    await library.sync();
    expect(await library.shown()).toEqual(['C', 'A', 'H', 'B']);
  });

  test('is not written where others would read a private playlist in it', async () => {
    const library = await makeMusic({ 'Mix.m3u8': m3uOf('AB') });
    const { fileId } = (await library.call('playlistSync.found', {})).files[0]!;
    await expect(library.call('playlistSync.link', { fileId, mode: 'both' })).rejects.toMatchObject({
      code: 'conflict',
    });
    const { playlistId } = await library.call('playlistSync.link', { fileId, mode: 'follow' });
    await expect(library.call('playlistSync.setMode', { playlistId, mode: 'both' })).rejects.toMatchObject({
      code: 'conflict',
    });
    await library.call('playlists.edit', { playlistId, isPrivate: false });
    await library.call('playlistSync.setMode', { playlistId, mode: 'both' });
    await library.call('playlists.edit', { playlistId, isPrivate: true });
    const [first] = await library.call('playlists.entryIds', { playlistId });
    await library.call('playlists.remove', { playlistId, entryIds: [first as never] });
    expect(await library.call('playlistSync.syncNow', { playlistId })).toMatchObject({ state: 'held' });
  });

  test.each([
    [
      'Mix.pls',
      '[playlist]\n; mine\nFile1=Ann/A.flac\nRating1=5\nFile2=Ann/B.flac\nNumberOfEntries=2\n',
      '[playlist]\n; mine\nFile1=Ann/B.flac\nFile2=Ann/C.flac\nTitle2=Ann - C\nLength2=3\nNumberOfEntries=2\n',
    ],
    [
      'Mix.xspf',
      '<playlist version="1" xmlns="http://xspf.org/ns/0/"><trackList><track><location>Ann/A.flac</location></track>' +
        '<track><location>Ann/B.flac</location><meta rel="x">5</meta></track></trackList></playlist>',
      '<playlist version="1" xmlns="http://xspf.org/ns/0/"><trackList>' +
        '<track><location>Ann/B.flac</location><meta rel="x">5</meta></track><track><location>Ann/C.flac</location>' +
        '<title>C</title><creator>Ann</creator><album>One</album><duration>3000</duration></track></trackList></playlist>',
    ],
    [
      'Mix.jspf',
      '{"playlist":{"track":[{"location":["Ann/A.flac"]},{"location":["Ann/B.flac"],"mine":5}],"x":1}}',
      '{"playlist":{"track":[{"location":["Ann/B.flac"],"mine":5},' +
        '{"location":["Ann/C.flac"],"title":"C","creator":"Ann","album":"One","duration":3000}],"x":1}}',
    ],
  ])('of another format is written, and keeps what nobody knows: %s', async (name, before, after) => {
    const library = await makeMusic({ [name]: before });
    const { fileId } = (await library.call('playlistSync.found', {})).files[0]!;
    const { playlistId } = await library.call('playlistSync.link', { fileId, mode: 'both', showsPrivate: true });
    const [first] = await library.call('playlists.entryIds', { playlistId });
    await library.call('playlists.remove', { playlistId, entryIds: [first as never] });
    const trackIds = [library.track('Ann/C.flac').id as TrackId];
    await library.call('playlists.add', { playlistId, trackIds, beforeEntryId: null });
    const sync = () => library.call('playlistSync.syncNow', { playlistId });
    expect(await sync()).toMatchObject({ state: 'synced' });
    expect(readFileSync(join(library.musicPath, name), 'utf8')).toBe(after);
    // our own writing does not come back, another's does
    expect(await sync()).toMatchObject({ state: 'synced' });
    expect(await shownOf(library, playlistId)).toEqual(['B', 'C']);
    library.write(name, before);
    expect(await sync()).toMatchObject({ state: 'synced' });
    expect(await shownOf(library, playlistId)).toEqual(['A', 'B']);
  });

  test('of several names, or put together in a way of its own, is not written', async () => {
    const library = await makeSynced(m3uOf('AB'), 'both');
    linkSync(join(library.musicPath, 'Mix.m3u8'), join(library.musicPath, 'Twin.m3u8'));
    await addTrack(library, 'C');
    expect(await library.sync()).toMatchObject({ state: 'unwritable', problem: 'several-names' });
    expect(library.fileText()).toBe(m3uOf('AB'));
    const prefixed =
      '<x:playlist xmlns:x="http://xspf.org/ns/0/"><x:trackList><x:track><x:location>Ann/A.flac</x:location>' +
      '</x:track></x:trackList></x:playlist>';
    const asx = '<asx><entry><ref href="Ann/A.flac"/></entry></asx>';
    const other = await makeMusic({ 'A.xspf': prefixed, 'B.xspf': asx });
    const [ours, theirs] = (await other.call('playlistSync.found', {})).files;
    const both = { mode: 'both', showsPrivate: true } as const;
    const { playlistId } = await other.call('playlistSync.link', { fileId: ours!.fileId, ...both });
    const [entry] = await other.call('playlists.entryIds', { playlistId });
    await other.call('playlists.remove', { playlistId, entryIds: [entry as never] });
    expect(await other.call('playlistSync.syncNow', { playlistId })).toMatchObject({
      state: 'unwritable',
      problem: 'unsure',
    });
    expect(readFileSync(join(other.musicPath, 'A.xspf'), 'utf8')).toBe(prefixed);
    await expect(other.call('playlistSync.link', { fileId: theirs!.fileId, ...both })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    expect(await other.call('playlistSync.link', { fileId: theirs!.fileId, mode: 'follow' })).toMatchObject({
      entryCount: 1,
    });
  });
});

test('a file is kept in sync once by a person, and by each for themselves', async () => {
  const library = await makeSynced(m3uOf('AB'), 'both');
  const { fileId } = (await library.call('playlistSync.found', {})).files[0]!;
  await expect(library.call('playlistSync.link', { fileId, mode: 'follow' })).rejects.toMatchObject({
    code: 'conflict',
  });
  const other = await addPerson(library, { username: 'other' });
  const { playlistId } = await other.call('playlistSync.link', { fileId, mode: 'follow' });
  await expect(other.call('playlistSync.syncNow', { playlistId: library.playlistId })).rejects.toMatchObject({
    code: 'not-found',
  });
  await addTrack(library, 'C');
  await library.sync();
  await other.call('playlistSync.syncNow', { playlistId });
  expect(await shownOf(other, playlistId)).toEqual(['A', 'B', 'C']);
});
