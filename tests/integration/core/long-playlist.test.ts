import { expect, test } from 'vitest';
import type { ActivityId, PlaylistEntryId, PlaylistId, TrackId } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';

const FILES = {
  'a.flac': track({ title: 'A', artist: 'Ann', album: 'One' }),
  'b.flac': track({ title: 'B', artist: 'Ben', album: 'One' }),
  'c.flac': track({ title: 'C', artist: 'Cid', album: 'Two' }),
};
/** More than are written together, and not as many times that. */
const ENTRIES = 167;

async function open() {
  const library = await makeLibrary(FILES);
  await library.scan();
  const ids = ['b', 'c', 'a'].map((name) => library.track(`${name}.flac`).id as TrackId);
  const trackIds = Array.from({ length: ENTRIES }, (_, no) => ids[no % ids.length]!);
  const { playlistId } = await library.call('playlists.create', { name: 'Road', kind: 'manual', trackIds });
  return { library, playlistId, trackIds };
}

async function idsOf(library: MadeLibrary, playlistId: PlaylistId): Promise<readonly PlaylistEntryId[]> {
  return Array.from(await library.call('playlists.entryIds', { playlistId }), (id) => id as PlaylistEntryId);
}

/** Each entry in order, with all that it keeps. */
async function stateOf(library: MadeLibrary, playlistId: PlaylistId) {
  const entries = await library.call('playlists.entries', { playlistId, ids: [...(await idsOf(library, playlistId))] });
  return entries.map(({ id, addedAt, snapshot, track: row }) => ({ id, addedAt, snapshot, trackId: row?.id }));
}

function undo(library: MadeLibrary, activityId: ActivityId | null) {
  if (activityId === null) throw new Error('nothing was noted');
  return library.call('activity.undo', { activityId });
}

test('edits of hundreds of entries leave what one at a time would, and are taken back to the row', async () => {
  const { library, playlistId, trackIds } = await open();
  const states = [await stateOf(library, playlistId)];
  const start = states[0]!.map(({ id }) => id);
  const odd = start.filter((_, no) => no % 2 === 1);
  const even = start.filter((_, no) => no % 2 === 0);
  const done: (ActivityId | null)[] = [];
  const noted = async ({ activityId }: { readonly activityId: ActivityId | null }) => {
    done.push(activityId);
    states.push(await stateOf(library, playlistId));
    return states.at(-1)!.map(({ id }) => id);
  };

  const moved = await noted(
    await library.call('playlists.move', { playlistId, entryIds: odd, beforeEntryId: start[0]! }),
  );
  expect(moved).toEqual([...odd, ...even]);
  const added = await library.call('playlists.add', { playlistId, trackIds, beforeEntryId: even[0]! });
  expect(await noted(added)).toEqual([...odd, ...added.entryIds, ...even]);
  const rest = await noted(await library.call('playlists.remove', { playlistId, entryIds: odd }));
  expect(rest).toEqual([...added.entryIds, ...even]);
  await noted(await library.call('playlists.sort', { playlistId, by: 'title' }));
  const titles = states.at(-1)!.map(({ snapshot }) => snapshot.title ?? '');
  expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b)));

  for (const activityId of done.toReversed()) {
    states.pop();
    await undo(library, activityId);
    expect(await stateOf(library, playlistId)).toEqual(states.at(-1));
  }
});

test('a long playlist comes back whole, and goes again', async () => {
  const { library, playlistId } = await open();
  const before = await stateOf(library, playlistId);

  const gone = await library.call('playlists.delete', { playlistId });
  const back = await undo(library, gone.activityId);

  expect(await stateOf(library, playlistId)).toEqual(before);
  await undo(library, back.activityId);
  await expect(library.call('playlists.get', { playlistId })).rejects.toMatchObject({ code: 'not-found' });
});

test('hundreds of entries whose playlist is gone come back in none', async () => {
  const { library, playlistId } = await open();
  const entryIds = (await idsOf(library, playlistId)).slice(0, 100);
  const removed = await library.call('playlists.remove', { playlistId, entryIds });
  const deleted = await library.call('playlists.delete', { playlistId });

  await expect(undo(library, removed.activityId)).rejects.toMatchObject({ code: 'conflict' });

  await undo(library, deleted.activityId);
  expect(await idsOf(library, playlistId)).toHaveLength(ENTRIES - 100);
});

test('the Activity page counts the entries of an edit, many or few, and a playlist as one thing', async () => {
  const { library, playlistId, trackIds } = await open();
  await library.call('playlists.add', { playlistId, trackIds: trackIds.slice(0, 2), beforeEntryId: null });
  await library.call('playlists.sort', { playlistId, by: 'title' });
  const entryIds = (await idsOf(library, playlistId)).slice(0, 150);
  const removed = await library.call('playlists.remove', { playlistId, entryIds });
  await undo(library, removed.activityId);
  await library.call('playlists.delete', { playlistId });

  const listed = await library.call('activity.list', { limit: 10 });

  expect(listed.slice(0, 6).map(({ type, thingCount, canUndo }) => ({ type, thingCount, canUndo }))).toEqual([
    { type: 'playlist-delete', thingCount: 1, canUndo: true },
    { type: 'undo', thingCount: 1, canUndo: true },
    { type: 'playlist-remove', thingCount: 150, canUndo: true },
    { type: 'playlist-order', thingCount: 1, canUndo: true },
    { type: 'playlist-add', thingCount: 2, canUndo: true },
    { type: 'playlist-create', thingCount: 1, canUndo: true },
  ]);
});
