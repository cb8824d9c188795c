/**
 * Times scores in a large library as a front sees them: over the link to the core in its thread, on a drive, SQLite FULL.
 * How soon a score is told to be kept, and how soon lists by scores and likes are there. Reports; asserts nothing.
 *
 *   npm run bench:scores -- --library FILE [--scores 100000] [--rounds 5]
 *
 * The library is one of `make-big-library.ts`; it is copied first and left as it is.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openLibrary } from '../../src/main/db/open.ts';
import { ensureOwner } from '../../src/main/db/queries/people.ts';
import { systemClock } from '../../src/main/ports/clock.ts';
import { stderrLog } from '../../src/main/ports/log.ts';
import { trackIdSchema } from '../../src/shared/ids.ts';
import { withCore, type Ask } from './support/core-in-thread.ts';
import { say, spread } from './support/figures.ts';

const SINGLE_SCORES = 400;
const LIKES_A_SCORE = 0.2;

const { values } = parseArgs({
  options: {
    library: { type: 'string' },
    scores: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
  },
});
if (values.library === undefined || !existsSync(values.library)) throw new Error('--library FILE is needed');
const work = mkdtempSync(join(tmpdir(), 'fonoteka-scores-'));
try {
  await measure(prepare(values.library, join(work, 'library.db'), Number(values.scores)), Number(values.rounds));
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** A copy in which its owner has opinions: spread evenly over the library, each at a time of its own. */
function prepare(from: string, to: string, count: number): string {
  copyFileSync(from, to);
  const library = openLibrary(to, { clock: systemClock, log: stderrLog(false) });
  const { raw } = library.writer;
  const userId = ensureOwner(library.writer, 'me', Date.now());
  raw.pragma('synchronous = OFF');
  const chosen = (thing: string) => `from ${thing} where abs(random()) % (select count(*) from ${thing}) < ?`;
  const score = (thing: string) =>
    raw
      .prepare(
        `insert or ignore into ${thing}_score (user_id, ${thing}_id, score, created_at, updated_at)
         select ?, id, abs(random()) % 10 + 1, 1, 1600000000000 + abs(random()) % 100000000000 ${chosen(thing)}`,
      )
      .run(userId, thing === 'track' ? count : count / 10).changes;
  const scored = { tracks: score('track'), albums: score('album'), artists: score('artist') };
  const likes = raw
    .prepare(
      `insert or ignore into user_like (user_id, track_id, created_at)
       select ?, id, 1600000000000 + abs(random()) % 100000000000 ${chosen('track')}`,
    )
    .run(userId, count * LIKES_A_SCORE).changes;
  const tracks = raw.prepare<[], number>('select count(*) from track').pluck().get() ?? 0;
  library.close();
  say(`${tracks} tracks; scores of ${JSON.stringify(scored)}, ${likes} likes; load ${loadavg()[0]?.toFixed(1)}`);
  return to;
}

async function measure(libraryPath: string, rounds: number): Promise<void> {
  await withCore(libraryPath, work, async (ask) => {
    const ids = await ask('tracks.ids', { sort: 'artist' });
    await measureScores(ask, ids);
    await measureLists(ask, rounds);
    // beside a list being made, which holds the same thread
    await measureScores(ask, ids, () => ask('tracks.ids', { sort: 'score', isDescending: true }));
  });
  say(`\nload ${loadavg()[0]?.toFixed(1)}`);
}

async function measureScores(ask: Ask, ids: Uint32Array, beside?: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  const idle: number[] = [];
  for (let round = 0; round < SINGLE_SCORES; round++) {
    const id = ids[Math.floor(Math.random() * ids.length)] ?? 1;
    const asked = round % 20 === 0 ? beside?.() : undefined;
    times.push(await timed(() => ask('scores.setTracks', { ids: [trackIdSchema.parse(id)], score: (round % 10) + 1 })));
    await asked;
    idle.push(await timed(() => ask('app.info', {})));
  }
  say(
    `\none track scored${beside === undefined ? '' : ', each twentieth time right behind a list by score'}: ${spread(times)}`,
  );
  say(`  of which the way there and back: ${spread(idle)}`);
}

async function measureLists(ask: Ask, rounds: number): Promise<void> {
  say('\nlists, both ways:');
  const repeat = async (label: string, run: (isDescending: boolean) => Promise<Uint32Array>) => {
    const times: number[] = [];
    let count = 0;
    for (let round = 0; round < rounds; round++)
      for (const isDescending of [true, false])
        times.push(await timed(async () => void (count = (await run(isDescending)).length)));
    say(`  ${label}: ${count} ids, ${spread(times)}`);
  };
  for (const sort of ['artist', 'score', 'scored', 'liked'] as const)
    await repeat(`tracks by ${sort}`, (isDescending) => ask('tracks.ids', { sort, isDescending }));
  for (const filter of [{ only: 'scored' }, { only: 'unscored' }, { isLiked: true }, { minScore: 8 }] as const) {
    const label = JSON.stringify(filter);
    await repeat(`tracks by title ${label}`, (isDescending) =>
      ask('tracks.ids', { sort: 'title', isDescending, ...filter }),
    );
    await repeat(`tracks by score ${label}`, (isDescending) =>
      ask('tracks.ids', { sort: 'score', isDescending, ...filter }),
    );
    await repeat(`albums by score ${label}`, (isDescending) =>
      ask('albums.ids', { sort: 'score', isDescending, ...filter }),
    );
    await repeat(`artists by score ${label}`, (isDescending) =>
      ask('artists.ids', { sort: 'score', isDescending, ...filter }),
    );
  }
  for (const sort of ['score', 'scored'] as const) {
    await repeat(`albums by ${sort}`, (isDescending) => ask('albums.ids', { sort, isDescending }));
    await repeat(`artists by ${sort}`, (isDescending) => ask('artists.ids', { sort, isDescending }));
    await repeat(`composers by ${sort}`, (isDescending) => ask('composers.ids', { sort, isDescending }));
  }
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}
