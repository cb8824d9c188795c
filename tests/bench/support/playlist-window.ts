/** Times the edits of playlists in the window of the built program: from the key to the drawn rows, and what crossed the link for it. */
import type { CDPSession, Page } from '@playwright/test';
import { serveApp } from '../../support/served-app.ts';
import { say, spread } from './figures.ts';
import { openPage } from './page-calls.ts';
import { act, QUIET_MS, type Timed, type Until } from './playlist-acts.ts';

const WHEEL_STEP = 160;
const WHEEL_STEPS = 120;
const TOGETHER = 1000;
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
  const wheeled = await page.evaluate(endFrames);
  say(`  wheel, a frame: ${spread(wheeled.frames)}; long tasks ${wheeled.longMs.length}: ${spread(wheeled.longMs)}`);
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
  await repeat(
    page,
    rounds,
    'one dragged five rows down',
    async () => {
      const name = await titleAt(page, 1);
      return act(page, { do: 'drag', from: 0, to: 6 }, { first: name });
    },
    async () => {
      const name = await titleAt(page, 5);
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

  // rows 2 to 1001, put before the first; from below, so that the one in sight after is the second
  await grid.evaluate((list, rows) => list.scrollTo({ top: rows * 32 }), TOGETHER);
  await page.locator(`main [data-index="${TOGETHER}"] [data-column="title"]`).click();
  await grid.evaluate((list) => list.scrollTo({ top: 0 }));
  await page.locator('main [data-index="1"] [data-column="title"]').click({ modifiers: ['Shift'] });
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
  await grid.focus();
  await grid.press('Home');
  const ownName = await page.locator('main h1').innerText();
  await repeat(
    page,
    rounds,
    'one added',
    async () => {
      await page.locator('main [data-index="0"] [data-column="title"]').click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Add to playlist' }).click();
      await page.getByRole('menuitem', { name: ownName }).waitFor();
      await page.waitForTimeout(QUIET_MS);
      return act(page, { do: 'choose', text: ownName }, { rows: all + 1 });
    },
    () => undo(page, whole),
  );
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
  const cpu = await page.context().newCDPSession(page);
  await cpu.send('Performance.enable', { timeDomain: 'threadTicks' });
  let [doneCpuMs, undoneCpuMs] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    const before = await mainThreadMs(cpu);
    done.push(await edit());
    await page.waitForTimeout(QUIET_MS);
    const between = await mainThreadMs(cpu);
    undone.push(await back());
    await page.waitForTimeout(QUIET_MS);
    doneCpuMs += between - before;
    undoneCpuMs += (await mainThreadMs(cpu)) - between;
  }
  await cpu.detach();
  tell(label, done);
  tell('  undone', undone);
  const [doneMs, undoneMs] = [doneCpuMs / rounds, undoneCpuMs / rounds];
  say(`    the page's main thread, CPU a round: ${doneMs.toFixed(0)} ms, undone ${undoneMs.toFixed(0)} ms`);
}

async function mainThreadMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

function tell(label: string, all: readonly Timed[]): void {
  const most = (of: (one: Timed) => number) => (Math.max(...all.map(of)) / 1024).toFixed(0);
  const bytes = `largest answer ${most((one) => one.largestBytes)} KiB, all ${most((one) => one.allBytes)} KiB`;
  const long = all.flatMap(({ longMs }) => longMs);
  const perRound = (long.length / Math.max(1, all.length)).toFixed(1);
  say(`  ${label}: ${spread(all.map(({ shownMs }) => shownMs))}; ${bytes}`);
  say(`    frames: ${spread(all.flatMap(({ frames }) => frames))}; long tasks a round ${perRound}: ${spread(long)}`);
}

async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => location.assign(to), address);
  await page.waitForTimeout(QUIET_MS);
}

function titleAt(page: Page, index: number): Promise<string> {
  return page.locator(`main [data-index="${index}"] [data-column="title"]`).innerText();
}

function startFrames(): void {
  const frames: number[] = [];
  const longMs: number[] = [];
  const observer = new PerformanceObserver((list) => longMs.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
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
      observer.disconnect();
      return { frames: frames.slice(1), longMs };
    },
  });
}

function endFrames(): { readonly frames: number[]; readonly longMs: number[] } {
  return (window as unknown as { endPlaylistFrames(): { frames: number[]; longMs: number[] } }).endPlaylistFrames();
}
