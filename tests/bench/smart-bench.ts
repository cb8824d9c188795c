/**
 * Times smart playlists in a large library as a front sees them: how soon what they find is there, the first time, again, and
 * after a change of each kind, while nineteen others are kept and counted again. Then, by a writer like a scan's, what a tag
 * and the time cost, and how many of the others were looked at. Reports; asserts nothing.
 *
 *   npm run bench:smart -- --library FILE [--rounds 100]
 *
 * The library is one of `make-big-library.ts`; it is copied first and left as it is.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openLibrary } from '../../src/main/db/open.ts';
import { albumIdSchema, trackIdSchema, userIdSchema, type PlaylistId, type TrackId } from '../../src/shared/ids.ts';
import { keptLog } from '../support/kept-log.ts';
import { openSmartLists } from '../support/smart-lists.ts';
import { withCore, type Ask } from './support/core-in-thread.ts';
import { copyWhole } from './support/copy-whole.ts';
import { say, spread } from './support/figures.ts';

const QUERIES = [
  'score>=4',
  'is:liked sort:-liked',
  'year:1990..1999 (genre:rock or genre:jazz) -artist:a',
  'plays=0 added<5y limit:100 by:random',
  'artist:e score>=3 sort:-score limit:25 by:-score',
  'in:"Bench road"',
  'year>1900',
];
const COPIES = 3;
const DAY_MS = 86_400_000;

const { values } = parseArgs({ options: { library: { type: 'string' }, rounds: { type: 'string', default: '100' } } });
if (values.library === undefined || !existsSync(values.library)) throw new Error('--library FILE is needed');
const work = mkdtempSync(join(tmpdir(), 'fonoteka-smart-'));
const rounds = Number(values.rounds);
try {
  const library = join(work, 'library.db');
  copyWhole(values.library, library);
  await withCore(library, work, measure);
  await measureInside(library);
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function measure(ask: Ask): Promise<void> {
  const all = await ask('tracks.ids', { sort: 'artist' });
  const trackOf = (round: number) => trackIdSchema.parse(all[Math.floor((round * all.length) / (rounds + 1))]);
  const road = await ask('playlists.create', { name: 'Bench road', kind: 'manual' });
  const made: { readonly query: string; readonly playlistId: PlaylistId }[] = [];
  for (const query of Array.from({ length: COPIES }, () => QUERIES).flat())
    made.push({ query, playlistId: (await ask('smart.create', { name: query, query })).playlistId });
  say(`${all.length} tracks, ${made.length} smart playlists; load ${loadavg()[0]?.toFixed(1)}`);
  for (const { query, playlistId } of made.slice(0, QUERIES.length)) {
    const first = await timed(() => ask('smart.trackIds', { playlistId }));
    const again = [];
    for (let round = 0; round < rounds; round++) again.push(await timed(() => ask('smart.trackIds', { playlistId })));
    say(`${query}\n  first ${first.toFixed(1)} ms, again ${spread(again)}`);
  }
  for (const { playlistId } of made) await ask('smart.trackIds', { playlistId });

  const seen = async (what: string, query: string, change: (round: number, id: TrackId) => Promise<unknown>) => {
    const playlistId = made[QUERIES.indexOf(query)]?.playlistId;
    if (playlistId === undefined) return;
    const times = [];
    for (let round = 0; round < rounds; round++) {
      times.push(
        await timed(async () => {
          await change(round, trackOf(round));
          // as a window does: the list of playlists, which counts the others, and the list that is open
          const listed = ask('playlists.list', {});
          await ask('smart.trackIds', { playlistId });
          await listed;
        }),
      );
    }
    say(`${what} → seen in ${query}\n  ${spread(times)}`);
  };
  say(`\nload ${loadavg()[0]?.toFixed(1)}`);
  await seen('score', 'score>=4', (round, id) => ask('scores.setTracks', { ids: [id], score: (round % 10) + 1 }));
  await seen('score', 'artist:e score>=3 sort:-score limit:25 by:-score', (round, id) =>
    ask('scores.setTracks', { ids: [id], score: ((round + 3) % 10) + 1 }),
  );
  await seen('like', 'is:liked sort:-liked', (_, id) => ask('likes.set', { ids: [id], isLiked: true }));
  await seen('play', 'plays=0 added<5y limit:100 by:random', (_, trackId) =>
    ask('playback.record', {
      playKey: crypto.randomUUID(),
      trackId,
      startedAt: Date.now(),
      playedMs: 300_000,
      endedHow: 'finished',
    }),
  );
  await seen('entry', 'in:"Bench road"', (_, id) =>
    ask('playlists.add', { playlistId: road.playlistId, trackIds: [id], beforeEntryId: null }),
  );
  const albums = await ask('albums.ids', { sort: 'artist', isDescending: false });
  await seen('date by hand', 'year>1900', (round) =>
    ask('albums.edit', {
      albumId: albumIdSchema.parse(albums[round * 7]),
      changes: { releaseDate: `${1901 + round}` },
    }),
  );
}

/** By a writer in this thread, which can say what was done. */
async function measureInside(path: string): Promise<void> {
  const times = { now: () => Date.now(), monotonicMs: () => performance.now() };
  const library = openLibrary(path, { clock: times, log: keptLog() });
  const { raw } = library.writer;
  const owner = userIdSchema.parse(raw.prepare('select owner_id from playlist limit 1').pluck().get());
  const { lists, costs, pass } = openSmartLists(library.writer, Date.now());
  const kept = QUERIES.map((query, at) => {
    return { query, playlist: { id: -1 - at, ownerId: owner, rules: JSON.stringify({ query }), isOwn: 1 } };
  });
  for (const { playlist } of kept) await lists.ids(playlist);
  const most = raw.prepare<[], number>('select max(id) from track').pluck().get() ?? 1;
  const idAt = (round: number) => Math.floor(((round + 1) * most) / (rounds + 2));
  const seen = async (what: string, openAt: number, change: (round: number) => unknown) => {
    const found: number[] = [];
    const before = { ...costs };
    let [openWhole, openLooks] = [0, 0];
    for (let round = 0; round < rounds; round++) {
      const ofOpen = { ...costs };
      found.push(
        await timed(async () => {
          change(round);
          await lists.ids(kept[openAt]?.playlist ?? { id: 0, ownerId: owner, rules: null, isOwn: 1 });
        }),
      );
      openWhole += costs.whole - ofOpen.whole;
      openLooks += costs.looks - ofOpen.looks;
      for (const { playlist } of kept) await lists.ids(playlist);
    }
    const [whole, looks] = [costs.whole - before.whole, costs.looks - before.looks];
    say(`${what} → seen in ${kept[openAt]?.query}\n  ${spread(found)}`);
    say(
      `  of itself: ${openWhole} × whole, ${openLooks} × changed tracks; others: ${whole - openWhole} × whole, ${looks - openLooks} × changed tracks`,
    );
  };
  say(`\ninside, ${kept.length} lists; load ${loadavg()[0]?.toFixed(1)}`);
  const score = raw.prepare(
    `insert or replace into track_score (track_id, user_id, score, source, created_at, updated_at) values (?, ?, ?, 'manual', 0, 0)`,
  );
  await seen('score', 0, (round) => score.run(idAt(round), owner, (round % 10) + 1));
  const like = raw.prepare('insert or replace into user_like (user_id, track_id, created_at) values (?, ?, ?)');
  await seen('like', 1, (round) => like.run(owner, idAt(round), round));
  const tag = raw.prepare('update track set release_date = ?, sort_key = ? where id = ?');
  await seen('tag as a scan writes it', 6, (round) => tag.run(`${1850 + (round % 100)}`, `key ${round}`, idAt(round)));
  await seen('a day that passes', 3, () => pass(DAY_MS));
  library.close();
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}
