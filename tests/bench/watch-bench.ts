/**
 * How long it takes until a change in a watched folder of music is in the library, on real files and real events: from the
 * end of the change to the announcement after which a window shows it. Reports; asserts nothing.
 *
 *   npm run bench:watch [-- --tracks 20000 --rounds 10]
 *
 * The library is made of small FLAC files, in folders of ten; what is measured besides is what watching it costs.
 */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { LocalCore } from '../../src/main/core.ts';
import { openCoreAt } from '../support/core-at.ts';
import { flacFile, track } from '../support/flac.ts';

const { values } = parseArgs({
  options: { tracks: { type: 'string', default: '20000' }, rounds: { type: 'string', default: '10' } },
});
const trackCount = Number(values.tracks);
const rounds = Number(values.rounds);
const LONGEST_MS = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'fonoteka-watch-'));
const music = join(folder, 'music');
for (let no = 0; no < trackCount; no++) writeSong(`${Math.floor(no / 200)}/${Math.floor(no / 10)}/${no}.flac`, no);
say(`${trackCount} tracks, ${rounds} rounds, Node ${process.version}`);

const blind = await openCoreAt(folder);
const context = { userId: await blind.host.ownerId(), front: 'process' } as const;
await blind.call('folders.add', { path: music }, context);
await blind.scan(await listIds(blind));
await blind.close();

const before = process.memoryUsage().rss;
const startedMs = performance.now();
const core = await openCoreAt(folder, {
  config: { watcherPath: join(import.meta.dirname, '../../src/main/watch-worker.ts') },
});
const isWatching = async () => JSON.stringify(await core.call('watch.status', {}, context)).includes('"watching"');
while (!(await isWatching())) await wait(20);
say(`watching after ${(performance.now() - startedMs).toFixed(0)} ms, with the core's start`);
await core.scan(await listIds(core));
say(
  `memory of the process grew by ${((process.memoryUsage().rss - before) / 2 ** 20).toFixed(0)} MB, core and scan within`,
);

await measure('a file is added', (round) => writeSong(`0/0/new ${round}.flac`, trackCount + round));
await measure('a file is edited', (round) => writeSong(`0/0/new ${round}.flac`, trackCount + 1000 + round));
await measure('a file is moved', (round) => renameSync(at(`0/0/new ${round}.flac`), at(`0/1/new ${round}.flac`)));
await measure('a file is deleted', (round) => rmSync(at(`0/1/new ${round}.flac`)));
await measure('ten files come in a new folder', (round) => {
  for (let song = 0; song < 10; song++)
    writeSong(`fresh ${round}/a/b/c/${song}.flac`, trackCount + 5000 + round * 10 + song);
});
let name = '1';
await measure('a folder of 200 files is renamed', (round) => {
  renameSync(at(name), at(`renamed ${round}`));
  name = `renamed ${round}`;
});

await core.close();
rmSync(folder, { recursive: true, force: true });

/** The time from the end of a change to the last announcement of tracks after it. */
async function measure(what: string, change: (round: number) => void): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    let shownMs: number | undefined;
    const ended = Promise.withResolvers<void>();
    const stop = core.subscribe((event) => {
      if (event.type !== 'library.changed' || !event.topics.includes('tracks')) return;
      shownMs = performance.now();
      ended.resolve();
    });
    change(round);
    const changedMs = performance.now();
    await Promise.race([ended.promise, wait(LONGEST_MS)]);
    // a change may be announced in parts
    await wait(1500);
    stop();
    times.push(shownMs === undefined ? Number.NaN : shownMs - changedMs);
  }
  const sorted = times.toSorted((a, b) => a - b);
  say(
    `${what}: median ${sorted[Math.floor(sorted.length / 2)]?.toFixed(0)} ms, longest ${sorted.at(-1)?.toFixed(0)} ms`,
  );
}

async function listIds(from: LocalCore): Promise<readonly number[]> {
  const reply = await from.call('folders.list', {}, context);
  return reply.ok ? (reply.value as readonly { readonly id: number }[]).map(({ id }) => id) : [];
}

function at(path: string): string {
  return join(music, path);
}

function writeSong(path: string, seed: number): void {
  mkdirSync(join(at(path), '..'), { recursive: true });
  const tags = {
    title: `Song ${seed}`,
    artist: `Artist ${Math.floor(seed / 200)}`,
    album: `Album ${Math.floor(seed / 10)}`,
  };
  writeFileSync(at(path), flacFile(track(tags, { sound: `song ${seed}`, seconds: 1 })));
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
