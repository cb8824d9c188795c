import { expect, test } from 'vitest';
import { listAlbumIds } from '../../../src/main/db/queries/album-lists.ts';
import { listTrackIds } from '../../../src/main/db/queries/track-lists.ts';
import { openFakeLibrary } from '../../support/fake-library.ts';

test('albums and tracks without a year, a length, an artist or an album stand last either way', async () => {
  const library = openFakeLibrary(['/music']);
  library.put('/music/1.flac', { title: 'Nowhere', album: null });
  for (const no of [2, 3])
    library.put(`/music/${no}/${no}.flac`, { title: `T${no}`, artist: `A${no}`, album: `X${no}` });
  library.put('/music/4/4.flac', { title: 'Bare', artist: 'B', album: 'Bare' });
  await library.scan();
  const { raw } = library.writer;
  // as files that say less would have it
  raw.exec(`
    update track set release_date = '200' || substr(name, 2), duration = substr(name, 2) * 1000 where name like 'T%';
    update track set release_date = null, duration = null, artist_id = null where name not like 'T%';
    update album set release_date = '200' || substr(name, 2) where name like 'X%'`);
  const nameOf = new Map(library.rows().map(({ id, name }) => [id, name]));
  const titles = (sort: 'artist' | 'album' | 'year' | 'duration', isDescending: boolean) =>
    [...listTrackIds(library.writer, sort, isDescending)].map((id) => nameOf.get(id));
  const albumNameOf = new Map(library.albums().map(({ id, name }) => [id, name]));
  const albums = (isDescending: boolean) =>
    [...listAlbumIds(library.writer, 'year', isDescending)].map((id) => albumNameOf.get(id));

  for (const sort of ['artist', 'year', 'duration'] as const) {
    expect([sort, ...titles(sort, false).slice(0, 2)]).toEqual([sort, 'T2', 'T3']);
    expect([sort, ...titles(sort, true).slice(0, 2)]).toEqual([sort, 'T3', 'T2']);
  }
  expect(titles('album', false)).toEqual(['Bare', 'T2', 'T3', 'Nowhere']);
  expect(titles('album', true)).toEqual(['T3', 'T2', 'Bare', 'Nowhere']);
  expect(albums(false)).toEqual(['X2', 'X3', 'Bare']);
  expect(albums(true)).toEqual(['X3', 'X2', 'Bare']);
});

test('albums that nobody is credited for stand after those of artists, either way', async () => {
  const library = openFakeLibrary(['/music']);
  for (const name of ['Nobody', 'By B', 'By A'])
    library.put(`/music/${name}/1.flac`, { title: 'T', artist: name, album: name });
  await library.scan();
  library.writer.raw.exec("update album set artist_sort_key = '' where name = 'Nobody'");
  const nameOf = new Map(library.albums().map(({ id, name }) => [id, name]));
  const albums = (isDescending: boolean) =>
    [...listAlbumIds(library.writer, 'artist', isDescending)].map((id) => nameOf.get(id));

  expect(albums(false)).toEqual(['By A', 'By B', 'Nobody']);
  expect(albums(true)).toEqual(['By B', 'By A', 'Nobody']);
});
