import { expect, test } from 'vitest';
import { openFakeLibrary } from '../../support/fake-library.ts';

test('an album that moved is not shared with one of its name that comes to lie where it was', async () => {
  const library = openFakeLibrary(['/music']);
  library.put('/music/a/1.flac');
  library.put('/music/a/2.flac');
  await library.scan();
  const { albumId } = library.at('/music/a/1.flac');

  library.move('/music/a', '/music/b');
  await library.scan();
  library.put('/music/a/3.flac');
  await library.scan();

  expect(library.at('/music/b/1.flac').albumId).toBe(albumId);
  expect(library.at('/music/a/3.flac').albumId).not.toBe(albumId);
  expect(library.albums().map(({ trackCount }) => trackCount)).toEqual([2, 1]);
});

test('an album keeps its row when its folder moves though one of its files is deleted', async () => {
  const library = openFakeLibrary(['/music']);
  for (const no of [1, 2, 3]) library.put(`/music/a/${no}.flac`);
  await library.scan();
  const { albumId } = library.at('/music/a/1.flac');

  library.remove('/music/a/3.flac');
  library.move('/music/a', '/music/b');
  await library.scan();

  expect(library.at('/music/b/1.flac').albumId).toBe(albumId);
  expect(library.albums()).toMatchObject([{ id: albumId, trackCount: 2 }]);
});

test('albums of one name whose folders change places keep their rows', async () => {
  const library = openFakeLibrary(['/music']);
  library.put('/music/a/1.flac', {}, 'one');
  library.put('/music/b/1.flac', {}, 'two');
  await library.scan();
  const [a, b] = [library.at('/music/a/1.flac').albumId, library.at('/music/b/1.flac').albumId];

  library.move('/music/a', '/music/c');
  library.move('/music/b', '/music/a');
  library.move('/music/c', '/music/b');
  await library.scan();

  expect([library.at('/music/a/1.flac').albumId, library.at('/music/b/1.flac').albumId]).toEqual([b, a]);
});

test('an album corrected in every file keeps its row when new files bring the old name back', async () => {
  const library = openFakeLibrary(['/music']);
  for (const no of [1, 2]) library.put(`/music/a/${no}.flac`, { album: 'Best' }, `sound ${no}`);
  await library.scan();
  const { albumId } = library.at('/music/a/1.flac');

  for (const no of [1, 2]) library.put(`/music/a/${no}.flac`, { album: 'Rest' }, `sound ${no}`);
  library.put('/music/a/0.flac', { album: 'Best', trackNo: 0 });
  await library.scan();

  expect(library.at('/music/a/1.flac').albumId).toBe(albumId);
  expect(library.at('/music/a/0.flac').albumId).not.toBe(albumId);
});

test('a track that is missing does not split the album that its file was in', async () => {
  const library = openFakeLibrary(['/music']);
  library.put('/music/a/1.flac', { album: 'Old' });
  library.put('/music/a/2.flac', { album: null });
  await library.scan();
  library.remove('/music/a/1.flac');
  library.put('/music/a/3.flac', { album: 'New' });
  await library.scan();

  expect(library.at('/music/a/2.flac').albumId).toBe(library.at('/music/a/3.flac').albumId);
});

test('an album whose files come back is counted again', async () => {
  const library = openFakeLibrary(['/music']);
  library.put('/music/keep.flac');
  for (const no of [1, 2]) library.put(`/music/a/${no}.flac`);
  await library.scan();
  const { albumId } = library.at('/music/a/1.flac');
  const kept = [1, 2].map((no) => library.fake.files.get(`/music/a/${no}.flac`));

  library.remove('/music/a');
  await library.scan();
  expect(library.albums()).toContainEqual({ id: albumId, name: 'X', trackCount: 0 });
  for (const [at, file] of kept.entries())
    if (file !== undefined) library.fake.files.set(`/music/a/${at + 1}.flac`, file);
  await library.scan();

  expect(library.albums()).toContainEqual({ id: albumId, name: 'X', trackCount: 2 });
});
