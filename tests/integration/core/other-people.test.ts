/** Every call of the contract with another person's ids: it gives nothing of theirs and changes nothing of theirs. */
import { dirname } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { contract } from '../../../src/shared/contract/index.ts';
import type { CallSpec, Domain, Envelope } from '../../../src/shared/contract/define.ts';
import type { TrackId } from '../../../src/shared/ids.ts';
import { fittingInput } from '../../support/fitting-inputs.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';
import { addPerson, ownerOf, type MadePerson } from '../../support/people-of.ts';

const methods = Object.entries<Domain>(contract).flatMap(([domain, calls]) =>
  Object.entries(calls).map(([verb, spec]): readonly [string, CallSpec] => [`${domain}.${verb}`, spec]),
);
// each made track sounds otherwise: both libraries get the same ones
const music = { 'a.flac': track({ title: 'A', artist: 'B', album: 'X', genre: 'Jazz' }), 'b.flac': track() };
const playKey = '0198c5f2-2f4e-7000-8000-000000000001';

interface Setting {
  readonly library: MadeLibrary;
  readonly anna: MadePerson;
  readonly mallory: MadePerson;
  /** What anna’s rows are found by. */
  readonly numbers: readonly number[];
}

/** A library where anna has something of every kind, or (her twin) nothing; what mallory makes has the same ids in both. */
async function makeSetting(hasData: boolean): Promise<Setting> {
  const library = await makeLibrary(music);
  await library.scan();
  const trackId = library.track('a.flac').id as TrackId;
  const anna = await addPerson(library, { username: 'anna' });
  const mallory = await addPerson(library, { username: 'mallory' });
  if (hasData) {
    await anna.call('people.setProfile', { zipCode: 'SECRET-ZIP', email: 'secret@example.org' });
    await anna.call('scores.setTracks', { ids: [trackId], score: 7 });
    await anna.call('scores.setAlbums', { ids: [1], score: 9 });
    await anna.call('scores.setArtists', { ids: [1], score: 3 });
    await anna.call('likes.set', { ids: [trackId], isLiked: true });
    await anna.call('settings.set', { changes: { volume: 0.123 } });
    await anna.call('playback.save', { state: { trackIds: [trackId], index: 0, positionMs: 777, repeat: 'all' } });
    await anna.call('playback.record', {
      playKey,
      trackId,
      startedAt: 1_700_000_000_000,
      playedMs: 200_000,
      endedHow: 'finished',
      durationMs: 200_000,
    } as never);
  }
  const numbers = edit(library, (raw) => {
    if (hasData) {
      raw
        .prepare(
          "insert into playlist (id, name, owner_id, created_at, updated_at) values (41, 'SECRET-LIST', ?, 1, 1)",
        )
        .run(anna.id);
      raw.exec(
        'insert into playlist_track (playlist_id, track_order_in_playlist, track_id, added_at) values (41, 1, 1, 1)',
      );
      raw.prepare('insert into user_preferences (user_id, energy) values (?, 0.25)').run(anna.id);
      raw.prepare('insert into user_genre_preference (user_id, genre_id) select ?, min(id) from genre').run(anna.id);
      raw.prepare('insert into user_recommendation (user_id, track_id, score) values (?, 1, 0.5)').run(anna.id);
    }
    // the owner’s, so that what mallory adds is numbered alike in both
    raw.exec(`insert into user_activity (activity_id, user_id, activity_type, activity_date) select 1000, min(id), 'like', 1 from user;
      insert into session (session_id, user_id, token, label, created_at, last_seen_at, expires_at) select 1000, min(id), 'x', 'x', 1, 1, 1 from user;
      insert into play (id, play_key, user_id, snapshot_title, started_at, played_ms, ended_how) select 1000, 'x', min(id), 'x', 1, 1, 'skipped' from user;
      insert into playlist (id, name, owner_id, created_at, updated_at) select 1000, 'x', min(id), 1, 1 from user;`);
    const ids = (sql: string) => raw.prepare<[string], number>(sql).pluck().all(anna.id);
    return [
      ...ids('select activity_id from user_activity where user_id = ?'),
      ...ids('select session_id from session where user_id = ?'),
      ...ids('select id from playlist where owner_id = ?'),
      ...ids('select id from play where user_id = ?'),
      trackId,
    ];
  });
  return { library, anna, mallory, numbers: [...new Set(numbers)] };
}

function edit<T>({ libraryPath }: MadeLibrary, run: (raw: BetterSqlite.Database) => T): T {
  const raw = new BetterSqlite(libraryPath);
  try {
    return run(raw);
  } finally {
    raw.close();
  }
}

/** Every row of every table but what is mallory’s own; by table. */
function dump({ library, mallory }: Setting): Readonly<Record<string, unknown>> {
  return edit(library, (raw) => {
    const tables = raw
      .prepare<[], string>("select name from sqlite_master where type = 'table' order by name")
      .pluck()
      .all();
    const rows = tables.map((table) => {
      const columns = raw.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table);
      const owner = table === 'user' ? 'id' : columns.find((name) => ['user_id', 'owner_id'].includes(name));
      const list = raw.prepare<[], Record<string, unknown>>(`select * from "${table}"`).all();
      return [table, owner === undefined ? list : list.filter((row) => row[owner] !== mallory.id)] as const;
    });
    return Object.fromEntries(rows);
  });
}

function call(setting: Setting, method: string, input: unknown, as = setting.mallory): Promise<Envelope> {
  return as.call(method as never, input as never).then(
    (value) => ({ ok: true, value }),
    (thrown: { code: 'internal'; message: string }) => ({
      ok: false,
      error: { code: thrown.code, message: thrown.message },
    }),
  );
}

const inputsFor = (setting: Setting, spec: CallSpec, numbers: readonly number[]) =>
  numbers.map((number) => fittingInput(spec, { numbers: [number], texts: [setting.anna.id, playKey] }));

describe('with another person’s ids', () => {
  test('no call of the contract gives or changes anything of theirs, nor what is everybody’s', async () => {
    const setting = await makeSetting(true);
    const twin = await makeSetting(false);
    const before = dump(setting);
    expect(JSON.stringify(before)).toMatch(/SECRET-ZIP.*secret@example|secret@example.*SECRET-ZIP/u);
    const told: string[] = [];
    const internal: string[] = [];
    const otherwise: string[] = [];

    for (const [method, spec] of methods) {
      for (const input of inputsFor(setting, spec, setting.numbers)) {
        const twinInput = JSON.parse(JSON.stringify(input).replaceAll(setting.anna.id, twin.anna.id)) as unknown;
        const answer = await call(setting, method, input);
        const twinAnswer = await call(twin, method, input instanceof Object && 'bytes' in input ? input : twinInput);
        const text = plain(setting, answer);
        if (/secret/iu.test(text)) told.push(method);
        if (!answer.ok && answer.error.code === 'internal') internal.push(method);
        // what anna has, or that she has it, makes no difference to mallory
        if (!unequalByNature.has(method) && text !== plain(twin, twinAnswer))
          otherwise.push(firstDifference(method, text, plain(twin, twinAnswer)));
      }
    }

    expect({ told, internal, otherwise }).toEqual({ told: [], internal: [], otherwise: [] });
    // a picture is nobody’s until it is given to something
    expect(changedTables(before, dump(setting))).toEqual([]);
  }, 300_000);

  test('every call for admins is refused to a member, and nothing runs', async () => {
    const setting = await makeSetting(true);
    const before = dump(setting);
    const forAdmins = methods.filter(([, spec]) => spec.allowed === 'admins');
    expect(forAdmins.length).toBeGreaterThan(20);

    const allowed: string[] = [];
    for (const [method, spec] of forAdmins) {
      const answer = await call(setting, method, inputsFor(setting, spec, [1])[0]);
      if (answer.ok || answer.error.code !== 'not-allowed') allowed.push(method);
    }
    for (const [method, spec] of methods.filter(([, { allowed: who }]) => who === 'self-or-admins')) {
      const answer = await call(setting, method, inputsFor(setting, spec, [1])[0]);
      if (answer.ok || answer.error.code !== 'not-allowed') allowed.push(method);
    }

    expect(allowed).toEqual([]);
    expect(changedTables(before, dump(setting))).toEqual([]);
  });

  test('a call that would change what is another’s is seen', async () => {
    const setting = await makeSetting(true);
    const before = dump(setting);
    edit(setting.library, (raw) =>
      raw.prepare('update user_like set created_at = 5 where user_id = ?').run(setting.anna.id),
    );
    edit(setting.library, (raw) => raw.exec("update album set name = 'Y'"));

    expect(changedTables(before, dump(setting))).toEqual(expect.arrayContaining(['album', 'user_like']));
  });
});

test('a play told again by its key grows for the one who played it, and for nobody else', async () => {
  const setting = await makeSetting(true);
  const before = dump(setting);
  const longer = {
    playKey,
    trackId: 1 as TrackId,
    startedAt: 1_700_000_000_000,
    playedMs: 250_000,
    durationMs: 250_000,
  };

  await call(setting, 'playback.record', { ...longer, endedHow: 'skipped' });
  expect(changedTables(before, dump(setting))).toEqual([]);

  await call(setting, 'playback.record', { ...longer, endedHow: 'finished' }, setting.anna);
  expect(changedTables(before, dump(setting))).toEqual(['play']);
});

test('what an admin changed for everybody, a former admin can’t take back', async () => {
  const library = await makeLibrary({ 'a.flac': track({ genre: 'Jazz' }) });
  await library.scan();
  const owner = await ownerOf(library);
  const anna = await addPerson(library, { username: 'anna', role: 'admin' });
  const genreId = 1 as never;
  const { activityId } = await anna.call('genres.setRussianName', { genreId, rusName: 'Джаз!' });
  await owner.call('people.setRole', { userId: anna.id, role: 'member' });

  for (const undo of ['activity.undo', 'activity.undoSince'] as const)
    await expect(anna.call(undo, { activityId: activityId as never })).rejects.toMatchObject({ code: 'not-allowed' });
  expect(await owner.call('genres.get', { genreId })).toMatchObject({ rusName: 'Джаз!' });
});

/** About the program and its files, not about people: sizes and times of two libraries are never the same. */
const unequalByNature: ReadonlySet<string> = new Set(['app.storage', 'scan.status', 'pictures.add']);

/** As text, without what two libraries never share: their folder, their people’s ids, times. */
function plain({ library, anna, mallory }: Setting, answer: Envelope): string {
  const text = JSON.stringify(answer, (_key, value: unknown) => {
    if (typeof value === 'number' && value > 1e9) return 0;
    return value instanceof Uint32Array ? [...value].map((each) => (each > 1e9 ? 0 : each)) : value;
  });
  return text
    .replaceAll(dirname(library.libraryPath), 'FOLDER')
    .replaceAll(anna.id, 'ANNA')
    .replaceAll(mallory.id, 'MALLORY')
    .replaceAll(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, 'SOMEBODY');
}

/** Both from a little before where they part. */
function firstDifference(method: string, a: string, b: string): string {
  const at = a.split('').findIndex((letter, place) => letter !== b[place]);
  return `${method}: ${a.slice(Math.max(at - 40, 0), at + 60)} | ${b.slice(Math.max(at - 40, 0), at + 60)}`;
}

function changedTables(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly string[] {
  return Object.keys(after).filter((table) => JSON.stringify(before[table]) !== JSON.stringify(after[table]));
}
