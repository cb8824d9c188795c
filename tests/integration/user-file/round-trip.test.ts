import fc from 'fast-check';
import { expect, test } from 'vitest';
import type BetterSqlite from 'better-sqlite3';
import type { WriteDb } from '../../../src/main/db/handles.ts';
import { createDuelsService } from '../../../src/main/services/duels.ts';
import { createOpinionsService } from '../../../src/main/services/opinions.ts';
import { AppError } from '../../../src/shared/errors.ts';
import type { ActivityId, TrackId, UserId } from '../../../src/shared/ids.ts';
import { openFakeLibrary, type FakeLibrary } from '../../support/fake-library.ts';
import { addPerson, addPictureOf, changesOf, dump, nextTime, takeIn, writeLines } from '../../support/user-files.ts';

const FILES = 6;

type Step =
  | { readonly do: 'score'; readonly of: 0 | 1 | 2; readonly at: readonly number[]; readonly score: number | null }
  | { readonly do: 'like'; readonly at: readonly number[]; readonly isLiked: boolean }
  | { readonly do: 'undo' | 'undoSince'; readonly nth: number }
  | {
      readonly do: 'duel';
      readonly of: 0 | 1 | 2;
      readonly winner: number;
      readonly loser: number;
      readonly isEqual: boolean;
    }
  | { readonly do: 'play'; readonly at: number | null; readonly playedMs: number }
  | {
      readonly do: 'playlist';
      readonly type: 'manual' | 'smart' | 'folder';
      readonly in: number;
      readonly entries: readonly (number | null)[];
      readonly picture: number | null;
    }
  | { readonly do: 'setting'; readonly key: string; readonly value: string };

const at = fc.nat(FILES - 1);
const some = fc.uniqueArray(at, { minLength: 1, maxLength: 4 });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('score' as const),
    of: fc.constantFrom<0 | 1 | 2>(0, 0, 1, 2),
    at: some,
    score: fc.option(fc.integer({ min: 1, max: 10 })),
  }),
  fc.record({ do: fc.constant('like' as const), at: some, isLiked: fc.boolean() }),
  fc.record({
    do: fc.constant('duel' as const),
    of: fc.constantFrom<0 | 1 | 2>(0, 0, 1, 2),
    winner: at,
    loser: at,
    isEqual: fc.boolean(),
  }),
  fc.record({ do: fc.constantFrom('undo' as const, 'undoSince' as const), nth: fc.nat(9) }),
  fc.record({ do: fc.constant('play' as const), at: fc.option(at), playedMs: fc.nat(300_000) }),
  fc.record({
    do: fc.constant('playlist' as const),
    type: fc.constantFrom('manual' as const, 'smart' as const, 'folder' as const),
    in: fc.nat(3),
    entries: fc.array(fc.option(at), { maxLength: 6 }),
    picture: fc.option(fc.nat(2)),
  }),
  fc.record({ do: fc.constant('setting' as const), key: fc.constantFrom('settings', 'other.key'), value: fc.string() }),
);
/** What happened to the files on their way to the other library. */
const journey = fc.record({
  steps: fc.array(anyStep, { maxLength: 20, size: 'max' }),
  root: fc.constantFrom('/a', '/other/place'),
  moved: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  renamed: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  retitled: fc.array(fc.boolean(), { minLength: FILES, maxLength: FILES }),
  isReversed: fc.boolean(),
  name: fc.option(fc.string()),
  email: fc.option(fc.constantFrom('anna@example.org', 'a.b+c@example.com')),
  picture: fc.option(fc.nat(2)),
});

test('whatever a person did, a fresh library of the same music and the file are the old library, to the row', async () => {
  await fc.assert(
    fc.asyncProperty(journey, async ({ steps, email, picture, ...way }) => {
      const old = openFakeLibrary(['/music']);
      putFiles(old, { root: '/music' });
      await old.scan();
      const anna = addPerson(old.writer);
      fill(old, anna, steps, way.name);
      fillAccount(old, anna, email, picture);
      const lines = writeLines(old.writer, anna);

      const fresh = openFakeLibrary([way.root]);
      putFiles(fresh, way);
      await fresh.scan();
      const other = addPerson(fresh.writer);
      // ids of pictures are others here
      addPictureOf(fresh.writer, 9);
      const dry = await takeIn(fresh.writer, other, lines, true);
      expect(dump(writeLines(fresh.writer, other))).toEqual([]);
      const report = await takeIn(fresh.writer, other, lines);

      expect(report).toMatchObject({ wholeness: 'whole', problemCount: 0, conflictCount: 0, waitingCount: 0 });
      expect({ ...dry, activityId: report.activityId }).toEqual(report);
      expect(dump(writeLines(fresh.writer, other))).toEqual(dump(lines));
      expect(listStandingDuels(fresh)).toEqual(listStandingDuels(old));
      await expectNothingNew(fresh, other, lines);
      await expectNothingNew(old, anna, lines);
      expect(report.activityId === null).toBe(dump(lines).length === 0);
      expectUndone(fresh, other, report.activityId, dump(lines));
    }),
    { numRuns: 30, seed: 4 },
  );
}, 120_000);

/** The table that the lines tell only by what was done. */
function listStandingDuels(library: FakeLibrary): readonly unknown[] {
  const sides = ['winner_id', 'loser_id'].map(
    (id) => `case kind when 'tracks' then (select audio_digest from track_file where track_id = ${id})
      when 'albums' then (select min(f.audio_digest) from track t join track_file f on f.track_id = t.id where t.album_id = ${id})
      else (select name from artist where artist.id = ${id}) end`,
  );
  return library.ask(
    `select ${sides.join(', ')}, kind, is_equal, created_at, activity_date from duel d
       join user_activity a on a.activity_id = d.id and a.activity_type = 'duel' order by created_at`,
  );
}

/** The same file again leaves no trace, not even in the list of what was done. */
async function expectNothingNew(library: FakeLibrary, userId: UserId, lines: readonly string[]): Promise<void> {
  const { writer } = library;
  const before = [dump(writeLines(writer, userId)), library.ask('select count(*) as n from user_activity')];

  const again = await takeIn(writer, userId, lines);

  expect(again).toMatchObject({ activityId: null, conflictCount: 0 });
  expect(again.counts.flatMap(({ added, updated, kept }) => [added, updated, kept])).not.toContain(1);
  expect([dump(writeLines(writer, userId)), library.ask('select count(*) as n from user_activity')]).toEqual(before);
}

/** The import is one change, which goes and comes whole. */
function expectUndone(
  { writer }: FakeLibrary,
  userId: UserId,
  activityId: ActivityId | null,
  whole: readonly string[],
): void {
  // nothing was in the file, and nothing came of it
  if (activityId === null) return;
  const changes = changesOf(writer);

  const undone = changes.undo(userId, activityId);
  expect(dump(writeLines(writer, userId))).toEqual([]);

  changes.undo(userId, undone.activityId!);
  expect(dump(writeLines(writer, userId))).toEqual(whole);
}

interface Way {
  readonly root: string;
  readonly moved?: readonly boolean[];
  readonly renamed?: readonly boolean[];
  readonly retitled?: readonly boolean[];
  readonly isReversed?: boolean;
}

/** Six tracks on three albums of two artists; the sound is what stays. */
function putFiles(
  library: FakeLibrary,
  { root, moved = [], renamed = [], retitled = [], isReversed = false }: Way,
): void {
  const files = Array.from({ length: FILES }, (_, nth) => nth);
  for (const nth of isReversed ? files.toReversed() : files) {
    const album = nth % 3;
    const folder = moved[album] === true ? `away/from here ${album}` : `album ${album}`;
    library.put(
      `${root}/${folder}/${nth}.flac`,
      {
        title: retitled[nth] === true ? `Another ${nth}` : `Title ${nth}`,
        artist: `Artist ${album % 2}`,
        album: renamed[album] === true ? `New name ${album}` : `Album ${album}`,
        trackNo: nth + 1,
      },
      `sound ${nth}`,
    );
  }
}

function fill(library: FakeLibrary, userId: UserId, steps: readonly Step[], name: string | null): void {
  const { writer } = library;
  const changes = changesOf(writer);
  const people = createOpinionsService(writer, changes);
  const duels = createDuelsService({
    reader: writer,
    writer,
    changes,
    clock: { now: nextTime, monotonicMs: nextTime },
  });
  const idsOf = (table: string) => library.ask(`select id from ${table} order by id`).map(({ id }) => Number(id));
  const ids = [idsOf('track'), idsOf('album'), idsOf('artist')] as const;
  const done: ActivityId[] = [];
  const lists: number[] = [];
  if (name !== null) fillProfile(library, userId, name);
  for (const one of steps) {
    if (one.do === 'score') {
      const things = ids[one.of];
      const chosen = [...new Set(one.at.map((nth) => things[nth % things.length]!))];
      const table = (['track_score', 'album_score', 'artist_score'] as const)[one.of];
      const { activityId } = people.setScore(userId, table, chosen, one.score);
      if (activityId !== null) done.push(activityId);
    } else if (one.do === 'like') {
      people.setLike(
        userId,
        one.at.map((nth) => ids[0][nth] as TrackId),
        one.isLiked,
      );
    } else if (one.do === 'duel') {
      const things = ids[one.of];
      const [winnerId = 0, loserId = 0] = [one.winner, one.loser].map((nth) => things[nth % things.length]!);
      const kind = (['tracks', 'albums', 'artists'] as const)[one.of];
      if (winnerId !== loserId) {
        const { activityId } = duels.judge(userId, { kind, winnerId, loserId, isEqual: one.isEqual });
        if (activityId !== null) done.push(activityId);
      }
    } else if (isUndo(one)) {
      const wanted = done[one.nth];
      if (wanted !== undefined) tolerant(() => changes[one.do](userId, wanted));
    } else if (one.do === 'play') addPlay(writer.raw, userId, one.at === null ? null : ids[0][one.at]!, one.playedMs);
    else if (one.do === 'setting') {
      writer.raw
        .prepare('insert or replace into setting (user_id, key, value, updated_at) values (?, ?, ?, ?)')
        .run(userId, one.key, JSON.stringify({ value: one.value }), nextTime());
    } else lists.push(addPlaylist(writer, userId, one, { tracks: ids[0], lists }));
  }
}

function isUndo(step: Step): step is Extract<Step, { readonly nth: number }> {
  return 'nth' in step;
}

function tolerant(run: () => unknown): void {
  try {
    run();
  } catch (thrown) {
    // changed again since, all of it
    if (!(thrown instanceof AppError) || thrown.code !== 'conflict') throw thrown;
  }
}

function fillProfile({ writer: { raw } }: FakeLibrary, userId: UserId, name: string): void {
  raw.prepare('insert into user_profile values (?, ?, ?, ?)').run(userId, name, '1234', null);
  raw.prepare("insert into user_preferences values (?, 0.5, null, 1, 0, 'hidden')").run(userId);
  raw.prepare('insert into user_genre_preference select ?, id from genre').run(userId);
}

function fillAccount({ writer }: FakeLibrary, userId: UserId, email: string | null, picture: number | null): void {
  const image = picture === null ? null : addPictureOf(writer, picture);
  writer.raw.prepare('update user set email = ?, image = ? where id = ?').run(email, image, userId);
}

function addPlay(raw: BetterSqlite.Database, userId: UserId, trackId: number | null, playedMs: number): void {
  raw
    .prepare(
      `insert into play (play_key, user_id, track_id, snapshot_title, snapshot_path, started_at, played_ms, ended_how)
       values (?, ?, ?, 'as it was', '/then/there', ?, ?, 'skipped')`,
    )
    .run(`key ${nextTime()}`, userId, trackId, nextTime(), playedMs);
}

function addPlaylist(
  writer: WriteDb,
  userId: UserId,
  { type, in: inside, entries, picture }: Extract<Step, { readonly type: string }>,
  { tracks, lists }: { readonly tracks: readonly number[]; readonly lists: readonly number[] },
): number {
  const { raw } = writer;
  const { lastInsertRowid } = raw
    .prepare(
      `insert into playlist (name, owner_id, is_private, image, kind, parent_id, rules, sort, description, created_at, updated_at)
       values ('Список', ?, ?, ?, ?, ?, ?, 'title', null, ?, ?)`,
    )
    .run(
      userId,
      inside % 2,
      picture === null ? null : addPictureOf(writer, picture),
      type,
      lists[inside] ?? null,
      type === 'smart' ? '{"all":[{"field":"score","is":[1,null]}]}' : null,
      nextTime(),
      nextTime(),
    );
  for (const [place, nth] of entries.entries())
    raw
      .prepare(
        `insert into playlist_track (playlist_id, track_order_in_playlist, track_id, added_at, snapshot_title)
         values (?, ?, ?, ?, 'as it was')`,
      )
      .run(lastInsertRowid, place * 2, nth === null ? null : tracks[nth]!, nextTime());
  return Number(lastInsertRowid);
}
