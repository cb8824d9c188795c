/** Times the edits of playlists in the window of the built program: from the key to the drawn rows, and what crossed the link for it. */
import type { Page } from '@playwright/test';
import { serveApp } from '../../support/served-app.ts';
import { say, spread } from './figures.ts';
import { openPage } from './page-calls.ts';

const WHEEL_STEP = 160;
const WHEEL_STEPS = 120;
const TOGETHER = 1000;
/** So long nothing came any more: then an edit is over in all its parts. */
const QUIET_MS = 700;

interface Timed {
  readonly shownMs: number;
  /** The largest answer and all of them together, until nothing more came. */
  readonly largestBytes: number;
  readonly allBytes: number;
}

/** Every playlist of the library that has entries, one after the other. */
export async function measurePlaylistWindow(libraryPath: string, work: string, rounds: number): Promise<void> {
  const app = await serveApp(libraryPath, work);
  const opened = await openPage(app.entryUrl, true);
  try {
    const names = opened.page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: /^Of \d+/ });
    await names.first().waitFor();
    const addresses = await names.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    for (const address of addresses) await measure(opened.page, address, rounds);
  } finally {
    await opened.close();
    await app.close();
  }
}

async function measure(page: Page, address: string, rounds: number): Promise<void> {
  const grid = page.locator('[role="main"] [role="grid"], main [role="grid"]').first();
  const count = async () => Number(await grid.getAttribute('aria-rowcount'));
  const opened: Timed[] = [];
  for (let round = 0; round < rounds; round++) {
    await go(page, '#/settings');
    opened.push(await act(page, { do: 'go', address }, { first: '?' }));
  }
  const all = await count();
  say(`\nin the window, ${all} rows (the head counts as one):`);
  tell('opened', opened);
  const box = await grid.boundingBox();
  if (box === null) throw new Error('there is no list');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(startFrames);
  for (let step = 0; step < WHEEL_STEPS; step++) await page.mouse.wheel(0, WHEEL_STEP);
  say(`  wheel, a frame: ${spread(await page.evaluate(endFrames))}`);
  await grid.press('Home');

  await repeat(
    page,
    rounds,
    'one moved down a step',
    async () => {
      const name = await titleAt(page, 0);
      return act(page, { do: 'key', key: 'ArrowDown', altKey: true }, { second: name });
    },
    async () => {
      const name = await titleAt(page, 1);
      return act(page, { do: 'key', key: 'z', code: 'KeyZ', ctrlKey: true }, { first: name });
    },
  );
  const removed = { rows: all - 1 };
  const whole = { rows: all };
  await repeat(
    page,
    rounds,
    'one removed',
    () => act(page, { do: 'key', key: 'Delete' }, removed),
    () => undo(page, whole),
  );

  // rows 2 to 1001, put before the first
  await grid.press('Home');
  await grid.press('ArrowDown');
  await grid.evaluate((list, rows) => list.scrollTo({ top: rows * 32 }), TOGETHER);
  await page.locator(`main [data-index="${TOGETHER}"] [data-column="title"]`).click({ modifiers: ['Shift'] });
  await grid.evaluate((list) => list.scrollTo({ top: 0 }));
  await page.locator('main [data-index="0"]').waitFor();
  await page.waitForTimeout(QUIET_MS);
  await repeat(
    page,
    Math.min(rounds, 5),
    `${TOGETHER} moved up a step`,
    async () => {
      const name = await titleAt(page, 1);
      return act(page, { do: 'key', key: 'ArrowUp', altKey: true }, { first: name });
    },
    async () => {
      const name = await titleAt(page, 0);
      await grid.evaluate((list) => list.scrollTo({ top: 0 }));
      return act(page, { do: 'key', key: 'z', code: 'KeyZ', ctrlKey: true }, { second: name });
    },
  );

  const filter = page.locator('main').getByRole('textbox', { name: 'Filter tracks' });
  const filtered: Timed[] = [];
  filtered.push(await act(page, { do: 'filter', text: 'lo' }, { fewerThan: all }));
  tell('filtered', filtered);
  const found = await count();
  await grid.focus();
  await grid.press('Home');
  await grid.press('Control+a');
  await repeat(
    page,
    Math.min(rounds, 5),
    `${found - 1} removed under it`,
    async () => {
      await grid.focus().catch(() => undefined);
      await page.keyboard.press('Control+a');
      await page.waitForTimeout(QUIET_MS);
      return act(page, { do: 'key', key: 'Delete' }, { fewerThan: found });
    },
    () => undo(page, { rows: found }),
  );
  await filter.fill('');
  await page.waitForTimeout(QUIET_MS);
}

const undo = (page: Page, until: Until) => act(page, { do: 'key', key: 'z', code: 'KeyZ', ctrlKey: true }, until);

// oxlint-disable-next-line max-params -- an edit, and what takes it back
async function repeat(
  page: Page,
  rounds: number,
  label: string,
  edit: () => Promise<Timed>,
  back: () => Promise<Timed>,
): Promise<void> {
  const [done, undone]: [Timed[], Timed[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    done.push(await edit());
    await page.waitForTimeout(QUIET_MS);
    undone.push(await back());
    await page.waitForTimeout(QUIET_MS);
  }
  tell(label, done);
  tell('  undone', undone);
}

function tell(label: string, all: readonly Timed[]): void {
  const most = (of: (one: Timed) => number) => (Math.max(...all.map(of)) / 1024).toFixed(0);
  const bytes = `largest answer ${most((one) => one.largestBytes)} KiB, all ${most((one) => one.allBytes)} KiB`;
  say(`  ${label}: ${spread(all.map(({ shownMs }) => shownMs))}; ${bytes}`);
}

async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => location.assign(to), address);
  await page.waitForTimeout(QUIET_MS);
}

function titleAt(page: Page, index: number): Promise<string> {
  return page.locator(`main [data-index="${index}"] [data-column="title"]`).innerText();
}

type Act =
  | { readonly do: 'go'; readonly address: string }
  | {
      readonly do: 'key';
      readonly key: string;
      readonly code?: string;
      readonly altKey?: boolean;
      readonly ctrlKey?: boolean;
    }
  | { readonly do: 'filter'; readonly text: string };

/** What is drawn then; a title of «?» is any. */
interface Until {
  readonly first?: string;
  readonly second?: string;
  readonly rows?: number;
  readonly fewerThan?: number;
}

/** In the page, so that nothing of the driver is timed. */
async function act(page: Page, step: Act, until: Until): Promise<Timed> {
  return page.evaluate(
    async ({ step: asked, until: wanted, quietMs }) => {
      const title = (index: number) =>
        document.querySelector<HTMLElement>(`main [data-index="${index}"] [data-column="title"]`)?.innerText;
      const rows = () => Number(document.querySelector('main [role="grid"]')?.getAttribute('aria-rowcount') ?? 0);
      const isDrawn = () =>
        (wanted.first === undefined || (wanted.first === '?' ? Boolean(title(0)) : title(0) === wanted.first)) &&
        (wanted.second === undefined || title(1) === wanted.second) &&
        (wanted.rows === undefined || rows() === wanted.rows) &&
        (wanted.fewerThan === undefined || rows() < wanted.fewerThan);
      const nextFrame = () =>
        new Promise<number>((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))));
      performance.clearResourceTimings();
      const startedAt = performance.now();
      if (asked.do === 'go') location.assign(asked.address);
      else if (asked.do === 'key') {
        const to = asked.ctrlKey === true ? document.body : document.querySelector('main [role="grid"]');
        to?.dispatchEvent(new KeyboardEvent('keydown', { ...asked, bubbles: true, cancelable: true }));
      } else {
        const box = document.querySelector<HTMLInputElement>('main input[aria-label="Filter tracks"]');
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, asked.text);
        box?.dispatchEvent(new Event('input', { bubbles: true }));
      }
      let shownAt = startedAt;
      for (let isOver = false; !isOver;) {
        isOver = isDrawn();
        shownAt = await nextFrame();
        if (shownAt - startedAt > 60_000) throw new Error(`never drawn: ${JSON.stringify([asked, wanted, rows()])}`);
      }
      await new Promise((done) => setTimeout(done, quietMs));
      const sizes = performance
        .getEntriesByType('resource')
        .map((one) => (one as PerformanceResourceTiming).decodedBodySize);
      return {
        shownMs: shownAt - startedAt,
        largestBytes: Math.max(0, ...sizes),
        allBytes: sizes.reduce((sum, size) => sum + size, 0),
      };
    },
    { step, until, quietMs: QUIET_MS },
  );
}

function startFrames(): void {
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
    endPlaylistFrames: () => {
      isOn = false;
      return frames.slice(1);
    },
  });
}

function endFrames(): number[] {
  return (window as unknown as { endPlaylistFrames(): number[] }).endPlaylistFrames();
}
