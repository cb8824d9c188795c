/** Every call of the contract that is noted, with what has to be there for it, to be made on a real library. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ActivityType } from '../../src/shared/contract/activity.ts';
import type { Method, MethodInput } from '../../src/shared/contract/index.ts';
import type { ActivityId, AlbumId, TrackId } from '../../src/shared/ids.ts';
import { flacFile, track } from './flac.ts';
import { checkPlaylist } from './playlist-uploads.ts';
import { entriesOf, ownOf, type DeedsLibrary, type Doer } from './undo-deeds.ts';

/** Who calls, and in what. */
interface Stage {
  readonly by: Doer;
  readonly made: DeedsLibrary;
}

export interface DeedCall {
  readonly method: Method;
  /** What is noted of it. */
  readonly type: ActivityType;
  /** Makes what it needs; the input of the call. */
  readonly input: (stage: Stage) => Promise<unknown>;
}

type Given<T> = T extends readonly (infer Item)[]
  ? readonly Given<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Given<T[Key]> }
    : T;

/** One call; `input` is made when all else is there. */
function deed<M extends Method>(
  method: M,
  type: ActivityType,
  input: (by: Doer, made: DeedsLibrary) => Given<MethodInput<M>> | Promise<Given<MethodInput<M>>>,
): DeedCall {
  return { method, type, input: async ({ by, made }) => await input(by, made) };
}

const newest = async (by: Doer): Promise<ActivityId> => (await by.call('activity.list', { limit: 1 }))[0]!.id;
const scored = async (by: Doer): Promise<ActivityId> => {
  await by.call('scores.setTracks', { ids: [...by.things.trackIds], score: 7 });
  return newest(by);
};
const manual = (by: Doer) => ownOf(by, 'manual', 0);
const smart = async (by: Doer, query = 'title:a') =>
  (await by.call('smart.create', { name: 'Smart', query })).playlistId;

async function exported(by: Doer): Promise<string> {
  const { exportId } = await by.call('userData.prepareExport', {});
  return (await by.call('userData.readExport', { exportId, from: 0 })).text;
}

/** A playlist that is kept in sync with a file of `A B`, and what writes the file anew. */
async function linked(by: Doer, { library }: DeedsLibrary) {
  const fileId = by.things.fileIds[0]!;
  const { files } = await by.call('playlistSync.found', {});
  const { name } = files.find((file) => file.fileId === fileId)!;
  const write = (letters: string) =>
    library.write(name, ['#EXTM3U', ...Array.from(letters, (letter) => `x/${letter}.flac`), ''].join('\n'));
  write('AB');
  const { playlistId } = await by.call('playlistSync.link', { fileId, mode: 'both', showsPrivate: true });
  return { playlistId, write };
}

/** Both sides say something else than they did. */
async function conflict(by: Doer, made: DeedsLibrary, mode: 'follow' | 'both') {
  const { playlistId, write } = await linked(by, made);
  await by.call('playlistSync.setMode', { playlistId, mode, showsPrivate: true });
  await by.call('playlists.add', { playlistId, trackIds: by.things.trackIds.slice(2), beforeEntryId: null });
  write('BAB');
  const { state } = await by.call('playlistSync.syncNow', { playlistId });
  if (state !== 'conflict') throw new Error(`no conflict, but ${state}`);
  const { version } = await by.call('playlistSync.compare', { playlistId });
  return { playlistId, version };
}

async function splitInput(by: Doer, { library }: DeedsLibrary) {
  for (const title of ['P', 'Q']) library.write(`pair/${title}.flac`, track({ title, artist: 'Two', album: 'Pair' }));
  await library.scan();
  const { albumId } = library.track('pair/P.flac') as unknown as { readonly albumId?: AlbumId };
  const trackId = library.track('pair/P.flac').id as TrackId;
  const found = albumId ?? (await by.call('tracks.get', { trackId })).albumId!;
  return { albumId: found, trackIds: [trackId], name: 'Alone' };
}

const opinions: readonly DeedCall[] = [
  deed('likes.set', 'like', (by) => ({ ids: by.things.trackIds, isLiked: true })),
  deed('scores.setTracks', 'track-score', (by) => ({ ids: by.things.trackIds, score: 9 })),
  deed('scores.setAlbums', 'album-score', (by) => ({ ids: by.things.albumIds, score: 9 })),
  deed('scores.setArtists', 'artist-score', (by) => ({ ids: by.things.artistIds, score: 9 })),
  deed('activity.undo', 'undo', async (by) => ({ activityId: await scored(by) })),
  deed('activity.undoSince', 'undo', async (by) => ({ activityId: await scored(by) })),
  deed('duels.judge', 'duel', ({ things }) => {
    const [winnerId, loserId] = things.trackIds;
    return { kind: 'tracks', winnerId: winnerId!, loserId: loserId! };
  }),
  deed('duels.spread', 'spread', async (by) => {
    await by.call('scores.setTracks', { ids: [...by.things.trackIds], score: 7 });
    return { kind: 'tracks', score: 7, upIds: by.things.trackIds.slice(0, 1), downIds: by.things.trackIds.slice(1, 2) };
  }),
  deed('ratings.adopt', 'file-ratings', async (_by, { library }) => {
    library.write('x/Rated.flac', track({ title: 'Rated', rating: '80' }));
    await library.scan();
    return {};
  }),
  deed('userData.applyImport', 'import', async (by) => {
    await by.call('scores.setTracks', { ids: [...by.things.trackIds], score: 7 });
    const text = await exported(by);
    await by.call('activity.undo', { activityId: await newest(by) });
    const { importId } = await by.call('userData.beginImport', {});
    await by.call('userData.addPart', { importId, text });
    return { importId };
  }),
  deed('settings.set', 'settings', () => ({ changes: { theme: 'light', density: 'comfortable', volume: 0.3 } })),
  deed('people.setProfile', 'profile', () => ({ displayName: 'Anna', zipCode: '8010' })),
];

const shared: readonly DeedCall[] = [
  deed('albums.edit', 'album-edit', ({ things }) => ({
    albumId: things.albumIds[0]!,
    changes: { releaseDate: '1997', image: things.image },
  })),
  deed('artists.edit', 'artist-edit', ({ things }) => ({
    artistId: things.artistIds[0]!,
    changes: { bio: 'so', country: 'GB' },
  })),
  deed('genres.setRussianName', 'genre-name', ({ things }) => ({ genreId: things.genreId, rusName: 'Имя' })),
  deed('corrections.correctArtist', 'artist-names', () => ({ from: ['By A'], to: ['By B'] })),
  deed('corrections.joinAlbums', 'album-join', ({ things: { albumIds } }) => ({
    albumIds: albumIds.slice(0, 1),
    intoAlbumId: albumIds[1]!,
  })),
  deed('corrections.splitAlbum', 'album-split', splitInput),
  deed('corrections.revoke', 'correction-revoked', async (by) => {
    const rule = { from: ['By A'], to: ['By B'] };
    return { correctionId: (await by.call('corrections.correctArtist', rule)).correctionId };
  }),
  deed('digests.setOn', 'settings', () => ({ isOn: true })),
  deed('watch.set', 'settings', () => ({ isOn: true })),
  deed('doubts.decide', 'track-join', ({ things }) => ({
    trackId: things.doubtId,
    candidateId: things.candidateIds[0]!,
  })),
  deed('doubts.dismiss', 'doubt-dismissed', ({ things }) => ({ trackId: things.doubtId })),
  deed('missing.locate', 'track-locate', ({ things }) => ({
    pairs: [{ missingId: things.missingIds[0]!, trackId: things.foundId }],
  })),
  deed('missing.forget', 'track-forget', ({ things }) => ({ trackIds: [things.missingIds[0]!] })),
  deed('scanLog.takeApart', 'track-apart', ({ things }) => ({ changeIds: [things.movedChangeId] })),
];

const folderOf = (by: Doer) => by.call('folders.list', {});
const folders: readonly DeedCall[] = [
  deed('folders.answer', 'folder-answer', ({ things }) => ({ folderId: things.askedId, answer: 'wait' })),
  deed('folders.add', 'folder-add', ({ things }) => ({ path: things.emptyPath })),
  deed('folders.remove', 'folder-remove', async (by) => ({ folderId: (await folderOf(by))[0]!.id })),
  deed('folders.relocate', 'folder-move', async (by, { library }) => {
    const [from, path] = ['here', 'there'].map((name) => join(dirname(by.things.emptyPath), name)) as [string, string];
    rmSync(path, { recursive: true, force: true });
    mkdirSync(from);
    writeFileSync(join(from, 'Song.flac'), flacFile(track({ title: 'Song' })));
    const { id } = await by.call('folders.add', { path: from });
    await library.scan();
    renameSync(from, path);
    return { folderId: id, path };
  }),
  deed('demo.remove', 'folder-remove', async (by) => {
    const path = join(dirname(by.things.emptyPath), 'demo');
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, '.fonoteka-demo.json'), JSON.stringify({ kind: 'fonoteka-demo', version: 1, files: [] }));
    return { folderId: (await by.call('folders.add', { path })).id };
  }),
];

const people: readonly DeedCall[] = [
  deed('people.create', 'person-made', () => ({ username: 'clara', role: 'member' })),
  deed('people.rename', 'profile', ({ things }) => ({ userId: things.owner, username: 'nina' })),
  deed('people.rename', 'person-edited', ({ things }) => ({ userId: things.member, username: 'bo' })),
  deed('people.setRole', 'person-edited', ({ things }) => ({ userId: things.member, role: 'admin' })),
  deed('people.setImage', 'profile', ({ things }) => ({ userId: things.owner, image: things.image })),
  deed('people.setImage', 'person-edited', ({ things }) => ({ userId: things.member, image: things.image })),
  deed('people.setPassword', 'password', () => ({ current: null, next: 'tea with lemon' })),
  deed('people.delete', 'person-deleted', ({ things }) => ({ userId: things.member, password: null })),
];

const playlists: readonly DeedCall[] = [
  deed('playlists.create', 'playlist-create', ({ things }) => ({
    name: 'New',
    kind: 'manual',
    trackIds: things.trackIds,
  })),
  deed('playlists.edit', 'playlist-edit', async (by) => ({
    playlistId: await manual(by),
    name: 'Other',
    isPrivate: false,
  })),
  deed('playlists.place', 'playlist-edit', async (by) => ({
    playlistId: await manual(by),
    parentId: await ownOf(by, 'folder', 0),
  })),
  deed('playlists.add', 'playlist-add', async (by) => ({
    playlistId: await manual(by),
    trackIds: by.things.trackIds,
    beforeEntryId: null,
  })),
  deed('playlists.copy', 'playlist-add', async (by) => {
    const playlistId = await manual(by);
    const entryIds = await entriesOf(by, playlistId);
    return { playlistId, fromId: playlistId, entryIds: [...entryIds], beforeEntryId: null };
  }),
  deed('playlists.move', 'playlist-order', async (by) => {
    const playlistId = await manual(by);
    return { playlistId, entryIds: (await entriesOf(by, playlistId)).slice(0, 1), beforeEntryId: null };
  }),
  deed('playlists.remove', 'playlist-remove', async (by) => {
    const playlistId = await manual(by);
    return { playlistId, entryIds: await entriesOf(by, playlistId) };
  }),
  deed('playlists.sort', 'playlist-order', async (by) => ({
    playlistId: await manual(by),
    by: 'title',
    isDescending: true,
  })),
  deed('playlists.duplicate', 'playlist-create', async (by) => ({ playlistId: await manual(by) })),
  deed('playlists.delete', 'playlist-delete', async (by) => ({ playlistId: await ownOf(by, 'folder', 0) })),
  deed('playlists.follow', 'playlist-follow', ({ things }) => ({ playlistId: things.othersId })),
  deed('playlists.unfollow', 'playlist-unfollow', async (by) => {
    await by.call('playlists.follow', { playlistId: by.things.othersId });
    return { playlistId: by.things.othersId };
  }),
  deed('smart.create', 'playlist-create', () => ({ name: 'Smart', query: 'score>=3' })),
  deed('smart.setQuery', 'playlist-edit', async (by) => ({ playlistId: await smart(by), query: 'title:b' })),
  deed('smart.shuffle', 'playlist-edit', async (by) => ({ playlistId: await smart(by, 'title:a sort:random') })),
  deed('smart.snapshot', 'playlist-create', async (by) => ({ playlistId: await smart(by), name: 'As it is' })),
  deed('playlistFiles.import', 'playlist-import', async (by) => {
    const { fileId } = await checkPlaylist(by, {
      name: 'far.m3u8',
      content: '#EXTM3U\n#EXTINF:3,Far - Away\nfar.mp3\n',
    });
    return { wishes: [{ fileId, playlist: 0, name: 'Far' }] };
  }),
  deed('playlistFiles.relink', 'playlist-relink', async (by) => {
    const playlistId = await manual(by);
    const [entryId] = await entriesOf(by, playlistId);
    return { playlistId, links: [{ entryId: entryId!, trackId: by.things.trackIds[2]! }] };
  }),
];

const synced: readonly DeedCall[] = [
  deed('playlistSync.ignore', 'playlist-file', ({ things }) => ({ fileId: things.fileIds[0]!, isIgnored: true })),
  deed('playlistSync.ignoreNew', 'playlist-file', ({ things }) => ({ upToId: Math.max(...things.fileIds) })),
  deed('playlistSync.link', 'playlist-link', ({ things }) => ({ fileId: things.fileIds[0]!, mode: 'follow' })),
  deed('playlistSync.setMode', 'playlist-link', async (by, made) => ({
    playlistId: (await linked(by, made)).playlistId,
    mode: 'follow',
  })),
  deed('playlistSync.unlink', 'playlist-link', async (by, made) => ({
    playlistId: (await linked(by, made)).playlistId,
  })),
  deed('playlistSync.syncNow', 'playlist-sync', async (by, made) => {
    const { playlistId, write } = await linked(by, made);
    write('BAC');
    return { playlistId };
  }),
  deed('playlistSync.resolve', 'playlist-kept', async (by, made) => ({
    ...(await conflict(by, made, 'follow')),
    keep: 'mine',
  })),
  deed('playlistSync.resolve', 'playlist-kept', async (by, made) => ({
    ...(await conflict(by, made, 'both')),
    keep: 'mine',
  })),
  deed('playlistSync.resolve', 'playlist-sync', async (by, made) => ({
    ...(await conflict(by, made, 'both')),
    keep: 'file',
  })),
  deed('playlistSync.resolve', 'playlist-link', async (by, made) => ({
    ...(await conflict(by, made, 'both')),
    keep: 'both',
    name: 'Other',
  })),
];

/** All of them, some in several ways. */
export const deedCalls: readonly DeedCall[] = [...opinions, ...shared, ...folders, ...people, ...playlists, ...synced];
