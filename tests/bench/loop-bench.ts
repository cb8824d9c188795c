/**
 * How free the program stays while it scans: how late the event loop of the process is that fronts the core, and of the
 * core's own thread, and how long a page of rows takes during the scan and after it. The window is open and shows the
 * table of tracks. On both fronts: `fonoteka serve`, and the desktop app's bundles on the stand-in for Electron.
 * Reports; asserts nothing.
 *
 *   npm run bench:loop -- [--tracks 100000] [--music FOLDER] [--fronts web,stand-in]
 *
 * Needs `../shared/tools` and ffmpeg to make the files, unless `--music` names a folder of music.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { launchStandIn } from '../support/electron-stand-in/launch.ts';
import { serveApp } from '../support/served-app.ts';
import type { ScanStatus } from '../../src/shared/contract/scan.ts';
import { say, spread } from './support/figures.ts';
import { askIn, openPage } from './support/page-calls.ts';
import type { LoopLine } from './support/watch-loop.ts';

const root = resolve(import.meta.dirname, '../..');
const watcher = pathToFileURL(join(import.meta.dirname, 'support/watch-loop.ts')).href;
const PAGE_EVERY_MS = 50;
const IDLE_PAGES = 300;
const NEW_TRACKS = 5000;
const MANY_IDS = 20_000;
// orders are made anew after a scan
const REST_MS = 20_000;

const { values } = parseArgs({
  options: {
    tracks: { type: 'string', default: '100000' },
    music: { type: 'string' },
    fronts: { type: 'string', default: 'web,stand-in' },
  },
});
const work = mkdtempSync(join(tmpdir(), 'fonoteka-loop-'));
try {
  const music = values.music ?? makeMusic(Number(values.tracks));
  for (const front of values.fronts.split(',')) await measure(front, music);
} finally {
  rmSync(work, { recursive: true, force: true, maxRetries: 5 });
}

function makeMusic(count: number): string {
  const folder = join(work, 'music');
  const tool = join(root, '../shared/tools/make-library.mjs');
  if (!existsSync(tool)) throw new Error(`${tool} is missing: name a folder of music with --music`);
  say(`making ${count} files`);
  const made = spawnSync(process.execPath, [tool, '--out', folder, '--tracks', String(count), '--force', '--quiet'], {
    stdio: 'inherit',
  });
  if (made.status !== 0) throw new Error('the music could not be made (is ffmpeg installed?)');
  return folder;
}

interface Front {
  readonly page: Page;
  close(): Promise<unknown>;
}

async function openFront(name: string, folder: string, music: string): Promise<Front> {
  if (name === 'web') {
    process.env['NODE_OPTIONS'] = `--import=${watcher}`;
    const app = await serveApp(join(folder, 'library.db'), folder);
    delete process.env['NODE_OPTIONS'];
    const opened = await openPage(app.entryUrl, true);
    return { page: opened.page, close: async () => [await opened.close(), await app.close()] };
  }
  const app = await launchStandIn({ userDataPath: folder, musicPath: music, imports: [watcher] });
  return { page: app.page, close: () => app.close() };
}

async function measure(name: string, music: string): Promise<void> {
  const folder = mkdtempSync(join(work, `${name}-`));
  const log = join(folder, 'loop.jsonl');
  process.env['FONOTEKA_LOOP_LOG'] = log;
  const front = await openFront(name, folder, music);
  try {
    say(`\n${name}; load ${loadavg()[0]?.toFixed(1)}`);
    await measureScan(front.page, log, music);
  } finally {
    await front.close();
  }
}

async function measureScan(page: Page, log: string, music: string): Promise<void> {
  const startedAt = Date.now();
  await askIn(page, { method: 'folders.add', input: { path: music } });
  await askIn(page, { method: 'scan.start', input: {} });
  await page.evaluate(() => {
    location.hash = '';
    history.pushState(null, '', '/tracks');
    window.dispatchEvent(new PopStateEvent('popstate'));
  });
  const during: number[] = [];
  let known = 0;
  for (let ids: readonly number[] = []; ;) {
    const { value } = await askIn(page, { method: 'scan.status', input: {} });
    const { progress, last } = value as ScanStatus;
    // a scan that was asked for a moment ago may not have begun
    if (last !== null && last.finishedAt >= startedAt) {
      known = last.added;
      break;
    }
    if (progress.added > known + NEW_TRACKS || ids.length === 0) {
      known = progress.added;
      ids = (await askIn(page, { method: 'tracks.ids', input: { sort: 'added' }, wantedIds: MANY_IDS })).ids;
    }
    if (ids.length > 0) during.push(await timePage(page, ids));
    await sleep(PAGE_EVERY_MS);
  }
  const endedAt = Date.now();
  say(`  ${known} tracks in ${((endedAt - startedAt) / 1000).toFixed(0)} s; load ${loadavg()[0]?.toFixed(1)}`);
  sayLoops(log, 'during the scan', startedAt, endedAt);
  say(`  a page of 100 rows during the scan: ${spread(during)}`);
  await sleep(REST_MS);
  const { ids } = await askIn(page, { method: 'tracks.ids', input: { sort: 'added' }, wantedIds: MANY_IDS });
  const idle: number[] = [];
  const restedAt = Date.now();
  for (let round = 0; round < IDLE_PAGES; round++) {
    idle.push(await timePage(page, ids));
    await sleep(PAGE_EVERY_MS);
  }
  say(`  a page of 100 rows after it: ${spread(idle)}`);
  sayLoops(log, 'after it', restedAt, Date.now());
}

async function timePage(page: Page, ids: readonly number[]): Promise<number> {
  const from = Math.floor(Math.random() * Math.max(1, ids.length - 100));
  return (await askIn(page, { method: 'tracks.byIds', input: { ids: ids.slice(from, from + 100) } })).tookMs;
}

/** How late turns came, a line a thread; parser processes are left out. */
function sayLoops(log: string, when: string, fromMs: number, toMs: number): void {
  const lines = readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LoopLine)
    .filter(({ atMs, entry }) => atMs > fromMs && atMs <= toMs && !entry.includes('parser'));
  const threads = Map.groupBy(lines, (line) => (line.isMainThread ? 'front' : `thread ${line.threadId}`));
  for (const [thread, own] of threads) {
    const turns = own.reduce((sum, line) => sum + line.turns, 0);
    const all = (some: readonly number[]) => [
      ...some,
      ...Array.from({ length: Math.max(0, turns - some.length) }, () => 0),
    ];
    const late = own.flatMap((line) => line.late);
    const computed = own.flatMap((line) => line.own);
    say(`  ${thread} ${when}: late by ${spread(all(late))}; over 50 ms: ${late.filter((ms) => ms > 50).length}`);
    say(
      `    own work between two turns: ${spread(all(computed))}; over 50 ms: ${computed.filter((ms) => ms > 50).length}`,
    );
  }
}
