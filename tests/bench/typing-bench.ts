/**
 * How long a letter waits while one types into the search box, in real Chromium, on a library of any size served by the built
 * program: from the key to where the window hears of it (the input delay), and to the frame behind that. Beside it, how
 * long what is found takes to be there. Reports; asserts nothing.
 *
 *   npx electron-vite build && node tests/bench/make-big-library.ts --out BIG.db
 *   node tests/bench/typing-bench.ts --library BIG.db [--rounds 3] [--pause 80]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { chromiumLaunchOptions } from '../support/chromium.ts';
import { serveApp } from '../support/served-app.ts';

const { values } = parseArgs({
  options: {
    library: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    /** Between two keys, ms: 80 is fast typing. */
    pause: { type: 'string', default: '80' },
  },
});
if (values.library === undefined) throw new Error('--library FILE is needed, see make-big-library.ts');

const TEXTS = ['love', 'the moon', 'night of the sea', 'anna k', 'm', 'луна', 'zzzz', 'no one'];

const home = mkdtempSync(join(tmpdir(), 'fonoteka-typing-'));
const app = await serveApp(resolve(values.library), home);
const browser = await chromium.launch(chromiumLaunchOptions(['--window-size=1280,800']));
try {
  say(`${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1)}`);
  const page = await (await browser.newContext({ viewport: null })).newPage();
  await page.goto(app.entryUrl);
  const box = page.getByRole('textbox', { name: 'Search your library' });
  await box.waitFor();
  await page.evaluate(listen);
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const text of TEXTS) {
      await box.fill('');
      await box.focus();
      await page.keyboard.type(text, { delay: Number(values.pause) });
      await page.waitForTimeout(500);
    }
  }
  await report(page);
} finally {
  await browser.close();
  await app.close();
  rmSync(home, { recursive: true, force: true });
}

interface Heard {
  readonly delays: number[];
  readonly frames: number[];
  readonly answers: number[];
  readonly tasks: number[];
}

/** In the page: hears each key before anybody else does, and watches the questions and the long tasks. */
function listen(): void {
  const heard: Heard = { delays: [], frames: [], answers: [], tasks: [] };
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      heard.delays.push(performance.now() - timeStamp);
      requestAnimationFrame(() => setTimeout(() => heard.frames.push(performance.now() - timeStamp)));
    },
    { capture: true },
  );
  new PerformanceObserver((list) => heard.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
  new PerformanceObserver((list) => heard.answers.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'resource',
  });
  Object.assign(window, { heardInBench: heard });
}

async function report(page: Page): Promise<void> {
  const { delays, frames, answers, tasks } = await page.evaluate(
    () => (window as unknown as { readonly heardInBench: Heard }).heardInBench,
  );
  spread('key to the window (input delay)', delays);
  spread('key to the frame behind it', frames);
  spread('question to its answer', answers);
  say(`${'tasks of more than 50 ms'.padEnd(36)} ${tasks.length}, longest ${Math.max(0, ...tasks).toFixed(0)} ms`);
}

function spread(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(1);
  say(`${name.padEnd(36)} ${sorted.length}: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${at(1)} ms`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
