import { expect, test } from 'vitest';
import type { PlaylistEntryId, PlaylistId } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';
import { addPerson } from '../../support/people-of.ts';
import { checkPlaylist } from '../../support/playlist-uploads.ts';

const M3U = `#EXTM3U
Ann/A.flac
#EXTINF:184,Zoe - Not here yet
# the long one
Zoe/late.flac
`;

type Caller = Pick<MadeLibrary, 'call'>;

async function open() {
  const library = await makeLibrary({
    'Ann/A.flac': track({ title: 'A', artist: 'Ann', album: 'One' }),
    'Ann/B.flac': track({ title: 'B', artist: 'Ann', album: 'One' }),
  });
  await library.scan();
  const { fileId } = await checkPlaylist(library, { name: 'car.m3u8', content: M3U, folder: library.musicPath });
  const wishes = [{ fileId, playlist: 0, name: 'Road' }];
  const [fromId] = (await library.call('playlistFiles.import', { wishes })).playlistIds;
  const trackIds = [library.track('Ann/B.flac').id];
  const made = await library.call('playlists.create', { name: 'Mine', kind: 'manual', trackIds });
  return { library, fromId: fromId!, playlistId: made.playlistId };
}

async function idsOf(by: Caller, playlistId: PlaylistId): Promise<PlaylistEntryId[]> {
  return Array.from(await by.call('playlists.entryIds', { playlistId }), (id) => id as PlaylistEntryId);
}

async function shownOf(by: Caller, playlistId: PlaylistId) {
  const entries = await by.call('playlists.entries', { playlistId, ids: await idsOf(by, playlistId) });
  return entries.map(({ track: row, snapshot }) => row?.name ?? `(${snapshot.title})`);
}

test('entries without a track go along into another playlist, with all that is kept of them, and undo takes them out', async () => {
  const { library, fromId, playlistId } = await open();
  const [first, lost] = await idsOf(library, fromId);
  const [before] = await idsOf(library, playlistId);
  const copied = await library.call('playlists.copy', {
    playlistId,
    fromId,
    // what stands in no such place is passed over
    entryIds: [lost!, first!, lost!, before!],
    beforeEntryId: before!,
  });
  expect(await shownOf(library, playlistId)).toEqual(['(Not here yet)', 'A', '(Not here yet)', 'B']);
  expect([...copied.entryIds]).toEqual((await idsOf(library, playlistId)).slice(0, 3));
  const [kept] = await library.call('playlists.entries', { playlistId, ids: [copied.entryIds[0] as PlaylistEntryId] });
  const [original] = await library.call('playlists.entries', { playlistId: fromId, ids: [lost!] });
  expect(kept!.snapshot).toEqual(original!.snapshot);
  expect(kept!.snapshot).toMatchObject({ artist: 'Zoe', durationMs: 184_000 });
  const { base64 } = await library.call('playlistFiles.export', { playlistId, format: 'm3u8' });
  expect(
    Buffer.from(base64, 'base64')
      .toString()
      .match(/# the long one/gu),
  ).toHaveLength(2);
  await library.call('activity.undo', { activityId: copied.activityId! });
  expect(await shownOf(library, playlistId)).toEqual(['B']);
  expect(await shownOf(library, fromId)).toEqual(['A', '(Not here yet)']);
});

test('a whole playlist is copied at the end of another, or begins a new one, with what is missing', async () => {
  const { library, fromId, playlistId } = await open();
  await library.call('playlists.copy', { playlistId, fromId, beforeEntryId: null });
  expect(await shownOf(library, playlistId)).toEqual(['B', 'A', '(Not here yet)']);
  const [, lost] = await idsOf(library, fromId);
  const some = { fromId, entryIds: [lost!] };
  const made = await library.call('playlists.create', { name: 'New', kind: 'manual', copied: some });
  expect(await shownOf(library, made.playlistId)).toEqual(['(Not here yet)']);
  const whole = await library.call('playlists.duplicate', { playlistId: fromId });
  expect(await shownOf(library, whole.playlistId)).toEqual(['A', '(Not here yet)']);
});

test('a copied entry without a track gets it when a scan finds the file, as the one that it was copied from', async () => {
  const { library, fromId, playlistId } = await open();
  await library.call('playlists.copy', { playlistId, fromId, beforeEntryId: null });
  library.write('Zoe/late.flac', track({ title: 'Not here yet', artist: 'Zoe', album: 'Late' }));
  await library.scan();
  await expect.poll(() => shownOf(library, playlistId)).toEqual(['B', 'A', 'Not here yet']);
  await expect.poll(() => shownOf(library, fromId)).toEqual(['A', 'Not here yet']);
});

test('what another keeps private is not copied, what they share is; a smart one and a folder have no entries', async () => {
  const { library, fromId } = await open();
  const boris = await addPerson(library, { username: 'boris' });
  const own = await boris.call('playlists.create', { name: 'His', kind: 'manual' });
  const to = { playlistId: own.playlistId, beforeEntryId: null };
  await expect(boris.call('playlists.copy', { ...to, fromId })).rejects.toMatchObject({ code: 'not-found' });
  const making = { name: 'X', kind: 'manual', copied: { fromId } } as const;
  await expect(boris.call('playlists.create', making)).rejects.toMatchObject({ code: 'not-found' });
  await library.call('playlists.edit', { playlistId: fromId, isPrivate: false });
  await boris.call('playlists.copy', { ...to, fromId });
  expect(await shownOf(boris, own.playlistId)).toEqual(['A', '(Not here yet)']);
  const back = { playlistId: fromId, fromId: own.playlistId, beforeEntryId: null };
  await boris.call('playlists.edit', { playlistId: own.playlistId, isPrivate: false });
  await expect(boris.call('playlists.copy', back)).rejects.toMatchObject({ code: 'not-allowed' });

  const smart = await boris.call('smart.create', { name: 'S', query: 'a', parentId: null });
  const folder = await boris.call('playlists.create', { name: 'F', kind: 'folder' });
  for (const one of [smart, folder])
    await expect(boris.call('playlists.copy', { ...to, fromId: one.playlistId })).rejects.toMatchObject({
      code: 'invalid-input',
    });
});
