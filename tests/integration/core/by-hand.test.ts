import BetterSqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { CallContext } from '../../../src/shared/contract/define.ts';
import {
  albumIdSchema,
  artistIdSchema,
  trackIdSchema,
  type ActivityId,
  type AlbumId,
  type ArtistId,
} from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';
import { plainPicture, pngClaiming } from '../../support/pictures.ts';

/** The first word of a title names its sound: what is tagged anew is the same recording. */
const tags = (artist: string | readonly string[], album: string, title: string, date = '1990') =>
  track({ artist, albumartist: artist, album, title, date }, { sound: /^\w+/.exec(title)?.[0] ?? title });

async function makeMusic(): Promise<MadeLibrary> {
  const library = await makeLibrary({
    'Beatles/Help/1.flac': tags('Beatles', 'Help', 'One'),
    'Beatles/Help/2.flac': tags('Beatles', 'Help', 'Two'),
    'The Beatles/Rubber/1.flac': tags('The Beatles', 'Rubber', 'Three'),
    'Rubber 2/1.flac': tags('The Beatles', 'Rubber (rest)', 'Four'),
    'Duo/1.flac': tags('Simon & Garfunkel', 'Bookends', 'Five'),
    'Tyler/1.flac': tags(['Tyler', 'The Creator'], 'Wolf', 'Six'),
  });
  await library.scan();
  return library;
}

/** What the artists' page lists, with the number of their tracks. */
async function artists(library: MadeLibrary): Promise<Readonly<Record<string, number>>> {
  const ids = await library.call('artists.ids', { sort: 'name' });
  const cards = await library.call('artists.byIds', { ids: Array.from(ids, (id) => artistIdSchema.parse(id)) });
  return Object.fromEntries(cards.map(({ name, trackCount }) => [name, trackCount]));
}

async function albums(library: MadeLibrary): Promise<Readonly<Record<string, number>>> {
  const ids = await library.call('albums.ids', { sort: 'title' });
  const cards = await library.call('albums.byIds', { ids: Array.from(ids, (id) => albumIdSchema.parse(id)) });
  return Object.fromEntries(cards.map(({ name, trackCount }) => [name, trackCount]));
}

/** The row's id, hidden ones too. */
function idOf({ libraryPath }: MadeLibrary, table: 'artist' | 'album', name: string): number {
  const raw = new BetterSqlite(libraryPath, { readonly: true });
  const id = raw.prepare<[string], number>(`select id from ${table} where name = ?`).pluck().get(name);
  raw.close();
  if (id === undefined) throw new Error(`no ${table} ${name}`);
  return id;
}

const artistOf = (library: MadeLibrary, name: string): ArtistId => artistIdSchema.parse(idOf(library, 'artist', name));
const albumOf = (library: MadeLibrary, name: string): AlbumId => albumIdSchema.parse(idOf(library, 'album', name));

async function failure(library: MadeLibrary, method: string, input: unknown): Promise<readonly unknown[]> {
  const context: CallContext = { userId: await library.core().host.ownerId(), front: 'process' };
  const envelope = await library.core().call(method, input, context);
  return envelope.ok ? [] : [envelope.error.code, envelope.error.details?.['reason']];
}

describe('what is said of an artist', () => {
  test('is kept over scans and a restart, until it is cleared', async () => {
    const library = await makeMusic();
    const artistId = artistOf(library, 'Beatles');
    const bio = 'From Liverpool.\r\n<script>alert(1)</script>\n';
    await library.call('artists.edit', { artistId, changes: { bio, country: 'GB' } });
    library.write('Beatles/Help/1.flac', tags('Beatles', 'Help', 'One again'));
    await library.scan();
    await library.restart();
    const said = { bio: 'From Liverpool.\n<script>alert(1)</script>', country: 'GB' };
    expect(await library.call('artists.get', { artistId })).toMatchObject(said);
    await library.call('artists.edit', { artistId, changes: { bio: ' \n ' } });
    expect(await library.call('artists.get', { artistId })).toMatchObject({ bio: null, country: 'GB' });
  });

  test('is refused where it is too long, of nobody, or a picture that is not kept', async () => {
    const library = await makeMusic();
    const artistId = artistOf(library, 'Beatles');
    const edit = (changes: unknown, id: number = artistId) =>
      failure(library, 'artists.edit', { artistId: id, changes });
    expect(await edit({ bio: 'x'.repeat(20_001) })).toEqual(['invalid-input', undefined]);
    expect(await edit({ bio: 'x'.repeat(20_000) })).toEqual([]);
    expect(await edit({ image: 'p99v1' })).toEqual(['not-found', undefined]);
    expect(await edit({ bio: 'x' }, 9_999)).toEqual(['not-found', undefined]);
    expect(await edit({ name: 'Other' })).toEqual(['invalid-input', undefined]);
  });
});

describe('what is said of an album', () => {
  test('wins over the files until it is cleared, also where the files change', async () => {
    const library = await makeMusic();
    const albumId = albumOf(library, 'Help');
    const date = async () => (await library.call('albums.get', { albumId })).releaseDate;
    await library.call('albums.edit', { albumId, changes: { releaseDate: '1965-08-06' } });
    expect(await date()).toBe('1965-08-06');
    for (const [at, title] of ['One', 'Two'].entries()) {
      library.write(`Beatles/Help/${at + 1}.flac`, tags('Beatles', 'Help', title, '2009'));
    }
    library.move('Beatles/Help', 'Moved');
    await library.scan();
    expect(await date()).toBe('1965-08-06');
    expect(await library.call('albums.get', { albumId })).toMatchObject({
      byHand: { releaseDate: '1965-08-06' },
      readReleaseDate: '2009',
    });
    await library.call('albums.edit', { albumId, changes: { releaseDate: null } });
    expect(await date()).toBe('2009');
  });

  test.each(['97', '1997-13', '1997-02-30', '1997-5-1', '0000', 'May 1997', '1997-05-21T00:00'])(
    '%s is no date',
    async (releaseDate) => {
      const library = await makeMusic();
      const input = { albumId: albumOf(library, 'Help'), changes: { releaseDate } };
      expect(await failure(library, 'albums.edit', input)).toEqual(['invalid-input', undefined]);
    },
  );
});

describe('a picture given by hand', () => {
  test('is kept in the library, shown from there, survives a cache that is deleted, and can be taken away', async () => {
    const library = await makeMusic();
    const bytes = new Uint8Array(await plainPicture(2000, 1000, [200, 20, 20, 255]).png());
    const { key } = await library.call('pictures.add', { bytes });
    expect(await library.call('pictures.add', { bytes })).toEqual({ key });
    const albumId = albumOf(library, 'Help');
    const artistId = artistOf(library, 'Beatles');
    await library.call('albums.edit', { albumId, changes: { image: key } });
    await library.call('artists.edit', { artistId, changes: { image: key } });
    library.write('Beatles/Help/1.flac', tags('Beatles', 'Help', 'One again'));
    await library.scan();
    expect((await library.call('albums.get', { albumId })).art).toBe(key);
    expect((await library.call('artists.get', { artistId })).art).toBe(key);
    expect(await library.core().host.locateArt(key, 'large')).toMatchObject({ mime: 'image/jpeg' });
    await library.call('albums.edit', { albumId, changes: { image: null } });
    expect((await library.call('albums.get', { albumId })).art).toBeNull();
  });

  test('that can’t be used changes nothing', async () => {
    const library = await makeMusic();
    const add = (bytes: Uint8Array) => failure(library, 'pictures.add', { bytes });
    expect(await add(new TextEncoder().encode('GIF89a or not'))).toEqual(['bad-artwork', undefined]);
    expect(await add(new Uint8Array(pngClaiming(50_000, 50_000)))).toEqual(['bad-artwork', undefined]);
    expect(await add(new Uint8Array())).toEqual(['invalid-input', undefined]);
    expect(await add(new Uint8Array(20 * 1024 * 1024 + 1))).toEqual(['invalid-input', undefined]);
    const raw = new BetterSqlite(library.libraryPath, { readonly: true });
    expect(raw.prepare('select count(*) as n from picture').get()).toEqual({ n: 0 });
    raw.close();
  });
});

describe('a correction of artists', () => {
  test('makes two spellings one, keeps what was said of the other, and is taken back exactly', async () => {
    const library = await makeMusic();
    const before = [await artists(library), await albums(library)];
    const artistId = artistOf(library, 'Beatles');
    await library.call('artists.edit', { artistId, changes: { bio: 'kept' } });
    const rule = { from: ['beatles'], to: ['The Beatles'] };
    const { correctionId, trackCount } = await library.call('corrections.correctArtist', rule);
    expect(trackCount).toBe(2);
    expect(await artists(library)).toMatchObject({ 'The Beatles': 4 });
    expect(await artists(library)).not.toHaveProperty('Beatles');
    expect(await library.call('artists.get', { artistId })).toMatchObject({
      bio: 'kept',
      trackCount: 0,
      movedTo: [{ name: 'The Beatles' }],
    });
    library.write('Beatles/Help/3.flac', tags('Beatles', 'Help', 'Late'));
    await library.scan();
    expect(await artists(library)).toMatchObject({ 'The Beatles': 5 });
    expect(await library.call('corrections.list', {})).toMatchObject([
      { kind: 'artist', from: ['beatles'], trackCount: 3 },
    ]);
    library.remove('Beatles/Help/3.flac');
    await library.scan();
    const revoked = await library.call('corrections.revoke', { correctionId });
    expect([await artists(library), await albums(library)]).toEqual(before);
    expect(await library.call('artists.get', { artistId })).toMatchObject({ bio: 'kept', trackCount: 2, movedTo: [] });
    await library.call('activity.undo', { activityId: revoked.activityId as ActivityId });
    expect(await artists(library)).toMatchObject({ 'The Beatles': 4 });
  });

  test('splits one name into two and joins two into one, over changes of the files', async () => {
    const library = await makeMusic();
    await library.call('corrections.correctArtist', {
      from: ['Simon & Garfunkel'],
      to: ['Paul Simon', 'Art Garfunkel'],
    });
    const runs = await library.call('corrections.runs', { artistId: artistOf(library, 'Tyler') });
    expect(runs).toEqual([{ names: ['Tyler', 'The Creator'], trackCount: 1 }]);
    await library.call('corrections.correctArtist', { from: ['Tyler', 'The Creator'], to: ['Tyler, The Creator'] });
    library.write('Duo/1.flac', tags('Simon & Garfunkel', 'Bookends', 'Five, changed'));
    library.move('Tyler', 'Elsewhere');
    await library.scan();
    const shown = await artists(library);
    expect(shown).toMatchObject({ 'Paul Simon': 1, 'Art Garfunkel': 1, 'Tyler, The Creator': 1 });
    expect(Object.keys(shown)).not.toEqual(expect.arrayContaining(['Simon & Garfunkel']));
    expect(Object.keys(shown)).not.toEqual(expect.arrayContaining(['Tyler']));
  });

  test('that would follow, undo or repeat another is refused with the other one', async () => {
    const library = await makeMusic();
    await library.call('corrections.correctArtist', { from: ['Beatles'], to: ['The Beatles'] });
    const correct = (from: readonly string[], to: readonly string[]) =>
      failure(library, 'corrections.correctArtist', { from, to });
    expect(await correct(['The Beatles'], ['Beatles'])).toEqual(['conflict', 'rule-clash']);
    expect(await correct(['The Beatles'], ['Fab Four'])).toEqual(['conflict', 'rule-clash']);
    expect(await correct(['Simon & Garfunkel'], ['Beatles'])).toEqual(['conflict', 'rule-clash']);
    expect(await correct(['BEATLES'], ['Other'])).toEqual(['conflict', 'rule-clash']);
    expect(await correct(['Tyler'], ['TYLER'])).toEqual(['invalid-input', 'same-names']);
    expect(await correct(['Simon & Garfunkel'], ['The Beatles'])).toEqual([]);
  });
});

describe('a correction of albums', () => {
  test('joins albums of two folders with what comes later, and is taken back exactly', async () => {
    const library = await makeMusic();
    const before = await albums(library);
    const into = albumOf(library, 'Rubber');
    const other = albumOf(library, 'Rubber (rest)');
    const { correctionId } = await library.call('corrections.joinAlbums', { albumIds: [other], intoAlbumId: into });
    expect(await albums(library)).toEqual({ Bookends: 1, Help: 2, Rubber: 2, Wolf: 1 });
    library.write('Rubber 2/2.flac', tags('The Beatles', 'Rubber (more)', 'Late'));
    library.write('Rubber 2/1.flac', tags('The Beatles', 'Renamed', 'Four'));
    await library.scan();
    expect(await albums(library)).toEqual({ Bookends: 1, Help: 2, Rubber: 3, Wolf: 1 });
    library.move('Rubber 2', 'Moved');
    await library.scan();
    expect(await albums(library)).toEqual({ Bookends: 1, Help: 2, Rubber: 3, Wolf: 1 });
    expect(await failure(library, 'corrections.joinAlbums', { albumIds: [other], intoAlbumId: into })).toEqual([
      'conflict',
      'album-joined',
    ]);
    library.remove('Moved/2.flac');
    library.write('Moved/1.flac', tags('The Beatles', 'Rubber (rest)', 'Four'));
    await library.scan();
    await library.call('corrections.revoke', { correctionId });
    expect(await albums(library)).toEqual(before);
    expect(albumOf(library, 'Rubber (rest)')).toBe(other);
  });

  test('splits tracks off into an album of their own, which stays over tags and moves', async () => {
    const library = await makeMusic();
    library.write('Beatles/Help/3.flac', tags('Beatles', 'Help', 'Seven'));
    await library.scan();
    const albumId = albumOf(library, 'Help');
    const trackIds = [trackIdSchema.parse(library.track('Beatles/Help/2.flac').id)];
    const chosen = { albumId, trackIds, name: ' Help, live ' };
    const { correctionId } = await library.call('corrections.splitAlbum', chosen);
    library.write('Beatles/Help/2.flac', tags('Beatles', 'Help!!', 'Two, again'));
    library.move('Beatles/Help/2.flac', 'Two.flac');
    await library.scan();
    expect(await albums(library)).toMatchObject({ Help: 2, 'Help, live': 1 });
    expect(await library.call('corrections.list', {})).toMatchObject([{ kind: 'split', albumName: 'Help, live' }]);
    const rest = [1, 3].map((no) => trackIdSchema.parse(library.track(`Beatles/Help/${no}.flac`).id));
    expect(await failure(library, 'corrections.splitAlbum', { albumId, trackIds: rest, name: 'All' })).toEqual([
      'conflict',
      'nothing-left',
    ]);
    expect(await failure(library, 'corrections.splitAlbum', chosen)).toEqual(['not-found', undefined]);
    await library.call('corrections.revoke', { correctionId });
    await library.call('corrections.revoke', { correctionId });
    expect(await albums(library)).not.toHaveProperty('Help, live');
  });

  test('holds where its drive is away, and the tracks that are back stand where it put them', async () => {
    const library = await makeMusic();
    const [into, other] = [albumOf(library, 'Help'), albumOf(library, 'Bookends')];
    library.move('Duo', '../away');
    await library.scan();
    await library.call('corrections.joinAlbums', { albumIds: [other], intoAlbumId: into });
    library.move('../away', 'Duo');
    await library.scan();
    expect(await albums(library)).toMatchObject({ Help: 3 });
  });
});

test('corrections and edits of what is not there are refused', async () => {
  const library = await makeMusic();
  const albumId = albumOf(library, 'Help');
  expect(await failure(library, 'corrections.revoke', { correctionId: 7 })).toEqual(['not-found', undefined]);
  const join = (albumIds: readonly number[]) =>
    failure(library, 'corrections.joinAlbums', { albumIds, intoAlbumId: albumId });
  expect(await join([9_999])).toEqual(['not-found', undefined]);
  expect(await join([albumId])).toEqual(['invalid-input', undefined]);
  expect(await failure(library, 'albums.edit', { albumId: 9_999, changes: {} })).toEqual(['not-found', undefined]);
});

test('details say where each fact came from, and what the file says in place of a correction', async () => {
  const library = await makeLibrary({
    'Ann/Songs (1999)/1-02 Blue.flac': track({}),
    'Duo/1.flac': track({
      title: 'Red',
      artist: 'Ann & Ben',
      album: 'Duo',
      tracknumber: '4',
      remixer: 'Cid',
      isrc: 'X1',
    }),
  });
  await library.scan();
  const details = async (path: string) =>
    await library.call('tracks.get', { trackId: trackIdSchema.parse(library.track(path).id) });
  expect(await details('Ann/Songs (1999)/1-02 Blue.flac')).toMatchObject({
    name: 'Blue',
    origins: {
      name: 'file-name',
      artists: 'folder-name',
      album: 'folder-name',
      trackNo: 'file-name',
      discNo: 'file-name',
      releaseDate: 'folder-name',
    },
    tags: { title: null, artists: [] },
    source: library.musicPath,
    parseResult: 'ok',
    corrections: [],
    readCredits: null,
  });
  await library.call('corrections.correctArtist', { from: ['Ann & Ben'], to: ['Ann', 'Ben'] });
  expect(await details('Duo/1.flac')).toMatchObject({
    origins: { name: 'tag', artists: 'by-hand', album: 'tag', trackNo: 'tag', discNo: null },
    credits: [
      { role: 'main', artists: [{ name: 'Ann' }, { name: 'Ben' }] },
      { role: 'remixer', artists: [{ name: 'Cid' }] },
    ],
    readCredits: [
      { role: 'main', name: 'Ann & Ben' },
      { role: 'remixer', name: 'Cid' },
    ],
    tags: { artists: ['Ann & Ben'], isrc: 'X1' },
    corrections: [{ kind: 'artist', to: ['Ann', 'Ben'] }],
  });
});

describe('names as the tags have them', () => {
  test.each([
    ['AC/DC', ['AC/DC']],
    ['Tyler, The Creator', ['Tyler, The Creator']],
    ['Earth, Wind & Fire', ['Earth, Wind & Fire']],
    ['Simon & Garfunkel', ['Simon & Garfunkel']],
    ['Nick Cave & The Bad Seeds', ['Nick Cave & The Bad Seeds']],
    ['A feat. B', ['A feat. B']],
    ['A; B', ['A; B']],
    [
      ['A', 'B'],
      ['A', 'B'],
    ],
  ])('%s is credited as %s', async (artist, credited) => {
    const library = await makeLibrary({ 'a.flac': track({ title: 'T', artist }) });
    await library.scan();
    const trackId = trackIdSchema.parse(library.track('a.flac').id);
    const { artists: shown } = await library.call('tracks.get', { trackId });
    expect(shown.map(({ name }) => name)).toEqual(credited);
  });
});
