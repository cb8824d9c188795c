/** The built app on the stand-in for Electron: its page in real Chromium behind the shell's own rules. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ensureBuilt } from '../support/built-app.ts';
import { launchStandIn, type LaunchOptions, type StandIn } from '../support/electron-stand-in/launch.ts';

let folder: string;
let app: StandIn;

test.beforeAll(() => {
  ensureBuilt();
});

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fonoteka-shell-'));
  mkdirSync(join(folder, 'Music'));
  app = await launch();
});

test.afterEach(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

function launch(options: Partial<LaunchOptions> = {}): Promise<StandIn> {
  const musicPath = join(folder, 'Music');
  return launchStandIn({ userDataPath: join(folder, 'data'), musicPath, languages: ['en'], ...options });
}

test('the window shows the app, under its policy, and the page has the bridge and nothing more', async () => {
  const { page } = app;

  await expect(page.getByRole('button', { name: /choose/i })).toBeVisible();

  const [document] = app.recorded().responses;
  expect(document?.address).toBe('app://fonoteka/index.html');
  expect(document?.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
  const world = await page.evaluate(() => ({
    bridge: Object.keys(window.fonoteka ?? {}).toSorted((a, b) => a.localeCompare(b)),
    isSecure: isSecureContext,
    leaks: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
  }));
  expect(world).toEqual({ bridge: ['call', 'chooseFolder', 'onCommand', 'onEvent'], isSecure: true, leaks: [] });
  const { policyViolations, networkRequests, pageErrors } = app.recorded();
  expect({ policyViolations, networkRequests, pageErrors }).toEqual({
    policyViolations: [],
    networkRequests: [],
    pageErrors: [],
  });
});

test('the page can’t leave, open windows, run inline script or reach the network', async () => {
  const { page } = app;
  const address = page.url();

  await page.evaluate(() => location.assign('https://evil.test/away'));
  await expect.poll(() => app.recorded().refusedNavigations).toContain('https://evil.test/away');
  await page.evaluate(() => void window.open('https://evil.test/popup'));
  await expect.poll(() => app.context.pages().length).toBe(1);
  const canaries = await page.evaluate(async () => {
    const image = new Image();
    const isShown = new Promise((resolve) => {
      image.addEventListener('load', () => resolve(true));
      image.addEventListener('error', () => resolve(false));
    });
    image.src = 'https://evil.test/pixel.png';
    document.body.append(image);
    const isFetched = await fetch('https://evil.test/data').then(
      () => true,
      () => false,
    );
    const isInlineTaken = ['onclick', 'src'].map((name) => {
      const element = document.createElement(name === 'src' ? 'script' : 'div');
      try {
        element.setAttribute(name, 'data:text/javascript,window.canary = 1');
        document.body.append(element);
        element.click();
        return true;
      } catch {
        return false;
      }
    });
    return { isShown: await isShown, isFetched, isInlineTaken, hasRun: 'canary' in window };
  });

  expect(canaries).toEqual({ isShown: false, isFetched: false, isInlineTaken: [false, false], hasRun: false });
  expect(page.url()).toBe(address);
  await expect.poll(() => app.recorded().policyViolations.join('\n')).toMatch(/require-trusted-types-for/);
  const { policyViolations, refusedWindows, networkRequests } = app.recorded();
  expect(refusedWindows).toHaveLength(1);
  expect(policyViolations.join('\n')).toMatch(/img-src https:\/\/evil\.test/);
  expect(policyViolations.join('\n')).toMatch(/connect-src https:\/\/evil\.test/);
  expect(networkRequests.filter(({ wasCancelledByApp }) => !wasCancelledByApp)).toEqual([]);
});

test('the window asks through the bridge; typed arrays arrive as they are; paths are refused', async () => {
  const answers = await app.page.evaluate(async () => {
    const bridge = window.fonoteka;
    if (bridge === undefined) throw new Error('no bridge');
    const ids = await bridge.call('albums.ids', { sort: 'artist' });
    return {
      ids: ids.ok && ids.value instanceof Uint32Array,
      root: await bridge.call('folders.add', { path: '/' }),
      browse: await bridge.call('folders.browse', {}),
      unknown: await bridge.call('no.such', {}),
    };
  });

  expect(answers).toMatchObject({
    ids: true,
    root: { ok: false, error: { code: 'not-allowed' } },
    browse: { ok: false, error: { code: 'not-allowed' } },
    unknown: { ok: false, error: { code: 'not-found' } },
  });
});

test('the menu leads through the app', async () => {
  const { page } = app;
  await expect(page.getByRole('button', { name: /choose/i })).toBeVisible();

  await app.press('&View', 'Folders');
  await expect(page).toHaveURL(/#\/folders$/);
  await app.press('&View', 'Tracks');
  await expect(page).toHaveURL(/#\/tracks$/);
  await app.press('&View', 'Back');
  await expect(page).toHaveURL(/#\/folders$/);
});

test('place and library survive a restart', async () => {
  await app.moveWindow({ x: 40, y: 30, width: 1000, height: 720 });
  await app.page.evaluate(() => window.fonoteka?.call('settings.set', { changes: { volume: 0.5 } }));
  expect(await app.close()).toBe(0);

  app = await launch();

  const [opened] = app.recorded().notes.filter((note) => note.kind === 'window');
  expect(opened).toMatchObject({ options: { x: 40, y: 30, width: 1000, height: 720 } });
  expect(await app.page.evaluate(() => window.fonoteka?.call('settings.get', {}))).toMatchObject({
    value: { volume: 0.5 },
  });
});
