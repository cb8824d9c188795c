import BetterSqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { AlbumCard } from '../../../src/shared/contract/albums.ts';
import type { AlbumId } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';
import { plainPicture } from '../../support/pictures.ts';

async function albumsOf(library: MadeLibrary): Promise<readonly AlbumCard[]> {
  const ids = await library.call('albums.ids', { sort: 'artist' });
  return await library.call('albums.byIds', { ids: [...ids] as AlbumId[] });
}

const names = (album: AlbumCard) => album.artists.map(({ name }) => name);

test('a various-artists album without album artist tags stays whole', async () => {
  const library = await makeLibrary({
    'Hits/01.flac': track({ title: 'One', artist: 'A', album: 'Hits' }),
    'Hits/02.flac': track({ title: 'Two', artist: 'B', album: 'Hits' }),
    'Hits/03.flac': track({ title: 'Three', artist: 'C', album: 'Hits' }),
  });

  await library.scan();

  const albums = await albumsOf(library);
  expect(albums).toHaveLength(1);
  expect(albums[0]).toMatchObject({ name: 'Hits', isCompilation: true, trackCount: 3 });
  expect(names(albums[0]!)).toEqual(['Various Artists']);
});

test('an album of one artist stays theirs with a guest on it', async () => {
  const library = await makeLibrary({
    'X/01.flac': track({ title: 'One', artist: 'A', album: 'X' }),
    'X/02.flac': track({ title: 'Two', artist: 'A', album: 'X' }),
    'X/03.flac': track({ title: 'Three', artist: 'A', album: 'X' }),
    'X/04.flac': track({ title: 'Four', artist: 'B', album: 'X' }),
  });

  await library.scan();

  expect((await albumsOf(library)).map(names)).toEqual([['A']]);
});

test('two albums of one name in one folder are told apart by their artists', async () => {
  const library = await makeLibrary({
    'Best/a1.flac': track({ artist: 'A', albumartist: 'A', album: 'Best' }),
    'Best/b1.flac': track({ artist: 'B', albumartist: 'B', album: 'Best' }),
  });

  await library.scan();

  expect((await albumsOf(library)).map(names)).toEqual([['A'], ['B']]);
});

test('discs in folders of their own are one album, in order', async () => {
  const library = await makeLibrary({
    'A/Double/CD1/01.flac': track({ title: 'First', album: 'Double', artist: 'A', tracknumber: '1' }),
    'A/Double/CD2/01.flac': track({ title: 'Second', album: 'Double', artist: 'A', tracknumber: '1' }),
  });

  await library.scan();

  const [album] = await albumsOf(library);
  const page = await library.call('albums.get', { albumId: album!.id });
  expect(page.discs.map(({ discNo, tracks }) => [discNo, tracks.map(({ name }) => name)])).toEqual([
    [1, ['First']],
    [2, ['Second']],
  ]);
});

test('files without tags fall back to their path', async () => {
  const library = await makeLibrary({ 'Artist/Album (1997)/07 Title.flac': track() });

  await library.scan();

  expect(library.track('Artist/Album (1997)/07 Title.flac')).toMatchObject({
    name: 'Title',
    trackNo: 7,
    album: 'Album',
    artists: ['Artist'],
    releaseDate: '1997',
  });
});

test('a file without an album tag joins the album it lies in', async () => {
  const library = await makeLibrary({
    'X/01.flac': track({ title: 'One', album: 'Real name', artist: 'A' }),
    'X/02.flac': track({ title: 'Two', artist: 'A' }),
  });

  await library.scan();

  expect((await albumsOf(library)).map(({ name, trackCount }) => [name, trackCount])).toEqual([['Real name', 2]]);
});

test('several artists and genres are kept one by one, and names with separators stay whole', async () => {
  const library = await makeLibrary({
    'a.flac': track({
      title: 'S',
      artist: ['AC/DC', 'Tyler, The Creator'],
      genre: ['Rock', 'Hip-Hop'],
      date: '1997-05',
    }),
  });

  await library.scan();

  expect(library.track('a.flac')).toMatchObject({
    artists: ['AC/DC', 'Tyler, The Creator'],
    genres: ['Rock', 'Hip-Hop'],
    releaseDate: '1997-05',
  });
});

test('the folder’s cover stands for the album, a picture inside a file where there is none', async () => {
  const library = await makeLibrary({
    'A/01.flac': track({ album: 'A', artist: 'A' }),
    'A/cover.png': await plainPicture(64, 64, [200, 40, 40, 255]).png(),
    'B/01.flac': track({ album: 'B', artist: 'B' }, { picture: await plainPicture(64, 64, [200, 40, 40, 255]).png() }),
    'C/01.flac': track({ album: 'C', artist: 'C' }),
  });

  await library.scan();

  const [a, b, c] = await albumsOf(library);
  expect(a?.art).toMatch(/^f/);
  expect(b?.art).toMatch(/^t/);
  expect(c?.art).toBeNull();
  expect(await library.core().host.locateArt(a!.art!, 'small')).toBeDefined();
  expect(await library.core().host.locateArt(b!.art!, 'large')).toBeDefined();
});

test('an album keeps its row when its name is corrected in every file', async () => {
  const library = await makeLibrary({
    'X/01.flac': track({ title: 'One', artist: 'A', album: 'Wrnog' }, { sound: '1' }),
    'X/02.flac': track({ title: 'Two', artist: 'A', album: 'Wrnog' }, { sound: '2' }),
  });
  await library.scan();
  const [before] = await albumsOf(library);

  library.write('X/01.flac', track({ title: 'One', artist: 'A', album: 'Right' }, { sound: '1' }));
  library.write('X/02.flac', track({ title: 'Two', artist: 'A', album: 'Right' }, { sound: '2' }));
  await library.scan();

  expect(await albumsOf(library)).toMatchObject([{ id: before!.id, name: 'Right', trackCount: 2 }]);
});

test('an album keeps its row when its folder moves', async () => {
  const library = await makeLibrary({
    'A/X/01.flac': track({ title: 'One', artist: 'A', album: 'X' }),
    'A/X/02.flac': track({ title: 'Two', artist: 'A', album: 'X' }),
  });
  await library.scan();
  const [before] = await albumsOf(library);

  library.move('A/X', 'B/Y');
  await library.scan();

  expect((await albumsOf(library)).map(({ id, trackCount }) => [id, trackCount])).toEqual([[before!.id, 2]]);
});

test('an artist has the genres of their albums, and loses those that are gone from all of them', async () => {
  const library = await makeLibrary({
    'X/01.flac': track({ artist: 'A', album: 'X', genre: ['Jazz', 'Folk'] }, { sound: '1' }),
    'Y/01.flac': track({ artist: 'A', album: 'Y', genre: 'Rock' }),
  });
  const genresOfA = () => {
    const db = new BetterSqlite(library.libraryPath, { readonly: true });
    const sql = `select g.name from genre_artist x join genre g on g.id = x.genre_id join artist a on a.id = x.artist_id
      where a.name = 'A' order by g.name`;
    const found = db.prepare<[], string>(sql).pluck().all();
    db.close();
    return found;
  };
  await library.scan();
  expect(genresOfA()).toEqual(['Folk', 'Jazz', 'Rock']);

  library.write('X/01.flac', track({ artist: 'A', album: 'X', genre: 'Jazz' }, { sound: '1' }));
  await library.scan();

  expect(genresOfA()).toEqual(['Jazz', 'Rock']);
});
