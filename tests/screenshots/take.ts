/**
 * Makes the demonstration library, serves it, and writes the README's pictures to `docs/images`. A folder may be given in
 * which the library stays: the next run then has nothing to make.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pngQuantizeSync } from '@napi-rs/image';
import { chromium, type Browser, type Page } from '@playwright/test';
import { ensureBuilt } from '../support/built-app.ts';
import { chromiumLaunchOptions } from '../support/chromium.ts';
import { serveApp } from '../support/served-app.ts';
import { shots, type Shot } from './shots.ts';

const SIZE = { width: 1280, height: 800 };
const MAX_BYTES = 300_000;

const root = ensureBuilt();
const kept = process.argv[2];
const folder = kept ?? mkdtempSync(join(tmpdir(), 'fonoteka-pictures-'));
const images = join(root, 'docs', 'images');
const library = join(folder, 'library.sqlite');
try {
  for (const each of [folder, images]) mkdirSync(each, { recursive: true });
  const cli = join(root, 'out/main/cli-main.js');
  const made = spawnSync(process.execPath, [cli, 'demo', '--library', library, '--to', join(folder, 'Demo')], {
    stdio: 'inherit',
  });
  if (made.status !== 0) throw new Error('the demo library could not be made');
  await takeAll();
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function takeAll(): Promise<void> {
  const app = await serveApp(library, folder);
  const browser = await chromium.launch(chromiumLaunchOptions(['--autoplay-policy=no-user-gesture-required']));
  try {
    // the address lets one browser in, once: both looks share its session
    const page = await openPage(browser, app.entryUrl);
    const origin = new URL(app.entryUrl).origin;
    for (const look of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
      for (const shot of shots.filter(({ looks }) => looks.includes(look))) await take(page, origin, shot, look);
    }
  } finally {
    await browser.close();
    await app.close();
  }
}

async function openPage(browser: Browser, entryUrl: string): Promise<Page> {
  const context = await browser.newContext({ viewport: SIZE, deviceScaleFactor: 1, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(entryUrl);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return page;
}

async function take(page: Page, origin: string, { name, path, prepare, finish }: Shot, look: string): Promise<void> {
  await page.goto(`${origin}/#${path}`);
  await page.getByRole('heading').first().waitFor();
  await prepare?.(page);
  // no row lights up under a mouse that nobody sees
  await page.mouse.move(1, SIZE.height - 1);
  await coversShown(page);
  const png = await page.screenshot();
  await finish?.(page);
  // a picture of flat colours loses nothing that an eye could see
  const small = pngQuantizeSync(png, { minQuality: 70, maxQuality: 96, speed: 3 });
  const file = `${name}-${look}.png`;
  if (small.length > MAX_BYTES) throw new Error(`${file} has ${small.length} bytes, more than ${MAX_BYTES}`);
  writeFileSync(join(images, file), small);
  process.stdout.write(`${file} ${Math.round(small.length / 1000)} kB\n`);
}

/** All covers in sight are loaded and have come to rest. */
async function coversShown(page: Page): Promise<void> {
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  await page.waitForTimeout(400);
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
}
