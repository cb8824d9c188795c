import { expect, test } from 'vitest';
import type { TrackId, UserId } from '../../../src/shared/ids.ts';
import { pictureArtKey } from '../../../src/main/art/keys.ts';
import { addPicture, dropUnusedPictures, hasPicture } from '../../../src/main/db/queries/pictures.ts';
import { createDuelsService } from '../../../src/main/services/duels.ts';
import { createOpinionsService } from '../../../src/main/services/opinions.ts';
import { MAX_PICTURE_BYTES, pictureVersion } from '../../../src/main/user-file/picture.ts';
import { openFakeLibrary, type FakeLibrary } from '../../support/fake-library.ts';
import {
  addPerson,
  addPictureOf,
  changesOf,
  dump,
  jpegOf,
  nextTime,
  sealed,
  takeIn,
  takeUp,
  writeLines,
} from '../../support/user-files.ts';

interface Home {
  readonly library: FakeLibrary;
  readonly userId: UserId;
  score(path: string, score: number | null): void;
  scoreOf(path: string): unknown;
  like(path: string): void;
  likedSince(path: string): unknown;
  lines(): readonly string[];
}

/** A library of the given files, each with its path as its sound where none is given, and a person in it. */
async function homeOf(files: Readonly<Record<string, string>>, root = '/music'): Promise<Home> {
  const library = openFakeLibrary([root]);
  for (const [path, sound] of Object.entries(files)) library.put(`${root}/${path}`, { title: path }, sound);
  await library.scan();
  const userId = addPerson(library.writer);
  const people = createOpinionsService(library.writer, changesOf(library.writer));
  return {
    library,
    userId,
    score: (path, score) => void people.setScore(userId, 'track_score', [library.at(`${root}/${path}`).id], score),
    scoreOf: (path) =>
      library.ask(
        `select score from track_score where user_id = '${userId}' and track_id = ${library.at(`${root}/${path}`).id}`,
      )[0]?.['score'] ?? null,
    like: (path) => void people.setLike(userId, [library.at(`${root}/${path}`).id as TrackId], true),
    likedSince: (path) =>
      library.ask(
        `select created_at from user_like where user_id = '${userId}' and track_id = ${library.at(`${root}/${path}`).id}`,
      )[0]?.['created_at'] ?? null,
    lines: () => writeLines(library.writer, userId),
  };
}

const line = (fields: object) => JSON.stringify(fields);

test('of two scores the newer one stands, whichever side it is on; both are listed, and the import can be undone', async () => {
  const here = await homeOf({ a: 'A', b: 'B' });
  const there = await homeOf({ a: 'A', b: 'B' });
  there.score('a', 2);
  here.score('a', 8);
  here.score('b', 3);
  there.score('b', 10);

  const report = await takeIn(here.library.writer, here.userId, there.lines());

  expect([here.scoreOf('a'), here.scoreOf('b')]).toEqual([8, 10]);
  expect(report).toMatchObject({
    conflictCount: 2,
    conflicts: [
      { kind: 'score', name: 'a', ours: 8, theirs: 2, winner: 'ours' },
      { kind: 'score', name: 'b', ours: 3, theirs: 10, winner: 'theirs' },
    ],
  });
  // what did not win is kept beside what did
  const parts = here.library.ask('select changes from activity_part').map(({ changes }) => String(changes));
  expect(parts.join()).toContain('"lost":{"score":2');
  expect(parts.join()).toContain('"before":{"score":3');
  changesOf(here.library.writer).undo(here.userId, report.activityId!);
  expect([here.scoreOf('a'), here.scoreOf('b')]).toEqual([8, 3]);
});

test('what is liked on both sides stays liked since it was here', async () => {
  const here = await homeOf({ a: 'A', b: 'B' });
  const there = await homeOf({ a: 'A', b: 'B' });
  here.like('a');
  there.like('a');
  there.like('b');
  const before = here.likedSince('a');

  const report = await takeIn(here.library.writer, here.userId, there.lines());

  expect(here.likedSince('a')).toBe(before);
  expect(here.likedSince('b')).toBe(there.likedSince('b'));
  expect(report.counts.find(({ kind }) => kind === 'like')).toMatchObject({ added: 1, updated: 0, unchanged: 1 });
});

test('everything since a change of before the import takes back the scores that it brought too', async () => {
  const here = await homeOf({ a: 'A', b: 'B' });
  const there = await homeOf({ a: 'A', b: 'B' });
  here.score('a', 1);
  const [first] = here.library.ask('select activity_id as id from user_activity');
  there.score('a', 9);
  there.score('b', 9);
  await takeIn(here.library.writer, here.userId, there.lines());

  changesOf(here.library.writer).undoSince(here.userId, Number(first?.['id']) as never);

  expect([here.scoreOf('a'), here.scoreOf('b')]).toEqual([null, null]);
});

test('a file that was cut off, or changed by hand, is told from a whole one, and what is in it is taken in', async () => {
  const there = await homeOf({ a: 'A', b: 'B' });
  there.score('a', 2);
  const here = await homeOf({ a: 'A', b: 'B' });
  const lines = there.lines();

  const cut = await takeIn(here.library.writer, here.userId, lines.slice(0, -1), true);
  const changed = await takeIn(
    here.library.writer,
    here.userId,
    lines.map((text) => text.replace('"score":2', '"score":4')),
  );

  expect(cut).toMatchObject({ wholeness: 'cut-off', problemCount: 0 });
  expect(changed).toMatchObject({ wholeness: 'changed' });
  expect(here.scoreOf('a')).toBe(4);
});

test('lines that are no lines of the format are told by their numbers, and the rest is taken in', async () => {
  const there = await homeOf({ a: 'A' });
  there.score('a', 7);
  const [header = '', track = '', ...rest] = there.lines().slice(0, -1);
  const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
  const score = { kind: 'score', of: 'track', ref: 1, score: 5, source: 'manual', createdAt: 1, updatedAt: 1 };
  const bad = [
    'not json',
    '[]',
    line({ kind: 'spell' }),
    line({ ...score, score: 11 }),
    line({ ...score, more: 1 }),
    line({ ...score, ref: 99 }),
    `{"kind":"like","track":1,"createdAt":1,"__proto__":{"isAdmin":true}}`,
    `{"kind":"setting","key":"deep","value":${deep},"updatedAt":1}`,
    line({ kind: 'constructor' }),
    line({
      kind: 'entry',
      playlist: 1,
      track: 1,
      title: null,
      artist: null,
      album: null,
      durationMs: null,
      path: null,
      addedAt: 1,
    }),
    'x'.repeat(1_000_001),
    header,
    track,
  ];
  const here = await homeOf({ a: 'A' });

  const report = await takeIn(here.library.writer, here.userId, sealed([header, track, ...bad, ...rest]));

  expect(report.problems.map(({ line: at, code }) => [at, code])).toEqual([
    [3, 'not-json'],
    [4, 'unknown-kind'],
    [5, 'unknown-kind'],
    [6, 'wrong-fields'],
    [7, 'wrong-fields'],
    [8, 'unknown-ref'],
    [9, 'wrong-fields'],
    [10, 'wrong-fields'],
    [11, 'unknown-kind'],
    [12, 'wrong-order'],
    [13, 'too-long'],
    [14, 'no-header'],
    [15, 'wrong-order'],
  ]);
  expect(here.scoreOf('a')).toBe(7);
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});

test('what is no user file, or from a later version, is refused whole', async () => {
  const here = await homeOf({});
  const take = (lines: readonly string[]) => takeIn(here.library.writer, here.userId, lines);

  await expect(take([])).rejects.toMatchObject({ code: 'invalid-input', details: { reason: 'no-header' } });
  await expect(take(['ID3 and so on', '{"kind":"score"}'])).rejects.toMatchObject({ code: 'invalid-input' });
  await expect(take([line({ kind: 'header', format: 'fonoteka-user', version: 2 })])).rejects.toMatchObject({
    code: 'invalid-input',
    details: { reason: 'newer-version' },
  });
});

test('what is about music that is not here waits, goes into the next file, and is taken up when a scan finds it', async () => {
  const there = await homeOf({ a: 'A', 'x/b': 'B' });
  const { writer } = there.library;
  const [a, b] = [there.library.at('/music/a').id, there.library.at('/music/x/b').id];
  const changes = changesOf(writer);
  const people = createOpinionsService(writer, changes);
  people.setScore(there.userId, 'track_score', [a, b], 7);
  people.setLike(there.userId, [b as never], true);
  writer.raw
    .prepare(
      `insert into play (play_key, user_id, track_id, snapshot_title, started_at, played_ms, ended_how) values ('k', ?, ?, 'b', 1, 1, 'finished')`,
    )
    .run(there.userId, b);
  writer.raw
    .prepare(`insert into playlist (id, name, owner_id, created_at, updated_at) values (1, 'P', ?, 1, 1)`)
    .run(there.userId);
  for (const track of [b, a])
    writer.raw
      .prepare(
        'insert into playlist_track (playlist_id, track_order_in_playlist, track_id, added_at) values (1, 1, ?, 1)',
      )
      .run(track);
  const lines = there.lines();
  const here = await homeOf({ a: 'A' }, '/elsewhere');

  const report = await takeIn(here.library.writer, here.userId, lines);

  expect(report).toMatchObject({ waitingCount: 1, waiting: [{ kind: 'track', name: 'x/b', reason: 'not-here' }] });
  expect(here.library.ask('select count(*) as n from play')).toEqual([{ n: 1 }]);
  // nothing is lost on the way to a third library
  expect(dump(here.lines())).toEqual(dump(lines));
  const again = await takeIn(here.library.writer, here.userId, lines);
  expect(again).toMatchObject({ hasChanges: false, activityId: null });

  here.library.put('/elsewhere/found/b', { title: 'another title' }, 'B');
  await here.library.scan();
  expect(await takeUp(here.library.writer)).toBe(1);

  expect(here.scoreOf('found/b')).toBe(7);
  expect(here.library.ask('select count(*) as n from awaiting_thing')).toEqual([{ n: 0 }]);
  expect(dump(here.lines())).toEqual(dump(lines));
  expect(await takeUp(here.library.writer)).toBe(0);
  const [found] = here.library.ask("select activity_id as id from user_activity where activity_type = 'found'");
  changesOf(here.library.writer).undo(here.userId, Number(found?.['id']) as never);
  expect(here.scoreOf('found/b')).toBeNull();
  expect(dump(here.lines())).toEqual(dump(lines));
});

test('a duel waits until both sides are here, and one that was taken back comes so', async () => {
  const there = await homeOf({ a: 'A', b: 'B', c: 'C' });
  const { writer } = there.library;
  const changes = changesOf(writer);
  const duels = createDuelsService({
    reader: writer,
    writer,
    changes,
    clock: { now: nextTime, monotonicMs: nextTime },
  });
  const judge = (winner: string, loser: string) => {
    const [winnerId, loserId] = [winner, loser].map((path) => there.library.at(`/music/${path}`).id) as [
      number,
      number,
    ];
    return duels.judge(there.userId, { kind: 'tracks', winnerId, loserId, isEqual: false }).activityId!;
  };
  judge('a', 'b');
  judge('c', 'b');
  changes.undo(there.userId, judge('b', 'c'));
  const lines = there.lines();
  const here = await homeOf({ a: 'A' }, '/elsewhere');
  const count = () => here.library.ask('select count(*) as n from duel')[0]?.['n'];

  await takeIn(here.library.writer, here.userId, lines);

  expect(count()).toBe(0);
  expect(dump(here.lines())).toEqual(dump(lines));
  expect(await takeIn(here.library.writer, here.userId, lines)).toMatchObject({ activityId: null });
  for (const [path, sound, standing] of [
    ['c', 'C', 0],
    ['b', 'B', 2],
  ] as const) {
    here.library.put(`/elsewhere/${path}`, { title: path }, sound);
    await here.library.scan();
    expect(await takeUp(here.library.writer)).toBe(1);
    expect(count()).toBe(standing);
    expect(dump(here.lines())).toEqual(dump(lines));
  }
  const [found] = here.library.ask("select max(activity_id) as id from user_activity where activity_type = 'found'");
  changesOf(here.library.writer).undo(here.userId, Number(found?.['id']) as never);
  expect(count()).toBe(0);
  expect(dump(here.lines())).toEqual(dump(lines));
});

test('only pictures that Fonoteka made are taken in, under a key of this library, and none is written over', async () => {
  const there = await homeOf({});
  addPictureOf(there.library.writer, 7);
  const key = addPictureOf(there.library.writer, 1);
  const set = "update user set email = 'anna@example.org', image = ? where id = ?";
  there.library.writer.raw.prepare(set).run(key, there.userId);
  const [header = '', picture = '', ...rest] = there.lines().slice(0, -1);
  const bytes = (buffer: Buffer) => buffer.toString('base64');
  const wide = jpegOf(1);
  wide.writeUInt16BE(1601, 9);
  const bad = [
    line({ kind: 'picture', key, bytes: bytes(jpegOf(2)) }),
    line({ kind: 'picture', key, bytes: bytes(Buffer.from('<svg onload="alert(1)"/>')) }),
    line({ kind: 'picture', key: pictureArtKey(1, pictureVersion(wide)), bytes: bytes(wide) }),
    line({ kind: 'picture', key: '../p1v2', bytes: bytes(jpegOf(1)) }),
    picture.replace('"bytes":"', '"bytes":" '),
    line({ kind: 'account', email: null, picture: 'p9v9' }),
  ];
  const here = await homeOf({});
  const kept = addPictureOf(here.library.writer, 3);

  const report = await takeIn(here.library.writer, here.userId, sealed([header, ...bad, picture, ...rest]));

  expect(report.problems.map(({ line: at, code }) => [at, code])).toEqual([
    [2, 'wrong-fields'],
    [3, 'wrong-fields'],
    [4, 'wrong-fields'],
    [5, 'wrong-fields'],
    [6, 'wrong-fields'],
    [7, 'unknown-ref'],
  ]);
  const [user] = here.library.ask(`select email, image from user where id = '${here.userId}'`);
  expect(user).toEqual({ email: 'anna@example.org', image: expect.stringMatching(/^p2v/) });
  expect(here.library.ask('select key, bytes from picture order by id')).toEqual([
    { key: kept, bytes: jpegOf(3) },
    { key: user?.['image'], bytes: jpegOf(1) },
  ]);
  const boris = addPerson(here.library.writer);
  await takeIn(here.library.writer, boris, there.lines());
  expect(here.library.ask(`select email from user where id = '${boris}'`)).toEqual([{ email: null }]);
  // what an undo would bring back is not let go of
  const isKept = () => hasPicture(here.library.writer, String(user?.['image']));
  changesOf(here.library.writer).undo(here.userId, report.activityId!);
  dropUnusedPictures(here.library.writer, nextTime());
  expect([isKept(), hasPicture(here.library.writer, kept)]).toEqual([true, false]);
});

test('a picture that is too large for a line is left out, and counted', async () => {
  const there = await homeOf({});
  const large = Buffer.concat([jpegOf(1), Buffer.alloc(MAX_PICTURE_BYTES)]);
  const key = addPicture(there.library.writer, large, (id) => pictureArtKey(id, pictureVersion(large)), 1);
  there.library.writer.raw.prepare('update user set image = ? where id = ?').run(key, there.userId);

  const lines = there.lines();

  expect(JSON.parse(lines[0]!)).toMatchObject({ counts: { largePicture: 1 } });
  expect(dump(lines)).toEqual([]);
});

test('an import that is undone no longer waits', async () => {
  const there = await homeOf({ a: 'A' });
  there.score('a', 7);
  const here = await homeOf({});
  const report = await takeIn(here.library.writer, here.userId, there.lines());

  changesOf(here.library.writer).undo(here.userId, report.activityId!);

  expect(here.library.ask('select * from awaiting_thing')).toEqual([]);
});

test('copies are told apart by their place; where nothing tells, none is chosen, now or later', async () => {
  const there = await homeOf({ 'x/same': 'S', 'y/same': 'S' });
  there.score('x/same', 2);
  there.score('y/same', 9);
  const lines = there.lines().map((text) => text.replaceAll('"title":"x/same"', '"title":"y/same"'));
  const moved = await homeOf({ 'x/same': 'S', 'y/same': 'S' }, '/other');
  const lost = await homeOf({ 'z/same': 'S' }, '/other');

  const whole = await takeIn(moved.library.writer, moved.userId, lines);
  const half = await takeIn(lost.library.writer, lost.userId, lines);

  expect([moved.scoreOf('x/same'), moved.scoreOf('y/same'), whole.waitingCount]).toEqual([2, 9, 0]);
  expect(lost.scoreOf('z/same')).toBeNull();
  expect(half).toMatchObject({ waitingCount: 2, waiting: [{ reason: 'ambiguous' }, { reason: 'ambiguous' }] });
  expect(await takeUp(lost.library.writer)).toBe(0);
});

test('another encoding is known by its place on the album; another recording at the path of one is not', async () => {
  const there = await homeOf({ 'x/1': 'flac' });
  there.score('x/1', 6);
  const lines = there.lines().map((text) => text.replace('"trackNo":null', '"trackNo":1'));
  const library = openFakeLibrary(['/m']);
  library.put('/m/new/01.mp3', { title: 'x/1', trackNo: 1 }, 'mp3');
  library.put('/m/x/1', { title: 'Something else' }, 'other');
  await library.scan();
  const userId = addPerson(library.writer);

  const report = await takeIn(library.writer, userId, lines);

  expect(report).toMatchObject({ matchedCount: 1, waitingCount: 0 });
  expect(library.ask('select track_id as id from track_score')).toEqual([{ id: library.at('/m/new/01.mp3').id }]);
});

test('two profiles of one library may take in the same file', async () => {
  const there = await homeOf({ a: 'A' });
  const { writer } = there.library;
  writer.raw
    .prepare(
      `insert into play (play_key, user_id, track_id, snapshot_title, started_at, played_ms, ended_how) values ('k', ?, 1, 'a', 1, 1, 'finished')`,
    )
    .run(there.userId);
  there.score('a', 3);
  const boris = addPerson(writer);

  await takeIn(writer, boris, there.lines());
  const again = await takeIn(writer, boris, there.lines());

  expect(again.activityId).toBeNull();
  expect(there.library.ask('select user_id as id from play order by id')).toHaveLength(2);
  expect(dump(writeLines(writer, boris)).filter((text) => text.includes('"score"'))).toHaveLength(2);
});
