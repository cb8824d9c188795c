/**
 * Times smart playlists in a large library as a front sees them: how soon what they find is there, the first time and after
 * a change, while nineteen others are kept. Reports; asserts nothing.
 *
 *   npm run bench:smart -- --library FILE [--rounds 20]
 *
 * The library is one of `make-big-library.ts`; it is copied first and left as it is.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { trackIdSchema } from '../../src/shared/ids.ts';
import { withCore, type Ask } from './support/core-in-thread.ts';
import { say, spread } from './support/figures.ts';

const QUERIES = [
  'score>=4',
  'is:liked sort:-liked',
  'year:1990..1999 (genre:rock or genre:jazz) -artist:a',
  'plays=0 added<5y limit:100 by:random',
  'artist:e score>=3 sort:-score limit:25 by:-score',
];
const COPIES = 4;

const { values } = parseArgs({ options: { library: { type: 'string' }, rounds: { type: 'string', default: '20' } } });
if (values.library === undefined || !existsSync(values.library)) throw new Error('--library FILE is needed');
const work = mkdtempSync(join(tmpdir(), 'fonoteka-smart-'));
try {
  copyFileSync(values.library, join(work, 'library.db'));
  await withCore(join(work, 'library.db'), work, (ask) => measure(ask, Number(values.rounds)));
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function measure(ask: Ask, rounds: number): Promise<void> {
  const all = await ask('tracks.ids', { sort: 'artist' });
  say(`${all.length} tracks, ${QUERIES.length * COPIES} smart playlists; load ${loadavg()[0]?.toFixed(1)}`);
  const idAt = (round: number) => trackIdSchema.parse(all[Math.floor((round * all.length) / (rounds + 1))]);
  const playlists = [];
  for (const query of Array.from({ length: COPIES }, () => QUERIES).flat())
    playlists.push({ query, made: await ask('smart.create', { name: query, query }) });
  for (const { query, made } of playlists.slice(0, QUERIES.length)) {
    const { playlistId } = made;
    const [first, again, changed]: number[][] = [[], [], []];
    for (let round = 0; round < rounds; round++) {
      await ask('smart.setQuery', { playlistId, query: `${query} -title:zz${round}` });
      first?.push(await timed(() => ask('smart.trackIds', { playlistId })));
      again?.push(await timed(() => ask('smart.trackIds', { playlistId })));
      changed?.push(
        await timed(async () => {
          await ask('scores.setTracks', { ids: [idAt(round)], score: (round % 10) + 1 });
          await ask('smart.trackIds', { playlistId });
        }),
      );
    }
    say(`\n${query}\n  first ${spread(first ?? [])}\n  again ${spread(again ?? [])}`);
    say(`  scored and seen ${spread(changed ?? [])}`);
  }
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}
