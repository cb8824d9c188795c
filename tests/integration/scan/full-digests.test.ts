/** The full digest: made when nothing else is to be done, kept, and asked where the quick one does not tell files apart. */
import BetterSqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { TrackId } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';
import { ownerOf } from '../../support/people-of.ts';
import { wavFile } from '../../support/wav.ts';

/** Sound that begins with a minute of silence, as several recordings of one album may: only its end is its own. */
function lateSound(ending: number): Buffer {
  const file = wavFile({ title: 'Untitled', artist: 'A', album: 'X', trackNo: 1, seconds: 60, frequencyHz: 0 });
  file.fill(ending, file.length - 1000);
  return file;
}

function fullDigests(library: MadeLibrary): readonly { readonly trackId: number; readonly digest: string | null }[] {
  const raw = new BetterSqlite(library.libraryPath, { readonly: true });
  const rows = raw
    .prepare<[], { readonly trackId: number; readonly digest: string | null }>(
      'select track_id as trackId, digest from track_full_digest order by track_id',
    )
    .all();
  raw.close();
  return rows;
}

function quickDigests(library: MadeLibrary): readonly string[] {
  const raw = new BetterSqlite(library.libraryPath, { readonly: true });
  const found = raw.prepare<[], string>('select distinct audio_digest from track_file').pluck().all();
  raw.close();
  return found;
}

test('files that begin alike keep their rows when they are moved and renamed, once all of their sound was read', async () => {
  const library = await makeLibrary({ 'a/1.wav': lateSound(1), 'a/2.wav': lateSound(2), 'else.flac': track() });
  await library.scan();
  const [one, two] = ['a/1.wav', 'a/2.wav'].map((path) => library.track(path));
  // two of the three files
  expect(quickDigests(library)).toHaveLength(2);
  const owner = await ownerOf(library);
  await owner.call('scores.setTracks', { ids: [one?.id as TrackId], score: 9 });
  expect(await library.call('digests.make', {})).toMatchObject({ madeCount: 3, leftCount: 0 });

  library.move('a/1.wav', 'b/some.wav');
  library.move('a/2.wav', 'c/other.wav');
  await library.scan();

  expect(library.track('b/some.wav').id).toBe(one?.id);
  expect(library.track('c/other.wav').id).toBe(two?.id);
  expect((await library.call('doubts.list', {})).doubtCount).toBe(0);
});

test('without it nothing tells them apart, and a person is asked', async () => {
  const library = await makeLibrary({ 'a/1.wav': lateSound(1), 'a/2.wav': lateSound(2), 'else.flac': track() });
  await library.scan();

  library.move('a/1.wav', 'b/some.wav');
  library.move('a/2.wav', 'c/other.wav');
  await library.scan();

  expect((await library.call('doubts.list', {})).doubtCount).toBe(2);
});

test('a new file that begins as a missing one is not taken for it', async () => {
  const library = await makeLibrary({ 'a/1.wav': lateSound(1), 'else.flac': track() });
  await library.scan();
  const { id } = library.track('a/1.wav');
  await library.call('digests.make', {});

  library.move('a/1.wav', 'b/some.wav');
  library.write('a/0.wav', lateSound(3));
  await library.scan();

  expect(library.track('b/some.wav').id).toBe(id);
  expect(library.track('a/0.wav').id).not.toBe(id);
});

test('it is made anew for a file that changed, and for no other', async () => {
  const song = track({ title: 'A' });
  const library = await makeLibrary({ 'a.flac': song, 'b.flac': track() });
  await library.scan();
  await library.call('digests.make', {});
  const before = fullDigests(library);

  library.write('a.flac', { ...song, tags: { title: 'Tagged anew' } });
  await library.scan();
  expect(await library.call('digests.status', {})).toEqual({ isOn: true, madeCount: 2, leftCount: 1 });
  await library.call('digests.make', {});

  // the sound is the same one
  expect(fullDigests(library)).toEqual(before);
  expect(before.every(({ digest }) => /^f1:[0-9a-f]{64}$/.test(digest ?? ''))).toBe(true);
  expect((await library.call('digests.status', {})).leftCount).toBe(0);
});

test('it is made by itself once nothing else is to be done, unless somebody switched that off', async () => {
  const library = await makeLibrary({ 'a.flac': track(), 'b.flac': track() }, [], { digestIdleMs: 20 });
  expect(await library.call('digests.setOn', { isOn: false })).toMatchObject({ isOn: false });
  await library.scan();
  await new Promise((resolve) => {
    setTimeout(resolve, 300);
  });
  expect(fullDigests(library)).toEqual([]);

  await library.call('digests.setOn', { isOn: true });
  await expect.poll(() => fullDigests(library).length, { timeout: 20_000 }).toBe(2);
  await library.restart();
  expect(await library.call('digests.status', {})).toEqual({ isOn: true, madeCount: 2, leftCount: 0 });
});

test('a limit ends the making, and the next one goes on', async () => {
  const library = await makeLibrary({ 'a.flac': track(), 'b.flac': track(), 'c.flac': track() });
  await library.scan();

  expect(await library.call('digests.make', { limit: 2 })).toMatchObject({ madeCount: 2, leftCount: 1 });
  expect(await library.call('digests.make', { limit: 2 })).toMatchObject({ madeCount: 3, leftCount: 0 });
});
