import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failingFiles, openWalkedLibrary, type Errno } from '../../support/failing-files.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

const ERRNOS: readonly Errno[] = ['EIO', 'ESTALE', 'ENOENT'];
const SHAPE = { folders: 20, filesEach: 8 };
const COUNT = SHAPE.folders * SHAPE.filesEach;

test('a drive that fails from any call of a walk on marks nothing as missing, and is not taken for online', async () => {
  const library = await openWalkedLibrary(makeTempFolder(), SHAPE);
  const whole = failingFiles('EIO', Infinity);
  await library.walk(whole);
  expect(library.state()).toEqual({ state: 'online', reason: null });
  const callCount = whole.calls.count;
  // the walk asks for at least every file and every folder: else some failures would be none
  expect(callCount).toBeGreaterThan(COUNT + 2 * SHAPE.folders);

  for (let from = 1; from <= callCount; from++) {
    const errno = ERRNOS[from % ERRNOS.length] ?? 'EIO';
    await library.walk(failingFiles(errno, from));
    expect({ from, errno, missing: library.missingCount(), state: library.state().state }).toEqual({
      from,
      errno,
      missing: 0,
      state: library.state().state === 'offline' ? 'offline' : 'doubtful',
    });
  }
  const { counts } = await library.walk();
  expect(library.state()).toEqual({ state: 'online', reason: null });
  expect(counts).toMatchObject({ unchanged: COUNT, toRead: 0, missing: 0 });
});

test('a single call that fails, wherever it is, marks nothing as missing', async () => {
  const library = await openWalkedLibrary(makeTempFolder(), { folders: 6, filesEach: 5 });
  const whole = failingFiles('EIO', Infinity);
  await library.walk(whole);

  for (let from = 1; from <= whole.calls.count; from++) {
    for (const errno of ERRNOS) {
      await library.walk(failingFiles(errno, from, 1));
      expect({ from, errno, missing: library.missingCount() }).toEqual({ from, errno, missing: 0 });
    }
  }
});

test('a file that really went is missing after a whole walk, and only after that', async () => {
  const root = makeTempFolder();
  const library = await openWalkedLibrary(root, SHAPE);
  rmSync(join(root, 'Artist 3', 'Album 3'), { recursive: true });

  await library.walk(failingFiles('EIO', 60));
  expect(library.missingCount()).toBe(0);
  await library.walk();

  expect(library.missingCount()).toBe(SHAPE.filesEach);
  expect(library.state()).toEqual({ state: 'online', reason: null });
});

test('a file that moved where a failing walk did not get keeps its row', async () => {
  const root = makeTempFolder();
  const library = await openWalkedLibrary(root, SHAPE);
  const from = join(root, 'Artist 6', 'Album 6', '1.flac');
  const to = join(root, 'Artist 0', 'Album 0', 'moved.flac');
  const { id } = library.at(from);
  renameSync(from, to);
  library.move(from, to);

  // the new place was seen, the old one was not
  await library.walk(failingFiles('EIO', 60));
  expect(library.rows()).toHaveLength(COUNT);
  await library.walk();

  expect(library.at(to).id).toBe(id);
  expect(library.rows()).toHaveLength(COUNT);
});
