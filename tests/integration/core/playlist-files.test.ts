import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFormats } from '../../../src/shared/contract/playlist-formats.ts';
import type { PlaylistEntryId, PlaylistId, TrackId } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';
import { addPerson } from '../../support/people-of.ts';
import { checkPlaylist, sendPlaylist } from '../../support/playlist-uploads.ts';

const FILES = {
  'Ann/One/01 A.flac': track({ title: 'A', artist: 'Ann', album: 'One' }),
  'Ann/One/02 B.flac': track({ title: 'B', artist: 'Ann', album: 'One' }),
  'Ben/Two/01 A.flac': track({ title: 'C', artist: 'Ben', album: 'Two' }),
};

async function open() {
  const library = await makeLibrary(FILES);
  await library.scan();
  return library;
}

type Caller = Pick<MadeLibrary, 'call'>;

async function entriesOf(by: Caller, playlistId: PlaylistId) {
  const ids = Array.from(await by.call('playlists.entryIds', { playlistId }), (id) => id as PlaylistEntryId);
  return by.call('playlists.entries', { playlistId, ids });
}

/** What stands in it: a title, or in brackets what the entry keeps. */
async function shownOf(by: Caller, playlistId: PlaylistId) {
  const entries = await entriesOf(by, playlistId);
  return entries.map(({ track: row, snapshot }) => row?.name ?? `(${snapshot.title ?? snapshot.path})`);
}

const M3U = `#EXTM3U
#PLAYLIST:Road
# for the car
D:\\Music\\Ann\\One\\01 A.flac
#EXTINF:-1,Ann - B
# the long one
nowhere/b.mp3
#EXTINF:-1,Zoe - Not here yet
D:\\Music\\Zoe\\Late\\01 Not here yet.flac
01 A.flac
http://example.com/stream
`;

async function importM3u(by: Caller, wish: { readonly doubtful?: 'take' | 'keep' } = {}) {
  const { fileId, checked } = await checkPlaylist(by, { name: 'car.m3u8', content: M3U });
  const made = await by.call('playlistFiles.import', { wishes: [{ fileId, playlist: 0, name: 'Road', ...wish }] });
  return { checked, made, playlistId: made.playlistIds[0]! };
}

describe('a playlist file', () => {
  test('is looked at before anything is written, each entry with what the library has', async () => {
    const library = await open();
    const { fileId, checked } = await checkPlaylist(library, { name: 'car.m3u8', content: M3U });
    expect(checked).toMatchObject({
      format: 'm3u',
      encoding: 'utf-8',
      problems: [],
      playlists: [{ name: 'Road', description: 'for the car', entryCount: 5, matched: 2, doubtful: 1, unmatched: 2 }],
    });
    const { items, itemCount } = await library.call('playlistFiles.items', { fileId, playlist: 0 });
    expect(itemCount).toBe(5);
    expect(
      items.map(({ state, candidates }) => [state, candidates.map((one) => `${one.track.name} ${one.reason}`)]),
    ).toEqual([
      ['matched', ['A path-end']],
      ['matched', ['B names']],
      ['unmatched', []],
      ['doubtful', expect.arrayContaining(['A path-end', 'C path-end'])],
      ['unmatched', []],
    ]);
    const doubtful = await library.call('playlistFiles.items', { fileId, playlist: 0, state: 'doubtful' });
    expect(doubtful.items.map(({ place }) => place)).toEqual([3]);
    expect(await library.call('playlists.list', {})).toEqual([]);
  });

  test('becomes a playlist by one activity: unmatched entries keep what it says, in their places', async () => {
    const library = await open();
    const { made, playlistId } = await importM3u(library);
    expect(made).toMatchObject({ entryCount: 5, withoutTrackCount: 3, changedCount: 1 });
    expect(await shownOf(library, playlistId)).toEqual([
      'A',
      'B',
      '(Not here yet)',
      '(01 A.flac)',
      '(http://example.com/stream)',
    ]);
    expect(await library.call('playlists.get', { playlistId })).toMatchObject({
      name: 'Road',
      description: 'for the car',
      isPrivate: true,
      missingCount: 3,
    });
    const [done] = await library.call('activity.list', {});
    expect(done).toMatchObject({ type: 'playlist-import', subject: 'Road', thingCount: 5, canUndo: true });
    await library.call('activity.undo', { activityId: made.activityId! });
    expect(await library.call('playlists.list', {})).toEqual([]);
  });

  test('is taken in as a person decides: another track, none, or what it says', async () => {
    const library = await open();
    const { fileId } = await checkPlaylist(library, { name: 'car.m3u8', content: M3U });
    const c = library.track('Ben/Two/01 A.flac').id as TrackId;
    const decisions = [
      { entry: 0, trackId: null },
      { entry: 3, trackId: c },
      { entry: 4, trackId: null, isLeftOut: true },
    ];
    const wishes = [{ fileId, playlist: 0, name: 'Road', decisions }];
    const { playlistIds } = await library.call('playlistFiles.import', { wishes });
    expect(await shownOf(library, playlistIds[0]!)).toEqual([
      '(D:\\Music\\Ann\\One\\01 A.flac)',
      'B',
      '(Not here yet)',
      'C',
    ]);
    const strange = [{ ...wishes[0]!, decisions: [{ entry: 0, trackId: 999 as TrackId }] }];
    await expect(library.call('playlistFiles.import', { wishes: strange })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await library.call('playlists.list', {})).toHaveLength(1);
  });

  test('with what is doubtful takes the surest where that is wished', async () => {
    const library = await open();
    const { made } = await importM3u(library, { doubtful: 'take' });
    expect(made.withoutTrackCount).toBe(2);
  });

  test('starts from the folder that it lies in, and several come as one', async () => {
    const library = await open();
    const folder = join(library.musicPath, 'Ben', 'Two');
    const one = await checkPlaylist(library, { name: 'a.m3u', content: '01 A.flac\n../../Ann/One/01 A.flac', folder });
    const two = await checkPlaylist(library, { name: 'b.pls', content: '[playlist]\nFile1=x.mp3\n', folder });
    expect(one.checked.playlists).toMatchObject([{ name: 'a', matched: 2 }]);
    const parent = await library.call('playlists.create', { name: 'F', kind: 'folder' });
    const wishes = [
      { fileId: one.fileId, playlist: 0, name: 'a' },
      { fileId: two.fileId, playlist: 0, name: 'b' },
    ];
    const made = await library.call('playlistFiles.import', { wishes, parentId: parent.playlistId });
    expect(await shownOf(library, made.playlistIds[0]!)).toEqual(['C', 'A']);
    const [entry] = await entriesOf(library, made.playlistIds[1]!);
    expect(entry?.snapshot.path).toBe(join(folder, 'x.mp3'));
    const cards = await library.call('playlists.list', {});
    expect(cards.filter(({ parentId }) => parentId === parent.playlistId)).toHaveLength(2);
  });

  test('of something else is refused, and why', async () => {
    const library = await open();
    const strange = [
      ['<!DOCTYPE html><html></html>', 'unknown-format'],
      ['a\0\0b', 'binary'],
      ['<?xml version="1.0"?><!DOCTYPE p [<!ENTITY a "b">]><playlist/>', 'has-entities'],
    ] as const;
    for (const [content, refusal] of strange) {
      const fileId = await sendPlaylist(library, { name: 'x.m3u', content });
      await expect(library.call('playlistFiles.check', { fileId })).rejects.toMatchObject({
        code: 'invalid-input',
        details: { refusal },
      });
    }
  });

  test('leaves nothing behind once it is read or dropped, and is nobody else’s', async () => {
    const library = await open();
    const anna = await addPerson(library, { username: 'anna' });
    const fileId = await sendPlaylist(library, { name: 'x.m3u', content: 'a.mp3' });
    const folder = join(dirname(library.libraryPath), 'cache', 'playlist-files');
    expect(existsSync(folder)).toBe(true);
    await expect(anna.call('playlistFiles.check', { fileId })).rejects.toMatchObject({ code: 'not-found' });
    await anna.call('playlistFiles.drop', { fileId });
    await library.call('playlistFiles.check', { fileId });
    await expect(library.call('playlistFiles.addPart', { fileId, base64: 'YQ==' })).rejects.toMatchObject({
      code: 'conflict',
    });
    const other = await library.call('playlistFiles.begin', { name: 'x.m3u' });
    await library.call('playlistFiles.drop', other);
    expect(readdirSync(folder)).toEqual([]);
    await library.call('playlistFiles.drop', { fileId });
    await expect(library.call('playlistFiles.items', { fileId, playlist: 0 })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('an entry without a track', () => {
  test('comes back by itself when a scan finds its file, at its place, and that can be undone', async () => {
    const library = await open();
    const { playlistId } = await importM3u(library);
    library.write('Zoe/Late/01 Not here yet.flac', track({ title: 'Other title', artist: 'Zoe' }));
    await library.scan();
    await expect.poll(async () => (await shownOf(library, playlistId))[2]).toBe('Other title');
    const [done] = await library.call('activity.list', {});
    expect(done).toMatchObject({ type: 'playlist-found', subject: 'Road', thingCount: 1 });
    await library.call('activity.undo', { activityId: done!.id });
    expect((await shownOf(library, playlistId))[2]).toBe('(Not here yet)');
  });

  test('comes back by what is said of it, where the file lies elsewhere', async () => {
    const library = await open();
    const content = '#EXTM3U\n#EXTALB:New\n#EXTINF:-1,Zoe - Late song\n/old/xyz.mp3\n';
    const { fileId } = await checkPlaylist(library, { name: 'x.m3u8', content });
    const wishes = [{ fileId, playlist: 0, name: 'X' }];
    const { playlistIds } = await library.call('playlistFiles.import', { wishes });
    library.write('new/1.flac', track({ title: 'Late Song', artist: 'Zoe', album: 'New' }));
    await library.scan();
    await expect.poll(() => shownOf(library, playlistIds[0]!)).toEqual(['Late Song']);
  });

  test('stays without one where what came is only likely', async () => {
    const library = await open();
    const { fileId } = await checkPlaylist(library, {
      name: 'x.m3u8',
      content: '/old/07 - Zoe - Late song.mp3\n/old/new/2.flac\n',
    });
    const wishes = [{ fileId, playlist: 0, name: 'X' }];
    const { playlistIds } = await library.call('playlistFiles.import', { wishes });
    library.write('new/1.flac', track({ title: 'Late Song', artist: 'Zoe', album: 'New' }));
    library.write('new/2.flac', track({ title: 'B', artist: 'Zoe', album: 'New' }));
    await library.scan();
    // that the other one came back tells that the look is over
    await expect.poll(() => shownOf(library, playlistIds[0]!)).toEqual(['(/old/07 - Zoe - Late song.mp3)', 'B']);
    const [entry] = await entriesOf(library, playlistIds[0]!);
    const asked = { playlistId: playlistIds[0]!, entryIds: [entry!.id] };
    const [suggestion] = await library.call('playlistFiles.suggest', asked);
    expect(suggestion).toMatchObject({ entryId: entry!.id, state: 'doubtful' });
    expect(suggestion!.candidates[0]?.track.name).toBe('Late Song');
  });

  test('is given a track by hand, many at once, as one activity', async () => {
    const library = await open();
    const anna = await addPerson(library, { username: 'anna' });
    const { playlistId } = await importM3u(library);
    const entries = await entriesOf(library, playlistId);
    const trackId = library.track('Ben/Two/01 A.flac').id as TrackId;
    const links = entries.filter((entry) => entry.track === null).map(({ id }) => ({ entryId: id, trackId }));
    const done = await library.call('playlistFiles.relink', { playlistId, links });
    expect([...done.entryIds]).toEqual(links.map(({ entryId }) => entryId));
    expect(await shownOf(library, playlistId)).toEqual(['A', 'B', 'C', 'C', 'C']);
    await expect(anna.call('playlistFiles.relink', { playlistId, links })).rejects.toMatchObject({ code: 'not-found' });
    await expect(anna.call('playlistFiles.suggest', { playlistId, entryIds: [] })).rejects.toMatchObject({
      code: 'not-found',
    });
    const stranger = [{ entryId: links[0]!.entryId, trackId: 999 as TrackId }];
    await expect(library.call('playlistFiles.relink', { playlistId, links: stranger })).rejects.toMatchObject({
      code: 'not-found',
    });
    await library.call('activity.undo', { activityId: done.activityId! });
    expect((await shownOf(library, playlistId)).slice(2)).toEqual([
      '(Not here yet)',
      '(01 A.flac)',
      '(http://example.com/stream)',
    ]);
  });
});

describe('a playlist as a file', () => {
  const textOf = ({ base64 }: { readonly base64: string }) => Buffer.from(base64, 'base64').toString();

  test('has a line for each file from the folder that it lies in, the same for who may only read it', async () => {
    const library = await open();
    const anna = await addPerson(library, { username: 'anna' });
    const trackIds = ['Ann/One/01 A.flac', 'Ben/Two/01 A.flac'].map((path) => library.track(path).id as TrackId);
    const { playlistId } = await library.call('playlists.create', { name: 'Ro/ad?', kind: 'manual', trackIds });

    const plain = await library.call('playlistFiles.export', { playlistId });
    expect(textOf(plain).replaceAll(/:\d+,/g, ':0,')).toBe(
      '#EXTM3U\n#PLAYLIST:Ro/ad?\n#EXTINF:0,Ann - A\nAnn/One/01 A.flac\n#EXTINF:0,Ben - C\nBen/Two/01 A.flac\n',
    );
    expect(plain).toMatchObject({
      fileName: 'Ro ad.m3u8',
      base: library.musicPath,
      entryCount: 2,
      leftOutCount: 0,
    });
    const base = `${library.musicPath}/Lists`;
    const below = await library.call('playlistFiles.export', { playlistId, base });
    expect(textOf(below)).toContain('\n../Ben/Two/01 A.flac\n');
    const whole = await library.call('playlistFiles.export', { playlistId, isAbsolute: true });
    expect(textOf(whole)).toContain(`\n${library.musicPath}/Ben/Two/01 A.flac\n`);
    await expect(library.call('playlistFiles.export', { playlistId, base: 'Lists' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await expect(anna.call('playlistFiles.export', { playlistId })).rejects.toMatchObject({ code: 'not-found' });
    await library.call('playlists.edit', { playlistId, isPrivate: false });
    expect(await anna.call('playlistFiles.export', { playlistId, base })).toEqual(below);
  });

  test('of any format, taken in again, is the same playlist', async () => {
    const library = await open();
    const { playlistId } = await importM3u(library);
    const shown = await shownOf(library, playlistId);
    for (const format of listFormats) {
      const { base64, fileName } = await library.call('playlistFiles.export', { playlistId, format });
      const content = Buffer.from(base64, 'base64');
      const { fileId, checked } = await checkPlaylist(library, { name: fileName, content });
      expect(checked.playlists[0]?.name).toBe('Road');
      const wishes = [{ fileId, playlist: 0, name: 'Again' }];
      const { playlistIds } = await library.call('playlistFiles.import', { wishes });
      expect(await shownOf(library, playlistIds[0]!)).toEqual(shown);
      const again = await library.call('playlistFiles.export', { playlistId: playlistIds[0]!, format: 'm3u8' });
      // only PLS has no place for it
      expect(textOf(again).includes('\n# the long one\n')).toBe(format !== 'pls');
    }
  });

  test('as a table has a row for each entry, and every entry is kept', async () => {
    const library = await open();
    const { playlistId } = await importM3u(library);
    const shown = await shownOf(library, playlistId);
    const made = await library.call('playlistFiles.export', { playlistId, format: 'csv' });
    expect(made).toMatchObject({ fileName: 'Road.csv', entryCount: shown.length, leftOutCount: 0 });
    expect(textOf(made).trimEnd().split('\n')).toHaveLength(shown.length + 1);
    expect(textOf(made)).toContain('"the long one"');
  });

  test('comments stay with their entries when a list is copied, or one is taken out and put back', async () => {
    const library = await open();
    const { playlistId } = await importM3u(library);
    const copy = await library.call('playlists.duplicate', { playlistId, name: 'Copy' });
    expect(textOf(await library.call('playlistFiles.export', { playlistId: copy.playlistId }))).toContain('# the long');
    const second = (await entriesOf(library, playlistId))[1]!;
    const removed = await library.call('playlists.remove', { playlistId, entryIds: [second.id] });
    expect(textOf(await library.call('playlistFiles.export', { playlistId }))).not.toContain('# the long');
    await library.call('activity.undo', { activityId: removed.activityId! });
    expect(textOf(await library.call('playlistFiles.export', { playlistId }))).toContain('# the long one\n#EXTINF');
  });
});
