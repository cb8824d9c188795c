import { describe, expect, test } from 'vitest';
import { folderIdSchema, trackIdSchema, type FolderId } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';
import { plainPicture } from '../../support/pictures.ts';

const song = (title: string, album = 'X') => track({ artist: 'A', album, title });

async function scanned(files: Parameters<typeof makeLibrary>[0]): Promise<MadeLibrary> {
  const library = await makeLibrary(files);
  await library.scan();
  return library;
}

async function sourceId(library: MadeLibrary): Promise<FolderId> {
  const [source] = await library.call('tree.sources', {});
  return source!.folderId;
}

async function trackNames(library: MadeLibrary, path: string, order: object = {}): Promise<readonly string[]> {
  const ids = await library.call('tree.trackIds', { folderId: await sourceId(library), path, ...order });
  const rows = await library.call('tracks.byIds', { ids: Array.from(ids, (id) => trackIdSchema.parse(id)) });
  return rows.map(({ name }) => name);
}

const shelf = {
  'b.flac': song('At the top'),
  'Artist 2/Album/1.flac': song('a1'),
  'Artist 2/Album/10.flac': song('a10'),
  'Artist 2/Album/2.flac': song('a2'),
  'Artist 2/loose.flac': song('Loose'),
  'Artist 10/CD1/1.flac': song('c1'),
  'Artist 10/CD2/1.flac': song('c2'),
  'Notes/readme.txt': 'no music',
};

describe('browsing', () => {
  test('a source shows the folders that hold music somewhere below, numbers by value, and its own tracks', async () => {
    const library = await scanned(shelf);
    const folderId = await sourceId(library);

    const page = await library.call('tree.get', { folderId });
    expect(page).toMatchObject({ folderNames: ['Artist 2', 'Artist 10'], ownCount: 1, trackCount: 7, crumbs: [] });
    const cards = await library.call('tree.cards', { folderId, names: [...page.folderNames] });
    expect(cards.map(({ name, trackCount }) => [name, trackCount])).toEqual([
      ['Artist 2', 4],
      ['Artist 10', 2],
    ]);
  });

  test('a folder has the way to it, and its tracks in file order, directly or with all below', async () => {
    const library = await scanned(shelf);
    const folderId = await sourceId(library);

    const page = await library.call('tree.get', { folderId, path: 'Artist 2/Album' });
    const [top] = await library.call('tree.sources', {});

    expect(page).toMatchObject({ name: 'Album', ownCount: 3, folderNames: [] });
    expect(page.crumbs).toEqual([
      { name: top?.name, path: '' },
      { name: 'Artist 2', path: 'Artist 2' },
    ]);
    expect(await trackNames(library, page.path)).toEqual(['a1', 'a2', 'a10']);
    expect(await trackNames(library, 'Artist 2')).toEqual(['Loose']);
    expect(await trackNames(library, '', { isDeep: true })).toEqual([
      'At the top',
      'Loose',
      'a1',
      'a2',
      'a10',
      'c1',
      'c2',
    ]);
    expect(await trackNames(library, 'Artist 10', { isDeep: true, sort: 'title', isDescending: true })).toEqual([
      'c2',
      'c1',
    ]);
  });

  test('covers are those of the folders below', async () => {
    const cover = async (red: number) => await plainPicture(64, 64, [red, 9, 9, 255]).png();
    const files = { 'In/A/1.flac': track({ album: 'A' }, { picture: await cover(10) }) };
    const library = await scanned({ ...files, 'In/B/1.flac': track({ album: 'B' }, { picture: await cover(90) }) });
    const folderId = await sourceId(library);

    const [card] = await library.call('tree.cards', { folderId, names: ['In'] });
    const [inner] = await library.call('tree.cards', { folderId, path: 'In', names: ['A'] });

    expect(new Set(card?.arts).size).toBe(2);
    expect(inner?.arts).toHaveLength(1);
  });

  test('a folder whose files are all gone is not shown any more', async () => {
    const library = await scanned(shelf);
    library.remove('Artist 10');
    await library.scan();
    const folderId = await sourceId(library);

    expect((await library.call('tree.get', { folderId })).folderNames).toEqual(['Artist 2']);
    await expect(library.call('tree.get', { folderId, path: 'Artist 10' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('a source that is not connected says so and can still be browsed', async () => {
    const library = await scanned({ 'A/1.flac': song('One') });
    library.move('', '../away');
    await library.scan();
    const folderId = await sourceId(library);

    expect(await library.call('tree.sources', {})).toMatchObject([{ state: 'offline', trackCount: 1 }]);
    expect(await library.call('tree.get', { folderId })).toMatchObject({ state: 'offline', folderNames: ['A'] });
  });

  test('a source that is not there is not found', async () => {
    const library = await makeLibrary({});
    const folderId = folderIdSchema.parse(99);

    await expect(library.call('tree.get', { folderId })).rejects.toMatchObject({ code: 'not-found' });
    await expect(library.call('tree.trackIds', { folderId })).rejects.toMatchObject({ code: 'not-found' });
  });
});

const oddNames = [
  '100% Best',
  'a_b',
  'axb',
  'A',
  'A B',
  'A-B',
  'A.B',
  '[brackets] *?',
  'Кириллица',
  'it\'s "quoted"',
  '🎵 notes',
  'e\u0301 combined',
  ...(process.platform === 'win32' ? [] : ['line\nbreak', 'back\\slash', ' space ', 'tab\there']),
];

test('folders with odd names are found among the others, each with its own tracks and no other', async () => {
  const library = await scanned(Object.fromEntries(oddNames.map((odd, at) => [`${odd}/in/1.flac`, song(`of ${at}`)])));
  const folderId = await sourceId(library);

  const page = await library.call('tree.get', { folderId });
  expect(page.folderNames.toSorted()).toEqual(oddNames.toSorted());
  for (const [at, name] of oddNames.entries()) {
    const inner = await library.call('tree.get', { folderId, path: name });
    expect(inner).toMatchObject({ name, folderNames: ['in'], trackCount: 1, ownCount: 0 });
    expect(await trackNames(library, name, { isDeep: true })).toEqual([`of ${at}`]);
  }
});

test('a track leads to its folder; one that is missing leads nowhere', async () => {
  const library = await scanned({ 'A/in/1.flac': song('One'), 'top.flac': song('Two') });
  const folderId = await sourceId(library);
  const locate = (path: string) =>
    library.call('tree.locate', { trackId: trackIdSchema.parse(library.track(path).id) });

  expect(await locate('A/in/1.flac')).toEqual({ folderId, path: 'A/in' });
  expect(await locate('top.flac')).toEqual({ folderId, path: '' });
  library.remove('A/in/1.flac');
  await library.scan();
  expect(await locate('A/in/1.flac')).toBeNull();
});

describe('finding folders', () => {
  const found = async (library: MadeLibrary, text: string, limit = 10) =>
    (await library.call('tree.find', { text, limit })).map(({ path }) => path);

  test('by beginnings of the words of their names, also of those that only hold folders; the whole name first', async () => {
    const library = await scanned({
      'Ёлки/CD 1/1.flac': song('a'),
      'Rock/Live in Łódź/1.flac': song('b'),
      'Rock/Livery/1.flac': song('c'),
      'Rock/Best of Live/1.flac': song('d'),
      'Live/1.flac': song('e'),
      'Live notes/readme.txt': 'no music',
    });

    expect(await found(library, 'live')).toEqual(['Live', 'Rock/Livery', 'Rock/Live in Łódź', 'Rock/Best of Live']);
    expect(await found(library, 'lodz live')).toEqual(['Rock/Live in Łódź']);
    expect(await found(library, 'елк')).toEqual(['Ёлки']);
    expect(await found(library, 'roc')).toEqual(['Rock']);
    expect(await found(library, 'ive')).toEqual([]);
    expect(await found(library, ' ')).toEqual([]);
    expect(await found(library, 'live', 2)).toEqual(['Live', 'Rock/Livery']);
  });

  test('tells the way to each, which the view of folders opens', async () => {
    const library = await scanned(shelf);
    const [source] = await library.call('tree.sources', {});

    const [album] = await library.call('tree.find', { text: 'alb' });
    const [top] = await library.call('tree.find', { text: source!.name });

    expect(album).toMatchObject({ name: 'Album', path: 'Artist 2/Album', above: [source!.name, 'Artist 2'] });
    expect(top).toEqual({ folderId: source!.folderId, path: '', name: source!.name, above: [] });
    const page = await library.call('tree.get', { folderId: album!.folderId, path: album!.path });
    expect(page.crumbs.map(({ name }) => name)).toEqual(album!.above);
  });

  test('follows what comes, goes and is taken out', async () => {
    const library = await scanned({ 'Rock/One/1.flac': song('a'), 'Rock/Two/1.flac': song('b') });
    expect(await found(library, 'one')).toEqual(['Rock/One']);

    library.move('Rock/One', 'Jazz/One more');
    await library.scan();
    expect(await found(library, 'one')).toEqual(['Jazz/One more']);
    expect(await found(library, 'jazz')).toEqual(['Jazz']);

    library.remove('Rock/Two');
    await library.scan();
    expect(await found(library, 'rock')).toEqual([]);

    await library.call('folders.remove', { folderId: await sourceId(library) });
    expect(await found(library, 'jazz')).toEqual([]);
  });
});
