import { renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/fixtures.ts';
import { addPerson } from '../../support/people-of.ts';
import { addTrack, m3uOf, makeMusic, makeSynced, newestActivity, resolveNow } from '../../support/synced-library.ts';

describe('playlist files between the music', () => {
  const files = {
    'Mix.m3u8': m3uOf('AB'),
    'Ann/old.M3U': m3uOf('A'),
    'Ann/radio.pls': '[playlist]\nFile1=A.flac\n',
    'Ann/disc.cue': 'FILE "A.flac" WAVE\n  TRACK 01 AUDIO\n',
    '.hidden.m3u': m3uOf('A'),
    'notes.txt': 'no playlist',
  };

  test('are found by a scan, of every format but the sheets of discs', async () => {
    const library = await makeMusic(files);
    const found = await library.call('playlistSync.found', {});
    expect(found.files.map(({ name, canBeWritten }) => [name, canBeWritten])).toEqual([
      ['old.M3U', true],
      ['radio.pls', true],
      ['Mix.m3u8', true],
    ]);
    expect(found).toMatchObject({ totalCount: 3, newCount: 3, fileCount: 3 });
    expect(await library.call('playlistSync.found', { words: 'ann rad' })).toMatchObject({ fileCount: 1 });
    // nothing comes of them before somebody asks
    expect(await library.call('playlists.list', {})).toEqual([]);
  });

  test('are told to be gone once a scan does not meet them, and keep what was said of them', async () => {
    const library = await makeMusic(files);
    const { files: all } = await library.call('playlistSync.found', {});
    const { fileId } = all[0]!;
    await library.call('playlistSync.ignore', { fileId, isIgnored: true });
    library.remove('Ann/old.M3U');
    await library.scan();
    const ignored = await library.call('playlistSync.found', { only: 'ignored' });
    expect(ignored.files).toMatchObject([{ fileId, isThere: false, choice: 'ignored' }]);
    library.write('Ann/old.M3U', m3uOf('B'));
    await library.scan();
    const back = await library.call('playlistSync.found', { only: 'ignored' });
    expect(back.files).toMatchObject([{ fileId, isThere: true, choice: 'ignored' }]);
  });

  test('are ignored by one person for that person alone, and undo offers them again', async () => {
    const library = await makeMusic(files);
    const other = await addPerson(library, { username: 'other' });
    const { fileId } = (await library.call('playlistSync.found', {})).files[0]!;
    const { activityId } = await library.call('playlistSync.ignore', { fileId, isIgnored: true });
    expect(await library.call('playlistSync.found', { only: 'new' })).toMatchObject({ fileCount: 2, newCount: 2 });
    expect(await other.call('playlistSync.found', { only: 'new' })).toMatchObject({ fileCount: 3 });
    await library.call('activity.undo', { activityId: activityId! });
    expect(await library.call('playlistSync.found', { only: 'new' })).toMatchObject({ fileCount: 3 });
  });

  test('are ignored all at once, but for those that were found since, and undo offers them again', async () => {
    const library = await makeMusic(files);
    const other = await addPerson(library, { username: 'other' });
    const { newestId, newCount } = await library.call('playlistSync.found', {});
    library.write('later.m3u', m3uOf('C'));
    await library.scan();
    const { activityId, changedCount } = await library.call('playlistSync.ignoreNew', { upToId: newestId });
    expect([newCount, changedCount]).toEqual([3, 3]);
    const left = await library.call('playlistSync.found', { only: 'new' });
    expect(left.files.map(({ name }) => name)).toEqual(['later.m3u']);
    expect(left.newestId).toBeGreaterThan(newestId);
    expect(await other.call('playlistSync.found', {})).toMatchObject({ newCount: 4 });
    await library.call('activity.undo', { activityId: activityId! });
    expect(await library.call('playlistSync.found', {})).toMatchObject({ newCount: 4 });
  });

  test('are looked at in the workbench as a copy, and offered no more once they were imported', async () => {
    const library = await makeMusic(files);
    const { files: all } = await library.call('playlistSync.found', { words: 'mix' });
    const { fileId, name } = await library.call('playlistSync.open', { fileId: all[0]!.fileId });
    expect(name).toBe('Mix.m3u8');
    const checked = await library.call('playlistFiles.check', { fileId });
    expect(checked.playlists).toMatchObject([{ entryCount: 2, matched: 2 }]);
    const wishes = [{ fileId, playlist: 0, name: 'Mix' }];
    const { activityId } = await library.call('playlistFiles.import', { wishes });
    await library.call('playlistFiles.drop', { fileId });
    expect(statSync(join(library.musicPath, 'Mix.m3u8')).isFile()).toBe(true);
    expect(await library.call('playlistSync.found', { only: 'new' })).toMatchObject({ fileCount: 2 });
    await library.call('activity.undo', { activityId: activityId! });
    expect(await library.call('playlistSync.found', { only: 'new' })).toMatchObject({ fileCount: 3 });
  });
});

describe('a playlist that follows its file', () => {
  test('is made of it, private, and undone as a whole', async () => {
    const library = await makeSynced(m3uOf('ABA'), 'follow');
    expect(await library.shown()).toEqual(['A', 'B', 'A']);
    expect(await library.call('playlists.get', { playlistId: library.playlistId })).toMatchObject({
      name: 'Mix',
      isPrivate: true,
    });
    expect(await library.status()).toMatchObject({ state: 'synced', mode: 'follow', leftOutCount: 0 });
    await library.call('activity.undo', { activityId: (await newestActivity(library)).id });
    expect(await library.call('playlists.list', {})).toEqual([]);
    expect(await library.call('playlistSync.list', {})).toEqual([]);
  });

  test('takes up what changed in a scan, as one activity; entries that stay are the same ones', async () => {
    const library = await makeSynced(m3uOf('ABCD'), 'follow');
    const [a, b, c, d] = await library.entryIds();
    library.write('Mix.m3u8', m3uOf('ACEDB'));
    await library.scan();
    await library.sync();
    expect(await library.shown()).toEqual(['A', 'C', 'E', 'D', 'B']);
    const after = await library.entryIds();
    expect([after[0], after[1], after[3], after[4]]).toEqual([a, c, d, b]);
    const [newest, second] = await library.call('activity.list', { limit: 2 });
    expect([newest!.type, second!.type]).toEqual(['playlist-sync', 'playlist-link']);
    await library.call('activity.undo', { activityId: newest!.id });
    expect(await library.entryIds()).toEqual([a, b, c, d]);
  });

  test('keeps what it can’t find in its place, and finds it when it comes', async () => {
    const library = await makeSynced(
      '#EXTM3U\nAnn/A.flac\n#EXTINF:1,Zoe - Late\nAnn/Late.flac\nAnn/B.flac\n',
      'follow',
    );
    expect(await library.shown()).toEqual(['A', '(Late)', 'B']);
    library.copy('Ann/C.flac', 'Ann/Late.flac');
    await library.scan();
    await library.sync();
    // what a scan finds is given to entries once it has ended
    await expect.poll(() => library.shown()).toEqual(['A', 'C', 'B']);
    expect(await library.status()).toMatchObject({ state: 'synced' });
  });

  test('keeps the entries of a file that is written anew with whole paths', async () => {
    const library = await makeSynced(m3uOf('ABC'), 'follow');
    const before = await library.entryIds();
    library.write('Mix.m3u8', ['C', 'A', 'B'].map((one) => join(library.musicPath, `Ann/${one}.flac`)).join('\r\n'));
    await library.sync();
    expect(await library.entryIds()).toEqual([before[2], before[0], before[1]]);
  });

  test('never writes the file, whatever is done to the playlist', async () => {
    const library = await makeSynced(m3uOf('AB'), 'follow');
    const before = statSync(join(library.musicPath, 'Mix.m3u8'), { bigint: true });
    await addTrack(library, 'C');
    await library.sync();
    const after = statSync(join(library.musicPath, 'Mix.m3u8'), { bigint: true });
    expect([after.mtimeNs, after.ino]).toEqual([before.mtimeNs, before.ino]);
    expect(await library.shown()).toEqual(['A', 'B', 'C']);
  });

  test.each([
    ['is emptied', '', 'doubtful'],
    ['holds something else altogether', m3uOf('EFG'), 'doubtful'],
    ['is no text any more', Buffer.from([0, 1, 2, 3, 0, 0, 0, 9]), 'broken'],
  ] as const)('stays as it is where the file %s', async (_what, content, state) => {
    const library = await makeSynced(m3uOf('ABCD'), 'follow');
    library.write('Mix.m3u8', content);
    expect(await library.sync()).toMatchObject({ state });
    expect(await library.shown()).toEqual(['A', 'B', 'C', 'D']);
    library.write('Mix.m3u8', m3uOf('ABC'));
    expect(await library.sync()).toMatchObject({ state: 'synced' });
    expect(await library.shown()).toEqual(['A', 'B', 'C']);
  });

  test('stays as it is while half of a long file is there, as of one that is being written', async () => {
    const library = await makeSynced(m3uOf('ABCDEFGHABCD'), 'follow');
    library.write('Mix.m3u8', m3uOf('ABCD'));
    expect(await library.sync()).toMatchObject({ state: 'doubtful' });
    expect(await library.shown()).toHaveLength(12);
    await resolveNow(library, 'file');
    expect(await library.shown()).toEqual(['A', 'B', 'C', 'D']);
  });

  test('stays as it is while the file is gone, or its drive away', async () => {
    const library = await makeSynced(m3uOf('ABC'), 'follow');
    library.move('Mix.m3u8', 'Ann/Mix.m3u8');
    await library.scan();
    expect(await library.sync()).toMatchObject({ state: 'gone' });
    library.move('Ann/Mix.m3u8', 'Mix.m3u8');
    expect(await library.sync()).toMatchObject({ state: 'synced' });
    renameSync(library.musicPath, `${library.musicPath}-away`);
    await library.scan();
    expect(await library.sync()).toMatchObject({ state: 'away' });
    renameSync(`${library.musicPath}-away`, library.musicPath);
    await library.scan();
    expect(await library.sync()).toMatchObject({ state: 'synced' });
    expect(await library.shown()).toEqual(['A', 'B', 'C']);
  });

  test('does not read through a link that leads out of the music', async () => {
    const library = await makeSynced(m3uOf('ABC'), 'both');
    const outside = join(temporaryFolder(), 'secret.m3u8');
    writeFileSync(outside, m3uOf('H'));
    library.remove('Mix.m3u8');
    symlinkSync(outside, join(library.musicPath, 'Mix.m3u8'));
    await addTrack(library, 'D');
    expect(await library.sync()).toMatchObject({ state: 'broken', problem: 'outside' });
    expect(await library.shown()).toEqual(['A', 'B', 'C', 'D']);
    expect(statSync(outside).size).toBe(Buffer.byteLength(m3uOf('H')));
  });

  test('follows no more once that is not wanted, and goes on where it was when it is again', async () => {
    const library = await makeSynced(m3uOf('ABC'), 'follow');
    const { playlistId } = library;
    const { activityId } = await library.call('playlistSync.unlink', { playlistId });
    library.write('Mix.m3u8', m3uOf('ACD'));
    await library.scan();
    expect(await library.shown()).toEqual(['A', 'B', 'C']);
    await library.call('activity.undo', { activityId: activityId! });
    await library.sync();
    expect(await library.shown()).toEqual(['A', 'C', 'D']);
  });

  test('is still kept in sync when it was deleted and brought back', async () => {
    const library = await makeSynced(m3uOf('ABC'), 'follow');
    const { activityId } = await library.call('playlists.delete', { playlistId: library.playlistId });
    expect(await library.call('playlistSync.list', {})).toEqual([]);
    await library.call('activity.undo', { activityId: activityId! });
    expect(await library.sync()).toMatchObject({ state: 'synced' });
    library.write('Mix.m3u8', m3uOf('BC'));
    await library.sync();
    expect(await library.shown()).toEqual(['B', 'C']);
  });
});
