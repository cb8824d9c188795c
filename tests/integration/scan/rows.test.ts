import { expect, test } from 'vitest';
import { findTrackPlace } from '../../../src/main/db/queries/media.ts';
import { openFakeLibrary } from '../../support/fake-library.ts';

test('a file that was put aside for a new one of its name keeps its row', async () => {
  const library = openFakeLibrary(['/music']);
  library.put('/music/1.flac');
  await library.scan();
  const { id } = library.at('/music/1.flac');

  library.move('/music/1.flac', '/music/old/1.flac');
  library.put('/music/1.flac');
  const { counts } = await library.scan();

  expect(library.at('/music/old/1.flac').id).toBe(id);
  expect(library.at('/music/1.flac').id).not.toBe(id);
  expect(counts).toMatchObject({ moved: 1, added: 1, updated: 0, missing: 0 });
});

test('files renumbered to make room for a new one keep their rows', async () => {
  const library = openFakeLibrary(['/music']);
  for (const no of [1, 2, 3]) library.put(`/music/Track 0${no}.flac`, {}, `sound ${no}`);
  await library.scan();
  const idOf = (digest: string) => library.rows().find((row) => row.digest === digest && row.missingSince === null)?.id;
  const before = [1, 2, 3].map((no) => idOf(`sound ${no}`));

  for (const no of [3, 2, 1]) library.move(`/music/Track 0${no}.flac`, `/music/Track 0${no + 1}.flac`);
  library.put('/music/Track 01.flac', {}, 'new');
  await library.scan();

  expect([1, 2, 3].map((no) => idOf(`sound ${no}`))).toEqual(before);
  expect(before).not.toContain(idOf('new'));
});

test('another encoding at the same path keeps the row', async () => {
  const library = openFakeLibrary(['/music']);
  library.put('/music/1.mp3', {}, 'lossy');
  await library.scan();
  const { id } = library.at('/music/1.mp3');

  library.put('/music/1.mp3', {}, 'less lossy');
  const { counts } = await library.scan();

  expect(counts).toMatchObject({ updated: 1, added: 0 });
  expect(library.at('/music/1.mp3').id).toBe(id);
});

test('tracks can be played when the folder around a removed one is chosen', async () => {
  const library = openFakeLibrary(['/music/inner']);
  library.put('/music/inner/1.flac');
  await library.scan();
  const { id } = library.at('/music/inner/1.flac');

  library.removeRoot('/music/inner');
  library.addRoot('/music');
  await library.scan();

  expect(library.at('/music/inner/1.flac').id).toBe(id);
  expect(await findTrackPlace(library.writer, id)).toEqual({ path: '/music/inner/1.flac', rootPath: '/music' });
});

test('of two other encodings of a lost file neither takes its row by guess, and a single one does', async () => {
  const library = openFakeLibrary(['/music']);
  const tags = { title: 'Song', album: 'X', trackNo: 1 };
  library.put('/music/keep.flac');
  library.put('/music/old/1.flac', tags);
  library.put('/music/one/1.flac', { ...tags, trackNo: 2 });
  await library.scan();
  const [lost, single] = [library.at('/music/old/1.flac').id, library.at('/music/one/1.flac').id];

  library.remove('/music/old');
  library.remove('/music/one');
  library.put('/music/mp3/1.mp3', tags);
  library.put('/music/ogg/1.ogg', tags);
  library.put('/music/ogg/2.ogg', { ...tags, trackNo: 2 });
  await library.scan();

  expect([library.at('/music/mp3/1.mp3').id, library.at('/music/ogg/1.ogg').id]).not.toContain(lost);
  expect(library.rows().find(({ id }) => id === lost)?.missingSince).not.toBeNull();
  expect(library.at('/music/ogg/2.ogg').id).toBe(single);
});

test('a file moved to another folder of music keeps its row, though only that folder is scanned', async () => {
  const library = openFakeLibrary(['/one', '/two']);
  library.put('/one/a.flac', { title: 'A' });
  library.put('/one/stays.flac', { title: 'Stays' });
  await library.scan();
  const { id } = library.at('/one/a.flac');

  library.move('/one/a.flac', '/two/b.flac');
  await library.scan({}, ['/two']);

  expect(library.at('/two/b.flac').id).toBe(id);
  expect(library.rows()).toHaveLength(2);
});

test('a copy on a new drive is a track of its own while the old folder can’t be asked', async () => {
  const library = openFakeLibrary(['/one', '/two']);
  library.put('/one/a.flac', { title: 'A' }, 'sound');
  await library.scan();

  library.put('/two/a.flac', { title: 'A' }, 'sound');
  library.fake.offline.add('/one');
  await library.scan({}, ['/two']);

  expect(library.at('/one/a.flac').id).not.toBe(library.at('/two/a.flac').id);
});

test('a file moved while a scan walks, from where it was to where it is about to be, keeps its row', async () => {
  const library = openFakeLibrary(['/music']);
  library.put('/music/a/1.flac', { title: 'One' });
  library.put('/music/a/2.flac', { title: 'Two' });
  library.put('/music/b/3.flac', { title: 'Three' });
  await library.scan();
  const { id } = library.at('/music/a/1.flac');

  const { counts } = await library.scan({
    walk: async function* (roots) {
      for await (const folders of library.fake.walk(roots)) yield folders.filter(({ path }) => path !== '/music/b');
      library.move('/music/a/1.flac', '/music/b/1.flac');
      for await (const folders of library.fake.walk(roots)) yield folders.filter(({ path }) => path === '/music/b');
    },
  });

  expect(library.at('/music/b/1.flac').id).toBe(id);
  expect(counts).toMatchObject({ moved: 1, added: 0 });
  await library.scan();
  expect(library.rows().filter(({ missingSince }) => missingSince !== null)).toEqual([]);
});

test('a copy made while a scan walks is a track of its own', async () => {
  const library = openFakeLibrary(['/music']);
  library.put('/music/a/1.flac', { title: 'One' }, 'sound');
  library.put('/music/b/3.flac', { title: 'Three' });
  await library.scan();
  const { id } = library.at('/music/a/1.flac');

  library.put('/music/b/1.flac', { title: 'One' }, 'sound');
  await library.scan();

  expect(library.at('/music/a/1.flac').id).toBe(id);
  expect(library.at('/music/b/1.flac').id).not.toBe(id);
});
