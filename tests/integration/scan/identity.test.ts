import { renameSync } from 'node:fs';
import { expect, test } from 'vitest';
import { track } from '../../support/flac.ts';
import { makeLibrary } from '../../support/made-library.ts';

test('a moved and renamed file keeps its row', async () => {
  const library = await makeLibrary({ 'A/One/01 Song.flac': track({ title: 'Song' }) });
  await library.scan();
  const { id } = library.track('A/One/01 Song.flac');

  library.move('A/One/01 Song.flac', 'B/Renamed/Other.flac');
  const summary = await library.scan();

  expect(summary).toMatchObject({ moved: 1, added: 0, missing: 0 });
  expect([...library.tracks()].map(([path, row]) => [path, row.id])).toEqual([['B/Renamed/Other.flac', id]]);
});

test('a file that was moved and tagged anew keeps its row', async () => {
  const song = track({ title: 'Song', artist: 'A' });
  const library = await makeLibrary({ 'a.flac': song });
  await library.scan();
  const { id } = library.track('a.flac');

  library.remove('a.flac');
  library.write('deep/in/b.flac', { ...song, tags: { title: 'Another title', artist: 'B', comment: 'tagged anew' } });
  await library.scan();

  expect(library.track('deep/in/b.flac')).toMatchObject({ id, name: 'Another title' });
});

test('two files that change places keep their rows', async () => {
  const library = await makeLibrary({ 'a.flac': track({ title: 'A' }), 'b.flac': track({ title: 'B' }) });
  await library.scan();
  const [a, b] = [library.track('a.flac').id, library.track('b.flac').id];

  library.move('a.flac', 'c.flac');
  library.move('b.flac', 'a.flac');
  library.move('c.flac', 'b.flac');
  await library.scan();

  expect(library.track('a.flac')).toMatchObject({ id: b, name: 'B', missingSince: null });
  expect(library.track('b.flac')).toMatchObject({ id: a, name: 'A', missingSince: null });
});

test('a file moved over another keeps its row, and the other becomes missing', async () => {
  const library = await makeLibrary({ 'a.flac': track({ title: 'A' }), 'b.flac': track({ title: 'B' }) });
  await library.scan();
  const [a, b] = [library.track('a.flac').id, library.track('b.flac').id];

  library.move('a.flac', 'b.flac');
  await library.scan();

  const rows = [...library.core().exportTracks()];
  expect(rows.find(({ id }) => id === a)).toMatchObject({
    filepath: `${library.musicPath}/b.flac`,
    missingSince: null,
  });
  expect(rows.find(({ id }) => id === b)?.missingSince).not.toBeNull();
});

test('of several missing rows with the same sound the tags decide', async () => {
  const library = await makeLibrary({
    'a.flac': track({ title: 'Silence one' }, { sound: 'silence' }),
    'b.flac': track({ title: 'Silence two' }, { sound: 'silence' }),
  });
  await library.scan();
  const [a, b] = [library.track('a.flac').id, library.track('b.flac').id];

  library.move('b.flac', 'x/y.flac');
  library.move('a.flac', 'x/z.flac');
  await library.scan();

  expect(library.track('x/z.flac').id).toBe(a);
  expect(library.track('x/y.flac').id).toBe(b);
});

test('rows that nothing tells apart are not joined by guess', async () => {
  const twin = track({ title: 'Twin' });
  const library = await makeLibrary({ 'one/a.flac': twin, 'two/a.flac': twin });
  await library.scan();
  const known = [...library.tracks().values()].map(({ id }) => id);

  library.move('one/a.flac', 'three/a.flac');
  library.remove('two/a.flac');
  const summary = await library.scan();

  expect(summary).toMatchObject({ added: 1, moved: 0, missing: 2 });
  expect(known).not.toContain(library.track('three/a.flac').id);
});

test('a copy is a track of its own', async () => {
  const library = await makeLibrary({ 'a.flac': track({ title: 'A' }) });
  await library.scan();
  const { id } = library.track('a.flac');

  library.copy('a.flac', 'b.flac');
  const summary = await library.scan();

  expect(summary).toMatchObject({ added: 1, moved: 0, unchanged: 1 });
  expect(library.track('a.flac').id).toBe(id);
});

test('a better encoding in the same place of the album takes over the row', async () => {
  const tags = { title: 'Song', album: 'X', albumartist: 'A', tracknumber: '3', discnumber: '1' };
  const library = await makeLibrary({ 'old/3.flac': track(tags, { seconds: 200 }) });
  await library.scan();
  const { id } = library.track('old/3.flac');

  library.remove('old/3.flac');
  library.write('new/03 Song.flac', track(tags, { seconds: 201 }));
  await library.scan();

  expect(library.track('new/03 Song.flac').id).toBe(id);
});

test('a whole folder that is renamed keeps every row', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [`Artist/Old name/${at}.flac`, track({ title: `T${at}`, album: 'X' })]),
  );
  const library = await makeLibrary(files);
  await library.scan();
  const before = new Map([...library.tracks().values()].map(({ id, name }) => [name, id]));

  library.move('Artist/Old name', 'Artist/New name');
  const summary = await library.scan();

  expect(summary).toMatchObject({ moved: 40, added: 0, missing: 0 });
  expect(new Map([...library.tracks().values()].map(({ id, name }) => [name, id]))).toEqual(before);
});

test('a deleted file leaves its row as missing, and comes back to it unread', async () => {
  const library = await makeLibrary({ 'a.flac': track({ title: 'A' }), 'b.flac': track() });
  await library.scan();
  const { id } = library.track('a.flac');
  const aside = `${library.musicPath}/../aside.flac`;

  renameSync(`${library.musicPath}/a.flac`, aside);
  expect(await library.scan()).toMatchObject({ missing: 1, unchanged: 1 });
  expect(library.track('a.flac')).toMatchObject({ id, name: 'A' });
  expect(library.track('a.flac').missingSince).not.toBeNull();

  renameSync(aside, `${library.musicPath}/a.flac`);
  expect(await library.scan()).toMatchObject({ unchanged: 2, added: 0, updated: 0 });
  expect(library.track('a.flac')).toMatchObject({ id, missingSince: null });
});

test('twins in two folders that move each go where the rest of their folder went', async () => {
  const twin = track({ title: 'Twin' });
  const library = await makeLibrary({
    'one/a.flac': twin,
    'one/b.flac': track(),
    'two/a.flac': twin,
    'two/b.flac': track(),
  });
  await library.scan();
  const before = new Map([...library.tracks()].map(([path, { id }]) => [path, id]));

  library.move('one', 'new/one');
  library.move('two', 'new/two');
  expect(await library.scan()).toMatchObject({ moved: 4, added: 0, missing: 0 });

  for (const [path, id] of before) expect(library.track(`new/${path}`).id).toBe(id);
});
