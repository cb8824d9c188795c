/**
 * Times the lists of a large library as the window gets them: through `fonoteka serve`, in Chromium, from asking to
 * having the ids or rows. Reports; asserts nothing.
 *
 *   npm run bench:lists -- --library FILE [--rounds 5]
 *
 * The library is one of `make-big-library.ts`; it is copied first and left as it is.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { albumSortSchema } from '../../src/shared/contract/albums.ts';
import { artistSortSchema } from '../../src/shared/contract/artists.ts';
import { composerSortSchema } from '../../src/shared/contract/composers.ts';
import { trackSortSchema } from '../../src/shared/contract/tracks.ts';
import { openLibrary } from '../../src/main/db/open.ts';
import { fillSearchPiece } from '../../src/main/db/search-fill.ts';
import { systemClock } from '../../src/main/ports/clock.ts';
import { stderrLog } from '../../src/main/ports/log.ts';
import { serveApp } from '../support/served-app.ts';
import { say, spread } from './support/figures.ts';
import { askIn, openPage, type Timed } from './support/page-calls.ts';

const PAGES = 300;
const ROWS_A_PAGE = 100;
const FILTERS = ['a', 'l', 'lo', 'love', 'но', 'ночь', '月', 'river night', 'golden the love'];

const { values } = parseArgs({
  options: { library: { type: 'string' }, rounds: { type: 'string', default: '5' } },
});
if (values.library === undefined || !existsSync(values.library)) throw new Error('--library FILE is needed');
const work = mkdtempSync(join(tmpdir(), 'fonoteka-lists-'));
try {
  await measure(prepare(values.library, join(work, 'library.db')), Number(values.rounds));
} finally {
  rmSync(work, { recursive: true, force: true });
}

interface Calls {
  call(method: string, input: unknown, wantedIds?: number): Promise<Timed>;
}

/** A copy at the newest schema with its search index whole, so that nothing of that is timed. */
function prepare(from: string, to: string): string {
  copyFileSync(from, to);
  const library = openLibrary(to, { clock: systemClock, log: stderrLog(false) });
  while (fillSearchPiece(library.writer) !== undefined);
  const count = library.reader.raw.prepare<[], number>('select count(*) from track').pluck().get() ?? 0;
  library.close();
  say(`${count} tracks; load ${loadavg()[0]?.toFixed(1)}`);
  return to;
}

async function measure(libraryPath: string, rounds: number): Promise<void> {
  await withServer(libraryPath, async (calls) => {
    say('\nfirst asked, computed then:');
    for (const sort of trackSortSchema.options) {
      const watch = watchCore(calls);
      const { tookMs, count } = await calls.call('tracks.ids', { sort });
      say(
        `  tracks by ${sort}: ${tookMs.toFixed(0)} ms, ${count} ids; another call waited ${(await watch()).toFixed(0)} ms at most`,
      );
    }
    say('\nasked again, both ways:');
    for (const sort of trackSortSchema.options) await repeat(calls, `tracks by ${sort}`, rounds, 'tracks.ids', sort);
    await measurePages(calls);
    await measureRest(calls, rounds);
  });
  await withServer(libraryPath, async (calls) => {
    say('\nfirst asked after a start:');
    for (const sort of trackSortSchema.options) {
      const { tookMs } = await calls.call('tracks.ids', { sort });
      say(`  tracks by ${sort}: ${tookMs.toFixed(0)} ms`);
    }
  });
  say(`\nload ${loadavg()[0]?.toFixed(1)}`);
}

async function measurePages(calls: Calls): Promise<void> {
  say('\npages of 100 rows at random depth:');
  for (const sort of ['artist', 'title'] as const) {
    const { ids } = await calls.call('tracks.ids', { sort }, 2_000_000);
    const screen = await calls.call('tracks.byIds', { ids: ids.slice(0, 40) });
    const times: number[] = [];
    for (let page = 0; page < PAGES; page++) {
      const from = Math.floor(Math.random() * Math.max(1, ids.length - ROWS_A_PAGE));
      times.push((await calls.call('tracks.byIds', { ids: ids.slice(from, from + ROWS_A_PAGE) })).tookMs);
    }
    say(`  by ${sort}: first screen of 40 ${screen.tookMs.toFixed(1)} ms; ${spread(times)}`);
  }
  const idle: number[] = [];
  for (let round = 0; round < PAGES; round++) idle.push((await calls.call('app.info', {})).tookMs);
  say(`  of which the way there and back: ${spread(idle)}`);
}

async function measureRest(calls: Calls, rounds: number): Promise<void> {
  say('\nfilters of all tracks, by artist:');
  for (const filter of FILTERS) {
    const times: number[] = [];
    let found = 0;
    for (let round = 0; round < rounds * 2; round++) {
      const { tookMs, count } = await calls.call('tracks.ids', { sort: 'artist', filter });
      times.push(tookMs);
      found = count;
    }
    say(`  «${filter}», ${found} found: ${spread(times)}`);
  }
  say('\nother lists, both ways:');
  for (const sort of albumSortSchema.options) await repeat(calls, `albums by ${sort}`, rounds, 'albums.ids', sort);
  for (const sort of artistSortSchema.options) await repeat(calls, `artists by ${sort}`, rounds, 'artists.ids', sort);
  for (const sort of composerSortSchema.options)
    await repeat(calls, `composers by ${sort}`, rounds, 'composers.ids', sort);
}

// oxlint-disable-next-line max-params -- what is asked, and how it is called in the report
async function repeat(calls: Calls, label: string, rounds: number, method: string, sort: string): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++)
    for (const isDescending of [false, true]) times.push((await calls.call(method, { sort, isDescending })).tookMs);
  say(`  ${label}: ${spread(times)}`);
}

/** Asks for next to nothing all the time; the function that ends it gives the longest wait, which tells how long the core was held. */
function watchCore(calls: Calls): () => Promise<number> {
  const watch = { isOver: false };
  const watching = (async () => {
    let longest = 0;
    while (!watch.isOver) longest = Math.max(longest, (await calls.call('app.info', {})).tookMs);
    return longest;
  })();
  return () => {
    watch.isOver = true;
    return watching;
  };
}

async function withServer(libraryPath: string, run: (calls: Calls) => Promise<void>): Promise<void> {
  const app = await serveApp(libraryPath, work);
  const opened = await openPage(app.entryUrl, false);
  try {
    await run({ call: (method, input, wantedIds = 0) => askIn(opened.page, { method, input, wantedIds }) });
  } finally {
    await opened.close();
    await app.close();
  }
}
