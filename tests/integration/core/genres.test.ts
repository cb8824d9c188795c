import { expect, test } from 'vitest';
import type { GenreCard, GenreSort } from '../../../src/shared/contract/genres.ts';
import { albumIdSchema, artistIdSchema, genreIdSchema, trackIdSchema } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';
import { plainPicture } from '../../support/pictures.ts';

/** Rock on two albums and a loose track, jazz on a compilation, one genre of nobody's table, one that is gone. */
async function makeGenres(): Promise<MadeLibrary> {
  const cover = async (red: number) => await plainPicture(64, 64, [red, 9, 9, 255]).png();
  const library = await makeLibrary({
    'A/1.flac': track(
      { artist: 'Ann', albumartist: 'Ann', album: 'One', title: 'One', genre: ['Rock', 'Zeuhl'] },
      { picture: await cover(10) },
    ),
    'A/2.flac': track({ artist: 'Ann', albumartist: 'Ann', album: 'One', title: 'Two', genre: 'rock' }),
    'B/1.flac': track(
      { artist: 'Ben', albumartist: 'Ben', album: 'Two', title: 'Three', genre: 'Rock' },
      { picture: await cover(20) },
    ),
    'Mix/1.flac': track({ artist: 'Cid', albumartist: 'Various Artists', album: 'Mix', title: 'Four', genre: 'Jazz' }),
    'Mix/2.flac': track({ artist: 'Dee', albumartist: 'Various Artists', album: 'Mix', title: 'Five', genre: 'Jazz' }),
    'loose.flac': track({ artist: 'Eve', title: 'Six', genre: 'Rock' }),
    'Gone/1.flac': track({ artist: 'Fay', albumartist: 'Fay', album: 'Lost', title: 'Seven', genre: 'Polka' }),
  });
  await library.scan();
  library.remove('Gone');
  await library.scan();
  return library;
}

async function cards(
  library: MadeLibrary,
  sort: GenreSort = 'name',
  order: object = {},
): Promise<readonly GenreCard[]> {
  const ids = await library.call('genres.ids', { sort, ...order });
  return await library.call('genres.byIds', { ids: Array.from(ids, (id) => genreIdSchema.parse(id)) });
}

async function genreNamed(library: MadeLibrary, name: string): Promise<GenreCard> {
  const found = (await cards(library)).find((card) => card.name === name);
  if (found === undefined) throw new Error(`no genre ${name}`);
  return found;
}

const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

test('genres that have a present track are listed by name, by Russian name, or by tracks', async () => {
  const library = await makeGenres();

  expect(names(await cards(library))).toEqual(['Jazz', 'Rock', 'Zeuhl']);
  expect(names(await cards(library, 'name', { isDescending: true }))).toEqual(['Zeuhl', 'Rock', 'Jazz']);
  // Zeuhl has no Russian name, and Latin letters come first
  expect(names(await cards(library, 'name', { isRussian: true }))).toEqual(['Zeuhl', 'Jazz', 'Rock']);
  expect(names(await cards(library, 'tracks', { isDescending: true }))).toEqual(['Rock', 'Jazz', 'Zeuhl']);
});

test('a card counts what is there and has a cover of each of its albums', async () => {
  const library = await makeGenres();

  const [jazz, rock, zeuhl] = await cards(library);

  expect(jazz).toMatchObject({ rusName: 'Джаз', albumCount: 1, trackCount: 2, arts: [] });
  expect(rock).toMatchObject({ rusName: 'Рок', albumCount: 2, trackCount: 4 });
  expect(new Set(rock?.arts).size).toBe(2);
  expect(zeuhl).toMatchObject({ rusName: null, albumCount: 1, trackCount: 1 });
});

test('a genre has its albums, its artists with those of compilations and loose tracks, and its tracks', async () => {
  const library = await makeGenres();
  const rock = (await genreNamed(library, 'Rock')).id;
  const jazz = (await genreNamed(library, 'Jazz')).id;
  const albumIds = await library.call('genres.albumIds', { genreId: rock });
  const artistNames = async (genreId: typeof rock) => {
    const ids = await library.call('genres.artistIds', { genreId });
    return names(await library.call('artists.byIds', { ids: Array.from(ids, (id) => artistIdSchema.parse(id)) }));
  };
  const trackNames = async (order: object) => {
    const ids = await library.call('genres.trackIds', { genreId: rock, ...order });
    return names(await library.call('tracks.byIds', { ids: Array.from(ids, (id) => trackIdSchema.parse(id)) }));
  };

  const albums = await library.call('albums.byIds', { ids: Array.from(albumIds, (id) => albumIdSchema.parse(id)) });
  expect(names(albums)).toEqual(['One', 'Two']);
  expect(await artistNames(rock)).toEqual(['Ann', 'Ben', 'Eve']);
  expect(await artistNames(jazz)).toEqual(['Cid', 'Dee']);
  expect(await trackNames({})).toEqual(['One', 'Two', 'Three', 'Six']);
  expect(await trackNames({ sort: 'title', isDescending: true })).toEqual(['Two', 'Three', 'Six', 'One']);
  expect(await library.call('genres.get', { genreId: rock })).toMatchObject({ artistCount: 3, isRusNameEdited: false });
});

test('albums and artists of a genre are sorted by my scores, those without one last as they stand', async () => {
  const library = await makeGenres();
  const genreId = (await genreNamed(library, 'Rock')).id;
  const [one, two] = Array.from(await library.call('genres.albumIds', { genreId }), (id) => albumIdSchema.parse(id));
  const [ann, ben, eve] = Array.from(await library.call('genres.artistIds', { genreId }), (id) =>
    artistIdSchema.parse(id),
  );
  await library.call('scores.setAlbums', { ids: [two!], score: 9 });
  await library.call('scores.setArtists', { ids: [eve!], score: 4 });
  await library.call('scores.setArtists', { ids: [ben!], score: 8 });
  const albums = async (order: object) => Array.from(await library.call('genres.albumIds', { genreId, ...order }));
  const artists = async (order: object) => Array.from(await library.call('genres.artistIds', { genreId, ...order }));

  expect(await albums({ sort: 'score', isDescending: true })).toEqual([two, one]);
  expect(await albums({ isDescending: true })).toEqual([two, one]);
  expect(await artists({ sort: 'score' })).toEqual([eve, ben, ann]);
  expect(await artists({ sort: 'scored', isDescending: true })).toEqual([ben, eve, ann]);
  expect(await artists({ sort: 'score', isDescending: true, minScore: 5 })).toEqual([ben]);
});

test('artists leave a genre with the last track of it', async () => {
  const library = await makeGenres();
  const { id } = await genreNamed(library, 'Rock');
  library.write('loose.flac', track({ artist: 'Eve', title: 'Six', genre: 'Jazz' }));
  library.remove('B/1.flac');
  await library.scan();

  const ids = await library.call('genres.artistIds', { genreId: id });
  const shown = await library.call('artists.byIds', { ids: Array.from(ids, (at) => artistIdSchema.parse(at)) });
  expect(names(shown)).toEqual(['Ann']);
});

test('rows and album pages lead to the genre, as the file spells it', async () => {
  const library = await makeGenres();
  const { id } = await genreNamed(library, 'Rock');

  const [row] = await library.call('tracks.byIds', { ids: [trackIdSchema.parse(library.track('A/2.flac').id)] });

  expect(row?.genres).toEqual([{ genreId: id, name: 'rock', rusName: 'Рок' }]);
  const album = await library.call('albums.get', { albumId: row!.albumId! });
  expect(album.genres.map(({ name, rusName }) => [name, rusName])).toEqual([
    ['Rock', 'Рок'],
    ['Zeuhl', null],
  ]);
});

test('a Russian name given by hand stays through scans and restarts, an empty one too, until it is given back', async () => {
  const library = await makeGenres();
  const { id: genreId } = await genreNamed(library, 'Rock');

  await library.call('genres.setRussianName', { genreId, rusName: ' Рокешник ' });
  expect(await library.call('genres.get', { genreId })).toMatchObject({ rusName: 'Рокешник', isRusNameEdited: true });
  library.write('new.flac', track({ artist: 'Ann', title: 'New', genre: 'Rock' }));
  await library.scan();
  await library.restart();
  expect(await genreNamed(library, 'Rock')).toMatchObject({ rusName: 'Рокешник', trackCount: 5 });

  await library.call('genres.setRussianName', { genreId, rusName: '' });
  await library.restart();
  expect(await library.call('genres.get', { genreId })).toMatchObject({ rusName: null, isRusNameEdited: true });

  await library.call('genres.setRussianName', { genreId, rusName: null });
  expect(await library.call('genres.get', { genreId })).toMatchObject({ rusName: 'Рок', isRusNameEdited: false });
});

test('a genre that is not there is not found', async () => {
  const library = await makeLibrary({});
  const genreId = genreIdSchema.parse(7);

  await expect(library.call('genres.get', { genreId })).rejects.toMatchObject({ code: 'not-found' });
  await expect(library.call('genres.setRussianName', { genreId, rusName: 'Рок' })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await library.call('genres.byIds', { ids: [genreId] })).toEqual([]);
  expect(await library.call('genres.trackIds', { genreId })).toHaveLength(0);
});
