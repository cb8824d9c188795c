/** What other pages in the person's browser can do to the loopback server: nothing. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { startWebServer, type WebServer } from '../../src/main/web/server.ts';
import { chromiumLaunchOptions } from '../support/chromium.ts';
import { makeHandMadeCore } from '../support/hand-made-core.ts';
import { startForeignSite } from '../support/foreign-site.ts';

const PAGE = `<!doctype html><meta charset="utf-8"><title>our own window</title><script type="module" src="./assets/page.js"></script>`;
/** Enters by the code, calls, listens, shows a cover and measures a track: what the real window does. */
const SCRIPT = `
const post = (path, body) => fetch(path, { method: 'POST', headers: { 'content-type': 'application/json', 'x-fonoteka': '1' }, body: JSON.stringify(body) });
const code = /^#code=(.+)$/.exec(location.hash)?.[1];
const entered = code === undefined ? 0 : (await post('/api/session', { code })).status;
const called = (await post('/api/call', { method: 'echo', input: 5 })).status;
const loaded = (element, address, event) => new Promise((resolve) => { element.addEventListener(event, () => resolve(true)); element.addEventListener('error', () => resolve(false)); element.src = address; });
const cover = await loaded(new Image(), '/art/cover/ab?size=small', 'load');
const audio = new Audio();
const played = await loaded(audio, '/media/track/1', 'loadedmetadata');
const socket = new WebSocket(location.origin.replace('http', 'ws') + '/api/events');
const event = await new Promise((resolve) => { socket.onmessage = (message) => resolve(message.data); socket.onclose = () => resolve('closed'); socket.onopen = () => document.body.append('listening'); });
window.report = { entered, called, cover, played, durationSeconds: audio.duration, event, inline: window.inlineRan === true };
`;

const base = mkdtempSync(join(tmpdir(), 'fonoteka-loopback-'));
const core = makeHandMadeCore();
let server: WebServer;
let port: number;
let browser: Browser;
let attacker: Awaited<ReturnType<typeof startForeignSite>>;
let attackerOrigin: string;

test.beforeAll(async () => {
  mkdirSync(join(base, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(base, 'renderer', 'index.html'), PAGE);
  writeFileSync(join(base, 'renderer', 'assets', 'page.js'), SCRIPT);
  writeFileSync(join(base, 'cover.png'), onePixel());
  writeFileSync(join(base, 'track.wav'), oneSecondOfSilence());
  core.audio.set(1, { path: join(base, 'track.wav'), rootPath: base });
  core.art.set('ab small', { path: join(base, 'cover.png'), mime: 'image/jpeg' });
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  server = await startWebServer({ core, rendererPath: join(base, 'renderer'), port: 0, log });
  port = Number(new URL(server.origin).port);
  attacker = await startForeignSite();
  attackerOrigin = attacker.origin;
  browser = await chromium.launch(chromiumLaunchOptions(['--host-resolver-rules=MAP evil.test 127.0.0.1']));
});

test.afterAll(async () => {
  await browser.close();
  attacker.close();
  await server.close();
  rmSync(base, { recursive: true, force: true });
});

/** Our own window, signed in, in a browser context that the attacker's pages share. */
async function signIn(): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.entryUrl());
  await expect(page.getByText('listening')).toBeVisible();
  return page;
}

/** Runs in a page, and gives what it could find out. */
async function attack(page: Page, script: string): Promise<unknown> {
  return page.evaluate(`(async () => { ${script} })()`);
}

test('our own window enters once, calls, listens, shows covers and plays under its own rules', async () => {
  const page = await signIn();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  core.announce({ type: 'library.changed', topics: ['albums'] });

  await page.waitForFunction('window.report !== undefined');

  expect(await page.evaluate('window.report')).toEqual({
    entered: 204,
    called: 200,
    cover: true,
    played: true,
    durationSeconds: 1,
    event: JSON.stringify({ type: 'library.changed', topics: ['albums'] }),
    inline: false,
  });
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a code that was used does not let a second browser in', async () => {
  const address = server.entryUrl();
  const first = await browser.newPage();
  await first.goto(address);
  await expect(first.getByText('listening')).toBeVisible();
  const second = await browser.newPage();
  const refused = second.waitForResponse(`${server.origin}/api/session`);

  await second.goto(address);

  expect((await refused).status()).toBe(403);
  await first.context().close();
  await second.context().close();
});

test('no script of a page may run that is not ours, and nothing be asked elsewhere', async () => {
  const page = await signIn();

  const results = await attack(
    page,
    `const inline = document.createElement('div');
     let sink = 'allowed';
     try { inline.innerHTML = '<img src=x onerror="window.inlineRan = true">'; } catch (error) { sink = error.name; }
     // in a task of its own: what the tests' driver evaluates directly may use eval
     const evaluated = await new Promise((resolve) => setTimeout(() => { try { (0, eval)('1'); resolve('allowed'); } catch (error) { resolve(error.name); } }));
     const elsewhere = await fetch('${attackerOrigin}/').then(() => 'reached', () => 'blocked');
     return { sink, evaluated, elsewhere };`,
  );

  expect(results).toEqual({ sink: 'TypeError', evaluated: 'EvalError', elsewhere: 'blocked' });
  await page.context().close();
});

test('under a foreign name that points here, nothing is given', async () => {
  const own = await signIn();
  const before = core.calls.length;
  const page = await own.context().newPage();

  const answers: (readonly [string, number | undefined, string])[] = [];
  for (const path of [
    '/',
    '/assets/page.js',
    '/media/track/1',
    '/art/cover/ab?size=small',
    '/api/call',
    '/api/events',
  ]) {
    const reply = await page.goto(`http://evil.test:${port}${path}`);
    answers.push([path, reply?.status(), (await reply?.text()) ?? '']);
  }
  const scripted = await attack(
    page,
    `const reply = await fetch('/api/call', { method: 'POST', headers: { 'content-type': 'application/json', 'x-fonoteka': '1' }, body: '{"method":"echo"}' });
     const socket = await new Promise((resolve) => { const s = new WebSocket('ws://evil.test:${port}/api/events'); s.onopen = () => resolve('open'); s.onerror = () => resolve('refused'); });
     return { status: reply.status, body: await reply.text(), socket };`,
  );

  expect(answers.map(([, status]) => status)).toEqual([421, 421, 421, 421, 421, 421]);
  expect(answers.map(([, , body]) => body)).toEqual(Array(6).fill('not a name of this server\n'));
  expect(scripted).toEqual({ status: 421, body: 'not a name of this server\n', socket: 'refused' });
  expect(core.calls).toHaveLength(before);
  await own.context().close();
});

test('a page on another port changes nothing and reads nothing, though the browser is signed in', async () => {
  const own = await signIn();
  const before = core.calls.length;
  const page = await own.context().newPage();
  await page.goto(attackerOrigin);

  const found = await attack(
    page,
    `const target = '${server.origin}';
     const tryFetch = (path, options) => fetch(target + path, options).then(async (reply) => reply.type === 'opaque' ? 'opaque' : 'read ' + await reply.text(), () => 'failed');
     const write = { method: 'POST', body: '{"method":"echo","input":1}', credentials: 'include' };
     const load = (tag, path) => new Promise((resolve) => { const e = document.createElement(tag); e.onload = e.onloadedmetadata = () => resolve('loaded'); e.onerror = () => resolve('failed'); e.src = target + path; document.body.append(e); });
     return {
       simple: await tryFetch('/api/call', write),
       opaque: await tryFetch('/api/call', { ...write, mode: 'no-cors' }),
       json: await tryFetch('/api/call', { ...write, headers: { 'content-type': 'application/json', 'x-fonoteka': '1' } }),
       read: await tryFetch('/', { credentials: 'include' }),
       readOpaque: await tryFetch('/media/track/1', { mode: 'no-cors', credentials: 'include' }),
       image: await load('img', '/art/cover/ab?size=small'),
       audio: await load('audio', '/media/track/1'),
       script: await load('script', '/assets/page.js'),
       socket: await new Promise((resolve) => { const s = new WebSocket(target.replace('http', 'ws') + '/api/events'); s.onopen = () => resolve('open'); s.onerror = () => resolve('refused'); }),
       beacon: navigator.sendBeacon(target + '/api/call', write.body),
     };`,
  );

  expect(found).toEqual({
    simple: 'failed',
    // Cross-Origin-Resource-Policy: not even an answer that can't be looked into
    opaque: 'failed',
    json: 'failed',
    read: 'failed',
    readOpaque: 'failed',
    image: 'failed',
    audio: 'failed',
    script: 'failed',
    socket: 'refused',
    // the browser only says that it will try
    beacon: true,
  });
  expect(core.calls).toHaveLength(before);
  await own.context().close();
});

test('a form of another page changes nothing, and our window can not be framed', async () => {
  const own = await signIn();
  const before = core.calls.length;
  const page = await own.context().newPage();
  await page.goto(attackerOrigin);
  await page.evaluate(
    `document.body.innerHTML = '<form method="post" enctype="text/plain" action="${server.origin}/api/call"><input name="{&quot;method&quot;:&quot;echo&quot;,&quot;x&quot;:&quot;" value="&quot;}"></form><iframe src="${server.origin}/"></iframe>'`,
  );

  await expect.poll(() => page.frames()[1]?.url()).toContain('chrome-error:');
  const reply = page.waitForResponse(`${server.origin}/api/call`);
  await page.evaluate('document.forms[0].submit()');

  expect((await reply).status()).toBe(403);
  expect(core.calls).toHaveLength(before);
  await own.context().close();
});

test('a page on another port that opens our window can not reach into it', async () => {
  const own = await signIn();
  const page = await own.context().newPage();
  await page.goto(attackerOrigin);

  const opening = own.context().waitForEvent('page');
  await attack(page, `window.opened = window.open('${server.origin}/');`);
  const opened = await opening;
  await opened.waitForLoadState();
  const found = await attack(page, `try { return opened.document.title; } catch (error) { return error.name; }`);

  // it is asked by another page: refused, and not a byte of the window is in it
  expect(await opened.content()).toContain('asked by another page');
  expect(found).toBe('SecurityError');
  await own.context().close();
});

function onePixel(): Buffer {
  return Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
}

function oneSecondOfSilence(): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF');
  header.writeUInt32LE(36 + 16_000, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8_000, 24);
  header.writeUInt32LE(16_000, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(16_000, 40);
  return Buffer.concat([header, Buffer.alloc(16_000)]);
}
