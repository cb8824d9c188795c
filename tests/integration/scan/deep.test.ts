/** A deep scan reads what looks unchanged. */
import { statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { track } from '../../support/flac.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';

const song = (title: string, sound: string) => track({ title }, { sound });

/** Writes other bytes of the same length, and puts size and time back as they were. */
function editBehindTheBack(library: MadeLibrary, path: string, file: Parameters<MadeLibrary['write']>[1]): void {
  const at = join(library.musicPath, path);
  const before = statSync(at);
  library.write(path, file);
  utimesSync(at, before.atime, before.mtime);
  expect(statSync(at)).toMatchObject({ size: before.size, mtimeMs: before.mtimeMs });
}

async function deepScan(library: MadeLibrary) {
  const ids = (await library.call('folders.list', {})).map(({ id }) => id);
  return library.core().scan(ids, true);
}

test('an edit that keeps size and time is seen by a deep scan alone', async () => {
  const library = await makeLibrary({ 'a/1.flac': song('Dusk', 'sound 1') });
  await library.scan();
  const before = library.track('a/1.flac');
  editBehindTheBack(library, 'a/1.flac', song('Dawn', 'sound 1'));

  expect(await library.scan()).toMatchObject({ updated: 0, unchanged: 1 });
  expect(library.track('a/1.flac').name).toBe('Dusk');
  expect(await deepScan(library)).toMatchObject({ updated: 1, added: 0, missing: 0 });
  expect(library.track('a/1.flac')).toMatchObject({ id: before.id, name: 'Dawn' });
});

test('two files that changed places behind the back take their rows along in a deep scan', async () => {
  const one = song('One', 'sound 1');
  const two = song('Two', 'sound 2');
  const library = await makeLibrary({ 'a/1.flac': one, 'a/2.flac': two });
  await library.scan();
  const ids = ['a/1.flac', 'a/2.flac'].map((path) => library.track(path).id);
  editBehindTheBack(library, 'a/1.flac', two);
  editBehindTheBack(library, 'a/2.flac', one);

  expect(await deepScan(library)).toMatchObject({ added: 0, missing: 0 });
  expect(['a/2.flac', 'a/1.flac'].map((path) => library.track(path).id)).toEqual(ids);
});

test('a file that could not be read is read again by a deep scan', async () => {
  const library = await makeLibrary({ 'a/1.flac': song('Whole', 'sound 1'), 'a/2.flac': 'no music at all' });
  expect(await library.scan()).toMatchObject({ failed: 1 });
  expect(await library.scan()).toMatchObject({ failed: 0 });
  expect(await deepScan(library)).toMatchObject({ failed: 1, updated: 1 });
});
