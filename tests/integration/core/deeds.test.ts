/**
 * Every call of the contract either reads, or is something that a person does, or is exempt with its reason. What is exempt and
 * why is said at length in docs/adr/0012-what-is-a-deed.md.
 */
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { activityTypes, type ActivityType } from '../../../src/shared/contract/activity.ts';
import type { CallSpec } from '../../../src/shared/contract/define.ts';
import { contract, type Method, type MethodInput } from '../../../src/shared/contract/index.ts';
import { fittingInput } from '../../support/fitting-inputs.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary } from '../../support/made-library.ts';

const reading = {
  activity: ['list'],
  likes: ['among', 'ids'],
  scores: ['ofTracks', 'ofAlbums', 'ofArtists'],
  scoreShelf: ['histogram', 'ids', 'years', 'artists', 'best', 'tiers', 'tier'],
  albums: ['ids', 'byIds', 'get'],
  app: ['info', 'storage'],
  artists: ['ids', 'byIds', 'get', 'trackIds'],
  composers: ['ids', 'byIds', 'trackIds'],
  corrections: ['list', 'runs'],
  demo: ['status'],
  digests: ['status'],
  doubts: ['list'],
  duels: ['shelves', 'board', 'previewSpread'],
  folders: ['list', 'suggest', 'browse', 'findMoved'],
  genres: ['ids', 'byIds', 'get', 'albumIds', 'artistIds', 'trackIds'],
  missing: ['places', 'ids', 'rows', 'candidates', 'match', 'forgetPreview'],
  people: ['list', 'me', 'previewDelete'],
  playback: ['load', 'countsOfTracks', 'countsOfAlbum', 'countsOfArtist'],
  playlistFiles: ['begin', 'addPart', 'check', 'items', 'drop', 'suggest', 'export'],
  playlistSync: ['found', 'open', 'list', 'compare'],
  playlists: ['list', 'get', 'entryIds', 'entries', 'tracks'],
  problems: ['list'],
  ratings: ['offer'],
  recent: ['list'],
  scan: ['status'],
  scanLog: ['last', 'runs', 'ids', 'rows'],
  scoring: ['queue', 'progress', 'history', 'means'],
  search: ['find', 'ids'],
  sessions: ['list'],
  settings: ['get'],
  smart: ['rules', 'trackIds', 'preview', 'explain', 'shuffle'],
  tracks: ['ids', 'query', 'queryValues', 'byIds', 'get'],
  tree: ['sources', 'get', 'cards', 'trackIds', 'locate'],
  userData: ['prepareExport', 'readExport', 'beginImport', 'addPart', 'checkImport', 'dropImport', 'waiting'],
  watch: ['status'],
} as const;

/** What is noted of it, one activity a call. */
const deeds: Readonly<Partial<Record<Method, readonly ActivityType[]>>> = {
  'activity.undo': ['undo'],
  'activity.undoSince': ['undo'],
  'likes.set': ['like'],
  'scores.setTracks': ['track-score'],
  'scores.setAlbums': ['album-score'],
  'scores.setArtists': ['artist-score'],
  'albums.edit': ['album-edit'],
  'artists.edit': ['artist-edit'],
  'corrections.correctArtist': ['artist-names'],
  'corrections.joinAlbums': ['album-join'],
  'corrections.splitAlbum': ['album-split'],
  'corrections.revoke': ['correction-revoked'],
  'demo.remove': ['folder-remove'],
  'digests.setOn': ['settings'],
  'doubts.decide': ['track-join'],
  'doubts.dismiss': ['doubt-dismissed'],
  'duels.judge': ['duel'],
  'duels.spread': ['spread'],
  'folders.add': ['folder-add'],
  'folders.answer': ['folder-answer'],
  'folders.relocate': ['folder-move'],
  'folders.remove': ['folder-remove'],
  'genres.setRussianName': ['genre-name'],
  'missing.locate': ['track-locate'],
  'missing.forget': ['track-forget'],
  'people.create': ['person-made'],
  'people.rename': ['profile', 'person-edited'],
  'people.setRole': ['person-edited'],
  'people.setImage': ['profile', 'person-edited'],
  'people.setProfile': ['profile'],
  'people.setPassword': ['password'],
  'people.delete': ['person-deleted'],
  'playlistFiles.import': ['playlist-import'],
  'playlistFiles.relink': ['playlist-relink'],
  'playlistSync.ignore': ['playlist-file'],
  'playlistSync.ignoreNew': ['playlist-file'],
  'playlistSync.link': ['playlist-link'],
  'playlistSync.setMode': ['playlist-link'],
  'playlistSync.unlink': ['playlist-link'],
  'playlistSync.syncNow': ['playlist-sync'],
  'playlistSync.resolve': ['playlist-link', 'playlist-sync'],
  'playlists.create': ['playlist-create'],
  'playlists.edit': ['playlist-edit'],
  'playlists.place': ['playlist-edit'],
  'playlists.add': ['playlist-add'],
  'playlists.move': ['playlist-order'],
  'playlists.remove': ['playlist-remove'],
  'playlists.sort': ['playlist-order'],
  'playlists.copy': ['playlist-add'],
  'playlists.duplicate': ['playlist-create'],
  'playlists.delete': ['playlist-delete'],
  'playlists.follow': ['playlist-follow'],
  'playlists.unfollow': ['playlist-unfollow'],
  'ratings.adopt': ['file-ratings'],
  'scanLog.takeApart': ['track-apart'],
  'settings.set': ['settings'],
  'smart.create': ['playlist-create'],
  'smart.setQuery': ['playlist-edit'],
  'smart.snapshot': ['playlist-create'],
  'userData.applyImport': ['import'],
  'watch.set': ['settings'],
};

/** Noted by the core itself: what waited for its tracks was found by a scan. */
const byScans: ReadonlySet<ActivityType> = new Set<ActivityType>(['found', 'playlist-found']);

/** Writes, and is no deed. */
const exempt: Readonly<Partial<Record<Method, string>>> = {
  'app.clearCache': 'thumbnails are made anew when they are needed',
  'demo.make': 'files outside of the library; the folder that comes in is noted as one that was added',
  'demo.cancel': 'ends a job',
  'digests.make': 'reads files; says what they are',
  'pictures.add': 'keeps a picture that nothing shows yet; showing it is the deed',
  'playback.save': 'the queue is state',
  'playback.savePosition': 'the place in the queue is state',
  'playback.record': 'a record of what happened',
  'scan.start': 'says what the files are, and keeps a log of its own',
  'scan.pause': 'holds up a job',
  'scan.resume': 'goes on with a job',
  'scan.cancel': 'ends a job',
  'sessions.revoke': 'a session that was ended stays ended',
  'sessions.revokeOthers': 'a session that was ended stays ended',
};

const methods = Object.entries<Readonly<Record<string, CallSpec>>>(contract).flatMap(([domain, calls]) =>
  Object.entries(calls).map(([verb, spec]) => ({ method: `${domain}.${verb}` as Method, spec })),
);
const readers: ReadonlySet<string> = new Set(
  Object.entries(reading).flatMap(([domain, verbs]) => verbs.map((verb) => `${domain}.${verb}`)),
);

test('each call reads, or is noted as what a person did, or is exempt with a reason: one of the three', () => {
  const wrong = methods
    .map(({ method }) => method)
    .filter((it) => [readers.has(it), it in deeds, it in exempt].filter(Boolean).length !== 1);
  expect(wrong).toEqual([]);
  const known = new Set<string>(methods.map(({ method }) => method));
  expect([...readers, ...Object.keys(deeds), ...Object.keys(exempt)].filter((it) => !known.has(it))).toEqual([]);
});

test('each kind of activity is what some call or a scan does', () => {
  const done = new Set(Object.values(deeds).flat());
  expect(activityTypes.filter((type) => !done.has(type) && !byScans.has(type))).toEqual([]);
});

test('calls that read leave every row of the library as it is', async () => {
  const library = await makeLibrary({ 'a.flac': track({ title: 'A', artist: 'B', album: 'C' }) });
  await library.scan();
  const rowsOf = () => {
    const db = new Database(library.libraryPath, { readonly: true });
    try {
      const tables = db
        .prepare<[], string>("select name from sqlite_schema where type = 'table' and sql not like 'create virtual%'")
        .pluck()
        .all();
      return Object.fromEntries(tables.map((name) => [name, db.prepare(`select * from "${name}"`).raw().all()]));
    } finally {
      db.close();
    }
  };
  const { person } = await library.call('people.me', {});
  const before = rowsOf();
  let answered = 0;
  for (const { method, spec } of methods.filter((it) => readers.has(it.method))) {
    const input = fittingInput(spec, { texts: [person.id, 'a', '1997', 'name'], numbers: [1, 0] });
    const call = library.call(method, input as MethodInput<Method>);
    // one that finds nothing there writes nothing either
    answered += await Promise.resolve(call).then(
      () => 1,
      () => 0,
    );
  }
  expect(answered).toBeGreaterThan(40);
  expect(rowsOf()).toEqual(before);
});
