import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { PlayEnding } from '../../../src/shared/contract/playback.ts';
import type { AlbumId, TrackId } from '../../../src/shared/ids.ts';
import { judgePlay } from '../../../src/shared/play/counts.ts';
import { COUNTS_AS_PLAY } from '../../../src/main/db/queries/play-counts.ts';
import { openLibrary } from '../../../src/main/db/open.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import type { UserId } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { keptLog } from '../../support/kept-log.ts';
import { makeLibrary } from '../../support/made-library.ts';

const MONDAY = Date.UTC(2026, 5, 1);
const HOUR = 3_600_000;

/** A library of two tracks of one album; `play` tells one of the first. */
async function openPlayed() {
  const tags = { album: 'One', albumArtist: 'Ann', artist: 'Ann' };
  const library = await makeLibrary({
    'a.flac': track({ ...tags, title: 'A' }),
    'b.flac': track({ ...tags, title: 'B' }),
  });
  await library.scan();
  const db = new Database(library.libraryPath);
  onTestFinished(() => void db.close());
  // made files are seconds long
  db.prepare('update track set duration = 200000').run();
  const trackId = library.track('a.flac').id as TrackId;
  const play = (
    told: {
      playedMs: number;
      endedHow?: PlayEnding;
      startedAt?: number;
      playKey?: string;
      durationMs?: number;
    },
    of = trackId,
  ) =>
    library.call('playback.record', {
      playKey: randomUUID(),
      trackId: of,
      endedHow: 'stopped',
      startedAt: MONDAY,
      ...told,
    });
  const rows = () =>
    db
      .prepare<[], { played_ms: number; ended_how: string; started_at: number; snapshot_duration: number | null }>(
        'select played_ms, ended_how, started_at, snapshot_duration from play order by id',
      )
      .all();
  return { library, db, trackId, play, rows };
}

test('plays and skips are counted apart, with the first and the last play that counts', async () => {
  const { library, trackId, play } = await openPlayed();
  await play({ playedMs: 99_999, endedHow: 'skipped', startedAt: MONDAY });
  await play({ playedMs: 100_000, endedHow: 'skipped', startedAt: MONDAY + HOUR });
  await play({ playedMs: 200_000, endedHow: 'finished', startedAt: MONDAY + 2 * HOUR });
  await play({ playedMs: 5000, endedHow: 'stopped', startedAt: MONDAY + 3 * HOUR });
  const expected = {
    playCount: 2,
    skipCount: 1,
    firstPlayedAt: MONDAY + HOUR,
    lastPlayedAt: MONDAY + 2 * HOUR,
  };

  expect(await library.call('tracks.get', { trackId })).toMatchObject(expected);
  expect(await library.call('playback.countsOfTracks', { ids: [trackId] })).toEqual([{ id: trackId, ...expected }]);
});

test('a track that was never played nor skipped has no counts', async () => {
  const { library, trackId, play } = await openPlayed();
  await play({ playedMs: 5000 });

  expect(await library.call('playback.countsOfTracks', { ids: [trackId] })).toEqual([]);
  expect(await library.call('tracks.get', { trackId })).toMatchObject({
    playCount: 0,
    skipCount: 0,
    firstPlayedAt: null,
    lastPlayedAt: null,
  });
});

test('the plays of an album and of an artist are those of their tracks together', async () => {
  const { library, play } = await openPlayed();
  const other = library.track('b.flac').id as TrackId;
  await play({ playedMs: 150_000, startedAt: MONDAY });
  await play({ playedMs: 150_000, startedAt: MONDAY + HOUR }, other);
  await play({ playedMs: 1000, endedHow: 'skipped' }, other);
  const [albumId] = await library.call('albums.ids', { sort: 'title' });
  const [artist] = (await library.call('tracks.get', { trackId: other })).artists;
  const expected = { playCount: 2, skipCount: 1, firstPlayedAt: MONDAY, lastPlayedAt: MONDAY + HOUR };

  expect(await library.call('playback.countsOfAlbum', { albumId: albumId as AlbumId })).toEqual(expected);
  expect(await library.call('playback.countsOfArtist', { artistId: artist!.artistId })).toEqual(expected);
});

test('a play is told while it sounds and again at its end, in whatever order that arrives', async () => {
  const { play, rows } = await openPlayed();
  const told = [
    { playedMs: 15_000, endedHow: 'stopped' },
    { playedMs: 30_000, endedHow: 'stopped' },
    { playedMs: 30_000, endedHow: 'skipped' },
  ] as const;
  const orders = [
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0],
    [2, 0, 1, 2, 2],
  ] as const;
  for (const order of orders) {
    const playKey = randomUUID();
    for (const at of order) await play({ playKey, ...told[at] });
  }

  expect(rows()).toEqual(
    orders.map(() => ({ played_ms: 30_000, ended_how: 'skipped', started_at: MONDAY, snapshot_duration: 200_000 })),
  );
});

test('nonsense from a clock is moved to what can be, and the play is kept', async () => {
  const { library, trackId, play, rows } = await openPlayed();
  const before = Date.now();
  await play({ playedMs: 150_000, startedAt: 9e15 });
  await play({ playedMs: 1e300, startedAt: -12.5, durationMs: 1e300 });
  await play({ playedMs: -7, startedAt: MONDAY });
  const [future, past, negative] = rows();

  expect(future?.started_at).toBeGreaterThanOrEqual(before);
  expect(future?.started_at).toBeLessThanOrEqual(Date.now());
  expect(past).toMatchObject({ started_at: Date.UTC(2000, 0, 1), played_ms: 24 * HOUR });
  expect(negative?.played_ms).toBe(0);
  expect(await library.call('tracks.get', { trackId })).toMatchObject({ playCount: 2 });
});

test('where the file does not say how long it is, the sound itself does', async () => {
  const { library, db, trackId, play } = await openPlayed();
  db.prepare('update track set duration = null').run();
  const playKey = randomUUID();
  await play({ playedMs: 15_000, playKey });
  await play({ playedMs: 20_000, playKey, durationMs: 39_999.7 });

  expect(await library.call('tracks.get', { trackId })).toMatchObject({ playCount: 1 });
});

test('the key of another person’s play changes nothing of theirs, and theirs are not counted', async () => {
  const { library, db, trackId, play, rows } = await openPlayed();
  const playKey = randomUUID();
  await play({ playKey, playedMs: 100_000 });
  db.prepare("insert into user (id, role, username, created_at, updated_at) values (?, 'member', 'Bea', 0, 0)").run(
    '0198c5f2-2f4e-7000-8000-00000000000b',
  );
  const context = { userId: '0198c5f2-2f4e-7000-8000-00000000000b' as UserId, front: 'process' } as const;
  const told = { playKey, trackId, startedAt: 0, playedMs: 200_000, endedHow: 'skipped' };

  expect(await library.core().call('playback.record', told, context)).toEqual({ ok: true, value: null });
  expect(rows()).toMatchObject([{ played_ms: 100_000, ended_how: 'stopped' }]);
  expect(await library.core().call('playback.countsOfTracks', { ids: [trackId] }, context)).toEqual({
    ok: true,
    value: [],
  });
  const { artists } = await library.call('tracks.get', { trackId });
  const [albumId] = await library.call('albums.ids', { sort: 'title' });
  const none = { ok: true, value: { playCount: 0, skipCount: 0, firstPlayedAt: null, lastPlayedAt: null } };
  const ofAlbum = { albumId: albumId as AlbumId };
  expect(await library.call('playback.countsOfAlbum', ofAlbum)).toMatchObject({ playCount: 1 });
  expect(await library.core().call('playback.countsOfAlbum', ofAlbum, context)).toEqual(none);
  const ofArtist = { artistId: artists[0]?.artistId };
  expect(await library.core().call('playback.countsOfArtist', ofArtist, context)).toEqual(none);
});

test('what SQL counts is what the rule says', () => {
  const library = openLibrary(':memory:', { clock: systemClock, log: keptLog() });
  onTestFinished(() => library.close());
  const { raw } = library.writer;
  const near = (value: number) => fc.integer({ min: value - 2, max: value + 2 });
  const length = fc.option(fc.oneof(near(480_000), near(2), fc.integer({ min: -1, max: 1_000_000 })));
  const played = fc.oneof(near(240_000), fc.nat({ max: 1_000_000 }));
  const sql = `select ${COUNTS_AS_PLAY} from (select ? as played_ms, ? as snapshot_duration)`;
  const counts = raw.prepare<[number, number | null], number>(sql).pluck();

  fc.assert(
    fc.property(length, played, fc.integer({ min: -1, max: 1 }), (durationMs, some, by) => {
      for (const playedMs of [some, Math.max(0, Math.floor((durationMs ?? 0) / 2) + by)]) {
        const verdict = judgePlay({ playedMs, durationMs, endedHow: 'finished' });
        expect(counts.get(playedMs, durationMs)).toBe(verdict === 'play' ? 1 : 0);
      }
    }),
  );
});
