/** What other pages, other browsers and other people can do to somebody's profile, in real Chromium: nothing. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite from 'better-sqlite3';
import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { contract } from '../../src/shared/contract/index.ts';
import type { Domain } from '../../src/shared/contract/define.ts';
import { createCore, type LocalCore } from '../../src/main/core.ts';
import { forkParser } from '../../src/main/parse/fork-parser.ts';
import { systemClock } from '../../src/main/ports/clock.ts';
import { startWebServer, type WebServer } from '../../src/main/web/server.ts';
import { chromiumLaunchOptions } from '../support/chromium.ts';
import { keptLog } from '../support/kept-log.ts';
import { startForeignSite } from '../support/foreign-site.ts';

const source = (name: string) => fileURLToPath(new URL(`../../src/main/${name}.ts`, import.meta.url));
const base = mkdtempSync(join(tmpdir(), 'fonoteka-profiles-'));
const libraryPath = join(base, 'library.sqlite');
const log = keptLog();
const PASSWORD = 'correct horse battery';
let core: LocalCore;
let server: WebServer;
let browser: Browser;
let attacker: Awaited<ReturnType<typeof startForeignSite>>;
let attackerOrigin: string;
let anna: string;
let boris: string;

test.beforeAll(async () => {
  mkdirSync(join(base, 'renderer'));
  writeFileSync(join(base, 'renderer', 'index.html'), '<!doctype html><meta charset="utf-8"><title>ours</title>');
  core = await createCore(
    {
      libraryPath,
      cachePath: join(base, 'cache'),
      musicPath: null,
      homePath: base,
      version: '0.0.0',
      walkerPath: source('walk-worker'),
      orderWorkerPath: source('order-worker'),
      demo: { folderPath: join(base, 'demo'), workerPath: source('demo-worker'), workerCount: 1 },
      parserCount: 1,
    },
    {
      startParser: forkParser(source('parser-main'), log),
      clock: systemClock,
      log,
      passwordCost: { ln: 4, r: 1, p: 1 },
    },
  );
  anna = await create('anna', PASSWORD);
  boris = await create('boris', null);
  server = await startWebServer({ core, rendererPath: join(base, 'renderer'), port: 0, log });
  attacker = await startForeignSite();
  attackerOrigin = attacker.origin;
  browser = await chromium.launch(chromiumLaunchOptions(['--host-resolver-rules=MAP evil.test 127.0.0.1']));
});

test.afterAll(async () => {
  await browser.close();
  attacker.close();
  await server.close();
  await core.close();
  rmSync(base, { recursive: true, force: true });
});

async function create(username: string, password: string | null): Promise<string> {
  const userId = await core.host.ownerId();
  const answer = await core.call('people.create', { username, role: 'member', password }, { userId, front: 'process' });
  if (!answer.ok) throw new Error(answer.error.message);
  return (answer.value as { readonly id: string }).id;
}

interface Answer {
  readonly status: number;
  readonly ok?: boolean;
  readonly value?: unknown;
  readonly error?: { readonly code: string; readonly details?: { readonly reason?: string } };
}

/** As our own page posts. */
function post(page: Page, path: string, body: unknown): Promise<Answer> {
  return page.evaluate(
    async ([address, text]) => {
      const headers = { 'content-type': 'application/json', 'x-fonoteka': '1' };
      const reply = await fetch(address, { method: 'POST', headers, body: text });
      const words = await reply.text();
      return { status: reply.status, ...(words.startsWith('{') ? (JSON.parse(words) as object) : {}) };
    },
    [path, JSON.stringify(body)] as const,
  );
}

const call = (page: Page, method: string, input: unknown) => post(page, '/api/call', { method, input });

/** A browser of its own that was let in by a code. */
async function letIn(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  const url = new URL(server.entryUrl());
  await page.goto(url.origin);
  expect((await post(page, '/api/session', { code: url.hash.slice('#code='.length) })).status).toBe(204);
  return page;
}

async function signedIn(userId: string, password: string | null): Promise<Page> {
  const page = await letIn();
  expect(await post(page, '/api/sign-in', { userId, password, stay: false })).toMatchObject({ ok: true });
  return page;
}

const nameOf = async (page: Page) =>
  ((await call(page, 'people.me', {})).value as { person: { username: string } } | undefined)?.person.username;

test('a browser that was not let in is told no names, and can sign nobody in', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(server.origin);

  for (const path of ['/api/profiles', '/api/sign-in', '/api/sign-out']) {
    const answer = await post(page, path, { userId: boris, password: null, stay: false });
    expect([path, answer.status, answer.error?.details?.reason]).toEqual([path, 401, 'locked']);
    expect(JSON.stringify(answer)).not.toContain('anna');
  }
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
});

test('under a foreign name that points here, nobody is named or signed in', async () => {
  const own = await signedIn(anna, PASSWORD);
  const port = new URL(server.origin).port;
  const page = await own.context().newPage();

  for (const path of ['/api/profiles', '/api/sign-in', '/api/sign-out', '/api/session']) {
    await page.goto(`http://evil.test:${port}${path}`);
    const answer = await page.evaluate(async (address) => {
      const headers = { 'content-type': 'application/json', 'x-fonoteka': '1' };
      const reply = await fetch(address, { method: 'POST', headers, body: '{}' });
      return [reply.status, await reply.text()];
    }, path);
    expect([path, answer]).toEqual([path, [421, 'not a name of this server\n']]);
  }
  expect(await nameOf(own)).toBe('anna');
  await own.context().close();
});

test('a page on another port signs nobody in or out, and reads no names', async () => {
  const own = await signedIn(anna, PASSWORD);
  const page = await own.context().newPage();
  await page.goto(attackerOrigin);

  const found = await page.evaluate(
    async ([target, userId]) => {
      const headers = { 'content-type': 'application/json', 'x-fonoteka': '1' };
      const body = JSON.stringify({ userId, password: null, stay: true });
      const attempt = (path: string, options: RequestInit) =>
        fetch(target + path, { method: 'POST', body, credentials: 'include', ...options }).then(
          async (reply) => (reply.type === 'opaque' ? 'opaque' : await reply.text()),
          () => 'failed',
        );
      const answers: string[] = [];
      for (const path of ['/api/profiles', '/api/sign-in', '/api/sign-out', '/api/session'])
        for (const options of [{ headers }, {}, { mode: 'no-cors' as const }])
          answers.push(await attempt(path, options));
      navigator.sendBeacon(`${target}/api/sign-out`, '{}');
      const frame = document.createElement('iframe');
      frame.name = 'target';
      document.body.append(frame);
      const form = document.createElement('form');
      Object.assign(form, {
        method: 'post',
        enctype: 'text/plain',
        action: `${target}/api/sign-out`,
        target: 'target',
      });
      document.body.append(form);
      const answered = new Promise((resolve) => frame.addEventListener('load', resolve));
      form.submit();
      await answered;
      return answers;
    },
    [server.origin, boris] as const,
  );

  expect(new Set(found)).toEqual(new Set(['failed']));
  expect(await nameOf(own)).toBe('anna');
  await own.context().close();
});

test('a script of the page never sees the token, and what the library stores signs nobody in', async () => {
  const page = await signedIn(anna, PASSWORD);
  const cookies = await page.context().cookies();

  expect(cookies.map(({ httpOnly, sameSite, path }) => ({ httpOnly, sameSite, path }))).toEqual([
    { httpOnly: true, sameSite: 'Strict', path: '/' },
    { httpOnly: true, sameSite: 'Strict', path: '/' },
  ]);
  const seen = await page.evaluate(() => ({
    cookie: document.cookie,
    kept: JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    addresses: [location.href, ...performance.getEntries().map(({ name }) => name)].join(' '),
  }));
  const answers = JSON.stringify([await call(page, 'sessions.list', {}), await call(page, 'people.me', {})]);
  const stored = Buffer.concat(
    ['', '-wal'].map((suffix) => {
      try {
        return readFileSync(libraryPath + suffix);
      } catch {
        return Buffer.alloc(0);
      }
    }),
  );
  for (const { value } of cookies) {
    expect(JSON.stringify(seen)).not.toContain(value);
    expect(answers).not.toContain(value);
    expect(log.lines.join('\n')).not.toContain(value);
    expect(stored.includes(value)).toBe(false);
  }

  const raw = new BetterSqlite(libraryPath, { readonly: true });
  const hashes = raw.prepare<[], string>('select token from session').pluck().all();
  raw.close();
  const name = cookies.find((cookie) => !cookie.name.endsWith('-door'))?.name ?? '';
  const thief = await (await browser.newContext()).newPage();
  await thief.goto(server.origin);
  for (const hash of hashes) {
    for (const value of [hash, Buffer.from(hash, 'hex').toString('base64url')]) {
      await thief.context().addCookies([{ name, value, url: server.origin }]);
      expect((await call(thief, 'people.me', {})).status).toBe(401);
    }
  }
  await thief.context().close();
  await page.context().close();
});

test('with another person’s ids nothing of theirs is given or changed, and a member does nothing of an admin’s', async () => {
  const own = await signedIn(anna, PASSWORD);
  await call(own, 'people.setProfile', { zipCode: 'SECRET-ZIP' });
  const [activity] = (await call(own, 'activity.list', {})).value as readonly { readonly id: number }[];
  const [session] = (await call(own, 'sessions.list', {})).value as readonly { readonly id: number }[];
  const other = await signedIn(boris, null);
  const attempts: readonly (readonly [string, object, string])[] = [
    ['activity.undo', { activityId: activity?.id }, 'not-found'],
    ['activity.undoSince', { activityId: activity?.id }, 'not-found'],
    ['sessions.revoke', { sessionId: session?.id }, 'not-found'],
    ['people.rename', { userId: anna, username: 'x' }, 'not-allowed'],
    ['people.setImage', { userId: anna, image: null }, 'not-allowed'],
    ['people.setPassword', { userId: anna, current: null, next: null }, 'not-allowed'],
    ['people.previewDelete', { userId: anna }, 'not-allowed'],
    ['people.delete', { userId: anna, password: null }, 'not-allowed'],
  ];

  for (const [method, input, code] of attempts) {
    expect([method, (await call(other, method, input)).error?.code]).toEqual([method, code]);
  }
  const forAdmins = Object.entries<Domain>(contract).flatMap(([domain, calls]) =>
    Object.entries(calls).flatMap(([verb, spec]) => (spec.allowed === 'admins' ? [`${domain}.${verb}`] : [])),
  );
  expect(forAdmins.length).toBeGreaterThan(20);
  for (const method of forAdmins) {
    expect([method, (await call(other, method, {})).error?.code]).toEqual([method, 'not-allowed']);
  }
  expect(JSON.stringify(await call(other, 'people.list', {}))).not.toContain('SECRET-ZIP');
  expect(await call(own, 'people.me', {})).toMatchObject({ value: { zipCode: 'SECRET-ZIP' } });

  // what the one who asks says of themselves counts for nothing
  const forged = await other.evaluate(async (userId) => {
    const headers = { 'content-type': 'application/json', 'x-fonoteka': '1', 'x-fonoteka-user': userId };
    const body = JSON.stringify({ method: 'people.me', input: {}, userId, context: { userId } });
    const reply = await fetch('/api/call', { method: 'POST', headers, body });
    return [reply.status, await reply.text()] as const;
  }, anna);
  expect(forged[0]).toBe(401);
  expect(forged[1]).not.toContain('SECRET-ZIP');
  await own.context().close();
  await other.context().close();
});

// last: nobody signs in to this profile for a while
test('a password is guessed five times at once and then not again, whatever the guesser says of where they are', async () => {
  const page = await letIn();
  const reasons: (string | undefined)[] = [];

  for (let at = 0; at < 25; at++) {
    const answer = await page.evaluate(
      async ([userId, password, address]) => {
        const headers = { 'content-type': 'application/json', 'x-fonoteka': '1', 'x-forwarded-for': address };
        const body = JSON.stringify({ userId, password, stay: false });
        const reply = await fetch('/api/sign-in', { method: 'POST', headers, body });
        return (await reply.json()) as Answer;
      },
      [anna, `guess number ${at}`, `10.0.0.${at}`] as const,
    );
    reasons.push(answer.error?.details?.reason);
  }

  expect(reasons.slice(0, 5)).toEqual(Array(5).fill('password'));
  // a slow machine may have waited for one or two more
  expect(reasons.filter((reason) => reason === 'password').length).toBeLessThanOrEqual(9);
  expect(reasons.at(-1)).toBe('wait');
  expect(await nameOf(page)).not.toBe('anna');
  await page.context().close();
});
