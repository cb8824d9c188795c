import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AlbumId, TrackId } from '../../../src/shared/ids.ts';
import type { ScanProgress, ScanSummary } from '../../../src/shared/contract/scan.ts';
import { flacFile, track } from '../../support/flac.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';

const many = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `${at % 20}/${at}.flac`,
      track({ title: `T${at}`, album: `A${at % 20}` }),
    ]),
  );

test('an unchanged file is not opened again', async () => {
  const library = await makeLibrary({ 'a.flac': track({ title: 'A' }) });
  await library.scan();
  // a file that can't be opened at all would fail if it were
  chmodSync(join(library.musicPath, 'a.flac'), 0o000);
  const reads: string[] = [];
  const unsubscribe = library.core().subscribe((event) => {
    if (event.type === 'scan.progress' && event.progress.toRead > 0) reads.push('read');
  });

  const summary = await library.scan();

  unsubscribe();
  expect(summary).toMatchObject({ found: 1, unchanged: 1, updated: 0, failed: 0 });
  expect(reads).toEqual([]);
});

test('a changed file is read again into the same row', async () => {
  const song = track({ title: 'Before' });
  const library = await makeLibrary({ 'a.flac': song });
  await library.scan();
  const { id } = library.track('a.flac');

  library.write('a.flac', { ...song, tags: { title: 'After' } });

  expect(await library.scan()).toMatchObject({ updated: 1, added: 0 });
  expect(library.track('a.flac')).toMatchObject({ id, name: 'After' });
});

test('a file that can’t be read is a problem with plain words, and is not tried again until it changes', async () => {
  const library = await makeLibrary({ 'good.flac': track(), 'bad.flac': 'this is no music' });

  expect(await library.scan()).toMatchObject({ found: 2, added: 1, failed: 1 });
  const { items } = await library.call('problems.list', {});
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ path: join(library.musicPath, 'bad.flac') });
  expect(items[0]?.message).toMatch(/^[A-Z].{10,}/);
  expect(await library.scan()).toMatchObject({ unchanged: 2, failed: 0 });

  library.write('bad.flac', track({ title: 'Mended' }));
  expect(await library.scan()).toMatchObject({ added: 1, failed: 0 });
  expect((await library.call('problems.list', {})).total).toBe(0);
});

test('a problem goes when its file goes', async () => {
  const library = await makeLibrary({ 'good.flac': track(), 'bad/bad.flac': 'this is no music' });
  await library.scan();

  library.remove('bad');
  await library.scan();

  expect((await library.call('problems.list', {})).total).toBe(0);
});

test('a folder that is away or empty all at once makes nothing missing', async () => {
  const library = await makeLibrary({ 'a.flac': track(), 'b.flac': track() });
  await library.scan();
  const away = `${library.musicPath}.away`;

  renameSync(library.musicPath, away);
  expect(await library.scan()).toMatchObject({ missing: 0 });
  expect(await library.call('folders.list', {})).toMatchObject([{ state: 'offline', trackCount: 2, missingCount: 0 }]);

  mkdirSync(library.musicPath);
  expect(await library.scan()).toMatchObject({ missing: 0 });

  rmSync(library.musicPath, { recursive: true });
  renameSync(away, library.musicPath);
  expect(await library.scan()).toMatchObject({ unchanged: 2, missing: 0 });
  expect(await library.call('folders.list', {})).toMatchObject([{ state: 'online', trackCount: 2 }]);
});

test('names that are no text are scanned, kept and found again', async () => {
  const library = await makeLibrary({ 'plain.flac': track() });
  const raw = Buffer.concat([
    Buffer.from(`${library.musicPath}/`),
    Buffer.from([0x41, 0xff, 0x0a]),
    Buffer.from('.flac'),
  ]);
  writeFileSync(raw, flacFile(track({ title: 'Odd' })));

  expect(await library.scan()).toMatchObject({ added: 2, failed: 0 });
  expect(await library.scan()).toMatchObject({ unchanged: 2 });
  const odd = [...library.tracks().values()].find(({ name }) => name === 'Odd');
  const details = await library.call('tracks.get', { trackId: odd!.id });
  expect(details.path).toContain('A\uFFFD\n.flac');
});

test('a loop of links ends, and each real folder is scanned once', async () => {
  const library = await makeLibrary({ 'a/b/song.flac': track() });
  symlinkSync('..', join(library.musicPath, 'a/b/up'));
  symlinkSync('b', join(library.musicPath, 'a/twin'));
  symlinkSync('/', join(library.musicPath, 'a/out'));

  expect(await library.scan()).toMatchObject({ found: 1, added: 1 });
});

test('a scan can be paused, and goes on to the end', async () => {
  const library = await makeLibrary(many(400));
  const phases = new Set<ScanProgress['phase']>();
  let pausedOnce = false;
  library.core().subscribe((event) => {
    if (event.type !== 'scan.progress') return;
    phases.add(event.progress.phase);
    if (pausedOnce) return;
    pausedOnce = true;
    void library.call('scan.pause', {}).then(() => library.call('scan.resume', {}));
  });

  const summary = await library.scan();

  expect(phases).toContain('paused');
  expect(summary).toMatchObject({ added: 400, outcome: 'finished' });
});

interface Cut {
  readonly library: MadeLibrary;
  readonly cut: ScanSummary;
  readonly count: number;
}

/** A library of that many files, or more, whose first scan was cancelled as soon as it told of what it had read. */
async function makeCut(count: number): Promise<Cut> {
  const library = await makeLibrary(many(count));
  let cancelled: Promise<unknown> | undefined;
  const unsubscribe = library.core().subscribe((event) => {
    if (event.type === 'scan.progress' && event.progress.read > 0) cancelled ??= library.call('scan.cancel', {});
  });
  const cut = await library.scan();
  unsubscribe();
  await cancelled;
  // all of it may have been read before anybody heard of the first
  return cut.added < count || count > 20_000 ? { library, cut, count } : await makeCut(count * 4);
}

test('a cancelled scan keeps what it read, and the next one reads only the rest', async () => {
  const { library, cut, count } = await makeCut(1500);
  expect(cut.outcome).toBe('cancelled');
  expect(cut.added).toBeGreaterThan(0);
  expect(cut.added).toBeLessThan(count);
  expect(cut.missing).toBe(0);

  await library.restart();
  const rest = await library.scan();
  expect(rest).toMatchObject({ outcome: 'finished', unchanged: cut.added, added: count - cut.added });
  expect(library.tracks().size).toBe(count);
});

test('a folder taken out keeps its tracks’ rows, and they come back with it', async () => {
  const library = await makeLibrary({ 'a.flac': track({ title: 'A', album: 'X' }) });
  await library.scan();
  const { id } = library.track('a.flac');
  const [folder] = await library.call('folders.list', {});

  await library.call('folders.remove', { folderId: folder!.id });
  expect(await library.call('folders.list', {})).toEqual([]);
  expect(library.track('a.flac').missingSince).not.toBeNull();
  expect(await library.call('albums.ids', { sort: 'title' })).toHaveLength(0);

  await library.call('folders.add', { path: library.musicPath });
  await library.scan();
  expect(library.track('a.flac')).toMatchObject({ id, missingSince: null });
  expect(await library.call('albums.ids', { sort: 'title' })).toHaveLength(1);
});

test('albums and tracks are listed in every order that is offered', async () => {
  const library = await makeLibrary({
    'b/1.flac': track({ title: 'Zulu', artist: 'Beta', album: 'Second', date: '2001', tracknumber: '1' }),
    'a/1.flac': track({ title: 'Yankee', artist: 'The Alpha', album: 'Third', date: '1999', tracknumber: '2' }),
    'a/2.flac': track({ title: 'X-ray', artist: 'The Alpha', album: 'Third', date: '1999', tracknumber: '1' }),
  });
  await library.scan();
  const albumNames = async (sort: 'artist' | 'title' | 'year', isDescending = false) => {
    const ids = await library.call('albums.ids', { sort, isDescending });
    return (await library.call('albums.byIds', { ids: [...ids] as AlbumId[] })).map(({ name }) => name);
  };
  const titles = async (sort: 'title' | 'artist' | 'album' | 'year' | 'duration' | 'added', isDescending = false) => {
    const ids = await library.call('tracks.ids', { sort, isDescending });
    return (await library.call('tracks.byIds', { ids: [...ids] as TrackId[] })).map(({ name }) => name);
  };

  expect(await albumNames('artist')).toEqual(['Third', 'Second']);
  expect(await albumNames('title')).toEqual(['Second', 'Third']);
  expect(await albumNames('year', true)).toEqual(['Second', 'Third']);
  expect(await titles('title')).toEqual(['X-ray', 'Yankee', 'Zulu']);
  expect(await titles('artist')).toEqual(['X-ray', 'Yankee', 'Zulu']);
  expect(await titles('artist', true)).toEqual(['Zulu', 'X-ray', 'Yankee']);
  expect(await titles('album')).toEqual(['Zulu', 'X-ray', 'Yankee']);
  expect(await titles('duration')).toHaveLength(3);
  expect(await titles('added')).toHaveLength(3);
});
