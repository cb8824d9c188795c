/**
 * Every call of the contract either reads, or is something that a person does, or is exempt with its reason. What is exempt and
 * why is said at length in docs/adr/0012-what-is-a-deed.md.
 */
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { activityTypes, type ActivityType } from '../../../src/shared/contract/activity.ts';
import type { CallSpec } from '../../../src/shared/contract/define.ts';
import { contract, type Method, type MethodInput } from '../../../src/shared/contract/index.ts';
import { deedCalls } from '../../support/deed-calls.ts';
import { fittingInput } from '../../support/fitting-inputs.ts';
import { track } from '../../support/flac.ts';
import { keptLog } from '../../support/kept-log.ts';
import { differenceOf, openLibraryRows } from '../../support/library-rows.ts';
import { makeLibrary } from '../../support/made-library.ts';
import { makeDeedsLibrary } from '../../support/undo-deeds.ts';

const reading = {
  activity: ['list'],
  likes: ['among', 'ids'],
  scores: ['ofTracks', 'ofAlbums', 'ofArtists'],
  scoreShelf: ['histogram', 'ids', 'years', 'artists', 'best', 'tiers', 'tier'],
  albums: ['ids', 'byIds', 'get', 'trackIds'],
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
  smart: ['rules', 'trackIds', 'preview', 'explain'],
  tracks: ['ids', 'list', 'query', 'queryValues', 'byIds', 'get'],
  tree: ['sources', 'get', 'cards', 'trackIds', 'locate', 'find'],
  userData: ['prepareExport', 'readExport', 'beginImport', 'addPart', 'checkImport', 'dropImport', 'waiting'],
  watch: ['status'],
} as const;

/** What is noted of it, one activity a call: as it is seen below. */
const deeds = Map.groupBy(deedCalls, ({ method }) => method);

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
    .filter((it) => [readers.has(it), deeds.has(it), it in exempt].filter(Boolean).length !== 1);
  expect(wrong).toEqual([]);
  const known = new Set<string>(methods.map(({ method }) => method));
  expect([...readers, ...deeds.keys(), ...Object.keys(exempt)].filter((it) => !known.has(it))).toEqual([]);
});

test('each kind of activity is what some call or a scan does', () => {
  const done = new Set(deedCalls.map(({ type }) => type));
  expect(activityTypes.filter((type) => !done.has(type) && !byScans.has(type))).toEqual([]);
});

test('each call that is noted is one activity of its kind, in one transaction with all that it writes', async () => {
  // each call is made to fail once
  const made = await makeDeedsLibrary(keptLog());
  const wrong: string[] = [];
  for (const { method, type, input } of deedCalls) {
    const ready = async () => {
      await made.renew();
      const by = made.doer(made.things.owner);
      const given = (await input({ by, made })) as MethodInput<Method>;
      await made.settle();
      return async () => {
        await by.call(method, given);
        await made.settle();
      };
    };
    let call = await ready();
    await withNotes(made.library.libraryPath, async (notes) => {
      const before = notes.rows.read();
      notes.refuseMore();
      if (await succeeds(call)) wrong.push(`${method}: is done without its note, ${type}`);
      const left = differenceOf(before, notes.rows.read());
      if (left.length > 0) wrong.push(`${method}: writes before its note, ${type}: ${left.join()}`);
    });
    call = await ready();
    await withNotes(made.library.libraryPath, async (notes) => {
      const last = notes.lastId();
      if (!(await succeeds(call))) wrong.push(`${method}: is refused, ${type}`);
      const noted = notes.since(last).join();
      if (noted !== type) wrong.push(`${method}: is noted as ${noted || 'nothing'}, not as ${type}`);
    });
  }
  expect(wrong).toEqual([]);
}, 300_000);

test('calls that are refused are not noted, and write nothing', async () => {
  const made = await makeDeedsLibrary();
  await made.renew();
  let refused = 0;
  for (const { method, spec } of methods.filter((it) => deeds.has(it.method))) {
    const input = fittingInput(spec, { texts: [UNKNOWN, '/nowhere/at/all', 'nobody'], numbers: [999_999, 1] });
    for (const who of [made.things.member, made.things.owner]) {
      await withNotes(made.library.libraryPath, async (notes) => {
        const before = { rows: notes.rows.read(), noted: notes.since(0) };
        if (await succeeds(() => made.doer(who).call(method, input as MethodInput<Method>))) return;
        refused++;
        expect(differenceOf(before.rows, notes.rows.read())).toEqual([]);
        expect(notes.since(0)).toEqual(before.noted);
      });
    }
  }
  expect(refused).toBeGreaterThan(deeds.size);
}, 60_000);

/** A profile, a file, an upload that there is not. */
const UNKNOWN = '01a0b0c0-0000-7000-8000-000000000000';

const succeeds = (call: () => Promise<unknown>): Promise<boolean> =>
  call().then(
    () => true,
    () => false,
  );

interface Notes {
  readonly rows: ReturnType<typeof openLibraryRows>;
  /** No further activity can be written. */
  refuseMore(): void;
  lastId(): number;
  /** The kinds of those after the given one. */
  since(id: number): readonly string[];
}

async function withNotes(libraryPath: string, run: (notes: Notes) => Promise<void>): Promise<void> {
  const db = new Database(libraryPath);
  const rows = openLibraryRows(libraryPath);
  try {
    await run({
      rows,
      refuseMore: () =>
        void db.exec("create trigger no_more before insert on user_activity begin select raise(abort, 'no more'); end"),
      lastId: () => Number(db.prepare('select max(activity_id) from user_activity').pluck().get()),
      since: (id) =>
        db
          .prepare<[number], string>(
            'select activity_type from user_activity where activity_id > ? order by activity_id',
          )
          .pluck()
          .all(id),
    });
  } finally {
    rows.close();
    db.close();
  }
}

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
