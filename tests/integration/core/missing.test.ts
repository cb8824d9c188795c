import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TrackId } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';

function idAt(library: MadeLibrary, path: string): TrackId {
  return library.track(path).id as TrackId;
}

/** All that people made of a track. */
async function love(library: MadeLibrary, trackId: TrackId, name: string): Promise<void> {
  await library.call('scores.setTracks', { ids: [trackId], score: 9 });
  await library.call('likes.set', { ids: [trackId], isLiked: true });
  await library.call('playlists.create', { name, kind: 'manual', trackIds: [trackId, trackId] });
}

async function missingIds(library: MadeLibrary): Promise<readonly number[]> {
  return Array.from(await library.call('missing.ids', {}));
}

const album = (title: string, no: number, sound?: string) =>
  track(
    { title, artist: 'The Tones', album: 'Harbour', tracknumber: String(no) },
    sound === undefined ? {} : { sound },
  );

test('what is missing is told by folder, with what hangs on it', async () => {
  const library = await makeLibrary({
    'Harbour/1.flac': album('One', 1),
    'Harbour/2.flac': album('Two', 2),
    'Lantern/1.flac': track({ title: 'Alone' }),
    'stays.flac': track(),
  });
  await library.scan();
  await love(library, idAt(library, 'Harbour/1.flac'), 'Best');
  library.remove('Harbour');
  library.remove('Lantern/1.flac');
  await library.scan();

  const places = await library.call('missing.places', {});
  expect(places).toMatchObject([
    {
      path: join(library.musicPath, 'Harbour'),
      trackCount: 2,
      state: 'online',
      kept: { scores: 1, likes: 1, plays: 0, entries: 2 },
    },
    { path: join(library.musicPath, 'Lantern'), trackCount: 1, kept: { scores: 0, likes: 0, plays: 0, entries: 0 } },
  ]);
  const ids = await library.call('missing.ids', { placeId: places[0]!.placeId });
  const rows = await library.call('missing.rows', { ids: Array.from(ids) });
  expect(rows.map(({ name, album: of }) => [name, of])).toEqual([
    ['One', 'Harbour'],
    ['Two', 'Harbour'],
  ]);
  expect(await library.call('missing.places', { text: 'alone' })).toHaveLength(1);
  expect(await library.call('missing.places', { text: 'nothing like it' })).toEqual([]);
});

test('a file is offered for a missing track with what speaks for it, and takes over all that hangs on it', async () => {
  const library = await makeLibrary({ 'a/One.flac': album('One', 1), 'stays.flac': track() });
  await library.scan();
  const old = idAt(library, 'a/One.flac');
  await love(library, old, 'Best');
  library.remove('a/One.flac');
  await library.scan();
  library.write('b/One.flac', track({ title: 'One', artist: 'Somebody' }, { seconds: 3 }));
  library.write('b/Other.flac', track({ title: 'Other' }));
  await library.scan();
  const found = idAt(library, 'b/One.flac');

  const candidates = await library.call('missing.candidates', { trackId: old });
  expect(candidates).toMatchObject([{ trackId: found, reasons: ['same-file-name', 'same-title', 'same-length'] }]);
  expect((await library.call('missing.candidates', { trackId: old, text: 'other' })).map(({ name }) => name)).toEqual([
    'Other',
  ]);

  const { activityId } = await library.call('missing.locate', { pairs: [{ missingId: old, trackId: found }] });
  expect(await missingIds(library)).toEqual([]);
  expect(Array.from(await library.call('tracks.ids', { sort: 'title' }))).not.toContain(old);
  const [playlist] = await library.call('playlists.list', {});
  expect(playlist).toMatchObject({ entryCount: 2, missingCount: 0 });
  expect(await scoreOf(library, found)).toBe(9);

  await library.call('activity.undo', { activityId: activityId! });
  expect(await missingIds(library)).toEqual([old]);
  expect(await scoreOf(library, found)).toBeNull();
  expect((await library.call('playlists.list', {}))[0]).toMatchObject({ missingCount: 2 });
});

async function scoreOf(library: MadeLibrary, trackId: TrackId): Promise<number | null> {
  const [opinions] = await library.call('scores.ofTracks', { ids: [trackId] });
  return opinions?.score ?? null;
}

test('a whole folder of missing tracks is matched with another, each file at most once', async () => {
  const library = await makeLibrary({
    'old/1 One.flac': album('One', 1),
    'old/2 Two.flac': album('Two', 2),
    'old/3 Three.flac': album('Three', 3),
    'stays.flac': track(),
  });
  await library.scan();
  library.remove('old');
  await library.scan();
  // other encodings with other lengths, so that no scan joins them
  for (const [no, name] of [
    [1, 'One'],
    [2, 'Two'],
  ] as const)
    library.write(
      `new/${no} ${name}.flac`,
      track({ title: name, artist: 'The Tones', album: 'Harbour', tracknumber: String(no) }, { seconds: 30 }),
    );
  await library.scan();
  const ids = (await missingIds(library)) as TrackId[];
  expect(ids).toHaveLength(3);

  const preview = await library.call('missing.match', { trackIds: ids, path: join(library.musicPath, 'new') });
  expect(preview.pairs.map(({ missing, file }) => [missing.name, file.name])).toEqual([
    ['One', 'One'],
    ['Two', 'Two'],
  ]);
  expect(preview).toMatchObject({ openCount: 1, isKnown: true });
  const pairs = preview.pairs.map(({ missing, file }) => ({ missingId: missing.trackId, trackId: file.trackId }));
  const { activityId, changedCount } = await library.call('missing.locate', { pairs });
  expect(changedCount).toBe(2);
  expect(await missingIds(library)).toHaveLength(1);
  await library.call('activity.undo', { activityId: activityId! });
  expect(await missingIds(library)).toHaveLength(3);

  await expect(
    library.call('missing.match', { trackIds: ids, path: join(library.musicPath, 'nowhere') }),
  ).rejects.toMatchObject({ code: 'not-found' });
  await expect(
    library.call('missing.locate', { pairs: [{ missingId: idAt(library, 'stays.flac'), trackId: pairs[0]!.trackId }] }),
  ).rejects.toMatchObject({ code: 'conflict' });
});

test('what is forgotten goes whole, after a copy was made, and comes back whole', async () => {
  const library = await makeLibrary({ 'a.flac': album('One', 1), 'b.flac': album('Two', 2), 'stays.flac': track() });
  await library.scan();
  const ids = [idAt(library, 'a.flac'), idAt(library, 'b.flac')];
  await love(library, ids[0]!, 'Best');
  library.remove('a.flac');
  library.remove('b.flac');
  await library.scan();
  const before = textOf(library);

  expect(await library.call('missing.forgetPreview', { trackIds: ids })).toEqual({
    trackCount: 2,
    awayCount: 0,
    kept: { scores: 1, likes: 1, plays: 0, entries: 2 },
  });
  const { backupPath, activityId, changedCount } = await library.call('missing.forget', { trackIds: ids });
  expect(existsSync(backupPath)).toBe(true);
  expect(changedCount).toBe(2);
  expect(await missingIds(library)).toEqual([]);
  const [playlist] = await library.call('playlists.list', {});
  expect(playlist).toMatchObject({ entryCount: 2, missingCount: 2 });
  const entryIds = await library.call('playlists.entryIds', { playlistId: playlist!.id });
  const entries = await library.call('playlists.entries', {
    playlistId: playlist!.id,
    ids: Array.from(entryIds),
  });
  expect(entries).toMatchObject([
    { track: null, snapshot: { title: 'One', artist: 'The Tones' } },
    { track: null, snapshot: { title: 'One' } },
  ]);
  // a new file never gets the id of one that was forgotten
  library.write('new.flac', track());
  await library.scan();
  expect(ids).not.toContain(idAt(library, 'new.flac'));
  library.remove('new.flac');
  await library.scan();
  await library.call('missing.forget', { trackIds: (await missingIds(library)) as TrackId[] });

  await library.call('activity.undo', { activityId: activityId! });
  expect(textOf(library)).toBe(before);
  expect((await library.call('playlists.list', {}))[0]).toMatchObject({ missingCount: 2 });
  expect(await scoreOf(library, ids[0]!)).toBe(9);
  expect((await library.call('search.find', { text: 'one', limit: 5 })).tracks.items.map(({ id }) => id)).toContain(
    ids[0],
  );
});

/** All tracks, as they are exported. */
function textOf(library: MadeLibrary): string {
  return JSON.stringify([...library.core().exportTracks()]);
}

test('nothing is forgotten that is there, or in a folder of music that is away', async () => {
  const library = await makeLibrary({ 'a.flac': track(), 'b.flac': track() });
  await library.scan();
  const [a, b] = [idAt(library, 'a.flac'), idAt(library, 'b.flac')];
  library.remove('a.flac');
  await library.scan();
  await expect(library.call('missing.forget', { trackIds: [a, b] })).rejects.toMatchObject({ code: 'conflict' });

  library.move('.', '../elsewhere');
  await library.scan();
  expect(await library.call('missing.forgetPreview', { trackIds: [a] })).toMatchObject({ trackCount: 0, awayCount: 1 });
  await expect(library.call('missing.forget', { trackIds: [a] })).rejects.toMatchObject({ code: 'conflict' });
});

test('a file that a scan took for a track’s is taken apart from it, is not joined again, and the undo puts both together', async () => {
  const file = track({ title: 'One', album: 'Harbour', genre: ['Folk', 'Sea shanty'] }, { sound: 'same' });
  const library = await makeLibrary({ 'a/One.flac': file, 'stays.flac': track() });
  await library.scan();
  const old = idAt(library, 'a/One.flac');
  await love(library, old, 'Best');
  library.move('a/One.flac', 'b/Copy.flac');
  await library.scan();
  expect(idAt(library, 'b/Copy.flac')).toBe(old);
  const [last] = await library.call('scanLog.last', {});
  const changeIds = Array.from(await library.call('scanLog.ids', { runId: last!.run.runId, kind: 'moved' }));

  const { activityId } = await library.call('scanLog.takeApart', { changeIds });
  const other = idAt(library, 'b/Copy.flac');
  expect(other).not.toBe(old);
  expect(await missingIds(library)).toEqual([old]);
  expect(library.track('a/One.flac')).toMatchObject({ id: old });
  expect(await scoreOf(library, old)).toBe(9);
  expect(await scoreOf(library, other)).toBeNull();
  const rows = await library.call('scanLog.rows', { runId: last!.run.runId, kind: 'moved', ids: changeIds });
  expect(rows).toMatchObject([{ isTakenApart: true, canTakeApart: false }]);
  await expect(library.call('scanLog.takeApart', { changeIds })).rejects.toMatchObject({ code: 'conflict' });

  // the file moves on: it is known by the row that it has since, even under the name that the other had
  library.move('b/Copy.flac', 'c/One.flac');
  await library.scan();
  expect(idAt(library, 'c/One.flac')).toBe(other);
  expect(await missingIds(library)).toEqual([old]);

  await library.call('likes.set', { ids: [other], isLiked: true });
  await library.call('activity.undo', { activityId: activityId! });
  expect(idAt(library, 'c/One.flac')).toBe(old);
  expect(await missingIds(library)).toEqual([]);
  expect(library.tracks().size).toBe(2);
});
