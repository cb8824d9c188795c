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

  const { removedAt } = await library.call('folders.remove', { folderId });
  expect(await library.call('folders.list', {})).toEqual([]);
  expect(await library.call('albums.ids', { sort: 'title', isDescending: false })).toHaveLength(0);
  await library.call('folders.restore', { folderId, removedAt });

  expect(await library.call('folders.list', {})).toMatchObject([{ id: folderId, trackCount: 1, missingCount: 1 }]);
  expect(await library.call('albums.ids', { sort: 'title', isDescending: false })).toHaveLength(1);
  expect(await library.scan()).toMatchObject({ unchanged: 1, added: 0 });
});

test('a removal is not taken back twice, nor into a folder that was added around it since', async () => {
  const library = await makeLibrary({ 'a/1.flac': track() });
  const [folder] = await library.call('folders.list', {});
  const folderId = folder!.id;
  await expect(library.call('folders.restore', { folderId, removedAt: 0 })).rejects.toMatchObject({
    code: 'not-found',
  });
  const { removedAt } = await library.call('folders.remove', { folderId });
  await library.call('folders.add', { path: join(library.musicPath, 'a') });

  await expect(library.call('folders.restore', { folderId, removedAt })).rejects.toMatchObject({ code: 'conflict' });
  expect(await library.call('folders.list', {})).toHaveLength(1);
});
