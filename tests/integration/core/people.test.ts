/** Profiles, roles and passwords, through the core's own door. */
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { userIdSchema, type TrackId } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary } from '../../support/made-library.ts';
import { addPerson, ownerOf } from '../../support/people-of.ts';

const nobody = userIdSchema.parse('0199f0aa-0000-7000-8000-000000000009');

test('the first run makes one open admin, and asks nothing', async () => {
  const library = await makeLibrary({});

  expect(await library.call('people.list', {})).toEqual([
    {
      id: await library.core().host.ownerId(),
      username: 'me',
      displayName: null,
      image: null,
      role: 'admin',
      hasPassword: false,
      isYou: true,
      createdAt: expect.any(Number),
    },
  ]);
  expect(await library.core().host.enterAsLast('browser', false)).toMatchObject({ token: expect.any(String) });
});

test('an admin makes profiles, whose names differ by more than case', async () => {
  const library = await makeLibrary({});

  const anna = await library.call('people.create', { username: ' Anna ', role: 'member' });

  expect(anna).toMatchObject({ username: 'Anna', role: 'member', hasPassword: false, isYou: false });
  await expect(library.call('people.create', { username: 'ANNA', role: 'member' })).rejects.toMatchObject({
    code: 'conflict',
    details: { reason: 'name-taken' },
  });
  expect(await library.call('people.rename', { userId: anna.id, username: 'anna' })).toMatchObject({
    username: 'anna',
  });
  await expect(library.call('people.rename', { userId: anna.id, username: 'ME' })).rejects.toMatchObject({
    code: 'conflict',
  });
  await expect(library.call('people.rename', { userId: nobody, username: 'x' })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('there is always an admin', async () => {
  const library = await makeLibrary({});
  const owner = await ownerOf(library);
  const anna = await addPerson(library, { username: 'anna' });

  await expect(owner.call('people.setRole', { userId: owner.id, role: 'member' })).rejects.toMatchObject({
    code: 'conflict',
    details: { reason: 'last-admin' },
  });
  expect((await owner.call('people.list', {})).map(({ role }) => role)).toEqual(['admin', 'member']);

  await owner.call('people.setRole', { userId: anna.id, role: 'admin' });
  await owner.call('people.setRole', { userId: owner.id, role: 'member' });
  await expect(owner.call('people.setRole', { userId: owner.id, role: 'admin' })).rejects.toMatchObject({
    code: 'not-allowed',
  });
});

test('what people say of themselves is theirs, each field alone, and an address is one person’s', async () => {
  const library = await makeLibrary({});
  const anna = await addPerson(library, { username: 'anna' });
  const boris = await addPerson(library, { username: 'boris' });

  await anna.call('people.setProfile', { displayName: 'Anna K.', email: 'anna@example.org' });
  await anna.call('people.setProfile', { zipCode: '10115', ageGroup: '25-34' });

  expect(await anna.call('people.me', {})).toEqual({
    person: expect.objectContaining({ id: anna.id, isYou: true, displayName: 'Anna K.' }),
    email: 'anna@example.org',
    displayName: 'Anna K.',
    zipCode: '10115',
    ageGroup: '25-34',
  });
  await expect(boris.call('people.setProfile', { email: 'ANNA@example.org' })).rejects.toMatchObject({
    details: { reason: 'email-taken' },
  });
  expect(await boris.call('people.me', {})).toMatchObject({ email: null, zipCode: null });
  // others see the name to be shown, and nothing else of it
  expect(JSON.stringify(await boris.call('people.list', {}))).not.toMatch(/10115|example\.org/u);
});

test('a picture is one that the library keeps', async () => {
  const library = await makeLibrary({});
  const anna = await addPerson(library, { username: 'anna' });

  await expect(anna.call('people.setImage', { userId: anna.id, image: 'p1x' })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await anna.call('people.setImage', { userId: anna.id, image: null })).toMatchObject({ image: null });
});

test('a password is asked of whoever changes it, and its change ends the other sessions', async () => {
  const library = await makeLibrary({});
  const { host } = library.core();
  const anna = await addPerson(library, { username: 'anna' });
  const other = await anna.signIn();

  await anna.call('people.setPassword', { current: null, next: 'correct horse' });

  expect(await host.findSession(anna.token)).toMatchObject({ userId: anna.id });
  expect(await host.findSession(other)).toBeUndefined();
  const refused = { code: 'not-allowed', details: { reason: 'password' } };
  await expect(anna.signIn(null)).rejects.toMatchObject(refused);
  await expect(anna.signIn('wrong horse')).rejects.toMatchObject(refused);
  await expect(anna.call('people.setPassword', { current: 'wrong', next: null })).rejects.toMatchObject(refused);
  const third = await anna.signIn('correct horse');

  await anna.call('people.setPassword', { current: 'correct horse', next: null });
  expect(await host.findSession(third)).toBeUndefined();
  expect(await anna.signIn(null)).toMatch(/^[\w-]{43}$/u);
});

test('a member sets nobody else’s password; an admin may, once their own profile has one', async () => {
  const library = await makeLibrary({});
  const owner = await ownerOf(library);
  const anna = await addPerson(library, { username: 'anna', password: 'correct horse' });
  const boris = await addPerson(library, { username: 'boris' });
  const take = { userId: anna.id, current: null, next: null };

  await expect(boris.call('people.setPassword', take)).rejects.toMatchObject({ details: { reason: 'role' } });
  await expect(owner.call('people.setPassword', take)).rejects.toMatchObject({ details: { reason: 'open-admin' } });
  await owner.call('people.setPassword', { current: null, next: 'owner password' });
  await expect(owner.call('people.setPassword', take)).rejects.toMatchObject({ details: { reason: 'password' } });
  await owner.call('people.setPassword', { ...take, current: 'owner password' });

  // whoever was in the profile is out
  expect(await library.core().host.findSession(anna.token)).toBeUndefined();
  expect(await anna.signIn(null)).toMatch(/^[\w-]{43}$/u);
});

test('passwords have 8 to 256 characters, of any kind', async () => {
  const library = await makeLibrary({});
  const anna = await addPerson(library, { username: 'anna' });
  const set = (current: string | null, next: string) => anna.call('people.setPassword', { current, next });

  await expect(set(null, '1234567')).rejects.toMatchObject({ code: 'invalid-input' });
  await expect(set(null, '🎵'.repeat(7))).rejects.toMatchObject({ code: 'invalid-input' });
  await expect(set(null, 'x'.repeat(257))).rejects.toMatchObject({ code: 'invalid-input' });
  await set(null, '🎵🎶🎷🎸🎹🎺🎻🥁');
  await set('🎵🎶🎷🎸🎹🎺🎻🥁', 'ю'.repeat(256));
  expect(await anna.signIn('ю'.repeat(256))).toMatch(/^[\w-]{43}$/u);
});

test('sessions are listed and ended by their own person alone', async () => {
  const library = await makeLibrary({});
  const { host } = library.core();
  const anna = await addPerson(library, { username: 'anna' });
  const boris = await addPerson(library, { username: 'boris' });
  const second = await anna.signIn();
  const third = await anna.signIn();

  const own = await anna.call('sessions.list', {});
  expect(own.map(({ isCurrent, label }) => [isCurrent, label])).toEqual([
    [false, 'test'],
    [false, 'test'],
    [true, 'test'],
  ]);
  const [newest] = own;
  if (newest === undefined) throw new Error('no session');
  await expect(boris.call('sessions.revoke', { sessionId: newest.id })).rejects.toMatchObject({ code: 'not-found' });
  expect(await host.findSession(third)).toBeDefined();

  await anna.call('sessions.revoke', { sessionId: newest.id });
  expect([await host.findSession(second), await host.findSession(third)]).toEqual([
    expect.objectContaining({ userId: anna.id }),
    undefined,
  ]);
  expect(await anna.call('sessions.revokeOthers', {})).toEqual({ endedCount: 1 });
  expect(await host.findSession(anna.token)).toBeDefined();
  expect(await host.findSession(second)).toBeUndefined();
});

test('who was signed in last is entered again, if the profile is open; else somebody has to choose', async () => {
  const library = await makeLibrary({});
  const { host } = library.core();
  const anna = await addPerson(library, { username: 'anna' });

  const again = await host.enterAsLast('browser', false);
  expect(await host.findSession(again?.token ?? '')).toMatchObject({ userId: anna.id });
  expect(await host.listProfiles()).toMatchObject([
    { username: 'me', isLast: false },
    { username: 'anna', isLast: true, hasPassword: false },
  ]);

  await anna.call('people.setPassword', { current: null, next: 'correct horse' });
  expect(await host.enterAsLast('browser', false)).toBeUndefined();
});

test('what people change of themselves is noted, and taken back; where the name is taken meanwhile, it stays', async () => {
  const library = await makeLibrary({});
  const anna = await addPerson(library, { username: 'anna' });
  await anna.call('people.setProfile', { zipCode: '10115' });
  await anna.call('people.rename', { userId: anna.id, username: 'ann' });
  const [renamed, described] = await anna.call('activity.list', {});

  expect([renamed, described]).toMatchObject([
    { type: 'profile', subject: 'anna', canUndo: true },
    { type: 'profile', subject: 'anna', canUndo: true },
  ]);
  if (renamed === undefined || described === undefined) throw new Error('nothing noted');
  await anna.call('activity.undo', { activityId: renamed.id });
  await anna.call('activity.undo', { activityId: described.id });
  expect(await anna.call('people.me', {})).toMatchObject({ person: { username: 'anna' }, zipCode: null });

  await anna.call('people.rename', { userId: anna.id, username: 'ann' });
  const [again] = await anna.call('activity.list', { limit: 1 });
  await library.call('people.create', { username: 'Anna', role: 'member' });
  await expect(anna.call('activity.undo', { activityId: again?.id ?? renamed.id })).rejects.toMatchObject({
    code: 'conflict',
    details: { reason: 'name-taken' },
  });
  expect(await anna.call('people.me', {})).toMatchObject({ person: { username: 'ann' } });
});

test('what an admin changes of others is noted by who did it, and can be taken back', async () => {
  const library = await makeLibrary({});
  const owner = await ownerOf(library);
  const anna = await addPerson(library, { username: 'anna' });
  await owner.call('people.rename', { userId: anna.id, username: 'ann' });
  await owner.call('people.setRole', { userId: anna.id, role: 'admin' });
  const shown = async () => (await owner.call('people.list', {})).find(({ id }) => id === anna.id);

  const [promoted, renamed, made] = await owner.call('activity.list', {});
  expect(promoted).toMatchObject({ type: 'person-edited', subject: 'ann', canUndo: true });
  expect(renamed).toMatchObject({ type: 'person-edited', subject: 'anna', canUndo: true });
  expect(made).toMatchObject({ type: 'person-made', subject: 'anna', canUndo: true });
  const { activityId } = await owner.call('activity.undo', { activityId: promoted!.id });
  expect(await shown()).toMatchObject({ username: 'ann', role: 'member' });
  await owner.call('activity.undo', { activityId: activityId! });
  expect(await shown()).toMatchObject({ username: 'ann', role: 'admin' });
  await owner.call('activity.undoSince', { activityId: renamed!.id });
  expect(await shown()).toMatchObject({ username: 'anna', role: 'member' });
});

test('who is no admin any more takes no role back, and a name that another has by now is not given back', async () => {
  const library = await makeLibrary({});
  const owner = await ownerOf(library);
  const anna = await addPerson(library, { username: 'anna' });
  await owner.call('people.setRole', { userId: anna.id, role: 'admin' });
  const [promoted] = await owner.call('activity.list', { limit: 1 });
  await anna.call('people.setRole', { userId: owner.id, role: 'member' });
  await expect(owner.call('activity.undo', { activityId: promoted!.id })).rejects.toMatchObject({
    code: 'not-allowed',
  });

  await anna.call('people.rename', { userId: owner.id, username: 'olga' });
  const [renamed] = await anna.call('activity.list', { limit: 1 });
  await anna.call('people.create', { username: 'me', role: 'member', password: null });
  await expect(anna.call('activity.undo', { activityId: renamed!.id })).rejects.toMatchObject({ code: 'conflict' });
});

test('passwords are not taken back in their place, and the making of a profile not once somebody uses it', async () => {
  const library = await makeLibrary({});
  const owner = await ownerOf(library);
  const anna = await addPerson(library, { username: 'anna' });
  await anna.call('people.setPassword', { current: null, next: 'correct horse' });
  const [made] = await owner.call('activity.list', { type: 'person-made' });

  expect(await anna.call('activity.list', {})).toMatchObject([{ type: 'password', canUndo: false }]);
  await expect(owner.call('activity.undo', { activityId: made!.id })).rejects.toMatchObject({ code: 'conflict' });
  expect(await owner.call('activity.undoSince', { activityId: made!.id })).toMatchObject({ changedCount: 0 });
  expect((await owner.call('activity.list', {})).some(({ isUndone }) => isUndone)).toBe(false);
});

test('the making of a profile is taken back with what was changed of it, while nobody uses it', async () => {
  const library = await makeLibrary({});
  const owner = await ownerOf(library);
  const names = async () => (await owner.call('people.list', {})).map(({ username }) => username);
  const before = await names();
  const olga = await owner.call('people.create', { username: 'olga', role: 'member', password: 'correct horse' });
  await owner.call('people.rename', { userId: olga.id, username: 'olya' });
  const [, made] = await owner.call('activity.list', {});
  expect(made).toMatchObject({ type: 'person-made', subject: 'olga', canUndo: true });

  const { activityId } = await owner.call('activity.undoSince', { activityId: made!.id });
  expect(await names()).toEqual(before);
  expect(rowsOf(library, olga.id)).toEqual({});
  // it comes back as it was, with its password
  const back = await owner.call('activity.undo', { activityId: activityId! });
  expect(await names()).toEqual([...before, 'olya']);
  expect((await owner.call('people.list', {})).at(-1)).toMatchObject({ id: olga.id, hasPassword: true });
  await owner.call('activity.undo', { activityId: back.activityId! });
  expect(await names()).toEqual(before);

  await owner.call('people.create', { username: 'olga', role: 'member', password: null });
  const [again] = await owner.call('activity.list', { limit: 1 });
  await owner.call('activity.undo', { activityId: again!.id });
  expect(await names()).toEqual(before);
});

describe('deleting a profile', () => {
  test('counts what goes, makes a copy first, and leaves not a row behind; others keep theirs', async () => {
    const library = await makeLibrary({ 'a.flac': track({ title: 'A', artist: 'B', album: 'X' }) });
    await library.scan();
    const ids = [library.track('a.flac').id as TrackId];
    const anna = await addPerson(library, { username: 'anna' });
    const boris = await addPerson(library, { username: 'boris' });
    for (const person of [anna, boris]) {
      await person.call('scores.setTracks', { ids, score: 7 });
      await person.call('likes.set', { ids, isLiked: true });
      await person.call('settings.set', { changes: { volume: 0.5 } });
      await person.call('people.setProfile', { zipCode: '10115' });
    }
    edit(library, (raw) => {
      const add = raw.prepare(
        'insert into playlist (id, name, owner_id, parent_id, created_at, updated_at) values (?, ?, ?, ?, 1, 1)',
      );
      add.run(1, 'of Anna', anna.id, null);
      add.run(2, 'of Boris', boris.id, 1);
      raw.exec(
        'insert into playlist_track (playlist_id, track_order_in_playlist, track_id, added_at) values (1, 1, 1, 1), (2, 1, 1, 1)',
      );
      raw.prepare('insert into playlist_user (playlist_id, user_id, added_at) values (1, ?, 1)').run(boris.id);
      raw.prepare('insert into playlist_user (playlist_id, user_id, added_at) values (2, ?, 1)').run(anna.id);
    });
    const before = rowsOf(library, boris.id);

    expect(await library.call('people.previewDelete', { userId: anna.id })).toEqual({
      scores: 1,
      likes: 1,
      plays: 0,
      playlists: 1,
      activities: 3,
    });
    const { backupPath } = await library.call('people.delete', { userId: anna.id, password: null });

    expect(rowsOf(library, anna.id)).toEqual({});
    expect(rowsOf(library, boris.id)).toEqual({
      ...before,
      // it lay in a folder of hers, and followed a list of hers
      playlist: [expect.objectContaining({ name: 'of Boris', parent_id: null })],
      playlist_user: undefined,
    });
    expect(edit(library, (raw) => raw.pragma('foreign_key_check'))).toEqual([]);
    expect(edit(library, (raw) => raw.prepare('select playlist_id from playlist_track').pluck().all())).toEqual([2]);
    expect(rowsOf({ libraryPath: backupPath }, anna.id)).toMatchObject({ track_score: [{ score: 7 }], user: [{}] });
    expect(await library.core().host.findSession(anna.token)).toBeUndefined();
    expect((await library.call('activity.list', { limit: 1 }))[0]).toMatchObject({
      type: 'person-deleted',
      subject: 'anna',
      canUndo: true,
    });
  });

  test('of the last admin is refused, and of another by a member; of oneself it takes the password', async () => {
    const library = await makeLibrary({});
    const owner = await ownerOf(library);
    const anna = await addPerson(library, { username: 'anna', password: 'correct horse' });
    const remove = (by: typeof anna, of: typeof anna, password: string | null) =>
      by.call('people.delete', { userId: of.id, password });

    await expect(remove(owner, owner, null)).rejects.toMatchObject({ details: { reason: 'last-admin' } });
    await expect(remove(anna, owner, 'correct horse')).rejects.toMatchObject({ details: { reason: 'role' } });
    await expect(remove(anna, anna, null)).rejects.toMatchObject({ details: { reason: 'password' } });
    await expect(remove(anna, anna, 'wrong horse')).rejects.toMatchObject({ details: { reason: 'password' } });
    expect(readdirSync(dirname(library.libraryPath)).filter((name) => name.endsWith('.bak'))).toEqual([]);
    await remove(anna, anna, 'correct horse');

    expect((await owner.call('people.list', {})).map(({ username }) => username)).toEqual(['me']);
    expect((await owner.call('activity.list', { limit: 1 }))[0]).toMatchObject({ type: 'person-deleted' });
    await expect(owner.call('people.delete', { userId: anna.id, password: null })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('does not happen where no sound copy can be made', async () => {
    const library = await makeLibrary({});
    const anna = await addPerson(library, { username: 'anna' });
    edit(library, (raw) => {
      raw.pragma('foreign_keys = OFF');
      raw.exec('insert into user_like (user_id, track_id, created_at) select min(id), 999, 1 from user');
    });

    await expect(library.call('people.delete', { userId: anna.id, password: null })).rejects.toMatchObject({
      code: 'db-corrupt',
    });
    expect(rowsOf(library, anna.id)).toMatchObject({ user: [{ username: 'anna' }] });
  });
});

function edit<T>({ libraryPath }: { readonly libraryPath: string }, run: (raw: BetterSqlite.Database) => T): T {
  const raw = new BetterSqlite(libraryPath);
  try {
    return run(raw);
  } finally {
    raw.close();
  }
}

/** Every row of every table that names the person, by table; tables without any are left out. */
function rowsOf(library: { readonly libraryPath: string }, userId: string): Readonly<Record<string, unknown>> {
  return edit(library, (raw) => {
    const tables = raw
      .prepare<[], string>("select name from sqlite_master where type = 'table' order by name")
      .pluck()
      .all();
    const found = tables.flatMap((table) => {
      const rows = raw.prepare<[], Record<string, unknown>>(`select * from "${table}"`).all();
      const own = rows.filter((row) => Object.values(row).includes(userId));
      return own.length === 0 ? [] : [[table, own] as const];
    });
    return Object.fromEntries(found);
  });
}
