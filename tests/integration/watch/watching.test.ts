/** Folders that are watched: real files, real events. Nothing is timed here; tests/bench/watch-bench.ts measures. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { CoreEvent } from '../../../src/shared/contract/events.ts';
import { trackIdSchema } from '../../../src/shared/ids.ts';
import { flacFile, track } from '../../support/flac.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';
import { folderMode, present, watchedLibrary } from './watched-library.ts';

const LONG = { timeout: 60_000, interval: 100 };
const BIG_TEST_MS = 120_000;

test('files that are added, edited, moved and deleted appear without a scan', async () => {
  const library = await watchedLibrary({ 'a/1.flac': track({ title: 'One' }) });
  expect(present(library)).toEqual({ 'a/1.flac': 'One' });
  const { id } = library.track('a/1.flac');

  library.write('a/2.flac', track({ title: 'Two' }));
  await expect.poll(() => present(library), LONG).toEqual({ 'a/1.flac': 'One', 'a/2.flac': 'Two' });
  library.write('a/1.flac', track({ title: 'First' }, { sound: 'of first' }));
  await expect.poll(() => present(library), LONG).toEqual({ 'a/1.flac': 'First', 'a/2.flac': 'Two' });
  library.move('a/1.flac', 'b/c/1.flac');
  await expect.poll(() => present(library), LONG).toEqual({ 'b/c/1.flac': 'First', 'a/2.flac': 'Two' });
  expect(library.track('b/c/1.flac').id).toBe(id);
  library.remove('a');
  await expect.poll(() => present(library), LONG).toEqual({ 'b/c/1.flac': 'First' });
});

test(
  'a folder of 1,000 files that is renamed is a move: rows, scores and playlists are kept',
  { timeout: BIG_TEST_MS },
  async () => {
    const names = Array.from({ length: 1000 }, (_, at) => `old/disc ${at % 4}/${at}.flac`);
    const library = await watchedLibrary(Object.fromEntries(names.map((name) => [name, track({ title: name })])));
    const rows = [...library.tracks().values()];
    const [first] = rows;
    if (first === undefined) throw new Error('the library is empty');
    const ids = [trackIdSchema.parse(first.id)];
    await library.call('scores.setTracks', { ids, score: 9 });
    const { playlistId } = await library.call('playlists.create', { name: 'Kept', kind: 'manual', trackIds: ids });

    library.move('old', 'new');
    await expect
      .poll(() => Object.keys(present(library)).filter((path) => path.startsWith('new/')).length, LONG)
      .toBe(1000);
    const moved = [...library.tracks().values()];
    expect(moved.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(moved.map(({ id, name }) => [id, name])).toEqual(rows.map(({ id, name }) => [id, name]));
    expect(await library.call('scores.ofTracks', { ids })).toMatchObject([{ score: 9 }]);
    expect(await library.call('playlists.get', { playlistId })).toMatchObject({ entryCount: 1, missingCount: 0 });
  },
);

test('a file that was taken apart from a track is not joined with it again when it is moved on', async () => {
  const song = track({ title: 'One', album: 'Harbour' }, { sound: 'same' });
  const library = await watchedLibrary({ 'a/One.flac': song, 'stays.flac': track() });
  const { id: old } = library.track('a/One.flac');
  const idAt = (path: string) => () => library.tracks().get(path)?.id;
  library.move('a/One.flac', 'b/Copy.flac');
  await expect.poll(idAt('b/Copy.flac'), { timeout: 20_000 }).toBe(old);
  const [last] = await library.call('scanLog.last', {});
  const changeIds = Array.from(await library.call('scanLog.ids', { runId: last!.run.runId, kind: 'moved' }));
  await library.call('scanLog.takeApart', { changeIds });
  const own = idAt('b/Copy.flac')();
  expect(own).not.toBe(old);

  // under the very name that the other had
  library.move('b/Copy.flac', 'c/One.flac');

  await expect.poll(idAt('c/One.flac'), { timeout: 20_000 }).toBeDefined();
  expect(idAt('c/One.flac')()).toBe(own);
  expect(library.tracks().get('a/One.flac')).toMatchObject({ id: old });
  expect(library.tracks().size).toBe(3);
});

test('a storm of 5,000 new files is taken up in a few scans, and whole', { timeout: BIG_TEST_MS }, async () => {
  const library = await watchedLibrary({ 'a/1.flac': track({ title: 'One' }) });
  const events = listen(library);
  for (let at = 0; at < 5000; at++) {
    // the sound is one: what is measured here is the storm
    library.write(`storm/${at % 50}/${at}.flac`, track({ title: `Storm ${at}` }, { sound: `storm ${at}`, seconds: 1 }));
  }
  await expect.poll(() => Object.keys(present(library)).length, { timeout: BIG_TEST_MS, interval: 500 }).toBe(5001);
  expect(events.filter(({ type }) => type === 'scan.finished').length).toBeLessThan(100);
});

test('a folder that is deleted and made again gives its tracks their rows back', async () => {
  const library = await watchedLibrary({ 'a/1.flac': track({ title: 'One' }, { sound: 'one' }) });
  const { id } = library.track('a/1.flac');
  library.write('keep/2.flac', track({ title: 'Two' }));
  library.remove('a');
  await expect.poll(() => present(library), LONG).toEqual({ 'keep/2.flac': 'Two' });
  library.write('a/1.flac', track({ title: 'One' }, { sound: 'one' }));
  await expect.poll(() => present(library), LONG).toEqual({ 'a/1.flac': 'One', 'keep/2.flac': 'Two' });
  expect(library.track('a/1.flac').id).toBe(id);
  // the new folder is watched as the old one was
  library.write('a/3.flac', track({ title: 'Three' }));
  await expect.poll(() => present(library)['a/3.flac'], LONG).toBe('Three');
});

test('folders five deep that are made at once are watched to the bottom', async () => {
  const library = await watchedLibrary({ 'a/1.flac': track({ title: 'One' }) });
  const paths = ['n/0.flac', 'n/a/b/1.flac', 'n/a/b/c/d/2.flac', 'n/x/y/z/w/3.flac'];
  for (const path of paths) library.write(path, track({ title: path }));
  await expect.poll(() => Object.keys(present(library)).length, LONG).toBe(1 + paths.length);
  library.write('n/a/b/c/d/late.flac', track({ title: 'late' }));
  await expect.poll(() => present(library)['n/a/b/c/d/late.flac'], LONG).toBe('late');
  // and under its new name when a folder above it gets one
  library.move('n', 'm');
  await expect.poll(() => present(library)['m/a/b/c/d/late.flac'], LONG).toBe('late');
  library.write('m/a/b/c/d/later.flac', track({ title: 'later' }));
  await expect.poll(() => present(library)['m/a/b/c/d/later.flac'], LONG).toBe('later');
});

test('folders with hostile names are watched', { skip: process.platform !== 'linux' }, async () => {
  const library = await watchedLibrary({ 'a/1.flac': track({ title: 'One' }) });
  const names = [
    Buffer.from([0xff, 0xfe, 0x41]),
    Buffer.from('line\nbreak'),
    Buffer.from('\u202Eright'),
    Buffer.alloc(255, 'x'),
  ];
  const folderOf = (name: Buffer) => Buffer.concat([Buffer.from(`${library.musicPath}/`), name]);
  const fileIn = (name: Buffer, file: string) => Buffer.concat([folderOf(name), Buffer.from(`/${file}`)]);
  for (const name of names) mkdirSync(folderOf(name));
  for (const name of names) writeFileSync(fileIn(name, '1.flac'), flacFile(track({ title: 'hostile' })));
  await expect.poll(() => Object.values(present(library)).filter((title) => title === 'hostile').length, LONG).toBe(4);
  for (const name of names) writeFileSync(fileIn(name, '2.flac'), flacFile(track({ title: 'later' })));
  await expect.poll(() => Object.values(present(library)).filter((title) => title === 'later').length, LONG).toBe(4);
});

test('a file that is copied slowly has no problem meanwhile, and is whole in the end', async () => {
  const library = await watchedLibrary({ 'a/1.flac': track({ title: 'One' }) });
  const bytes = flacFile(track({ title: 'Slow' }, { seconds: 30 }));
  const path = join(library.musicPath, 'a/slow.flac');
  const seen: number[] = [];
  for (let at = 0; at < 12; at++) {
    const part = Math.ceil(bytes.length / 12);
    appendFileSync(path, bytes.subarray(at * part, (at + 1) * part));
    await new Promise((resolve) => {
      setTimeout(resolve, 350);
    });
    seen.push((await library.call('problems.list', { limit: 1 })).total);
  }
  await expect.poll(() => present(library)['a/slow.flac'], LONG).toBe('Slow');
  expect(seen).toEqual(seen.map(() => 0));
  expect((await library.call('problems.list', { limit: 1 })).total).toBe(0);
});

test('files of editors and downloads, and hidden ones, make no scan', async () => {
  const library = await watchedLibrary({ 'a/1.flac': track({ title: 'One' }) });
  const events = listen(library);
  for (const name of ['.1.flac.swp', '.hidden.flac', '1.flac.part', '1.flac~', 'notes.txt', '1.crdownload']) {
    library.write(`a/${name}`, 'nothing');
    library.remove(`a/${name}`);
  }
  // what is told of next was told of after all that
  library.write('b/2.flac', track({ title: 'Two' }));
  await expect.poll(() => present(library)['b/2.flac'], LONG).toBe('Two');
  expect(events.filter(({ type }) => type === 'scan.progress')).toEqual([]);
  expect(
    events.flatMap((event) => (event.type === 'scan.finished' ? [event.summary.added] : [])).filter(Boolean),
  ).toEqual([1]);
});

test('nothing is watched when it is switched off, and all that changed is taken up when it is on again', async () => {
  const library = await watchedLibrary({ 'a/1.flac': track({ title: 'One' }) });
  expect(await library.call('watch.set', { isOn: false })).toMatchObject({ isOn: false, folders: [{ mode: 'off' }] });
  const events = listen(library);
  library.write('a/2.flac', track({ title: 'Two' }));
  await new Promise((resolve) => {
    setTimeout(resolve, 1500);
  });
  expect(events.filter(({ type }) => type.startsWith('scan.'))).toEqual([]);
  expect(present(library)).toEqual({ 'a/1.flac': 'One' });
  // it is kept with the library
  await library.restart();
  expect(await library.call('watch.status', {})).toMatchObject({ isOn: false, folders: [{ mode: 'off' }] });
  await library.call('watch.set', { isOn: true });
  await expect.poll(() => present(library), LONG).toEqual({ 'a/1.flac': 'One', 'a/2.flac': 'Two' });
});

test('what changed while the app was closed is there after its start', async () => {
  const library = await watchedLibrary({ 'a/1.flac': track({ title: 'One' }) });
  await library.core().close();
  library.write('a/2.flac', track({ title: 'Two' }));
  library.remove('a/1.flac');
  await library.restart();
  await expect.poll(() => present(library), LONG).toEqual({ 'a/2.flac': 'Two' });
});

test('where the system tells nothing, changes are found by looking', async () => {
  const library = await watchedLibrary(
    { 'a/1.flac': track({ title: 'One' }) },
    { isPolling: true, times: { pollEveryMs: 200, rootEveryMs: 200 } },
  );
  expect(await library.call('watch.status', {})).toMatchObject({ folders: [{ mode: 'polling', reason: 'network' }] });
  library.write('n/a/b/2.flac', track({ title: 'Two' }));
  await expect.poll(() => present(library)['n/a/b/2.flac'], LONG).toBe('Two');
  library.move('n/a', 'n/c');
  await expect.poll(() => present(library)['n/c/b/2.flac'], LONG).toBe('Two');
  library.remove('n');
  await expect.poll(() => present(library), LONG).toEqual({ 'a/1.flac': 'One' });
});

test('a folder of music that is unmounted ends its watch, loses nothing, and is watched again when it is back', async () => {
  const library = await watchedLibrary({});
  const mount = () => spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', library.musicPath]);
  if (mount().status !== 0) {
    process.stderr.write('\n!!! mount -t tmpfs does not run: the test of an unmounted folder is SKIPPED\n\n');
    return;
  }
  onTestFinished(() => void spawnSync('umount', ['-l', library.musicPath]));
  library.write('a/1.flac', track({ title: 'One' }));
  await expect.poll(() => present(library), LONG).toEqual({ 'a/1.flac': 'One' });
  await expect.poll(() => folderMode(library), LONG).toBe('watching');

  // the tree lives on under another name, as a drive does that is unplugged
  const other = `${library.musicPath}-elsewhere`;
  mkdirSync(other);
  onTestFinished(() => rmSync(other, { recursive: true, force: true }));
  expect(spawnSync('mount', ['--bind', library.musicPath, other]).status).toBe(0);
  onTestFinished(() => void spawnSync('umount', ['-l', other]));
  expect(spawnSync('umount', ['-l', library.musicPath]).status).toBe(0);
  await expect.poll(() => folderMode(library), LONG).toBe('away');
  await expect.poll(async () => (await library.call('folders.list', {}))[0]?.state, LONG).not.toBe('online');
  expect(present(library)).toEqual({ 'a/1.flac': 'One' });

  expect(spawnSync('mount', ['--bind', other, library.musicPath]).status).toBe(0);
  await expect.poll(() => folderMode(library), LONG).toBe('watching');
  await expect.poll(async () => (await library.call('folders.list', {}))[0]?.state, LONG).toBe('online');
  library.write('a/2.flac', track({ title: 'Two' }));
  await expect.poll(() => present(library), LONG).toEqual({ 'a/1.flac': 'One', 'a/2.flac': 'Two' });
});

test('a folder of music that was renamed is away, and takes nothing with it', async () => {
  const library = await watchedLibrary({ 'a/1.flac': track({ title: 'One' }) });
  renameSync(library.musicPath, `${library.musicPath}-renamed`);
  await expect.poll(() => folderMode(library), LONG).toBe('away');
  expect(present(library)).toEqual({ 'a/1.flac': 'One' });
  renameSync(`${library.musicPath}-renamed`, library.musicPath);
  await expect.poll(() => folderMode(library), LONG).toBe('watching');
  expect(present(library)).toEqual({ 'a/1.flac': 'One' });
});

test('a library that is only scanned by the command line watches nothing', async () => {
  const library = await makeLibrary({ 'a/1.flac': track({ title: 'One' }) });
  expect(await library.call('watch.status', {})).toMatchObject({ canWatch: false, folders: [{ mode: 'off' }] });
});

function listen(library: MadeLibrary): readonly CoreEvent[] {
  const events: CoreEvent[] = [];
  onTestFinished(library.core().subscribe((event) => events.push(event)));
  return events;
}

vi.setConfig({ testTimeout: 90_000 });
