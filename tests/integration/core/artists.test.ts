import { expect, test } from 'vitest';
import type { ArtistSort } from '../../../src/shared/contract/artists.ts';
import { albumIdSchema, artistIdSchema, trackIdSchema, type ArtistId, type TrackId } from '../../../src/shared/ids.ts';
import { plainPicture } from '../../support/pictures.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';

const album = (artist: string, name: string, date: string) => ({
  artist,
  albumartist: artist,
  album: name,
  date,
});

/** Ann has two albums, a track on Ben's, one on a compilation, one on none; Ben wrote and Cid remixed. */
async function makeArtists(): Promise<MadeLibrary> {
  const cover = async (red: number) => await plainPicture(64, 64, [red, 9, 9, 255]).png();
  const library = await makeLibrary({
    'Ann/Old/1.flac': track(
      { ...album('Ann', 'Old', '1990'), title: 'One', tracknumber: '1', composer: ['Ben', 'Dee'] },
      { picture: await cover(10) },
    ),
    'Ann/Old/2.flac': track({ ...album('Ann', 'Old', '1990'), title: 'Two', tracknumber: '2', composer: 'Ben' }),
    'Ann/New/1.flac': track(
      { ...album('Ann', 'New', '2001'), title: 'Three', remixer: 'Cid' },
      { picture: await cover(20) },
    ),
    'Ben/Own/1.flac': track({ ...album('Ben', 'Own', '1980'), title: 'Four', artist: ['Ben', 'Ann'] }),
    'Ben/Own/2.flac': track({ ...album('Ben', 'Own', '1980'), title: 'Five', artist: 'Guest' }),
    'Mix/1.flac': track({ album: 'Mix', albumartist: 'Various Artists', date: '1995', artist: 'Ann', title: 'Six' }),
    'Mix/2.flac': track({ album: 'Mix', albumartist: 'Various Artists', date: '1995', artist: 'The Eve', title: 'X' }),
    'Gone/1.flac': track({ ...album('Gone', 'Lost', '1970'), title: 'Seven', composer: 'Ben' }),
    'loose.flac': track({ artist: 'Ann', title: 'Eight' }),
  });
  await library.scan();
  library.remove('Gone');
  await library.scan();
  return library;
}

async function cards(library: MadeLibrary, sort: ArtistSort = 'name', isDescending = false) {
  const ids = await library.call('artists.ids', { sort, isDescending });
  return await library.call('artists.byIds', { ids: Array.from(ids, (id) => artistIdSchema.parse(id)) });
}

function trackIdOf(library: MadeLibrary, path: string): TrackId {
  return trackIdSchema.parse(library.track(path).id);
}

async function idOf(library: MadeLibrary, path: string, at = 0): Promise<ArtistId> {
  const [row] = await library.call('tracks.byIds', { ids: [trackIdOf(library, path)] });
  const credit = row?.artists[at];
  if (credit === undefined) throw new Error(`nobody is credited at ${path}`);
  return credit.artistId;
}

test('the list has who plays, in the order of a shelf, without everybody and without who is gone', async () => {
  const library = await makeArtists();

  const shown = await cards(library);
  const names = (list: typeof shown) => list.map(({ name }) => name);

  expect(names(shown)).toEqual(['Ann', 'Ben', 'The Eve', 'Guest']);
  expect(names(await cards(library, 'name', true))).toEqual(['Guest', 'The Eve', 'Ben', 'Ann']);
  expect(names(await cards(library, 'albums', true))).toEqual(['Ann', 'Ben', 'The Eve', 'Guest']);
  expect(names(await cards(library, 'albums'))).toEqual(['The Eve', 'Guest', 'Ben', 'Ann']);
});

test('a card counts own albums, and tracks of theirs or on their albums; it has the cover of the newest', async () => {
  const library = await makeArtists();

  const [ann, ben, eve] = await cards(library);

  const page = await library.call('artists.get', { artistId: await idOf(library, 'Ann/New/1.flac') });
  expect(page.albums[0]).toMatchObject({ name: 'New', art: expect.any(String) });
  expect(ann).toMatchObject({ albumCount: 2, trackCount: 6, art: page.albums[0]?.art });
  // a guest plays the second
  expect(ben).toMatchObject({ albumCount: 1, trackCount: 2, art: null });
  expect(eve).toMatchObject({ albumCount: 0, trackCount: 1, art: null });
  expect(await library.call('artists.byIds', { ids: [artistIdSchema.parse(9999)] })).toEqual([]);
});

test('a card counts each track once, whoever is named twice, also for albums of everybody', async () => {
  const library = await makeLibrary({
    'a.flac': track({
      ...album('Ann', 'One', '1990'),
      title: 'Twice',
      artist: ['Ann', 'Ann'],
      albumartist: ['Ann', 'Ann'],
    }),
    'b.flac': track({ ...album('Ann', 'One', '1990'), title: 'Guest', artist: 'Ben', albumartist: ['Ann', 'Ann'] }),
    'c.flac': track({ artist: ['Ann', 'Ben', 'Ann'], title: 'Loose' }),
    'd.flac': track({ album: 'Mix', albumartist: 'Various Artists', artist: 'Ann', title: 'Other' }),
    'e.flac': track({ album: 'Mix', albumartist: 'Various Artists', artist: 'Ben', title: 'Another' }),
  });
  await library.scan();
  const [mix] = await library.call('tracks.byIds', { ids: [trackIdOf(library, 'd.flac')] });
  const { artists } = await library.call('albums.get', { albumId: mix?.albumId ?? albumIdSchema.parse(999) });
  const ids = [
    await idOf(library, 'a.flac'),
    await idOf(library, 'b.flac'),
    ...artists.map(({ artistId }) => artistId),
  ];
  const shown = await library.call('artists.byIds', { ids });
  expect(shown.map(({ name, albumCount, trackCount }) => [name, albumCount, trackCount])).toEqual([
    ['Ann', 1, 4],
    ['Ben', 0, 3],
    ['Various Artists', 1, 2],
  ]);
  for (const { id, trackCount } of shown)
    expect(await library.call('artists.trackIds', { artistId: id })).toHaveLength(trackCount);
});

test('a page has own albums and those of others apart, the newest first, and tracks on no album', async () => {
  const library = await makeArtists();

  const page = await library.call('artists.get', { artistId: await idOf(library, 'Ann/Old/1.flac') });

  expect(page.albums.map(({ name }) => name)).toEqual(['New', 'Old']);
  expect(page.appearsOn.map(({ name }) => name)).toEqual(['Mix', 'Own']);
  expect(page.loose).toMatchObject({ trackCount: 1, tracks: [{ name: 'Eight' }] });
  expect(page.credits).toEqual([]);
});

test('what an artist plays are their albums, the newest first, then what they did elsewhere', async () => {
  const library = await makeArtists();

  const ids = await library.call('artists.trackIds', { artistId: await idOf(library, 'Ann/Old/1.flac') });

  const nameOf = new Map([...library.tracks().values()].map(({ id, name }) => [id, name]));
  expect(Array.from(ids, (id) => nameOf.get(id))).toEqual(['Three', 'One', 'Two', 'Six', 'Four', 'Eight']);
});

test('credits other than playing are listed by role, without missing tracks', async () => {
  const library = await makeArtists();

  const page = await library.call('artists.get', { artistId: await idOf(library, 'Ben/Own/1.flac') });
  const [composer] = page.credits;

  expect(page.credits).toHaveLength(1);
  expect(composer).toMatchObject({ role: 'composer', trackCount: 2 });
  expect(composer?.tracks.map(({ name }) => name)).toEqual(['One', 'Two']);
});

test('who only wrote or remixed is not listed and has a page', async () => {
  const library = await makeArtists();
  const { composers } = await library.call('tracks.get', { trackId: trackIdOf(library, 'Ann/Old/1.flac') });
  const dee = composers.find(({ name }) => name === 'Dee');

  const page = await library.call('artists.get', { artistId: dee?.artistId as ArtistId });

  expect((await cards(library)).map(({ name }) => name)).not.toContain('Dee');
  expect(page).toMatchObject({ name: 'Dee', albumCount: 0, trackCount: 0, albums: [], appearsOn: [] });
  expect(page.credits).toMatchObject([{ role: 'composer', trackCount: 1 }]);
});

test('albums of everybody are on the page of Various Artists', async () => {
  const library = await makeArtists();
  const ids = await library.call('albums.ids', { sort: 'title' });
  const all = await library.call('albums.byIds', { ids: Array.from(ids, (id) => albumIdSchema.parse(id)) });
  const various = all.find(({ name }) => name === 'Mix')?.artists[0];

  const page = await library.call('artists.get', { artistId: various?.artistId as ArtistId });

  expect(page).toMatchObject({ name: 'Various Artists', albumCount: 1, trackCount: 2, appearsOn: [] });
});

test('an artist that is not there is not found', async () => {
  const library = await makeLibrary({});

  await expect(library.call('artists.get', { artistId: artistIdSchema.parse(7) })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await library.call('artists.trackIds', { artistId: artistIdSchema.parse(7) })).toHaveLength(0);
  expect(await library.call('artists.ids', { sort: 'name' })).toHaveLength(0);
});

test('an artist whose files are all gone has a page that says so, and is back with them', async () => {
  const library = await makeLibrary({ 'keep.flac': track(), 'Ann/1.flac': track(album('Ann', 'Old', '1990')) });
  await library.scan();
  const artistId = await idOf(library, 'Ann/1.flac');
  library.move('Ann', '../away');
  await library.scan();

  expect(await library.call('artists.get', { artistId })).toMatchObject({ albumCount: 0, trackCount: 0, albums: [] });
  expect((await cards(library)).map(({ name }) => name)).not.toContain('Ann');

  library.move('../away', 'Ann');
  await library.scan();
  expect((await cards(library)).map(({ name }) => name)).toContain('Ann');
});

test('a page is sorted and filtered by the opinions of the one who asks, each of its lists by itself', async () => {
  const library = await makeArtists();
  const artistId = await idOf(library, 'Ann/Old/1.flac');
  const whole = await library.call('artists.get', { artistId });
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
  const idNamed = (name: string) =>
    [...whole.albums, ...whole.appearsOn].find((card) => card.name === name)?.id ?? albumIdSchema.parse(999);
  await library.call('scores.setAlbums', { ids: [idNamed('Old'), idNamed('Own')], score: 8 });

  const best = await library.call('artists.get', { artistId, sort: 'score', isDescending: true });
  expect(names(best.albums)).toEqual(['Old', 'New']);
  expect(names(best.appearsOn)).toEqual(['Own', 'Mix']);
  const scored = await library.call('artists.get', { artistId, only: 'scored' });
  expect(names(scored.albums)).toEqual(['Old']);
  expect(scored).toMatchObject({ albumTotal: 1, appearsOnTotal: 1, albumCount: 2, trackCount: whole.trackCount });
  expect(scored.loose).toEqual({ trackCount: 0, tracks: [] });
  const oldest = await library.call('artists.get', { artistId, isDescending: true });
  expect(names(oldest.albums)).toEqual(names(whole.albums).toReversed());

  const ben = await idOf(library, 'Ben/Own/1.flac');
  await library.call('scores.setTracks', { ids: [trackIdOf(library, 'Ann/Old/2.flac')], score: 6 });
  const wrote = async (order: object) =>
    (await library.call('artists.get', { artistId: ben, ...order })).credits.map(({ role, tracks }) => [
      role,
      names(tracks),
    ]);
  expect(await wrote({ sort: 'score', isDescending: true })).toEqual([['composer', ['Two', 'One']]]);
  expect(await wrote({ minScore: 6 })).toEqual([['composer', ['Two']]]);
  expect(await wrote({ minScore: 7 })).toEqual([]);
});

test('of hundreds of albums a page has those that its order puts first', async () => {
  const library = await makeLibrary({});
  for (let no = 0; no < 510; no++)
    library.write(`${no}.flac`, track({ ...album('Ann', `Album ${no}`, String(2500 - no)), title: 'T' }));
  await library.scan();
  const artistId = await idOf(library, '0.flac');
  const ids = await library.call('albums.ids', { sort: 'year', isDescending: false });
  const oldest = albumIdSchema.parse(ids[0]);
  await library.call('scores.setAlbums', { ids: [oldest], score: 7 });

  const usual = await library.call('artists.get', { artistId });
  expect(usual).toMatchObject({ albumTotal: 510, albums: { length: 500 } });
  expect(usual.albums.map(({ id }) => id)).not.toContain(oldest);
  const best = await library.call('artists.get', { artistId, sort: 'score', isDescending: true });
  expect(best.albums[0]?.id).toBe(oldest);
});

test('the tracks of an album are sorted and filtered by the opinions of the one who asks', async () => {
  const library = await makeArtists();
  const [one, two] = [trackIdOf(library, 'Ann/Old/1.flac'), trackIdOf(library, 'Ann/Old/2.flac')];
  const [row] = await library.call('tracks.byIds', { ids: [one] });
  const albumId = row?.albumId ?? albumIdSchema.parse(999);
  await library.call('scores.setTracks', { ids: [two], score: 9 });
  await library.call('likes.set', { ids: [one], isLiked: true });
  const listed = async (order: object) => [...(await library.call('albums.trackIds', { albumId, ...order }))];

  expect(await listed({})).toEqual([one, two]);
  expect(await listed({ isDescending: true })).toEqual([two, one]);
  expect(await listed({ sort: 'score', isDescending: true })).toEqual([two, one]);
  expect(await listed({ only: 'unscored' })).toEqual([one]);
  expect(await listed({ isLiked: true, only: 'scored' })).toEqual([]);
  expect(await library.call('albums.trackIds', { albumId: albumIdSchema.parse(999) })).toHaveLength(0);
});
