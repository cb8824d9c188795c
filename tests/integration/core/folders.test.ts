import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { track } from '../../support/flac.ts';
import { makeLibrary } from '../../support/made-library.ts';

test('a folder inside or around a chosen one is refused with both names', async () => {
  const library = await makeLibrary({ 'inner/a.flac': track() });
  const inner = join(library.musicPath, 'inner');

  await expect(library.call('folders.add', { path: inner })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining(inner),
  });
  await expect(library.call('folders.add', { path: join(library.musicPath, '..') })).rejects.toMatchObject({
    code: 'conflict',
  });
});

test('the same folder added twice is one folder', async () => {
  const library = await makeLibrary({});

  await library.call('folders.add', { path: `${library.musicPath}/` });

  expect(await library.call('folders.list', {})).toHaveLength(1);
});

test('a folder that is not there, or is a file, is refused', async () => {
  const library = await makeLibrary({ 'a.flac': track() });

  for (const path of [join(library.musicPath, 'nothing'), join(library.musicPath, 'a.flac'), 'relative']) {
    await expect(library.call('folders.add', { path })).rejects.toMatchObject({ code: 'not-found' });
  }
});

test('folders can be browsed, with a hint where music lies', async () => {
  const library = await makeLibrary({ 'Album/1.flac': track(), 'Album/2.flac': track(), 'Zoo/x.flac': track() });
  mkdirSync(join(library.musicPath, '.hidden'));
  writeFileSync(join(library.musicPath, 'Album/notes.txt'), 'x');

  const top = await library.call('folders.browse', { path: library.musicPath });
  const album = await library.call('folders.browse', { path: join(library.musicPath, 'Album') });

  expect(top.folders.map(({ name }) => name)).toEqual(['Album', 'Zoo']);
  expect(album).toMatchObject({ parent: library.musicPath, audioFileCount: 2, folders: [] });
  expect((await library.call('folders.browse', {})).path).toBe(join(library.musicPath, '..'));
  expect(await library.call('folders.suggest', {})).toEqual({ path: library.musicPath });
});

test('scan status tells of the last scan, also after a restart', async () => {
  const library = await makeLibrary({ 'a.flac': track() });
  expect((await library.call('scan.status', {})).last).toBeNull();

  await library.call('scan.start', {});
  await library.scan();
  await library.restart();

  expect(await library.call('scan.status', {})).toMatchObject({
    progress: { phase: 'idle' },
    last: { found: 1, outcome: 'finished' },
  });
  expect(await library.call('app.info', {})).toMatchObject({ front: 'process', version: '0.0.0' });
});

test('a removal taken back brings the folder, its tracks and its albums again, but not what was missing before', async () => {
  const library = await makeLibrary({ 'a/1.flac': track({ album: 'A' }), 'b/2.flac': track({ album: 'B' }) });
  await library.scan();
  library.remove('b/2.flac');
  await library.scan();
  const [folder] = await library.call('folders.list', {});
  const folderId = folder!.id;
  expect(folder).toMatchObject({ trackCount: 1, missingCount: 1 });

  const { activityId } = await library.call('folders.remove', { folderId });
  expect(await library.call('folders.list', {})).toEqual([]);
  expect(await library.call('albums.ids', { sort: 'title', isDescending: false })).toHaveLength(0);
  await library.call('activity.undo', { activityId: activityId! });

  expect(await library.call('folders.list', {})).toMatchObject([{ id: folderId, trackCount: 1, missingCount: 1 }]);
  expect(await library.call('albums.ids', { sort: 'title', isDescending: false })).toHaveLength(1);
  expect(await library.scan()).toMatchObject({ unchanged: 1, added: 0 });
});

test('adding a folder is an activity by its name; taken back, the folder is out, and that can be taken back too', async () => {
  const library = await makeLibrary({ 'a/1.flac': track() });
  await library.scan();
  await library.call('folders.add', { path: library.musicPath });
  const [added, ...others] = await library.call('activity.list', {});
  expect(added).toMatchObject({ type: 'folder-add', subject: library.musicPath, canUndo: true });
  expect(others).toEqual([]);

  const { activityId } = await library.call('activity.undo', { activityId: added!.id });
  expect(await library.call('folders.list', {})).toEqual([]);
  await library.call('activity.undo', { activityId: activityId! });

  expect(await library.call('folders.list', {})).toMatchObject([{ path: library.musicPath, trackCount: 1 }]);
  expect(await library.call('activity.list', {})).toMatchObject([
    { type: 'undo' },
    { type: 'undo', isUndone: true },
    { type: 'folder-add', isUndone: false },
  ]);
});

test('a removal taken back after a restart ends the scan under way and starts one of the folder', async () => {
  const library = await makeLibrary({ 'a/1.flac': track(), 'a/broken.flac': Buffer.from('fLaC, or so') });
  await library.scan();
  const [folder] = await library.call('folders.list', {});
  const { activityId } = await library.call('folders.remove', { folderId: folder!.id });
  expect(await library.call('problems.list', {})).toMatchObject({ total: 0 });
  await library.restart();

  await library.call('activity.undo', { activityId: activityId! });
  await library.scan();

  expect(await library.call('problems.list', {})).toMatchObject({ total: 1 });
  expect(await library.call('folders.list', {})).toMatchObject([{ id: folder!.id, trackCount: 1 }]);
});

test('a folder that was added again comes back with all that left with it, at once', async () => {
  const library = await makeLibrary({ 'a/1.flac': track() });
  await library.scan();
  const [folder] = await library.call('folders.list', {});
  await library.call('folders.remove', { folderId: folder!.id });

  await library.call('folders.add', { path: library.musicPath });

  expect(await library.call('folders.list', {})).toMatchObject([{ id: folder!.id, trackCount: 1, missingCount: 0 }]);
});

test('a removal is not taken back twice, nor into a folder that was added around it since', async () => {
  const library = await makeLibrary({ 'a/1.flac': track() });
  const [folder] = await library.call('folders.list', {});
  const folderId = folder!.id;
  const { activityId } = await library.call('folders.remove', { folderId });
  const undo = async () => await library.call('activity.undo', { activityId: activityId! });
  await library.call('folders.add', { path: join(library.musicPath, 'a') });

  await expect(undo()).rejects.toMatchObject({ code: 'conflict' });
  expect(await library.call('folders.list', {})).toHaveLength(1);
  const [inner] = await library.call('folders.list', {});
  await library.call('folders.remove', { folderId: inner!.id });
  await undo();
  await expect(undo()).rejects.toMatchObject({ code: 'conflict' });
  await expect(library.call('folders.remove', { folderId: inner!.id })).rejects.toMatchObject({ code: 'not-found' });
});
