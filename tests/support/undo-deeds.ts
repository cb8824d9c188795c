/** A library in which every kind of change can be made, and each change as a call of the core with what it is to be about. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { branded } from '../../src/main/db/queries/branded.ts';
import type { Log } from '../../src/main/ports/log.ts';
import type { ArtKey } from '../../src/shared/contract/art.ts';
import type { CallContext } from '../../src/shared/contract/define.ts';
import type { Method, MethodInput, MethodReply } from '../../src/shared/contract/index.ts';
import { fromErrorData } from '../../src/shared/errors.ts';
import type {
  AlbumId,
  ArtistId,
  FolderId,
  GenreId,
  PlaylistEntryId,
  PlaylistId,
  TrackId,
  UserId,
} from '../../src/shared/ids.ts';
import { track } from './flac.ts';
import { makeLibrary, type MadeLibrary } from './made-library.ts';
import { plainPicture } from './pictures.ts';
import { checkPlaylist } from './playlist-uploads.ts';

/** What there is to be changed. */
interface Things {
  readonly owner: UserId;
  readonly member: UserId;
  readonly trackIds: readonly TrackId[];
  readonly albumIds: readonly AlbumId[];
  readonly artistIds: readonly ArtistId[];
  readonly genreId: GenreId;
  readonly image: ArtKey;
  /** A new track that may be either of two missing ones. */
  readonly doubtId: TrackId;
  readonly candidateIds: readonly TrackId[];
  readonly missingIds: readonly TrackId[];
  /** A file that may be the first of the missing. */
  readonly foundId: TrackId;
  readonly movedChangeId: number;
  readonly fileIds: readonly number[];
  /** Of the member, open to all. */
  readonly othersId: PlaylistId;
  readonly askedId: FolderId;
  readonly emptyPath: string;
}

export interface Doer {
  call<M extends Method>(method: M, input: MethodInput<M>): Promise<MethodReply<M>>;
  readonly things: Things;
  /** Own playlists as they are now. */
  readonly playlists: () => Promise<readonly { readonly id: PlaylistId; readonly kind: string }[]>;
}

/** One change; `n` says which thing and which value. What does not fit is refused by the core, and changes nothing. */
type Deed = (by: Doer, n: number) => Promise<unknown>;

/** No row has it. */
const NONE = 999_999;

function at<T>(list: readonly T[], n: number): T {
  const found = list[n % list.length];
  if (found === undefined) throw new Error('there is none to choose from');
  return found;
}

export async function ownOf(by: Doer, kind: string, n: number): Promise<PlaylistId> {
  const all = (await by.playlists()).filter((list) => list.kind === kind);
  return all.length === 0 ? branded<PlaylistId>(NONE) : at(all, n).id;
}

export async function entriesOf(by: Doer, playlistId: PlaylistId): Promise<readonly PlaylistEntryId[]> {
  return Array.from(await by.call('playlists.entryIds', { playlistId }), (id) => id as PlaylistEntryId);
}

const score = (n: number) => (n % 4 === 0 ? null : (n % 10) + 1);

/** What anybody may do, by name. */
export const ownDeeds: Readonly<Record<string, Deed>> = {
  scoreTracks: (by, n) => by.call('scores.setTracks', { ids: by.things.trackIds.slice(n % 3), score: score(n) }),
  scoreMissing: (by, n) => by.call('scores.setTracks', { ids: [at(by.things.candidateIds, n)], score: score(n) }),
  scoreAlbum: (by, n) => by.call('scores.setAlbums', { ids: [at(by.things.albumIds, n)], score: score(n) }),
  scoreArtist: (by, n) => by.call('scores.setArtists', { ids: [at(by.things.artistIds, n)], score: score(n) }),
  like: (by, n) => by.call('likes.set', { ids: [at(by.things.trackIds, n)], isLiked: n % 3 > 0 }),
  likeMissing: (by, n) => by.call('likes.set', { ids: [at(by.things.missingIds, n)], isLiked: n % 3 > 0 }),
  judge: (by, n) => {
    const [winnerId, loserId] = n % 2 === 0 ? by.things.trackIds : by.things.trackIds.toReversed();
    return by.call('duels.judge', { kind: 'tracks', winnerId: winnerId!, loserId: loserId!, isEqual: n % 3 === 0 });
  },
  setTheme: (by, n) =>
    by.call('settings.set', {
      changes: { theme: at(['light', 'dark'] as const, n), density: at(['comfortable', 'dense'] as const, n >> 1) },
    }),
  setProfile: (by, n) =>
    by.call('people.setProfile', { displayName: at(['Ann', 'Anna', null], n), zipCode: at(['8010', null], n >> 1) }),
  createPlaylist: (by, n) =>
    by.call('playlists.create', { name: `New ${n}`, kind: 'manual', trackIds: by.things.trackIds.slice(n % 4) }),
  createGroup: (by, n) => by.call('playlists.create', { name: `Group ${n}`, kind: 'folder' }),
  createSmart: (by, n) => by.call('smart.create', { name: `Smart ${n}`, query: at(['score>=3', 'is:liked'], n) }),
  setQuery: async (by, n) =>
    by.call('smart.setQuery', { playlistId: await ownOf(by, 'smart', n), query: at(['score>=4', 'title:a'], n) }),
  nameList: async (by, n) =>
    by.call('playlists.edit', { playlistId: await ownOf(by, 'manual', n), name: at(['One', 'Two'], n >> 1) }),
  describeList: async (by, n) => {
    const playlistId = await ownOf(by, 'manual', n);
    return by.call('playlists.edit', { playlistId, description: at(['so', null], n >> 1), isPrivate: n % 3 === 0 });
  },
  pictureList: async (by, n) => {
    const playlistId = await ownOf(by, 'manual', n);
    return by.call('playlists.edit', { playlistId, image: at([by.things.image, null], n >> 1) });
  },
  placeList: async (by, n) => {
    const parentId = n % 3 === 0 ? null : await ownOf(by, 'folder', n >> 1);
    return by.call('playlists.place', { playlistId: await ownOf(by, at(['manual', 'folder'], n), n), parentId });
  },
  addEntries: async (by, n) => {
    const playlistId = await ownOf(by, 'manual', n);
    const before = (await entriesOf(by, playlistId)).at(n % 3) ?? null;
    return by.call('playlists.add', { playlistId, trackIds: [at(by.things.trackIds, n)], beforeEntryId: before });
  },
  addMissing: async (by, n) =>
    by.call('playlists.add', {
      playlistId: await ownOf(by, 'manual', n),
      trackIds: [at([...by.things.candidateIds, ...by.things.missingIds], n)],
      beforeEntryId: null,
    }),
  removeEntries: async (by, n) => {
    const playlistId = await ownOf(by, 'manual', n);
    return by.call('playlists.remove', {
      playlistId,
      entryIds: (await entriesOf(by, playlistId)).slice(0, 1 + (n % 2)),
    });
  },
  sortEntries: async (by, n) =>
    by.call('playlists.sort', { playlistId: await ownOf(by, 'manual', n), by: 'title', isDescending: n % 4 > 1 }),
  duplicate: async (by, n) =>
    by.call('playlists.duplicate', { playlistId: await ownOf(by, 'manual', n), name: 'Copy' }),
  deleteList: async (by, n) =>
    by.call('playlists.delete', { playlistId: await ownOf(by, at(['manual', 'smart', 'folder'], n), n) }),
  follow: (by) => by.call('playlists.follow', { playlistId: by.things.othersId }),
  unfollow: (by) => by.call('playlists.unfollow', { playlistId: by.things.othersId }),
  importList: async (by) => {
    // what a file says beyond what lists show
    const content = `<playlist version="1" xmlns="http://xspf.org/ns/0/"><trackList><track><title>Far</title><creator>Away</creator>
      <annotation>as heard on the radio</annotation></track></trackList></playlist>`;
    const { fileId } = await checkPlaylist(by, { name: 'far.xspf', content });
    return by.call('playlistFiles.import', { wishes: [{ fileId, playlist: 0, name: 'Far' }] });
  },
  relink: async (by, n) => {
    const playlistId = await ownOf(by, 'manual', n);
    const links = (await entriesOf(by, playlistId)).map((entryId) => ({ entryId, trackId: at(by.things.trackIds, n) }));
    return by.call('playlistFiles.relink', { playlistId, links });
  },
  ignoreFile: (by, n) => by.call('playlistSync.ignore', { fileId: at(by.things.fileIds, n), isIgnored: n % 3 > 0 }),
  linkFile: (by, n) =>
    by.call('playlistSync.link', { fileId: at(by.things.fileIds, n), mode: 'follow', showsPrivate: false }),
  unlink: async (by, n) => by.call('playlistSync.unlink', { playlistId: await ownOf(by, 'manual', n) }),
};

/** What admins may do, by name. */
export const adminDeeds: Readonly<Record<string, Deed>> = {
  editArtist: (by, n) =>
    by.call('artists.edit', {
      artistId: at(by.things.artistIds, n),
      changes: { bio: at(['one', 'two', null], n), country: at(['GB', null], n >> 1) },
    }),
  pictureArtist: (by, n) =>
    by.call('artists.edit', {
      artistId: at(by.things.artistIds, n),
      changes: { image: at([by.things.image, null], n >> 1) },
    }),
  editAlbum: (by, n) =>
    by.call('albums.edit', {
      albumId: at(by.things.albumIds, n),
      changes: { releaseDate: at(['1997', '1998-05', null], n), image: at([by.things.image, null], n >> 1) },
    }),
  nameGenre: (by, n) =>
    by.call('genres.setRussianName', { genreId: by.things.genreId, rusName: at(['Имя', '', null], n) }),
  editPerson: (by, n) =>
    n % 2 === 0
      ? by.call('people.rename', { userId: by.things.member, username: at(['bo', 'boris'], n >> 1) })
      : by.call('people.setImage', { userId: by.things.member, image: at([by.things.image, null], n >> 1) }),
  createPerson: (by, n) =>
    by.call('people.create', { username: `clara ${n}`, role: at(['admin', 'member'] as const, n) }),
  deletePerson: (by) => by.call('people.delete', { userId: by.things.member, password: null }),
  setRole: (by, n) =>
    by.call('people.setRole', { userId: by.things.member, role: at(['admin', 'member'] as const, n) }),
  switchDigests: (by, n) => by.call('digests.setOn', { isOn: n % 2 === 0 }),
  switchWatching: (by, n) => by.call('watch.set', { isOn: n % 2 === 0 }),
  decide: (by, n) =>
    by.call('doubts.decide', { trackId: by.things.doubtId, candidateId: at(by.things.candidateIds, n) }),
  dismiss: (by) => by.call('doubts.dismiss', { trackId: by.things.doubtId }),
  locate: (by) =>
    by.call('missing.locate', { pairs: [{ missingId: by.things.missingIds[0]!, trackId: by.things.foundId }] }),
  forget: (by, n) => by.call('missing.forget', { trackIds: [at(by.things.missingIds, n)] }),
  takeApart: (by) => by.call('scanLog.takeApart', { changeIds: [by.things.movedChangeId] }),
  answer: (by) => by.call('folders.answer', { folderId: by.things.askedId, answer: 'wait' }),
  addFolder: (by) => by.call('folders.add', { path: by.things.emptyPath }),
  removeFolder: async (by) => {
    const all = await by.call('folders.list', {});
    return by.call('folders.remove', {
      folderId: all.find(({ path }) => path === by.things.emptyPath)?.id ?? branded<FolderId>(NONE),
    });
  },
};

export interface DeedsLibrary {
  readonly library: MadeLibrary;
  readonly things: Things;
  doer(who: UserId): Doer;
  /** The library as it was made, opened anew. */
  renew(): Promise<void>;
  /** Until nothing is scanned any more. */
  settle(): Promise<void>;
}

/** Real files, scanned so that all is there that scans alone bring about. */
export async function makeDeedsLibrary(log?: Log): Promise<DeedsLibrary> {
  const twin = track({ title: 'Twin', artist: 'A' });
  const song = (title: string) => track({ title, artist: `By ${title}`, album: `On ${title}`, genre: 'Folk' });
  const files = {
    'one/a.flac': twin,
    'two/a.flac': twin,
    'gone/One.flac': song('One'),
    'gone/Two.flac': song('Two'),
    'went/Move.flac': song('Move'),
    'x/A.flac': song('A'),
    'x/B.flac': song('B'),
    'x/C.flac': song('C'),
    'Mix.m3u8': '#EXTM3U\nx/A.flac\nx/B.flac\n',
    'Old.m3u8': '#EXTM3U\nx/C.flac\n',
  };
  const library = await makeLibrary(files, [], {
    syncSoonMs: 3_600_000,
    digestIdleMs: 3_600_000,
    ...(log === undefined ? {} : { log }),
  });
  await library.scan();
  const idAt = (path: string) => library.track(path).id as TrackId;
  const candidateIds = [idAt('one/a.flac'), idAt('two/a.flac')];
  const missingIds = [idAt('gone/One.flac'), idAt('gone/Two.flac')];
  library.move('one/a.flac', 'three/a.flac');
  library.remove('two/a.flac');
  library.remove('gone');
  library.write('came/One.flac', track({ title: 'One', artist: 'Somebody' }, { seconds: 5 }));
  library.move('went/Move.flac', 'moved/Copy.flac');
  await library.scan();
  const folder = dirname(library.libraryPath);
  const context: CallContext = { userId: await library.core().host.ownerId(), front: 'process' };
  const doer = (userId: UserId, things?: Things): Doer => {
    const by: Doer = {
      get things() {
        if (things === undefined) throw new Error('the library is not laid out yet');
        return things;
      },
      call: async (method, input) => {
        const envelope = await library.core().call(method, input, { ...context, userId });
        if (!envelope.ok) throw fromErrorData(envelope.error);
        return envelope.value as MethodReply<typeof method>;
      },
      playlists: async () => (await by.call('playlists.list', {})).filter(({ isOwn }) => isOwn),
    };
    return by;
  };
  const things = await layOut(library, { candidateIds, missingIds }, (userId) => doer(userId));
  await library.core().close();
  const template = join(folder, 'template.db');
  copyFileSync(library.libraryPath, template);
  return {
    library,
    things,
    doer: (userId) => doer(userId, things),
    renew: async () => {
      await library.core().close();
      copyFileSync(template, library.libraryPath);
      await library.restart();
    },
    settle: async () => {
      while ((await library.call('scan.status', {})).progress.phase !== 'idle')
        await new Promise((done) => void setTimeout(done, 5));
    },
  };
}

async function layOut(
  library: MadeLibrary,
  known: Pick<Things, 'candidateIds' | 'missingIds'>,
  doer: (userId: UserId) => Doer,
): Promise<Things> {
  const folder = dirname(library.libraryPath);
  const idAt = (path: string) => library.track(path).id as TrackId;
  const owner = await library.core().host.ownerId();
  const member = (await library.call('people.create', { username: 'boris', role: 'member', password: null })).id;
  const [last] = await library.call('scanLog.last', {});
  const changeIds = await library.call('scanLog.ids', { runId: last!.run.runId, kind: 'moved' });
  const moved = await library.call('scanLog.rows', {
    runId: last!.run.runId,
    kind: 'moved',
    ids: Array.from(changeIds),
  });
  const { key } = await library.call('pictures.add', {
    bytes: new Uint8Array(await plainPicture(8, 8, [200, 40, 40, 255]).png()),
  });
  const trackIds = ['x/A.flac', 'x/B.flac', 'x/C.flac'].map(idAt);
  const by = { owner: doer(owner), member: doer(member) };
  const others = await by.member.call('playlists.create', { name: 'Open', kind: 'manual', trackIds });
  await by.member.call('playlists.edit', { playlistId: others.playlistId, isPrivate: false });
  const make = (kind: 'manual' | 'folder') =>
    by.owner.call('playlists.create', { name: kind, kind, trackIds: kind === 'folder' ? [] : trackIds });
  for (const kind of ['manual', 'manual', 'folder'] as const) await make(kind);
  for (const each of [by.owner, by.member]) {
    await each.call('settings.set', { changes: { theme: 'dark', density: 'dense' } });
    await each.call('people.setProfile', { displayName: 'Somebody' });
  }
  // what nobody ever set has no row, and one once it was set back
  await by.owner.call('digests.setOn', { isOn: false });
  await by.owner.call('watch.set', { isOn: false });
  for (const name of ['asked', 'empty']) mkdirSync(join(folder, name));
  const asked = await library.call('folders.add', { path: join(folder, 'asked') });
  // as a scan asks where very much is gone
  const raw = new BetterSqlite(library.libraryPath);
  raw.prepare('insert into root_question values (?, 60, 90, 0, 1, null, null)').run(asked.id);
  raw.close();
  const { files } = await library.call('playlistSync.found', {});
  return {
    ...known,
    owner,
    member,
    trackIds,
    albumIds: Array.from((await library.call('albums.ids', { sort: 'title' })).slice(0, 2), (id) => id as AlbumId),
    artistIds: Array.from((await library.call('artists.ids', { sort: 'name' })).slice(0, 2), (id) => id as ArtistId),
    genreId: Array.from(await library.call('genres.ids', { sort: 'name' }))[0] as GenreId,
    image: key,
    doubtId: idAt('three/a.flac'),
    foundId: idAt('came/One.flac'),
    movedChangeId: moved.find(({ name }) => name === 'Move')!.id,
    fileIds: files.map(({ fileId }) => fileId),
    othersId: others.playlistId,
    askedId: asked.id,
    emptyPath: join(folder, 'empty'),
  };
}
