/** A deleted profile comes back from the Activity page, with every row that was its own. */
import BetterSqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { dropUnusedPictures } from '../../../src/main/db/queries/pictures.ts';
import { keptTables } from '../../../src/main/db/queries/deleted-people.ts';
import { personalTables } from '../../../src/main/user-file/personal-tables.ts';
import type { ActivityId, TrackId } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';
import { addPerson, ownerOf } from '../../support/people-of.ts';
import { plainPicture } from '../../support/pictures.ts';

test('every table of a person is kept, but who was signed in', () => {
  const kept = keptTables.map(({ name }) => name);
  expect(kept.toSorted()).toEqual(
    ['user', ...Object.keys(personalTables)]
      .filter((name) => !['session', 'sign_in_failure'].includes(name))
      .toSorted(),
  );
});

const sql = <T>(library: MadeLibrary, run: (raw: BetterSqlite.Database) => T): T => {
  const raw = new BetterSqlite(library.libraryPath);
  try {
    return run(raw);
  } finally {
    raw.close();
  }
};

/** All rows of all that is personal, everybody's. */
function personalRows(library: MadeLibrary): Readonly<Record<string, readonly unknown[]>> {
  return sql(library, (raw) =>
    Object.fromEntries(
      keptTables.map(({ name }) => [
        name,
        // but what the owner does meanwhile
        raw
          .prepare(`select * from "${name}"`)
          .all()
          .filter((row) => name !== 'user_activity' || !isOwners(raw, row)),
      ]),
    ),
  );
}

function isOwners(raw: BetterSqlite.Database, row: unknown): boolean {
  const owner = raw.prepare("select id from user where role = 'admin' order by id limit 1").pluck().get();
  return (row as { readonly user_id: string }).user_id === owner;
}

async function setUp() {
  const library = await makeLibrary({
    'a.flac': track({ title: 'A', artist: 'X', album: 'On', genre: 'Folk' }),
    'b.flac': track({ title: 'B', artist: 'Y', album: 'Off' }),
    'Mix.m3u8': '#EXTM3U\na.flac\nb.flac\n',
  });
  await library.scan();
  const [a, b] = ['a.flac', 'b.flac'].map((path) => library.track(path).id as TrackId) as [TrackId, TrackId];
  const owner = await ownerOf(library);
  const anna = await addPerson(library, { username: 'anna', password: 'tea with lemon' });
  const boris = await addPerson(library, { username: 'boris' });
  const bytes = new Uint8Array(await plainPicture(8, 8, [200, 40, 40, 255]).png());
  const { key } = await anna.call('pictures.add', { bytes });
  await anna.call('people.setImage', { userId: anna.id, image: key });
  await anna.call('people.setProfile', { displayName: 'Anna', zipCode: '8010', email: 'anna@example.org' });
  await anna.call('settings.set', { changes: { theme: 'dark', volume: 0.3 } });
  await anna.call('scores.setTracks', { ids: [a, b], score: 7 });
  await anna.call('scores.setTracks', { ids: [a], score: 9 });
  await anna.call('scores.setAlbums', { ids: Array.from(await anna.call('albums.ids', { sort: 'title' })), score: 8 });
  await anna.call('scores.setArtists', { ids: Array.from(await anna.call('artists.ids', { sort: 'name' })), score: 3 });
  await anna.call('likes.set', { ids: [a, b], isLiked: true });
  await anna.call('duels.judge', { kind: 'tracks', winnerId: a, loserId: b });
  await anna.call('activity.undo', { activityId: (await anna.call('activity.list', { limit: 1 }))[0]!.id });
  await anna.call('duels.judge', { kind: 'tracks', winnerId: b, loserId: a });
  const folder = await anna.call('playlists.create', { name: 'Folder', kind: 'folder' });
  const list = await anna.call('playlists.create', {
    name: 'Hers',
    kind: 'manual',
    parentId: folder.playlistId,
    trackIds: [a, b],
  });
  await anna.call('playlists.edit', { playlistId: list.playlistId, isPrivate: false, image: key });
  await anna.call('smart.create', { name: 'Smart', query: 'score>=3' });
  await boris.call('playlists.follow', { playlistId: list.playlistId });
  const other = await boris.call('playlists.create', { name: 'His', kind: 'manual', trackIds: [b] });
  await boris.call('playlists.edit', { playlistId: other.playlistId, isPrivate: false });
  await anna.call('playlists.follow', { playlistId: other.playlistId });
  const { files } = await anna.call('playlistSync.found', {});
  await anna.call('playlistSync.link', { fileId: files[0]!.fileId, mode: 'follow' });
  await anna.call('playlistSync.ignore', { fileId: files[0]!.fileId, isIgnored: true });
  sql(library, (raw) => {
    const play = raw.prepare(
      `insert into play (play_key, user_id, track_id, snapshot_title, started_at, played_ms, ended_how) values (?, ?, ?, 'A', 5, 9, 'finished')`,
    );
    for (const [key_, who] of [
      ['1', anna],
      ['2', boris],
      ['3', anna],
      ['4', anna],
    ] as const)
      play.run(key_, who.id, a);
    const run = (text: string) => raw.prepare(text).run({ id: anna.id, a });
    run('insert into user_preferences (user_id, energy, valence) values (@id, 0.1, 1.0)');
    run('insert into user_genre_preference select @id, id from genre');
    run('insert into user_recommendation values (@id, @a, 0.30000000000000004, \'["x"]\', null)');
    run(`insert into playlist_track_note select min(e.id), 'mb', 'as "heard"' from playlist_track e
      join playlist p on p.id = e.playlist_id where p.owner_id = @id and @a > 0`);
    run(`insert into awaiting_thing select 1, @id, 'track', '{}', 'k' || @a, '[]', 5`);
    run(`insert into awaiting_record select 1, 1, 'score', 'x', '{"score":5}' where @id <> '' and @a > 0`);
    run(`insert into activity_part select min(activity_id), 1, '[]' from user_activity where user_id = @id and @a > 0`);
    raw.prepare('update playlist set parent_id = ? where id = ?').run(folder.playlistId, other.playlistId);
  });
  const remove = (isForGood = false) => owner.call('people.delete', { userId: anna.id, password: null, isForGood });
  const undo = (activityId: ActivityId | null) => owner.call('activity.undo', { activityId: activityId! });
  return { library, owner, anna, boris, a, b, key, remove, undo };
}

describe('a deleted profile', () => {
  test('comes back with every row as it was, over a restart, with its password and without its sessions; and again', async () => {
    const { library, owner, anna, remove, undo } = await setUp();
    const before = personalRows(library);
    expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([]);
    const { activityId } = await remove();
    expect(sql(library, (raw) => raw.prepare('select count(*) from user').pluck().get())).toBe(2);
    expect((await owner.call('activity.list', { limit: 1 }))[0]).toMatchObject({
      id: activityId,
      type: 'person-deleted',
      canUndo: true,
    });

    await library.restart();
    const undone = await undo(activityId);
    expect(personalRows(library)).toEqual(before);
    expect(sql(library, (raw) => raw.pragma('foreign_key_check'))).toEqual([]);
    expect(sql(library, (raw) => raw.prepare('select count(*) from deleted_person_row').pluck().get())).toBe(0);
    expect(await library.core().host.findSession(anna.token)).toBeUndefined();
    await expect(anna.signIn('wrong horse')).rejects.toMatchObject({ details: { reason: 'password' } });
    await anna.signIn();

    const again = await undo(undone.activityId);
    expect(personalRows(library)['user']).toHaveLength(2);
    await undo(again.activityId);
    const { user, ...rest } = personalRows(library);
    const { user: users, ...others } = before;
    expect(rest).toEqual(others);
    // she signed in once more
    const seen = { last_used_at: expect.any(Number) };
    expect(user).toEqual(users?.map((row) => ({ ...(row as object), ...seen })));
  });

  test('finds its place among what came meanwhile: no id of an activity is given twice, plays stay in their order', async () => {
    const { library, boris, anna, a, b, remove, undo } = await setUp();
    const idsOf = (who: string) =>
      sql(library, (raw) =>
        raw.prepare('select activity_id from user_activity where user_id = ? order by 1').pluck().all(who),
      );
    const hers = idsOf(anna.id);
    await anna.call('scores.setTracks', { ids: [b], score: 1 });
    const { activityId } = await remove();
    for (const score of [2, 4, 6]) await boris.call('scores.setTracks', { ids: [a, b], score });
    sql(library, (raw) => {
      raw
        .prepare(
          "insert into play (id, play_key, user_id, snapshot_title, started_at, played_ms, ended_how) values (3, '9', ?, 'B', 5, 9, 'finished')",
        )
        .run(boris.id);
      raw.prepare("insert into awaiting_thing values (1, ?, 'track', '{}', 'k', '[]', 5)").run(boris.id);
    });
    await undo(activityId);

    expect(idsOf(anna.id)).toEqual(expect.arrayContaining([...hers]));
    expect(idsOf(anna.id).filter((id) => idsOf(boris.id).includes(id))).toEqual([]);
    const plays = sql(library, (raw) =>
      raw.prepare('select play_key from play where user_id = ? order by id').pluck().all(anna.id),
    );
    expect(plays).toEqual(['1', '3', '4']);
    const waiting = sql(library, (raw) =>
      raw
        .prepare(
          'select r.record from awaiting_record r join awaiting_thing t on t.id = r.thing_id where t.user_id = ?',
        )
        .pluck()
        .all(anna.id),
    );
    expect(waiting).toEqual(['{"score":5}']);
    expect(await anna.call('people.list', {}).catch(() => 'signed out')).toBe('signed out');
  });

  test('does not come back where another is called so, and leaves out what is not there any more', async () => {
    const { library, owner, boris, anna, b, remove, undo } = await setUp();
    const { activityId } = await remove();
    const { id } = await owner.call('people.create', { username: 'ANNA', role: 'member' });
    await expect(undo(activityId)).rejects.toMatchObject({ code: 'conflict', details: { reason: 'name-taken' } });
    await owner.call('people.rename', { userId: id, username: 'anya' });
    await boris.call('people.setProfile', { email: 'anna@example.org' });
    library.remove('b.flac');
    await library.scan();
    await owner.call('missing.forget', { trackIds: [b] });
    await undo(activityId);

    expect(sql(library, (raw) => raw.pragma('foreign_key_check'))).toEqual([]);
    const row = sql(library, (raw) => raw.prepare('select email from user where id = ?').get(anna.id));
    expect(row).toEqual({ email: null });
    const scores = sql(library, (raw) =>
      raw.prepare('select track_id from track_score where user_id = ?').pluck().all(anna.id),
    );
    expect(scores).toHaveLength(1);
    const entries = sql(library, (raw) =>
      raw
        .prepare(
          "select track_id is null from playlist_track e join playlist p on p.id = e.playlist_id where p.name = 'Hers' order by e.id",
        )
        .pluck()
        .all(),
    );
    expect(entries).toEqual([0, 1]);
  });

  test('for good leaves nothing to come back, and no id of its activities is given anew', async () => {
    const { library, owner, boris, a, remove } = await setUp();
    const last = sql(library, (raw) => raw.prepare('select max(activity_id) from user_activity').pluck().get());
    expect(await remove(true)).toMatchObject({ activityId: null });
    const [told] = await owner.call('activity.list', { limit: 1 });
    expect(told).toMatchObject({ type: 'person-deleted', canUndo: false });
    expect(told!.id).toBeGreaterThan(Number(last));
    await expect(owner.call('activity.undo', { activityId: told!.id })).rejects.toMatchObject({ code: 'conflict' });
    const kept = sql(library, (raw) => [
      raw.prepare('select username from deleted_person').pluck().all(),
      raw.prepare('select count(*) from deleted_person_row').pluck().get(),
    ]);
    expect(kept).toEqual([[null], 0]);
    await boris.call('scores.setTracks', { ids: [a], score: 4 });
    expect((await boris.call('activity.list', { limit: 1 }))[0]!.id).toBeGreaterThan(told!.id);
  });

  test('keeps its pictures, and is brought back by admins alone', async () => {
    const { library, owner, boris, key, remove, undo } = await setUp();
    const { activityId } = await remove();
    await library.core().close();
    sql(library, (raw) => expect(dropUnusedPictures({ raw } as never, Date.now() + 9)).toBe(0));
    await library.restart();
    expect(sql(library, (raw) => raw.prepare('select key from picture').pluck().all())).toContain(key);
    await expect(boris.call('activity.undo', { activityId: activityId! })).rejects.toMatchObject({ code: 'not-found' });
    await owner.call('people.setRole', { userId: boris.id, role: 'admin' });
    await boris.call('people.setRole', { userId: owner.id, role: 'member' });
    await expect(undo(activityId)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
