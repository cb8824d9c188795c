import { expect, test } from 'vitest';
import { track } from '../../support/flac.ts';
import { makeLibrary } from '../../support/made-library.ts';
import { addPerson } from '../../support/people-of.ts';

const on = (artist: string, album: string, title: string) =>
  track({ artist, albumartist: artist, album, title, genre: 'Post-Rock', date: '2001' });

test('everything with a name is found at once, each kind with the best first, and the best of all is told', async () => {
  const library = await makeLibrary({
    'Mara/Mara Lives/1.flac': on('Mara', 'Mara Lives', 'Intro'),
    'Mara/Mara Lives/2.flac': on('Mara', 'Mara Lives', 'Maraschino'),
    'Ben/Winter/1.flac': on('Ben', 'Winter', 'Song for Mara'),
    'Ben/Winter/2.flac': on('Ben', 'Winter', 'Mara'),
    'Gone/Mara Lost/1.flac': on('Mara Gone', 'Mara Lost', 'Mara'),
  });
  await library.scan();
  library.remove('Gone');
  await library.scan();

  const found = await library.call('search.find', { text: 'MARÁ' });

  expect(found.best).toBe('artist');
  expect(found.artists.items.map(({ name, trackCount }) => [name, trackCount])).toEqual([['Mara', 2]]);
  expect(found.albums.items.map(({ name }) => name)).toEqual(['Mara Lives']);
  // the title itself, then what begins so, then what holds it, then by its artist; what is gone stands last
  expect(found.tracks.items.map(({ name, albumName }) => `${name} / ${albumName}`)).toEqual([
    'Mara / Winter',
    'Maraschino / Mara Lives',
    'Song for Mara / Winter',
    'Intro / Mara Lives',
    'Mara / Mara Lost',
  ]);
  expect(found.tracks).toMatchObject({ total: 5, hasMore: false });
  expect(found.tracks.items.map(({ missingSince }) => missingSince !== null)).toEqual([
    false,
    false,
    false,
    false,
    true,
  ]);
  expect(found).toMatchObject({ genres: { items: [], total: 0 }, isFilling: false });
});

test('a genre is found by its name and by its Russian one, and all of a kind are listed by name', async () => {
  const library = await makeLibrary({
    '1.flac': on('Zed', 'One', 'B'),
    '2.flac': on('Ann', 'Two', 'A'),
  });
  await library.scan();

  const found = await library.call('search.find', { text: 'rock post' });
  const inRussian = await library.call('search.find', { text: 'пост' });
  const genreIds = await library.call('search.ids', { text: 'post', kind: 'genre' });

  expect(found.best).toBe('genre');
  expect(inRussian.genres.items).toEqual(found.genres.items);
  expect([...genreIds]).toEqual(found.genres.items.map(({ id }) => id));
  expect(await library.call('search.ids', { text: 'o', kind: 'album' })).toHaveLength(1);
});

test('blank text finds nothing', async () => {
  const library = await makeLibrary({ '1.flac': on('Zed', 'One', 'B') });
  await library.scan();

  const found = await library.call('search.find', { text: ' \u3000' });

  expect(found.best).toBeNull();
  for (const group of [found.tracks, found.albums, found.artists, found.genres]) expect(group.items).toEqual([]);
});

test('playlists are found by name: one’s own and public ones, never another’s private one or a folder', async () => {
  const library = await makeLibrary({ '1.flac': on('Zed', 'One', 'B') });
  await library.scan();
  const anna = await addPerson(library, { username: 'anna' });
  const boris = await addPerson(library, { username: 'boris' });
  const make = (person: typeof anna, name: string, kind: 'manual' | 'folder' = 'manual') =>
    person.call('playlists.create', { name, kind });
  await make(anna, 'Winter evenings');
  await make(anna, 'Winter', 'folder');
  await make(boris, 'Winter secrets');
  const { playlistId } = await make(boris, 'Evening winter');
  await boris.call('playlists.edit', { playlistId, isPrivate: false });

  const found = await anna.call('search.find', { text: 'wint' });

  expect(found.best).toBe('playlist');
  expect(found.playlists).toMatchObject({
    items: [
      { name: 'Winter evenings', isOwn: true },
      { name: 'Evening winter', isOwn: false, ownerName: 'boris' },
    ],
    total: 2,
  });
  expect(await anna.call('tracks.queryValues', { suggests: 'playlist', text: 'wint' })).toEqual([
    'Winter evenings',
    'Evening winter',
  ]);
});

test('who types a query is told what the library has', async () => {
  const library = await makeLibrary({ '1.flac': on('Zed', 'One', 'B'), '2.flac': on('Ann', 'Two', 'A') });
  await library.scan();
  const values = (
    suggests: 'artist' | 'album' | 'genre' | 'format' | 'composer' | 'key' | 'albumArtist',
    text: string,
  ) => library.call('tracks.queryValues', { suggests, text });

  expect(await values('artist', 'ze')).toEqual(['Zed']);
  expect(await values('albumArtist', 'an')).toEqual(['Ann']);
  expect(await values('album', 'tw')).toEqual(['Two']);
  expect(await values('genre', '')).toEqual(['Post-Rock']);
  expect(await values('format', 'fl')).toEqual(['FLAC']);
  expect(await values('composer', 'ze')).toEqual([]);
  expect(await values('key', '')).toEqual([]);
});
