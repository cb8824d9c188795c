import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { AlbumId, TrackId } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';

const files = Object.fromEntries(
  Array.from({ length: 90 }, (_, at) => [`${at % 9}/${at}.flac`, track({ title: `T${at}`, album: `A${at % 9}` })]),
);

async function scanned(): Promise<MadeLibrary> {
  const library = await makeLibrary(files);
  await library.scan();
  return library;
}

const rootOf = async (library: MadeLibrary) => (await library.call('folders.list', {}))[0]!;

/** Joins the scan that was started. */
const settled = async (library: MadeLibrary): Promise<void> => void (await library.scan());

test('many files that vanish at once are asked about once, and are away until that is answered', async () => {
  const library = await scanned();
  for (const folder of [0, 1, 2, 3, 4, 5]) library.remove(String(folder));

  expect(await library.scan()).toMatchObject({ missing: 0 });
  const asked = await rootOf(library);
  expect(asked).toMatchObject({ state: 'doubtful', reason: 'vanished', trackCount: 90, missingCount: 0 });
  expect(asked.question).toMatchObject({ vanishedCount: 60, knownCount: 90, isOtherDrive: false, answer: null });
  const ids = [...(await library.call('tracks.ids', { sort: 'path' }))] as TrackId[];
  const states = (await library.call('tracks.byIds', { ids })).map(({ fileState }) => fileState);
  expect(states.filter((state) => state === 'away')).toHaveLength(60);
  expect(states.filter((state) => state === 'here')).toHaveLength(30);

  const albumIds = [...(await library.call('albums.ids', { sort: 'title' }))] as AlbumId[];
  const awayAlbums = (await library.call('albums.byIds', { ids: albumIds })).filter(({ isAway }) => isAway);
  expect(awayAlbums.map(({ name }) => name)).toEqual(['A0', 'A1', 'A2', 'A3', 'A4', 'A5']);

  await library.call('folders.answer', { folderId: asked.id, answer: 'wait' });
  const [answered] = await library.call('activity.list', { limit: 1 });
  expect(answered).toMatchObject({ type: 'folder-answer', answer: 'wait', canUndo: true });
  const { activityId } = await library.call('activity.undo', { activityId: answered!.id });
  expect((await rootOf(library)).question).toMatchObject({ answer: null });
  await library.call('activity.undo', { activityId: activityId! });
  expect(await library.scan()).toMatchObject({ missing: 0 });
  expect(await rootOf(library)).toMatchObject({
    state: 'doubtful',
    question: { answer: 'wait', askedAt: asked.question?.askedAt },
  });

  await library.call('folders.answer', { folderId: asked.id, answer: 'gone' });
  await settled(library);
  expect(await rootOf(library)).toMatchObject({ state: 'online', question: null, missingCount: 60, trackCount: 30 });
});

test('files that come back take the question with them, and one that is gone meanwhile is only that', async () => {
  const library = await scanned();
  const aside = join(dirname(library.musicPath), 'aside');
  mkdirSync(aside);
  for (const folder of [0, 1, 2, 3, 4, 5]) renameSync(join(library.musicPath, `${folder}`), join(aside, `${folder}`));
  await library.scan();
  for (const folder of [0, 1, 2, 3, 4]) renameSync(join(aside, `${folder}`), join(library.musicPath, `${folder}`));

  expect(await library.scan()).toMatchObject({ missing: 10, unchanged: 80 });

  const root = await rootOf(library);
  expect(root).toMatchObject({ state: 'online', question: null });
  await expect(library.call('folders.answer', { folderId: root.id, answer: 'gone' })).rejects.toMatchObject({
    code: 'conflict',
  });
});

test('another drive’s files are not read into the library until it is said that the old ones are gone', async () => {
  const library = await scanned();
  const aside = join(dirname(library.musicPath), 'aside');
  renameSync(library.musicPath, aside);
  library.write('other/1.flac', track({ title: 'Stranger' }));

  expect(await library.scan()).toMatchObject({ added: 0, missing: 0 });
  expect(await library.scan()).toMatchObject({ added: 0, missing: 0 });
  const root = await rootOf(library);
  expect(root).toMatchObject({ state: 'doubtful', question: { vanishedCount: 90 } });

  await library.call('folders.answer', { folderId: root.id, answer: 'gone' });
  await settled(library);
  expect(await rootOf(library)).toMatchObject({ state: 'online', trackCount: 1, missingCount: 90 });
});

test('a library that was put in order anew, each file elsewhere, is not taken for another drive', async () => {
  const library = await scanned();
  const ids = [...library.tracks().values()].map(({ id }) => id).toSorted((a, b) => a - b);
  for (const folder of [0, 1, 2, 3, 4, 5, 6, 7, 8]) library.move(`${folder}`, `sorted/By year ${folder}`);

  expect(await library.scan()).toMatchObject({ moved: 90, added: 0, missing: 0 });

  expect(await rootOf(library)).toMatchObject({ state: 'online', question: null, trackCount: 90 });
  expect([...library.tracks().values()].map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(ids);
});

test('a renamed folder is offered, keeps every row where it is now, and goes back with an undo', async () => {
  const library = await scanned();
  const renamed = join(dirname(library.musicPath), 'renamed');
  renameSync(library.musicPath, renamed);
  await library.scan();
  const { id } = await rootOf(library);
  const before = library.tracks();

  expect(await library.call('folders.findMoved', { folderId: id })).toEqual({ path: renamed });
  const { activityId } = await library.call('folders.relocate', { folderId: id, path: renamed });
  await settled(library);

  expect(await rootOf(library)).toMatchObject({ id, path: renamed, state: 'online', trackCount: 90, missingCount: 0 });
  const idsOf = (rows: ReturnType<MadeLibrary['tracks']>) => [...rows.values()].map((row) => [row.id, row.name]);
  expect(idsOf(library.tracks())).toEqual(idsOf(before));
  expect([...library.tracks().values()].every(({ filepath }) => filepath.startsWith(renamed))).toBe(true);
  expect(await library.call('albums.ids', { sort: 'title' })).toHaveLength(9);

  await library.call('activity.undo', { activityId: activityId! });
  await settled(library);
  expect(await rootOf(library)).toMatchObject({ path: library.musicPath, state: 'offline', missingCount: 0 });
  expect(library.tracks()).toEqual(before);
});

test('a folder is not moved to where its music is not, or into another folder of the library', async () => {
  const library = await scanned();
  const { id } = await rootOf(library);
  const other = join(dirname(library.musicPath), 'other');
  mkdirSync(join(other, 'inside'), { recursive: true });

  await expect(library.call('folders.relocate', { folderId: id, path: other })).rejects.toMatchObject({
    code: 'conflict',
    details: { reason: 'other-music' },
  });
  await library.call('folders.add', { path: other });
  await expect(library.call('folders.relocate', { folderId: id, path: join(other, 'inside') })).rejects.toMatchObject({
    code: 'conflict',
  });
  await expect(library.call('folders.relocate', { folderId: id, path: join(other, 'none') })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await rootOf(library)).toMatchObject({ path: library.musicPath, state: 'online' });
});
