import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ScanChangeKind } from '../../../src/shared/contract/scan-log.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';

async function lastRun(library: MadeLibrary) {
  const [last] = await library.call('scanLog.last', {});
  if (last === undefined) throw new Error('no scan is logged');
  return last.run;
}

async function changes(library: MadeLibrary, kind: ScanChangeKind, text?: string) {
  const { runId } = await lastRun(library);
  const ids = await library.call('scanLog.ids', { runId, kind, ...(text === undefined ? {} : { text }) });
  return await library.call('scanLog.rows', { runId, kind, ids: Array.from(ids) });
}

const NOTHING = { added: 0, changed: 0, moved: 0, replaced: 0, returned: 0, missing: 0, problem: 0 };

test('a scan tells what it added, changed, moved and missed, each with what was before', async () => {
  const library = await makeLibrary({
    'a/stays.flac': track({ title: 'Stays' }),
    'a/tagged.flac': track({ title: 'Old name', artist: 'Old artist' }, { sound: '2' }),
    'a/moves.flac': track({ title: 'Moves' }),
    'a/goes.flac': track({ title: 'Goes' }),
  });
  await library.scan();
  expect((await lastRun(library)).counts).toEqual({ ...NOTHING, added: 4 });
  expect((await changes(library, 'added')).map(({ name }) => name)).toEqual(['Goes', 'Moves', 'Stays', 'Old name']);

  library.write('a/tagged.flac', track({ title: 'New name', artist: 'New artist' }, { sound: '2' }));
  library.move('a/moves.flac', 'b/moved.flac');
  library.remove('a/goes.flac');
  library.write('a/broken.flac', 'this is no music');
  library.write('a/new.flac', track({ title: 'New' }));
  await library.scan();

  expect((await lastRun(library)).counts).toEqual({
    ...NOTHING,
    added: 1,
    changed: 1,
    moved: 1,
    missing: 1,
    problem: 1,
  });
  const [tagged] = await changes(library, 'changed');
  expect(tagged).toMatchObject({ name: 'New name', artist: 'New artist', pathBefore: null });
  expect(tagged?.fields).toContainEqual({ field: 'title', before: 'Old name', after: 'New name' });
  expect(tagged?.fields).toContainEqual({ field: 'artists', before: 'Old artist', after: 'New artist' });
  expect(tagged?.fields.map(({ field }) => field)).not.toContain('sound');
  expect(await changes(library, 'moved')).toMatchObject([
    {
      name: 'Moves',
      path: join(library.musicPath, 'b/moved.flac'),
      pathBefore: join(library.musicPath, 'a/moves.flac'),
    },
  ]);
  expect(await changes(library, 'missing')).toMatchObject([
    { name: 'Goes', path: join(library.musicPath, 'a/goes.flac') },
  ]);
  expect(await changes(library, 'problem')).toMatchObject([{ name: 'broken.flac', trackId: null }]);
  expect(await changes(library, 'added')).toMatchObject([{ name: 'New' }]);
});

test('what was missing and is there again is told as that, read anew or not', async () => {
  const library = await makeLibrary({ 'a.flac': track(), 'b.flac': track({}, { sound: '2' }), 'c.flac': track() });
  await library.scan();
  library.move('a.flac', '../a.flac');
  library.move('b.flac', '../b.flac');
  await library.scan();
  expect((await lastRun(library)).counts).toEqual({ ...NOTHING, missing: 2 });

  library.move('../a.flac', 'a.flac');
  library.write('b.flac', track({ title: 'Tagged while it was away' }, { sound: '2' }));
  await library.scan();

  expect((await lastRun(library)).counts).toEqual({ ...NOTHING, returned: 2 });
  expect((await changes(library, 'returned')).map(({ path }) => path)).toEqual([
    join(library.musicPath, 'a.flac'),
    join(library.musicPath, 'b.flac'),
  ]);
});

test('changes are found by words of their names and paths, old ones too', async () => {
  const library = await makeLibrary({
    'Früh/1.flac': track({ title: 'One' }),
    'Früh/2.flac': track({ title: 'Two' }),
  });
  await library.scan();
  library.move('Früh/1.flac', 'x.flac');
  library.move('Früh/2.flac', 'y.flac');
  await library.scan();

  expect((await changes(library, 'moved', 'fruh')).map(({ name }) => name)).toEqual(['One', 'Two']);
  expect((await changes(library, 'moved', 'TWO fruh')).map(({ name }) => name)).toEqual(['Two']);
  expect(await changes(library, 'moved', 'three')).toEqual([]);
});

test('scans that changed nothing are left out, but for the last; each folder has its own counts', async () => {
  const library = await makeLibrary({ 'a.flac': track() });
  await library.scan();
  for (let times = 0; times < 3; times++) await library.scan();
  library.write('b.flac', track());
  await library.scan();
  await library.scan();

  const [folder] = await library.call('folders.list', {});
  const runs = await library.call('scanLog.runs', { folderId: folder!.id });
  expect(runs.map(({ counts: { added } }) => added)).toEqual([0, 1, 1]);
  expect(runs.every(({ outcome, finishedAt }) => outcome === 'finished' && finishedAt !== null)).toBe(true);
  expect(await library.call('scanLog.runs', { before: runs[1]!.runId })).toEqual([runs[2]]);
});
