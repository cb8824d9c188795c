/**
 * How smooth the table of tracks is in real Chromium, on a library of any size served by the built program, beside two pages
 * that are scrolled in the same way: an empty one, and one of plain rows that are all there, without a script. What a
 * machine, its load and drawing without a graphics card cost, it costs all three. Reports; asserts nothing. Rounds and pages
 * take turns; of each figure the median of the rounds is told.
 *
 * A frame is one that is shown: the time from one that the compositor hands on to the next, as Chromium's own trace tells it.
 * What the page's script sees is told beside it: there each turn of the wheel makes one interval longer and the next as much
 * shorter, for its handlers go before the callback that reads the clock, and the frames come evenly all the same. Of jumps that
 * alone is told, as frames in which nothing changes are not shown at all.
 *
 * All this in a browser to whose network no tool listens, see support/bare-browser.ts.
 *
 *   npx electron-vite build && node tests/bench/make-big-library.ts --out BIG.db
 *   node tests/bench/scroll-bench.ts --library BIG.db [--scales 1,2] [--rounds 3] [--steps 120] [--jumps 20] [--browser FILE]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { serveApp } from '../support/served-app.ts';
import { openBareBrowser, type BareBrowser, type BarePage, type TraceEvent } from './support/bare-browser.ts';

const { values } = parseArgs({
  options: {
    library: { type: 'string' },
    scales: { type: 'string', default: '1,2' },
    rounds: { type: 'string', default: '3' },
    steps: { type: 'string', default: '120' },
    jumps: { type: 'string', default: '20' },
    browser: { type: 'string' },
  },
});
if (values.library === undefined) throw new Error('--library FILE is needed, see make-big-library.ts');

const WHEEL_STEP = 160;
const SCROLL_BOX = '.scaled-box';
const EMPTY_PAGE = `<body style="margin:0"><div class="scaled-box" style="height:100vh;overflow:auto"><div style="height:6000000px">`;

const PLAIN_ROWS = 2000;
const CELLS = ['7', 'Lowluti of the nosterho', 'Anan Honogarlu', 'Night of the sea', '1965', 'Folk', '4:08', 'Opus'];
const PLAIN_ROW = `<div style="display:grid;grid-template-columns:40px 3fr 2fr 2fr 56px 1fr 68px 80px;height:32px">${CELLS.map((cell) => `<span>${cell}</span>`).join('')}</div>`;
const PLAIN_PAGE = `<body style="margin:0;font:13px sans-serif"><div class="scaled-box" style="height:100vh;overflow:auto">${PLAIN_ROW.repeat(PLAIN_ROWS)}`;

type Figures = Readonly<Record<string, number>>;

const home = mkdtempSync(join(tmpdir(), 'fonoteka-scroll-'));
const app = await serveApp(resolve(values.library), home);
const browsers = new Map<
  number,
  { readonly browser: BareBrowser; readonly page: BarePage; readonly empty: BarePage; readonly plain: BarePage }
>();
try {
  say(`${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1)}`);
  // one browser a scale, all let in before the first is measured: the address lets in one alone, so its cookie is handed on
  for (const scale of values.scales.split(',').map(Number)) await open(scale);
  for (const { page, empty, plain } of browsers.values()) {
    const rounds: Record<'empty' | 'plain' | 'table', Figures>[] = [];
    for (let round = 0; round < Number(values.rounds); round++) {
      rounds.push({
        empty: await measureScroll(empty),
        plain: await measureScroll(plain),
        table: { ...(await measureFirstRows(page)), ...(await measureScroll(page)) },
      });
    }
    for (const what of ['empty', 'plain', 'table'] as const) {
      report(
        `scale ${await page.evaluate(() => devicePixelRatio)}, ${what}`,
        rounds.map((one) => one[what]),
      );
    }
  }
} finally {
  for (const { browser } of browsers.values()) await browser.close();
  await app.close();
  rmSync(home, { recursive: true, force: true });
}

async function open(scale: number): Promise<void> {
  const [first] = browsers.values();
  const cookies = (await first?.browser.cookies()) ?? [];
  const browser = await openBareBrowser({ scale, cookies, path: values.browser });
  const page = await browser.open();
  await page.load(first === undefined ? app.entryUrl : new URL('/', app.entryUrl).href, hasTracksLink);
  const empty = await browser.open();
  const plain = await browser.open();
  const write = (html: string) => document.write(html);
  await empty.evaluate(write, EMPTY_PAGE);
  await plain.evaluate(write, PLAIN_PAGE);
  browsers.set(scale, { browser, page, empty, plain });
}

function hasTracksLink(): boolean {
  return document.querySelector('a[href="#/tracks"]') !== null;
}

async function measureFirstRows(page: BarePage): Promise<Figures> {
  await page.show();
  await page.load(new URL('/#/settings', app.entryUrl).href, hasTracksLink);
  await wait(500);
  const fresh = await page.evaluate(timeToRows);
  await page.evaluate(() => location.assign('#/settings'));
  await wait(300);
  const again = await page.evaluate(timeToRows);
  await wait(300);
  return {
    'ids asked and come, ms': fresh.idsAt - fresh.askedAt,
    'first rows painted after the ids came, ms': fresh.paintedAt - fresh.idsAt,
    'first rows painted after they came themselves, ms': fresh.paintedAt - fresh.rowsAt,
    'first rows painted after the click, ids known, ms': again.paintedAt - again.clickedAt,
  };
}

/** In the page: goes to the tracks and waits until their rows are there and painted. */
async function timeToRows(): Promise<Record<'clickedAt' | 'askedAt' | 'idsAt' | 'rowsAt' | 'paintedAt', number>> {
  performance.clearResourceTimings();
  const hasRows = () => Boolean(document.querySelector('[data-index="0"] [data-column="title"]')?.textContent);
  const drawn = new Promise<void>((done) => {
    const observer = new MutationObserver(() => {
      if (!hasRows()) return;
      observer.disconnect();
      done();
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  const clickedAt = performance.now();
  document.querySelector<HTMLElement>('a[href="#/tracks"]')?.click();
  await drawn;
  // the task after the frame that shows them
  const paintedAt = await new Promise<number>((done) => {
    const after = new MessageChannel();
    after.port1.addEventListener('message', () => done(performance.now()));
    after.port1.start();
    requestAnimationFrame(() => after.port2.postMessage(null));
  });
  // all calls have one address: a million ids are the largest answer by far
  const calls = performance.getEntriesByType('resource').filter((one) => one instanceof PerformanceResourceTiming);
  const ids = calls.find((one) => one.decodedBodySize > 1_000_000);
  const idsAt = ids?.responseEnd ?? clickedAt;
  // the core is asked for the first of them as soon as it is known which they are
  const rows = calls.find((one) => one.requestStart >= idsAt && one.decodedBodySize > 5000);
  return {
    clickedAt,
    paintedAt,
    askedAt: ids?.requestStart ?? clickedAt,
    idsAt,
    rowsAt: rows?.responseEnd ?? idsAt,
  };
}

async function measureScroll(page: BarePage): Promise<Figures> {
  await page.show();
  const middle = await page.evaluate((selector: string) => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, SCROLL_BOX);
  if (middle === null) throw new Error('nothing to scroll');
  const before = await page.mainThreadMs();
  const wheel = await framesWhile(page, async () => {
    for (let step = 0; step < Number(values.steps); step++) await page.wheel(middle.x, middle.y, WHEEL_STEP);
  });
  const spent = (await page.mainThreadMs()) - before;
  await page.evaluate(startFrames);
  await page.evaluate(jumpAbout, { count: Number(values.jumps), selector: SCROLL_BOX });
  const jumps = await page.evaluate(endFrames);
  return {
    // of a processor's time, which others that run beside do not lengthen
    'wheel: main thread a step, CPU ms': spent / Number(values.steps),
    ...spread('wheel: frame', wheel.shown),
    ...spread('wheel: as the script sees it', wheel.seen),
    ...spread('jump: as the script sees it', jumps),
  };
}

/** The times between frames, ms: as they are shown, and as a script in the page sees them. */
async function framesWhile(page: BarePage, scroll: () => Promise<void>): Promise<Record<'shown' | 'seen', number[]>> {
  let seen: number[] = [];
  const events = await page.trace(['disabled-by-default-devtools.timeline.frame', 'blink.user_timing'], async () => {
    await page.evaluate(startFrames);
    await scroll();
    seen = await page.evaluate(endFrames);
  });
  return { seen, shown: shownFrames(events) };
}

/** Of the process that was marked, between its marks. */
function shownFrames(traceEvents: readonly TraceEvent[]): number[] {
  const mark = (name: string) => traceEvents.find((event) => event.name === name);
  const [begin, end] = [mark('bench-begin'), mark('bench-end')];
  if (begin === undefined || end === undefined) throw new Error('the trace lacks the marks');
  const times = traceEvents
    .filter(({ name, pid, ts }) => name === 'DrawFrame' && pid === begin.pid && ts >= begin.ts && ts <= end.ts)
    .map(({ ts }) => ts / 1000)
    .toSorted((a, b) => a - b);
  return times.slice(1).map((time, at) => time - (times[at] ?? time));
}

function startFrames(): void {
  performance.mark('bench-begin');
  const frames: number[] = [];
  let before = performance.now();
  let isOn = true;
  const onFrame = (): void => {
    const now = performance.now();
    frames.push(now - before);
    before = now;
    if (isOn) requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
  Object.assign(window, {
    endBenchFrames: () => {
      isOn = false;
      performance.mark('bench-end');
      return frames.slice(1);
    },
  });
}

function endFrames(): number[] {
  return (window as unknown as { endBenchFrames(): number[] }).endBenchFrames();
}

/** In the page: to places all over the list, each after the last has been drawn. */
async function jumpAbout({ count, selector }: { count: number; selector: string }): Promise<void> {
  const box = document.querySelector(selector);
  if (box === null) return;
  // the same places in each round
  let seed = 7;
  for (let jump = 0; jump < count; jump++) {
    seed = (seed * 16807) % 2147483647;
    box.scrollTop = (seed / 2147483647) * (box.scrollHeight - box.clientHeight);
    for (let frame = 0; frame < 6; frame++) await new Promise((done) => requestAnimationFrame(done));
  }
}

function spread(name: string, frames: readonly number[]): Figures {
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return {
    [`${name}, count`]: frames.length,
    [`${name}, p50, ms`]: at(0.5),
    [`${name}, p95, ms`]: at(0.95),
    [`${name}, longest, ms`]: at(1),
  };
}

function report(title: string, rounds: readonly Figures[]): void {
  say(`\n${title}`);
  for (const name of Object.keys(rounds[0] ?? {})) {
    const all = rounds.map((round) => round[name] ?? 0).toSorted((a, b) => a - b);
    const median = all[Math.floor(all.length / 2)] ?? 0;
    say(`  ${name.padEnd(52)} ${median.toFixed(1).padStart(8)}   (${all.map((one) => one.toFixed(1)).join(', ')})`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
