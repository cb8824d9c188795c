/** Script in tags, names of files and folders, and texts written by hand: shown as the text it is, in every view. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as plainTest, type Page } from '@playwright/test';
import { flacFile, track } from '../support/flac.ts';
import { asFileName, CANARY, FOREIGN_ORIGIN, payloads } from '../support/payloads.ts';
import { chooseMusic } from './first-steps.ts';
import { test, type Front } from './fronts.ts';

// every element that a payload would make of itself
const MADE_BY_PAYLOAD =
  '[onerror],[onload],[onfocus],[onbegin],[ontoggle],[onmouseover],[onstart],[onanimationstart],iframe,object,embed,base,marquee,math,meta[http-equiv=refresh],form[action],script:not([src])';

test('sixty payloads in every tag, file name and folder name fire nothing in any view', async ({ front }) => {
  test.setTimeout(240_000);
  expect(payloads).toHaveLength(60);
  await watchCanaries(front.page());
  layOutPayloads(front);
  await chooseMusic(front);
  const page = front.page();
  await expect(page.getByText('61 albums')).toBeVisible({ timeout: 30_000 });
  await writeByHand(page);

  for (const address of addresses()) {
    await page.evaluate((hash) => void (location.hash = hash), `#${address}`);
    await settle(page);
    await readToTheEnd(page);
    expect([address, await page.locator(MADE_BY_PAYLOAD).count()]).toEqual([address, 0]);
  }
  await openDetails(page);
  expect(await page.locator(MADE_BY_PAYLOAD).count()).toBe(0);

  expect(await canaries(page)).toEqual([]);
  expect(front.troubles()).toEqual([]);

  // the watch is awake: what a careless view would do is refused and reported
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<b>')).catch(() => undefined);
  await expect.poll(() => canaries(page)).not.toEqual([]);
});

plainTest('where they are taken for markup, most of the same payloads do fire', async ({ context }) => {
  const fired = new Set<number>();
  await context.exposeFunction(CANARY, (no: number) => void fired.add(no));
  await context.route(`${FOREIGN_ORIGIN}/**`, async (route) => {
    fired.add(Number(/\/(\d+)/.exec(new URL(route.request().url()).pathname)?.[1]));
    await route.abort();
  });
  const open: Page[] = [];
  for (const payload of payloads) {
    // a page each: some of them lead away from it
    const page = await context.newPage();
    open.push(page);
    await page.setContent(`<!doctype html><p>${payload}</p>`, { timeout: 5000 }).catch(() => undefined);
    // it has as long as some others take
    if (open.length > 4) await open.shift()?.close();
  }

  await expect.poll(() => fired.size).toBeGreaterThan(40);
});

/** What every way of running script in the page would have to pass. */
async function watchCanaries(page: Page): Promise<void> {
  const watch = (name: string) => {
    const seen: unknown[] = [];
    Object.assign(window, { [name]: (no: unknown) => seen.push(no), canariesSeen: seen });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      seen.push(`${violatedDirective} ${blockedURI}`),
    );
  };
  await page.addInitScript(watch, CANARY);
  page.on('dialog', (dialog) => void dialog.dismiss());
  // once the session is there: the code in the address serves one entry
  await expect(page.getByRole('button', { name: 'Choose your music folder' })).toBeVisible();
  await page.reload();
}

async function canaries(page: Page): Promise<unknown> {
  return await page.evaluate(() => (window as unknown as { canariesSeen: unknown }).canariesSeen);
}

/** An album a payload, in a folder and a file of that name; and one track that bears them all in each of its lists. */
function layOutPayloads({ musicPath }: Front): void {
  for (const [at, payload] of payloads.entries()) {
    const folder = join(musicPath, asFileName(payload));
    mkdirSync(folder, { recursive: true });
    const fields = ['title', 'artist', 'album', 'albumartist', 'genre', 'composer', 'remixer', 'comment', 'isrc'];
    const tags = Object.fromEntries(fields.map((field) => [field, payload]));
    const file = flacFile(track({ ...tags, date: String(1950 + at), tracknumber: '1' }));
    writeFileSync(join(folder, `${asFileName(payload)}.flac`), file);
  }
  writeFileSync(join(musicPath, `${asFileName(payloads[8] ?? '')}.mp3`), 'this is no music');
  const everything = { title: 'Everything', album: 'Everything at once', genre: payloads, composer: payloads };
  writeFileSync(join(musicPath, 'everything.flac'), flacFile(track({ ...everything, artist: payloads })));
}

/** What people write themselves: of artists, of genres, and as names that correct others. */
async function writeByHand(page: Page): Promise<void> {
  for (const [at, payload] of payloads.entries()) {
    await tell(page, 'artists.edit', {
      artistId: at + 1,
      changes: { bio: payload.repeat(3), country: payload.slice(0, 60) },
    });
    await tell(page, 'genres.setRussianName', { genreId: at + 1, rusName: payload });
  }
  const [first = '', second = ''] = payloads;
  await tell(page, 'corrections.correctArtist', { from: [first], to: [first, `${second} again`] });
  await tell(page, 'settings.set', { changes: { language: 'ru' } });
}

async function tell(page: Page, method: string, input: object): Promise<void> {
  const answer = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json', 'x-fonoteka': '1' };
    return await (await fetch('/api/call', { method: 'POST', headers, body })).text();
  }, JSON.stringify({ method, input }));
  expect(answer).toContain('"ok":true');
}

/** Every address that the window knows, pages of single things for each thing there may be. */
function addresses(): readonly string[] {
  const routes = readFileSync(new URL('../../src/renderer/routes.tsx', import.meta.url), 'utf8');
  const patterns = [...routes.matchAll(/path="(\/[^"]*)"/g)].flatMap(([, pattern]) => pattern ?? []);
  expect(patterns.length).toBeGreaterThan(12);
  return patterns.flatMap((pattern) => {
    if (pattern === '/search/*?')
      return ['', '/canary', '/canary/tracks', '/canary/albums', '/canary/artists'].map((rest) => `/search${rest}`);
    const [list = ''] = pattern.split('/:');
    return list === pattern
      ? [pattern]
      : payloads.slice(0, list === '/folders' ? 2 : undefined).map((_, at) => `${list}/${at + 1}`);
  });
}

async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('main [aria-busy=true]') === null);
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  });
}

/** Scrolls whatever scrolls in the view from its top to its end, so that each row has been on the screen. */
async function readToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const element of document.querySelectorAll('main, main *')) {
      if (element.scrollHeight <= element.clientHeight + 1 || element.clientHeight < 100) continue;
      for (let top = 0; top < element.scrollHeight; top += element.clientHeight) {
        element.scrollTop = top;
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      }
    }
  });
}

/** Details of the track that bears them all, and the palette that finds things by their names. */
async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => void (location.hash = '#/tracks'));
  const row = page.getByRole('main').locator('[data-index]', { hasText: 'Everything at once' });
  await expect(row).toBeVisible();
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Подробности' }).click();
  await expect(page.getByRole('dialog', { name: 'Подробности' })).toContainText(CANARY);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('canary');
  await expect(page.getByRole('option', { name: CANARY }).first()).toBeVisible();
}
