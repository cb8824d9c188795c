import { expect, test } from 'vitest';
import type { ComposerSort } from '../../../src/shared/contract/composers.ts';
import { albumIdSchema, artistIdSchema, trackIdSchema } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';

async function makeWorks(): Promise<MadeLibrary> {
  const on = (album: string, date: string, title: string, rest: object) =>
    track({ artist: 'Ann', albumartist: 'Ann', album, date, title, ...rest });
  const library = await makeLibrary({
    'Old/1.flac': on('Old', '1990', 'One', { tracknumber: '1', composer: ['Ben', 'Dee'] }),
    'Old/2.flac': on('Old', '1990', 'Two', { tracknumber: '2', composer: 'Ben' }),
    'New/1.flac': on('New', '2001', 'Three', { composer: 'Ben' }),
    'loose.flac': track({ artist: 'Ann', title: 'Four', composer: 'Ben' }),
    'Gone/1.flac': on('Lost', '1970', 'Five', { composer: ['Cid', 'Dee'] }),
  });
  await library.scan();
  library.remove('Gone');
  await library.scan();
  return library;
}

async function composers(library: MadeLibrary, sort: ComposerSort = 'name', isDescending = false) {
  const ids = await library.call('composers.ids', { sort, isDescending });
  return await library.call('composers.byIds', { ids: Array.from(ids, (id) => artistIdSchema.parse(id)) });
}

const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

test('who wrote a present track is listed with the number of works', async () => {
  const library = await makeWorks();

  expect(await composers(library)).toMatchObject([
    { name: 'Ben', workCount: 4 },
    { name: 'Dee', workCount: 1 },
  ]);
  expect(names(await composers(library, 'name', true))).toEqual(['Dee', 'Ben']);
  expect(names(await composers(library, 'works'))).toEqual(['Dee', 'Ben']);
  expect(names(await composers(library, 'works', true))).toEqual(['Ben', 'Dee']);
});

test('the works of a composer play album by album, the newest first', async () => {
  const library = await makeWorks();
  const [ben] = await composers(library);

  const ids = await library.call('composers.trackIds', { artistId: ben!.id });

  const rows = await library.call('tracks.byIds', { ids: Array.from(ids, (id) => trackIdSchema.parse(id)) });
  expect(names(rows)).toEqual(['Three', 'One', 'Two', 'Four']);
  expect(await library.call('composers.trackIds', { artistId: artistIdSchema.parse(999) })).toHaveLength(0);
});

test('what was added last comes first, albums and tracks without one apart, each with its time', async () => {
  const library = await makeLibrary({ 'A/1.flac': track({ album: 'First' }), 'b.flac': track({ title: 'Loose' }) });
  await library.scan();
  const before = Date.now();
  library.write('C/1.flac', track({ album: 'Second' }));
  await library.scan();

  const { albumIds, albumSeconds, trackIds, trackSeconds } = await library.call('recent.list', {});

  const albums = await library.call('albums.byIds', { ids: Array.from(albumIds, (id) => albumIdSchema.parse(id)) });
  const rows = await library.call('tracks.byIds', { ids: Array.from(trackIds, (id) => trackIdSchema.parse(id)) });
  expect(names(albums)).toEqual(['Second', 'First']);
  expect(names(rows)).toEqual(['Loose']);
  expect(albumSeconds[0]).toBeGreaterThanOrEqual(Math.floor(before / 1000));
  expect(albumSeconds[0]).toBeGreaterThanOrEqual(albumSeconds[1] ?? Number.POSITIVE_INFINITY);
  expect(trackSeconds).toHaveLength(1);
});

test('what is new and what is found is filtered by the opinions of the one who asks, each time beside its id', async () => {
  const library = await makeWorks();
  const [loose, two] = ['loose.flac', 'Old/2.flac'].map((path) => trackIdSchema.parse(library.track(path).id));
  const all = await library.call('recent.list', {});
  const oldId = [...(await library.call('search.ids', { text: 'old', kind: 'album' }))][0];
  await library.call('scores.setAlbums', { ids: [albumIdSchema.parse(oldId)], score: 8 });
  await library.call('likes.set', { ids: [trackIdSchema.parse(two)], isLiked: true });

  const scored = await library.call('recent.list', { only: 'scored' });
  expect([...scored.albumIds]).toEqual([oldId]);
  expect([...scored.albumSeconds]).toEqual([all.albumSeconds[all.albumIds.indexOf(oldId ?? 0)]]);
  expect(scored.trackIds).toHaveLength(0);
  const unscored = await library.call('recent.list', { only: 'unscored' });
  expect([...unscored.albumIds]).toEqual([...all.albumIds].filter((id) => id !== oldId));
  expect([...unscored.trackIds]).toEqual([loose]);

  expect([...(await library.call('recent.list', { sort: 'score', isDescending: true })).albumIds]).toEqual([
    oldId,
    ...[...all.albumIds].filter((id) => id !== oldId),
  ]);
  await library.call('scores.setTracks', { ids: [loose!], score: 2 });
  const best = await library.call('recent.list', { sort: 'scored', isDescending: false });
  expect([...best.albumIds][0]).toBe(oldId);
  expect([...best.albumSeconds]).toEqual(Array.from(best.albumIds, (id) => all.albumSeconds[all.albumIds.indexOf(id)]));

  const search = (kind: 'track' | 'album' | 'artist', text: string, filter: object) =>
    library.call('search.ids', { text, kind, ...filter });
  expect([...(await search('track', 't', { isLiked: true }))]).toEqual([two]);
  expect([...(await search('album', 'old', { isLiked: true, minScore: 8 }))]).toEqual([oldId]);
  expect([...(await search('album', 'old', { minScore: 9 }))]).toEqual([]);
  expect(await search('artist', 'ann', { isLiked: true })).toHaveLength(1);
});

test('what is found is sorted by the scores of the one who asks, what has none last and by name', async () => {
  const library = await makeWorks();
  const found = async (order: object) => {
    const ids = await library.call('search.ids', { text: 'ann', kind: 'album', ...order });
    return names(await library.call('albums.byIds', { ids: Array.from(ids, (id) => albumIdSchema.parse(id)) }));
  };
  const [newId] = await library.call('search.ids', { text: 'new', kind: 'album' });
  const [oldId] = await library.call('search.ids', { text: 'old', kind: 'album' });
  const byName = await found({});
  expect(byName).toEqual(['New', 'Old']);
  await library.call('scores.setAlbums', { ids: [albumIdSchema.parse(oldId)], score: 9 });
  expect(await found({ sort: 'score', isDescending: true })).toEqual(['Old', 'New']);
  await library.call('scores.setAlbums', { ids: [albumIdSchema.parse(newId)], score: 4 });
  expect(await found({ sort: 'score', isDescending: false })).toEqual(['New', 'Old']);
  expect(await found({ sort: 'scored', isDescending: true })).toEqual(['New', 'Old']);
  expect(await found({ isDescending: true })).toEqual(byName.toReversed());
});
