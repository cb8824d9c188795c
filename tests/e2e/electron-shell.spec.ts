/** The built app on the stand-in for Electron: its page in real Chromium behind the shell's own rules. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ensureBuilt } from '../support/built-app.ts';
import { launchStandIn, type StandIn } from '../support/electron-stand-in/launch.ts';

let folder: string;
let app: StandIn;
let running: StandIn | undefined;

test.beforeAll(() => {
  ensureBuilt();
});

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fonoteka-shell-'));
  mkdirSync(join(folder, 'Music'));
  app = await launch();
});

test.afterEach(async () => {
  // absent where the app did not start
  await running?.kill();
  running = undefined;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function launch(): Promise<StandIn> {
  const musicPath = join(folder, 'Music');
  running = await launchStandIn({ userDataPath: join(folder, 'data'), musicPath, languages: ['en'] });
  return running;
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
  const asked = ['addDropped', 'call', 'chooseFolder', 'inspectDropped', 'onCommand', 'onEvent'];
  const bridge = [...asked, 'profiles', 'showInFolder', 'signIn', 'signOut'];
  expect(world).toEqual({ bridge, isSecure: true, leaks: [] });
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
  await expect.poll(() => app.recorded().refusedWindows.length).toBe(1);
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
  const { policyViolations, networkRequests } = app.recorded();
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

  await app.press('&View', 'Sources');
  await expect(page).toHaveURL(/#\/sources$/);
  await app.press('&View', 'Tracks');
  await expect(page).toHaveURL(/#\/tracks$/);
  await app.press('&View', 'Back');
  await expect(page).toHaveURL(/#\/sources$/);
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

test('music from the usual folder plays and seeks through the app’s own scheme', async () => {
  writeFileSync(join(folder, 'Music', 'long.wav'), wavFile(600));

  const heard = await app.page.evaluate(
    async (musicPath) => {
      const call = async (method: string, input: unknown) => {
        const answer = await window.fonoteka?.call(method, input);
        if (answer?.ok !== true) throw new Error(`${method}: ${JSON.stringify(answer)}`);
        return answer.value;
      };
      const isScanned = new Promise((resolve) => {
        window.fonoteka?.onEvent((event) => event.type === 'scan.finished' && resolve(true));
      });
      await call('folders.add', { path: musicPath });
      await call('scan.start', {});
      await isScanned;
      const [trackId] = (await call('tracks.ids', { sort: 'title' })) as Uint32Array;

      const audio = new Audio();
      audio.muted = true;
      const next = (event: string) =>
        new Promise((resolve, reject) => {
          audio.addEventListener(event, resolve, { once: true });
          audio.addEventListener('error', () => reject(new Error(audio.error?.message)), { once: true });
        });
      audio.src = `fonoteka-media://track/${trackId}`;
      await next('loadedmetadata');
      await audio.play();
      audio.currentTime = 500;
      await next('seeked');
      await next('timeupdate');
      return { src: audio.src, durationS: audio.duration, atS: audio.currentTime, trackId };
    },
    join(folder, 'Music'),
  );

  expect(heard).toMatchObject({ src: `fonoteka-media://track/${heard.trackId}`, durationS: 600 });
  expect(heard.atS).toBeGreaterThanOrEqual(500);
  const { responses, policyViolations, networkRequests, notes } = app.recorded();
  const media = responses.filter(({ address }) => address.startsWith('fonoteka-media:'));
  expect(new Set(media.map(({ status }) => status))).toEqual(new Set([206]));
  expect(notes.filter(({ kind }) => kind === 'fork').length).toBeGreaterThan(0);
  expect({ policyViolations, networkRequests }).toEqual({ policyViolations: [], networkRequests: [] });
});

/** Quiet noise: 8 bits, one channel, 8 kHz. */
function wavFile(seconds: number): Buffer {
  const rate = 8000;
  const size = rate * seconds;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + size, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(size, 40);
  return Buffer.concat([head, Buffer.from(Uint8Array.from({ length: size }, (_, at) => 120 + (at % 16)))]);
}
