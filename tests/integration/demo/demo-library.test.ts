/** The demonstration library with the real core: what the plan says is what the library shows, and only its own files go. */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { CoreEvent } from '../../../src/shared/contract/events.ts';
import { filePathsOf, pathOf, placesOf, type TrackPlace } from '../../../src/main/demo/album-files.ts';
import { demoAlbums } from '../../../src/main/demo/plan/albums.ts';
import { albumIdSchema } from '../../../src/shared/ids.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

const MANIFEST = '.fonoteka-demo.json';

const planned = (...ids: readonly string[]) => demoAlbums.filter(({ id }) => ids.includes(id));
/** The tests' library has a folder of its own; the demo's lies beside it. */
const demoPathOf = (library: MadeLibrary) => join(dirname(library.musicPath), 'demo');

const namesOf = ({ album, track }: TrackPlace): readonly string[] =>
  track.artists ?? (album.artist === null ? [] : [album.artist]);

async function makeDemo(library: MadeLibrary) {
  const folder = await library.call('demo.make', {});
  await library.core().scan([folder.id]);
  return folder;
}

/** Every file of a folder with its bytes' digest and its time. */
function lookAt(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return Object.fromEntries(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => {
        const bytes = readFileSync(join(folder, path));
        return [path, `${createHash('md5').update(bytes).digest('hex')} ${statSync(join(folder, path)).mtimeMs}`];
      }),
  );
}

test('the plan has the hard cases that a newcomer should see done right', () => {
  const paths = demoAlbums.flatMap(filePathsOf);
  const artists = new Set(demoAlbums.flatMap(placesOf).flatMap(namesOf));

  expect(new Set(paths).size).toBe(paths.length);
  expect(new Set(demoAlbums.map(({ id }) => id)).size).toBe(demoAlbums.length);
  expect(demoAlbums.filter(({ artist }) => artist === null)).toHaveLength(1);
  expect(demoAlbums.filter(({ discs }) => discs.length > 1)).toHaveLength(1);
  expect([...artists].filter((name) => /[,/]/.test(name))).toEqual(['Lo/Fi Cartographers', 'Vale, The Younger']);
  expect(paths.filter((path) => /[\\:*?"<>|]|[. ]$/.test(path))).toEqual([]);
});

test('the library shows what was planned: artists, discs, a whole compilation, two artists of one track', async () => {
  const albums = planned('tape-garden', 'complete-etudes', 'barley-songs');
  const library = await makeLibrary(
    {},
    albums.map(({ id }) => id),
  );

  const folder = await makeDemo(library);

  const places = albums.flatMap(placesOf);
  expect(folder.path).toBe(demoPathOf(library));
  expect((await library.call('problems.list', { limit: 10 })).total).toBe(0);
  const rows = [...library.core().exportTracks()];
  const shown = rows.map((row) => ({
    path: row.filepath.slice(folder.path.length + 1),
    title: row.name,
    artists: row.artists,
    album: row.album,
    trackNo: row.trackNo,
    discNo: row.discNo,
    date: row.releaseDate,
    genres: row.genres,
    sampleRate: row.sampleRate,
    channels: row.channels,
  }));
  const wanted = places.map((place) => ({
    path: pathOf(place),
    title: place.track.title,
    artists: namesOf(place),
    album: place.album.title,
    trackNo: place.trackNo,
    discNo: place.album.discs.length > 1 ? place.discNo : null,
    date: place.album.date,
    genres: place.album.genres,
    sampleRate: place.album.sampleRate,
    channels: place.album.channelCount,
  }));
  const byPath = (a: { readonly path: string }, b: { readonly path: string }) => (a.path < b.path ? -1 : 1);
  expect(shown.toSorted(byPath)).toEqual(wanted.toSorted(byPath));

  const ids = await library.call('albums.ids', { sort: 'title', isDescending: false });
  const cards = await library.call('albums.byIds', { ids: Array.from(ids, (id) => albumIdSchema.parse(id)) });
  expect(
    cards.map(({ name, trackCount, isCompilation, art }) => [name, trackCount, isCompilation, art !== null]),
  ).toEqual([
    ['Barley Songs', 6, false, true],
    ['Complete Études', 8, false, true],
    ['Tape Garden: A Summer Sampler', 8, true, true],
  ]);
  const études = await library.call('albums.get', { albumId: cards[1]!.id });
  expect(études.discs.map(({ discNo, tracks }) => [discNo, tracks.length])).toEqual([
    [1, 4],
    [2, 4],
  ]);
});

test('a second run changes nothing, and a lost file comes back as it was', async () => {
  const [album] = planned('tidal-rooms');
  const library = await makeLibrary({}, ['tidal-rooms']);
  const events: CoreEvent[] = [];
  library.core().subscribe((event) => events.push(event));
  const path = (await makeDemo(library)).path;
  const before = lookAt(path);
  const told = events.flatMap((event) => (event.type === 'demo.progress' ? [event.progress] : []));
  expect(told.at(-1)).toBeNull();
  expect(told.at(-2)).toEqual({ madeCount: 6, totalCount: 6, album: 'Tidal Rooms' });
  expect(Object.keys(before).toSorted()).toEqual([MANIFEST, ...filePathsOf(album!)].toSorted());

  events.length = 0;
  await makeDemo(library);

  expect(lookAt(path)).toEqual(before);
  expect(events.filter((event) => event.type === 'demo.progress' && event.progress !== null)).toEqual([]);

  const lost = filePathsOf(album!).at(-1)!;
  rmSync(join(path, lost));
  await makeDemo(library);
  const digests = (files: typeof before) => Object.entries(files).map(([name, facts]) => [name, facts.split(' ')[0]]);
  expect(digests(lookAt(path)).filter(([name]) => name !== MANIFEST)).toEqual(
    digests(before).filter(([name]) => name !== MANIFEST),
  );
});

test('removing deletes the demo’s own files and leaves what somebody put there or changed', async () => {
  const library = await makeLibrary({}, ['tidal-rooms']);
  const folder = await makeDemo(library);
  const [cover, first, second, third] = filePathsOf(planned('tidal-rooms')[0]!) as [string, string, string, string];
  const at = (path: string) => join(folder.path, path);
  const outside = join(makeTempFolder(), 'outside');
  mkdirSync(outside);
  writeFileSync(at('mine.txt'), 'a letter');
  appendFileSync(at(first), 'retagged');
  // somebody moved a track and left a link to it
  renameSync(at(second), join(outside, 'moved.flac'));
  symlinkSync(join(outside, 'moved.flac'), at(second));
  // a list that was tampered with
  const list = JSON.parse(readFileSync(at(MANIFEST), 'utf8')) as { files: { path: string; sha256: string }[] };
  const letter = createHash('sha256').update('a letter').digest('hex');
  writeFileSync(join(outside, 'letter.flac'), 'a letter');
  list.files.push({ path: '../outside/letter.flac', sha256: letter }, { path: 'mine.txt', sha256: letter });
  list.files.push({ path: join(outside, 'letter.flac'), sha256: letter });
  writeFileSync(at(MANIFEST), JSON.stringify(list));

  const removal = await library.call('demo.remove', { folderId: folder.id });

  expect(removal).toEqual({ removedCount: 4, keptCount: 2 });
  expect(existsSync(at(cover)) || existsSync(at(third)) || existsSync(at(MANIFEST))).toBe(false);
  expect(readFileSync(at('mine.txt'), 'utf8')).toBe('a letter');
  expect(readFileSync(at(first)).subarray(-8).toString()).toBe('retagged');
  expect(readdirSync(outside).toSorted()).toEqual(['letter.flac', 'moved.flac']);
  expect((await library.call('folders.list', {})).map(({ path }) => path)).toEqual([library.musicPath]);
  expect((await library.call('demo.status', {})).folderIds).toEqual([]);
  await expect(library.call('demo.remove', { folderId: folder.id })).rejects.toMatchObject({ code: 'not-found' });
});

test('a removed demo leaves no folder behind, and a folder that is no demo can’t be removed as one', async () => {
  const library = await makeLibrary({ 'mine.flac': 'no music' }, ['tidal-rooms']);
  const folder = await makeDemo(library);
  const own = (await library.call('folders.list', {})).find(({ path }) => path === library.musicPath)!;
  expect((await library.call('demo.status', {})).folderIds).toEqual([folder.id]);

  await expect(library.call('demo.remove', { folderId: own.id })).rejects.toMatchObject({ code: 'not-found' });
  await library.call('demo.remove', { folderId: folder.id });

  expect(existsSync(folder.path)).toBe(false);
  expect(existsSync(join(library.musicPath, 'mine.flac'))).toBe(true);
});

test('a cancelled making leaves nothing, and who asked is told', async () => {
  const library = await makeLibrary({}, ['tape-garden', 'paper-maps']);
  const begun = new Promise<void>((resolve) => {
    library.core().subscribe((event) => {
      if (event.type === 'demo.progress' && (event.progress?.madeCount ?? 0) > 1) resolve();
    });
  });
  // the second joins the first
  const asked = Promise.allSettled([library.call('demo.make', {}), library.call('demo.make', {})]);
  await begun;

  const status = await library.call('demo.cancel', {});

  const refused = { status: 'rejected', reason: { code: 'cancelled' } };
  expect(await asked).toMatchObject([refused, refused]);
  expect(status).toMatchObject({ progress: null, folderIds: [], albumCount: 2, trackCount: 15 });
  expect(existsSync(demoPathOf(library))).toBe(false);
});

test('a folder with other files is not mixed into', async () => {
  const library = await makeLibrary({}, ['tidal-rooms']);
  const path = demoPathOf(library);
  mkdirSync(path);
  writeFileSync(join(path, 'mine.txt'), 'a letter');

  await expect(library.call('demo.make', {})).rejects.toMatchObject({ code: 'conflict' });

  expect(readdirSync(path)).toEqual(['mine.txt']);
  expect((await library.call('folders.list', {})).map((folder) => folder.path)).toEqual([library.musicPath]);
});
