import { expect, test } from 'vitest';
import type { PlaylistId, TrackId } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';
import { addPerson } from '../../support/people-of.ts';

const FILES = {
  'a.flac': track({ title: 'A', artist: 'Ann', album: 'One', date: '1991' }),
  'b.flac': track({ title: 'B', artist: 'Ben', album: 'One', date: '1995' }),
  'c.flac': track({ title: 'C', artist: 'Cid', album: 'Two', date: '2001' }),
};

type Caller = Pick<MadeLibrary, 'call'>;

async function open() {
  const library = await makeLibrary(FILES);
  await library.scan();
  const trackId = (title: string) => library.track(`${title.toLowerCase()}.flac`).id as TrackId;
  const make = async (name: string, query: string, by: Caller = library) =>
    (await by.call('smart.create', { name, query })).playlistId;
  const titles = async (playlistId: PlaylistId, by: Caller = library) => {
    const ids = Array.from(await by.call('smart.trackIds', { playlistId }));
    return (await by.call('tracks.byIds', { ids })).map(({ name }) => name).join('');
  };
  const found = async (query: string, by: Caller = library) => {
    const { ids } = await by.call('tracks.query', { text: query });
    return (await by.call('tracks.byIds', { ids: Array.from(ids) })).map(({ name }) => name).join('');
  };
  return { library, trackId, make, titles, found };
}

test('a query looks into smart playlists, however deep, with their limits', async () => {
  const { library, trackId, make, titles, found } = await open();
  const old = await make('Old', 'year<2000');
  await make('Newest of old', 'in:Old limit:1 by:-year');
  const rest = await make('Rest', 'in:Old -in:"Newest of old"');

  expect(await titles(rest)).toBe('A');
  expect(await found('in:"newest of old"')).toBe('B');
  expect(await found(`-in:#${old}`)).toBe('C');
  const { verdict } = await library.call('smart.explain', {
    query: 'in:Old -in:"Newest of old"',
    trackId: trackId('B'),
  });
  expect(verdict.of.slice(0, 2)).toMatchObject([
    { isMet: true, seen: { choices: ['Old'] } },
    { isMet: false, seen: { choices: ['Newest of old'] } },
  ]);
});

test('a smart playlist changes with those that it looks into', async () => {
  const { library, trackId, make, titles } = await open();
  const road = await library.call('playlists.create', { name: 'Road', kind: 'manual', trackIds: [trackId('A')] });
  const good = await make('Good', 'score>=4');
  const both = await make('Both', 'in:Good or in:Road');
  expect(await titles(both)).toBe('A');

  await library.call('scores.setTracks', { ids: [trackId('C')], score: 9 });
  expect(await titles(both)).toBe('AC');
  await library.call('playlists.add', { playlistId: road.playlistId, trackIds: [trackId('B')], beforeEntryId: null });
  expect(await titles(both)).toBe('ABC');
  await library.call('smart.setQuery', { playlistId: good, query: 'score>=5' });
  expect(await titles(both)).toBe('AB');
  await library.call('playlists.edit', { playlistId: road.playlistId, name: 'Way' });
  expect(await titles(both)).toBe('');
});

test('a playlist can’t be made to look into itself, and the way is told', async () => {
  const { library, make, titles } = await open();
  const one = await make('One', 'year<2000');
  await make('Two', 'in:One');
  await make('Three', 'in:Two');

  const refused = { code: 'invalid-input', details: { reason: 'circular', names: 'One → Three → Two → One' } };
  await expect(library.call('smart.setQuery', { playlistId: one, query: 'in:Three' })).rejects.toMatchObject(refused);
  await expect(make('Self', 'in:self')).rejects.toMatchObject({ details: { names: 'Self → Self' } });
  expect(await library.call('smart.preview', { query: 'in:Three', playlistId: one })).toMatchObject({
    count: 0,
    faults: [{ code: 'circular', names: ['One', 'Three', 'Two', 'One'], isOwn: true }],
  });
  expect(await titles(one)).toBe('AB');
});

test('playlists that a new name makes look into each other hold nothing and say so, until it is taken back', async () => {
  const { library, make, titles, found } = await open();
  const one = await make('One', 'in:Later or year<2000');
  const two = await make('Two', 'in:One');
  const over = await make('Over', 'in:Two or year>2000');
  expect(await titles(two)).toBe('AB');

  await library.call('playlists.edit', { playlistId: two, name: 'Later' });
  expect(await titles(one)).toBe('');
  expect(await titles(two)).toBe('');
  expect(await found('in:Later')).toBe('');
  expect((await library.call('smart.rules', { playlistId: two })).faults).toEqual([
    { code: 'circular', names: ['Later', 'One', 'Later'], isOwn: true },
  ]);
  expect((await library.call('smart.rules', { playlistId: over })).faults).toEqual([
    { code: 'no-playlist', wanted: 'Two' },
  ]);

  await library.call('playlists.edit', { playlistId: two, name: 'Two' });
  expect(await titles(one)).toBe('AB');
  expect(await titles(over)).toBe('ABC');
});

test('a playlist that was deleted is told, and is back when that is undone', async () => {
  const { library, make, titles } = await open();
  const old = await make('Old', 'year<2000');
  const rest = await make('Rest', 'in:Old');
  expect(await titles(rest)).toBe('AB');

  const { activityId } = await library.call('playlists.delete', { playlistId: old });
  expect(await titles(rest)).toBe('');
  expect((await library.call('smart.rules', { playlistId: rest })).faults).toEqual([
    { code: 'no-playlist', wanted: 'Old' },
  ]);
  await library.call('activity.undo', { activityId: activityId! });
  expect(await titles(rest)).toBe('AB');
});

test('private playlists of others are not looked into and not named, public ones hold what they hold for their owner', async () => {
  const { library, trackId, make, found } = await open();
  const anna = await addPerson(library, { username: 'anna' });
  await make('Secret', 'year<1992');
  const loved = await make('Loved', 'score>=4');
  await library.call('scores.setTracks', { ids: [trackId('A')], score: 9 });
  await anna.call('scores.setTracks', { ids: [trackId('B')], score: 9 });

  expect(await found('in:Secret', anna)).toBe('');
  expect(await found('in:Loved', anna)).toBe('');
  expect((await anna.call('smart.preview', { query: 'in:Secret' })).faults).toEqual([
    { code: 'no-playlist', wanted: 'Secret' },
  ]);
  await library.call('playlists.edit', { playlistId: loved, isPrivate: false });
  expect(await found('in:Loved', anna)).toBe('A');
  await make('Loved', 'score>=4', anna);
  expect(await found('in:Loved', anna)).toBe('AB');
});

test('a public playlist over private ones shows others nothing of them: no track, no count, no cover, no name', async () => {
  const { library, trackId, make, titles, found } = await open();
  const anna = await addPerson(library, { username: 'anna' });
  const road = await library.call('playlists.create', { name: 'Road', kind: 'manual', trackIds: [trackId('C')] });
  await make('Secret', 'year<1992');
  const between = await make('Between', 'in:Secret');
  const shown = await make('Shown', 'in:Between or in:Road or artist:ben');
  expect(await titles(shown)).toBe('ABC');
  expect((await library.call('smart.rules', { playlistId: shown })).faults).toEqual([]);

  await library.call('playlists.edit', { playlistId: shown, isPrivate: false });
  // its owner is told, and sees what there was
  expect(await titles(shown)).toBe('ABC');
  const names = ['Road', 'Secret', 'Between'];
  expect((await library.call('smart.rules', { playlistId: shown })).faults).toEqual([{ code: 'private', names }]);

  expect(await titles(shown, anna)).toBe('B');
  expect(await found('in:Shown', anna)).toBe('B');
  expect(await found('in:Shown')).toBe('ABC');
  expect(await anna.call('playlists.get', { playlistId: shown })).toMatchObject({ entryCount: 1 });
  await expect
    .poll(() => anna.call('playlists.list', {}))
    .toMatchObject([{ name: 'Shown', isCounted: true, entryCount: 1 }]);
  const rules = await anna.call('smart.rules', { playlistId: shown });
  expect(rules).toEqual({
    query: 'in:"?" or in:"?" or artist:ben',
    problems: [],
    faults: [{ code: 'private', names: [] }],
  });
  const snapshot = await anna.call('smart.snapshot', { playlistId: shown, name: 'Kept' });
  expect(await anna.call('playlists.get', { playlistId: snapshot.playlistId })).toMatchObject({ entryCount: 1 });
  const copy = await anna.call('playlists.duplicate', { playlistId: shown });
  expect((await anna.call('smart.rules', { playlistId: copy.playlistId })).query).toBe(rules.query);
  const written = await anna.call('playlistFiles.export', { playlistId: shown, format: 'm3u8' });
  expect(Buffer.from(written.base64, 'base64').toString()).not.toMatch(/[ac]\.flac/);
  const nsp = await anna.call('playlistFiles.export', { playlistId: shown, format: 'nsp' });
  expect(Buffer.from(nsp.base64, 'base64').toString() + JSON.stringify(nsp.remarks)).not.toMatch(/Secret|Between|Road/);

  // what becomes public is seen, and what it looks into in turn is not
  await library.call('playlists.edit', { playlistId: between, isPrivate: false });
  expect(await titles(shown, anna)).toBe('B');
  await library.call('playlists.edit', { playlistId: road.playlistId, isPrivate: false });
  expect(await titles(shown, anna)).toBe('BC');
  await library.call('playlists.edit', { playlistId: road.playlistId, isPrivate: true });
  expect(await titles(shown, anna)).toBe('B');
  // one of hers over it holds for herself no more than it shows her
  const hers = await make('Hers', 'in:Shown', anna);
  await anna.call('playlists.edit', { playlistId: hers, isPrivate: false });
  expect(await titles(hers)).toBe('B');
});

test('a circle is told to others by the names that they may see', async () => {
  const { library, make } = await open();
  const anna = await addPerson(library, { username: 'anna' });
  const secret = await make('Secret', 'year<1992');
  const shown = await make('Later', 'in:Secret');
  await library.call('playlists.edit', { playlistId: shown, isPrivate: false });
  await library.call('smart.setQuery', { playlistId: secret, query: 'in:Shown' });
  await library.call('playlists.edit', { playlistId: shown, name: 'Shown' });
  expect((await anna.call('smart.rules', { playlistId: shown })).faults).toEqual([
    { code: 'circular', names: ['Shown', 'Shown'], isOwn: true },
    { code: 'private', names: [] },
  ]);
});
