/** Files of which a scan can't tell which missing track they are: listed, decided by a person, and undone. */
import BetterSqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ActivityId, TrackId } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';
import { addPerson, ownerOf } from '../../support/people-of.ts';
import { openMigrated } from '../../support/schema-text.ts';

/** Two missing twins, and one file that may be either. */
async function makeDoubt() {
  const twin = track({ title: 'Twin', artist: 'A' });
  const library = await makeLibrary({ 'one/a.flac': twin, 'two/a.flac': twin, 'else.flac': track() });
  await library.scan();
  const [first, second] = ['one/a.flac', 'two/a.flac'].map((path) => library.track(path).id as TrackId);
  if (first === undefined || second === undefined) throw new Error('no twins');
  return {
    library,
    first,
    second,
    loseBoth: async () => {
      library.move('one/a.flac', 'three/a.flac');
      library.remove('two/a.flac');
      await library.scan();
      return library.track('three/a.flac').id as TrackId;
    },
  };
}

/** Everything that people made, as rows. */
function userData(library: MadeLibrary): unknown {
  const raw = new BetterSqlite(library.libraryPath, { readonly: true });
  const tables = {
    track_score: 'user_id, track_id, score, source, created_at, updated_at',
    user_like: '*',
    play: '*',
    playlist_track: '*',
    track_features: '*',
    duel: '*',
    chart: '*',
    user_recommendation: '*',
    track_pin: '*',
    score_change: '*',
    track: 'id, created_at',
  };
  const rows = Object.entries(tables).map(([table, columns]) => [
    table,
    raw.prepare(`select ${columns} from ${table} order by 1, 2`).all(),
  ]);
  raw.close();
  return rows;
}

function edit(library: MadeLibrary, sql: string): void {
  const raw = new BetterSqlite(library.libraryPath);
  raw.exec(sql);
  raw.close();
}

function count(library: MadeLibrary, sql: string): number {
  const raw = new BetterSqlite(library.libraryPath, { readonly: true });
  const found = raw.prepare(sql).pluck().get();
  raw.close();
  return Number(found);
}

let plays = 0;
const play = (trackId: TrackId) => ({
  playKey: `0198c5f2-2f4e-7000-8000-${String(++plays).padStart(12, '0')}`,
  trackId,
  startedAt: 1_700_000_000_000 + plays,
  playedMs: 200_000,
  endedHow: 'finished' as const,
  durationMs: 200_000,
});

/** Something of every kind on the tracks, of two people. */
async function fill(library: MadeLibrary, ids: readonly TrackId[]): Promise<void> {
  const owner = await ownerOf(library);
  const anna = await addPerson(library, { username: 'anna' });
  const { playlistId } = await owner.call('playlists.create', { name: 'P', kind: 'manual' });
  for (const [at, id] of ids.entries()) {
    await owner.call('scores.setTracks', { ids: [id], score: 3 + at });
    await owner.call('likes.set', { ids: [id], isLiked: true });
    await owner.call('playback.record', play(id));
    await owner.call('playback.record', play(id));
    edit(
      library,
      `insert into playlist_track (playlist_id, track_order_in_playlist, track_id, added_at)
         values (${playlistId}, ${at}, ${id}, 1), (${playlistId}, ${at + 10}, ${id}, 2);
       insert into track_features (track_id, energy) values (${id}, 0.${at + 1});
       insert into chart (track_id, chart_position, chart_date) values (${id}, 1, '2026-01-0${at + 1}');
       insert into user_recommendation (user_id, track_id, score) values ('${owner.id}', ${id}, 0.5);`,
    );
  }
  const [first, second] = ids;
  if (first === undefined) return;
  await anna.call('scores.setTracks', { ids: [first], score: 9 });
  await anna.call('playback.record', play(first));
  if (second !== undefined) await owner.call('duels.judge', { kind: 'tracks', winnerId: first, loserId: second });
}

test('twins that nothing tells apart are listed with what hangs on each', async () => {
  const { library, first, second, loseBoth } = await makeDoubt();
  await fill(library, [second]);
  const fresh = await loseBoth();

  const { doubtCount, doubts } = await library.call('doubts.list', {});

  expect(doubtCount).toBe(1);
  expect(doubts).toMatchObject([
    {
      trackId: fresh,
      title: 'Twin',
      artist: 'A',
      path: `${library.musicPath}/three/a.flac`,
      score: null,
      hasOthersData: false,
      candidates: [
        {
          trackId: second,
          reason: 'same-sound',
          score: 3,
          isLiked: true,
          playCount: 2,
          entryCount: 2,
          hasOthersData: true,
        },
        { trackId: first, reason: 'same-sound', score: null, isLiked: false, playCount: 0, entryCount: 0 },
      ],
    },
  ]);
});

test('deciding brings together what was made of both, and undoing it restores every row', async () => {
  const { library, first, second, loseBoth } = await makeDoubt();
  const fresh = await loseBoth();
  await fill(library, [first, fresh, second]);
  const before = userData(library);

  const { activityId, changedCount } = await library.call('doubts.decide', { trackId: fresh, candidateId: first });

  expect(changedCount).toBe(1);
  expect(count(library, `select count(*) from play where track_id = ${fresh}`)).toBe(5);
  expect(count(library, `select count(*) from playlist_track where track_id = ${fresh}`)).toBe(4);
  // the score that was given last, and the one that only the missing track had
  expect(count(library, `select score from track_score where track_id = ${fresh} order by score limit 1`)).toBe(4);
  expect(count(library, `select max(score) from track_score where track_id = ${fresh}`)).toBe(9);
  for (const table of ['track_score', 'user_like', 'play', 'playlist_track', 'track_features', 'chart'])
    expect([table, count(library, `select count(*) from ${table} where track_id = ${first}`)]).toEqual([table, 0]);
  // the result of the duel between the two says nothing of either any more, and stays with the missing one
  expect(
    count(
      library,
      `select count(*) from track where id = ${fresh} and created_at =
    (select created_at from track where id = ${first})`,
    ),
  ).toBe(1);
  expect((await library.call('doubts.list', {})).doubtCount).toBe(0);
  // the joined one is no candidate any more, nor is anything made of it by a scan
  await library.scan();
  expect((await library.call('doubts.list', {})).doubtCount).toBe(0);

  const list = await library.call('activity.list', {});
  expect(list[0]).toMatchObject({ type: 'track-join', subject: 'Twin', canUndo: true });
  const undone = await library.call('activity.undo', { activityId: activityId as ActivityId });
  expect(userData(library)).toEqual(before);
  expect((await library.call('doubts.list', {})).doubtCount).toBe(1);

  // and undoing that joins them again
  await library.call('activity.undo', { activityId: undone.activityId as ActivityId });
  expect(count(library, `select count(*) from play where track_id = ${fresh}`)).toBe(5);
});

test('what was changed since the decision stays as it was changed when the decision is undone', async () => {
  const { library, first, loseBoth } = await makeDoubt();
  const fresh = await loseBoth();
  const owner = await ownerOf(library);
  await owner.call('scores.setTracks', { ids: [first], score: 8 });
  const { activityId } = await library.call('doubts.decide', { trackId: fresh, candidateId: first });
  await owner.call('scores.setTracks', { ids: [fresh], score: 2 });
  await owner.call('playback.record', play(fresh));

  await library.call('activity.undo', { activityId: activityId as ActivityId });

  const scores = await owner.call('scores.ofTracks', { ids: [first, fresh] });
  expect(new Map(scores.map(({ id, score }) => [id, score]))).toEqual(
    new Map([
      [first, 8],
      [fresh, 2],
    ]),
  );
  expect(count(library, `select count(*) from play where track_id = ${fresh}`)).toBe(1);
});

test('a dismissed doubt is asked no more, until that is undone', async () => {
  const { library, loseBoth } = await makeDoubt();
  const fresh = await loseBoth();
  const before = userData(library);

  const { activityId } = await library.call('doubts.dismiss', { trackId: fresh });
  expect((await library.call('doubts.list', {})).doubtCount).toBe(0);
  expect(userData(library)).toEqual(before);
  await expect(library.call('doubts.dismiss', { trackId: fresh })).rejects.toMatchObject({ code: 'not-found' });

  await library.call('activity.undo', { activityId: activityId as ActivityId });
  expect((await library.call('doubts.list', {})).doubtCount).toBe(1);
});

test('only what is in doubt is decided, and by admins alone', async () => {
  const { library, first, second, loseBoth } = await makeDoubt();
  const fresh = await loseBoth();
  const other = library.track('else.flac').id as TrackId;
  const mallory = await addPerson(library, { username: 'mallory' });

  await expect(library.call('doubts.decide', { trackId: other, candidateId: first })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(library.call('doubts.decide', { trackId: first, candidateId: second })).rejects.toMatchObject({
    code: 'not-found',
  });
  for (const call of [
    mallory.call('doubts.list', {}),
    mallory.call('doubts.decide', { trackId: fresh, candidateId: first }),
    mallory.call('doubts.dismiss', { trackId: fresh }),
  ])
    await expect(call).rejects.toMatchObject({ code: 'not-allowed' });
});

test('a candidate that comes back, or a file that goes, ends the doubt', async () => {
  const { library, loseBoth } = await makeDoubt();
  await loseBoth();

  library.copy('three/a.flac', 'two/a.flac');
  library.copy('three/a.flac', 'one/a.flac');
  await library.scan();

  expect((await library.call('doubts.list', {})).doubtCount).toBe(0);
});

test('two other encodings of one missing track are both asked about', async () => {
  const tags = { title: 'Song', album: 'X', albumartist: 'A', tracknumber: '3', discnumber: '1' };
  const library = await makeLibrary({ 'old/3.flac': track(tags, { seconds: 200 }), 'else.flac': track() });
  await library.scan();
  const old = library.track('old/3.flac').id;

  library.remove('old/3.flac');
  library.write('new/3.flac', track(tags, { seconds: 201 }));
  library.write('newer/3.flac', track(tags, { seconds: 200 }));
  await library.scan();

  const { doubts } = await library.call('doubts.list', {});
  expect(doubts.map(({ candidates }) => candidates.map(({ trackId, reason }) => [trackId, reason]))).toEqual([
    [[old, 'same-place']],
    [[old, 'same-place']],
  ]);
});

test('every table that hangs on a track is either the file’s or goes with the person’s decision', () => {
  const ofFile = [
    'track_file',
    'track_tag',
    'track_artist',
    'track_as_read',
    'track_home',
    'track_source_link',
    'genre_track',
    'scan_issue',
    'identity_doubt',
    'track_full_digest',
    'track_join',
    'track_split',
    'vanished_track',
  ];
  const moved = [
    'track_score',
    'user_like',
    'track_features',
    'user_recommendation',
    'chart',
    'track_pin',
    'play',
    'playlist_track',
  ];
  expect(listTablesOfTracks()).toEqual([...ofFile, ...moved].toSorted());
});

function listTablesOfTracks(): readonly string[] {
  const raw = openMigrated();
  return raw
    .prepare<[], string>(
      `select distinct m.name from sqlite_schema m, pragma_foreign_key_list(m.name) k
       where m.type = 'table' and k."table" = 'track' order by m.name`,
    )
    .pluck()
    .all();
}
