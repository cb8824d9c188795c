import { expect, test } from 'vitest';
import type { ReadOutcome } from '../../../src/main/metadata/track-facts.ts';
import type { ErrorCode } from '../../../src/shared/errors.ts';
import type { WalkRoot } from '../../../src/main/scan/walked.ts';
import { openFakeLibrary } from '../../support/fake-library.ts';

const PROBLEMS = 'select path, code, track_id as trackId, kill_count as killCount from scan_issue order by path';

/** Reads every file as failed with the code, and counts them. */
function failing(code: ErrorCode) {
  const opened: string[] = [];
  const read = async (paths: readonly string[]): Promise<readonly ReadOutcome[]> => {
    opened.push(...paths);
    return await Promise.resolve(paths.map(() => ({ facts: null, problem: { code, message: 'So it is' } })));
  };
  return { read, opened };
}

test('a file that is again as it was when it was read is no problem any more', async () => {
  const library = openFakeLibrary(['/music']);
  library.put('/music/1.flac');
  await library.scan();
  const whole = library.fake.files.get('/music/1.flac');
  library.put('/music/1.flac', {}, null);
  await library.scan();
  expect(library.ask(PROBLEMS)).toMatchObject([{ path: '/music/1.flac' }]);

  if (whole !== undefined) library.fake.files.set('/music/1.flac', whole);
  await library.scan();

  expect(library.ask(PROBLEMS)).toEqual([]);
});

test('a problem of a row that is as it was stays with it', async () => {
  const library = openFakeLibrary(['/music']);
  library.put('/music/1.flac');
  const read = async (paths: readonly string[]) => {
    const outcomes = await library.fake.read(paths);
    return outcomes.map(({ facts }): ReadOutcome => ({ facts, problem: { code: 'bad-tags', message: 'In part' } }));
  };
  await library.scan({ read });

  const { counts } = await library.scan({ read });

  expect(counts.unchanged).toBe(1);
  expect(library.ask(PROBLEMS)).toMatchObject([{ trackId: library.at('/music/1.flac').id }]);
});

test('a file that may not be opened is tried again by every scan', async () => {
  const library = openFakeLibrary(['/music']);
  library.put('/music/1.flac');
  const denied = failing('path-denied');
  await library.scan({ read: denied.read });
  await library.scan({ read: denied.read });
  expect(denied.opened).toHaveLength(2);

  await library.scan();

  expect(library.ask(PROBLEMS)).toEqual([]);
  expect(library.at('/music/1.flac')).toMatchObject({ missingSince: null });
});

test('a file that killed the parser twice is left alone until it changes', async () => {
  const library = openFakeLibrary(['/music']);
  library.put('/music/1.flac');
  const deadly = failing('parser-crashed');
  for (let at = 0; at < 4; at++) await library.scan({ read: deadly.read });
  expect(deadly.opened).toHaveLength(2);
  expect(library.ask(PROBLEMS)).toMatchObject([{ killCount: 2 }]);

  library.put('/music/1.flac');
  await library.scan({ read: deadly.read });

  expect(deadly.opened).toHaveLength(3);
  expect(library.ask(PROBLEMS)).toMatchObject([{ killCount: 1 }]);
});

test('a known file that killed the parser is not opened again because of that once it is as it was read', async () => {
  const library = openFakeLibrary(['/music']);
  library.put('/music/1.flac');
  await library.scan();
  const whole = library.fake.files.get('/music/1.flac');
  library.put('/music/1.flac');
  await library.scan({ read: failing('parser-crashed').read });

  if (whole !== undefined) library.fake.files.set('/music/1.flac', whole);
  const { counts } = await library.scan();

  expect(counts).toMatchObject({ unchanged: 1, updated: 0 });
  expect(library.ask(PROBLEMS)).toEqual([]);
});

test('a folder that could not be listed is no problem once it is gone, listed, or its root taken out', async () => {
  const library = openFakeLibrary(['/music']);
  library.put('/music/a/1.flac');
  library.put('/music/b/1.flac');
  library.fake.locked.add('/music/b');
  await library.scan();
  expect(library.ask(PROBLEMS)).toMatchObject([{ path: '/music/b', code: 'path-denied' }]);

  library.remove('/music/b');
  await library.scan();
  expect(library.ask(PROBLEMS)).toEqual([]);

  library.put('/music/b/1.flac');
  await library.scan();
  expect(library.ask(PROBLEMS)).toMatchObject([{ path: '/music/b' }]);
  library.fake.locked.clear();
  await library.scan();
  expect(library.ask(PROBLEMS)).toEqual([]);

  library.fake.locked.add('/music/b');
  await library.scan();
  library.removeRoot('/music');
  expect(library.ask(PROBLEMS)).toEqual([]);
});

test('a folder that can’t be listed makes nothing in it missing', async () => {
  const library = openFakeLibrary(['/music']);
  library.put('/music/a/1.flac');
  library.put('/music/b/deep/1.flac');
  await library.scan();

  library.fake.locked.add('/music/b');
  const { counts } = await library.scan();

  expect(counts.missing).toBe(0);
  expect(library.at('/music/b/deep/1.flac')).toMatchObject({ missingSince: null });
});

test('a folder of which only a part could be listed makes nothing in it missing', async () => {
  const library = openFakeLibrary(['/music']);
  for (const path of ['/music/1.flac', '/music/2.flac', '/music/a/1.flac', '/music/a/2.flac']) library.put(path);
  await library.scan();
  const walk = async function* (roots: readonly WalkRoot[]) {
    for await (const folders of library.fake.walk(roots)) {
      yield folders.map((folder) => ({ ...folder, files: folder.files.slice(0, 1), problem: inPart }));
    }
  };

  const { counts } = await library.scan({ walk });

  expect(counts).toMatchObject({ found: 2, missing: 0 });
  expect(library.rows().filter(({ missingSince }) => missingSince !== null)).toEqual([]);
  expect(library.ask(PROBLEMS)).toMatchObject([{ path: '/music' }, { path: '/music/a' }]);
  expect(library.ask('select state from scan_root')).toEqual([{ state: 'online' }]);
  await library.scan();
  expect(library.ask(PROBLEMS)).toEqual([]);
});

const inPart = { code: 'unreadable-file', message: 'This folder could not be listed (EIO)' } as const;
