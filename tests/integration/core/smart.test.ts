import { expect, test } from 'vitest';
import type { ActivityId, PlaylistId, TrackId } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';
import { addPerson } from '../../support/people-of.ts';
import { jpegOf } from '../../support/user-files.ts';

const FILES = {
  'a.flac': track({ title: 'A', artist: 'Ann', album: 'One', date: '1991' }, { picture: jpegOf(1) }),
  'b.flac': track({ title: 'B', artist: 'Ben', album: 'One', date: '1995' }),
  'c.flac': track({ title: 'C', artist: 'Cid', album: 'Two', date: '2001' }, { picture: jpegOf(2) }),
};

type Caller = Pick<MadeLibrary, 'call'>;

async function open() {
  const library = await makeLibrary(FILES);
  await library.scan();
  const trackId = (title: string) => library.track(`${title.toLowerCase()}.flac`).id as TrackId;
  const make = async (query: string) => (await library.call('smart.create', { name: 'Smart', query })).playlistId;
  const titles = async (playlistId: PlaylistId, by: Caller = library, view: object = {}) => {
    const ids = Array.from(await by.call('smart.trackIds', { playlistId, ...view }));
    return (await by.call('tracks.byIds', { ids })).map(({ name }) => name).join('');
  };
  return { library, trackId, make, titles };
}

test('a smart playlist holds what its query finds, in its order and within its limit', async () => {
  const { titles, make } = await open();
  expect(await titles(await make('year:1990..1999'))).toBe('AB');
  expect(await titles(await make('year<2010 sort:-year'))).toBe('CBA');
  expect(await titles(await make('sort:-year limit:2'))).toBe('CB');
  expect(await titles(await make('limit:1 by:-year'))).toBe('C');
});

test('a change of an opinion, a play or another playlist shows at once', async () => {
  const { library, trackId, titles, make } = await open();
  const scored = await make('score>=4');
  const manual = (await library.call('playlists.create', { name: 'Road', kind: 'manual', trackIds: [trackId('C')] }))
    .playlistId;
  const inRoad = await make('in:Road');
  expect(await titles(scored)).toBe('');
  expect(await titles(inRoad)).toBe('C');

  await library.call('scores.setTracks', { ids: [trackId('A')], score: 8 });
  expect(await titles(scored)).toBe('A');
  await library.call('playlists.add', { playlistId: manual, trackIds: [trackId('B')], beforeEntryId: null });
  expect(await titles(inRoad)).toBe('BC');
});

test('tracks whose file is gone are left out, unless they are asked for', async () => {
  const { library, titles, make } = await open();
  const [all, gone] = [await make(''), await make('is:missing')];
  library.remove('b.flac');
  await library.scan();

  expect(await titles(all)).toBe('AC');
  expect(await titles(gone)).toBe('B');
});

test('another person sees what a public one finds for its owner, and a copy of it asks for their own', async () => {
  const { library, trackId, titles, make } = await open();
  const playlistId = await make('score>=4');
  const anna = await addPerson(library, { username: 'anna' });
  await library.call('scores.setTracks', { ids: [trackId('A')], score: 9 });
  await anna.call('scores.setTracks', { ids: [trackId('B')], score: 9 });
  await expect(titles(playlistId, anna)).rejects.toMatchObject({ code: 'not-found' });

  await library.call('playlists.edit', { playlistId, isPrivate: false });
  expect(await titles(playlistId, anna)).toBe('A');
  const copy = await anna.call('playlists.duplicate', { playlistId });
  expect(await titles(copy.playlistId, anna)).toBe('B');
  await expect(anna.call('smart.setQuery', { playlistId, query: '' })).rejects.toMatchObject({ code: 'not-allowed' });
});

test('its query is changed and taken back, its page and the list of playlists count it', async () => {
  const { library, titles, make } = await open();
  const playlistId = await make('year<2000');
  expect(await library.call('playlists.get', { playlistId })).toMatchObject({ kind: 'smart', entryCount: 2 });
  const { activityId } = await library.call('smart.setQuery', { playlistId, query: 'artist:cid' });
  expect(await titles(playlistId)).toBe('C');
  expect(await library.call('smart.rules', { playlistId })).toEqual({
    query: 'artist:cid',
    problems: [],
    faults: [],
  });
  await expect
    .poll(() => library.call('playlists.list', {}))
    .toMatchObject([{ id: playlistId, entryCount: 1, isCounted: true }]);

  await library.call('activity.undo', { activityId: activityId as ActivityId });
  expect(await titles(playlistId)).toBe('AB');
});

test('a list of playlists shows a smart one by the covers of what it finds now', async () => {
  const { library, trackId, make } = await open();
  const playlistId = await make('score>=4');
  const mosaic = async () => (await library.call('playlists.list', {})).find(({ id }) => id === playlistId)?.mosaic;
  await expect.poll(mosaic).toEqual([]);
  await library.call('scores.setTracks', { ids: [trackId('C')], score: 8 });
  await expect.poll(mosaic).toHaveLength(1);
  const [ofC] = (await mosaic())!;
  await library.call('scores.setTracks', { ids: [trackId('A')], score: 8 });
  await expect.poll(mosaic).toEqual([expect.not.stringMatching(ofC!), ofC]);
  await library.call('scores.setTracks', { ids: [trackId('A'), trackId('C')], score: null });
  await expect.poll(mosaic).toEqual([]);
});

test('a query that can’t be read is refused with its place, and makes nothing', async () => {
  const { library } = await open();
  const query = 'yaer:1990';
  await expect(library.call('smart.create', { name: 'S', query })).rejects.toMatchObject({ code: 'invalid-input' });
  expect(await library.call('playlists.list', {})).toEqual([]);
  expect(await library.call('smart.preview', { query })).toMatchObject({
    count: 0,
    problems: [{ code: 'unknown-field', suggestion: 'year', start: 0, end: 4 }],
  });
});

test('a preview counts and names the first, and each track can be asked why it is in or out', async () => {
  const { library, trackId } = await open();
  expect(await library.call('smart.preview', { query: 'year<2000 sort:-year', limit: 1 })).toMatchObject({
    count: 2,
    durationMs: library.track('a.flac').durationMs! + library.track('b.flac').durationMs!,
    first: [trackId('B')],
    problems: [],
  });
  const query = 'year<2000 -artist:ann';
  const reason = await library.call('smart.explain', { query, trackId: trackId('A') });
  expect(reason).toMatchObject({ isIn: false, isMet: false, verdict: { isMet: false } });
  expect(reason.verdict.of.map(({ isMet }) => isMet)).toEqual([true, false, true]);
  const limited = await library.call('smart.explain', { query: 'limit:1 by:-year', trackId: trackId('A') });
  expect(limited).toMatchObject({ isMet: true, isIn: false });
});

test('what is chosen by chance stays until other tracks are asked for', async () => {
  const { library, titles, make } = await open();
  const playlistId = await make('sort:random');
  const first = await titles(playlistId);
  expect(await titles(playlistId)).toBe(first);
  const orders = new Set<string>([first]);
  for (let turn = 0; turn < 12; turn++) {
    await library.call('smart.shuffle', { playlistId });
    orders.add(await titles(playlistId));
  }
  expect(orders.size).toBeGreaterThan(1);
  expect(first.split('').toSorted().join('')).toBe('ABC');
  await expect(library.call('smart.shuffle', { playlistId: await make('year>0') })).rejects.toMatchObject({
    code: 'invalid-input',
  });
});

test('a snapshot is a manual playlist that stays as it was', async () => {
  const { library, trackId, titles, make } = await open();
  const playlistId = await make('score>=4');
  await library.call('scores.setTracks', { ids: [trackId('A')], score: 9 });
  const made = await library.call('smart.snapshot', { playlistId, name: 'Then' });
  await library.call('scores.setTracks', { ids: [trackId('A')], score: null });

  expect(await titles(playlistId)).toBe('');
  expect(await library.call('playlists.get', { playlistId: made.playlistId })).toMatchObject({
    kind: 'manual',
    name: 'Then',
    entryCount: 1,
  });
});

test('is written for other players as what it finds now', async () => {
  const { library, make } = await open();
  const playlistId = await make('year<2000 sort:-year');
  const { base64, entryCount } = await library.call('playlistFiles.export', { playlistId, format: 'm3u8' });
  const lines = Buffer.from(base64, 'base64').toString('utf8').split('\n');

  expect(entryCount).toBe(2);
  expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual(['b.flac', 'a.flac']);
});
