import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { decodeAnswer } from '../../../src/shared/wire.ts';
import { startWebServer, type WebServer } from '../../../src/main/web/server.ts';
import { temporaryFolder } from '../../support/fixtures.ts';
import { flacFile, track } from '../../support/flac.ts';
import { keptLog } from '../../support/kept-log.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';
import { addPerson } from '../../support/people-of.ts';

async function serve(library: MadeLibrary, port = 0): Promise<WebServer> {
  const rendererPath = join(temporaryFolder(), 'renderer');
  mkdirSync(rendererPath);
  writeFileSync(join(rendererPath, 'index.html'), '<!doctype html>');
  const server = await startWebServer({ core: library.core(), rendererPath, port, log: keptLog() });
  onTestFinished(() => server.close());
  return server;
}

function post(server: WebServer, path: string, body: string, cookie = ''): Promise<Response> {
  const headers = { origin: server.origin, 'x-fonoteka': '1', 'content-type': 'application/json', cookie };
  return fetch(server.origin + path, { method: 'POST', headers, body });
}

async function enter(server: WebServer): Promise<string> {
  const code = new URL(server.entryUrl()).hash.slice('#code='.length);
  const reply = await post(server, '/api/session', JSON.stringify({ code }));
  return reply.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function call(server: WebServer, cookie: string, method: string, input: unknown): Promise<unknown> {
  const reply = await post(server, '/api/call', JSON.stringify({ method, input }), cookie);
  const isBytes = reply.headers.get('content-type') === 'application/octet-stream';
  return decodeAnswer(isBytes ? await reply.arrayBuffer() : await reply.text());
}

test('a scanned track is listed and its bytes are given, whole and in part', async () => {
  const file = track({ title: 'Песня' });
  const library = await makeLibrary({ 'one.flac': file });
  await library.scan();
  const bytes = flacFile(file);
  const server = await serve(library);
  const cookie = await enter(server);

  const { id } = library.track('one.flac');
  const address = `${server.origin}/media/track/${id}`;
  const whole = await fetch(address, { headers: { cookie } });
  const part = await fetch(address, { headers: { cookie, range: 'bytes=-100' } });

  expect(await call(server, cookie, 'tracks.ids', { sort: 'title' })).toEqual({ ok: true, value: Uint32Array.of(id) });
  expect(await call(server, cookie, 'app.info', {})).toMatchObject({ ok: true, value: { front: 'web' } });
  expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true);
  expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(-100))).toBe(true);
  expect(whole.headers.get('content-type')).toBe('audio/flac');
});

test('a session outlives a restart of the server and of the library', async () => {
  const library = await makeLibrary({});
  const first = await serve(library);
  const cookie = await enter(first);
  const port = Number(new URL(first.origin).port);

  await first.close();
  await library.restart();
  const second = await serve(library, port);

  expect(await call(second, cookie, 'app.info', {})).toMatchObject({ ok: true });
});

test('the session of one library is none of another', async () => {
  const mine = await serve(await makeLibrary({}));
  const other = await serve(await makeLibrary({}));
  const cookie = await enter(mine);

  expect(await call(other, cookie, 'app.info', {})).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  expect((await enter(other)).split('=')[0]).not.toBe(cookie.split('=')[0]);
});

/** Posts as a page does; what the browser would keep from then on. */
async function sign(server: WebServer, path: string, input: unknown, cookie: string) {
  const reply = await post(server, `/api/${path}`, JSON.stringify(input), cookie);
  const kept = new Map(cookie.split('; ').map((pair) => [pair.split('=')[0], pair]));
  for (const set of reply.headers.getSetCookie()) {
    const [pair = ''] = set.split(';');
    kept.set(pair.split('=')[0], pair);
  }
  return { status: reply.status, answer: (await reply.json()) as unknown, cookie: [...kept.values()].join('; ') };
}

async function enterFully(server: WebServer): Promise<string> {
  const code = new URL(server.entryUrl()).hash.slice('#code='.length);
  const reply = await post(server, '/api/session', JSON.stringify({ code }));
  return reply.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
}

test('who there is, is told to a browser that was let in, and to nobody else', async () => {
  const library = await makeLibrary({});
  const server = await serve(library);
  const locked = { status: 401, answer: { error: { code: 'not-allowed', details: { reason: 'locked' } } } };

  for (const path of ['profiles', 'sign-in', 'sign-out']) {
    expect(await sign(server, path, {}, '')).toMatchObject(locked);
    expect(await sign(server, path, {}, `fonoteka-x-door=${'X'.repeat(43)}`)).toMatchObject(locked);
  }
  expect(await sign(server, 'profiles', {}, await enterFully(server))).toMatchObject({
    status: 200,
    answer: { ok: true, value: [{ username: 'me', hasPassword: false, isLast: true }] },
  });
});

test('a browser that came where the last profile has a password is let in, but signed in only by it', async () => {
  const library = await makeLibrary({});
  const anna = await addPerson(library, { username: 'anna', password: 'correct horse' });
  const server = await serve(library);
  const door = await enterFully(server);

  expect(await call(server, door, 'people.me', {})).toMatchObject({ error: { details: { reason: 'signed-out' } } });
  const wish = { userId: anna.id, password: 'wrong horse', stay: false };
  expect((await sign(server, 'sign-in', wish, door)).answer).toMatchObject({
    error: { code: 'not-allowed', details: { reason: 'password' } },
  });
  expect((await sign(server, 'sign-in', { ...wish, x: 1 }, door)).answer).toMatchObject({
    error: { code: 'invalid-input' },
  });

  const { cookie } = await sign(server, 'sign-in', { ...wish, password: 'correct horse' }, door);
  expect(await call(server, cookie, 'people.me', {})).toMatchObject({ value: { person: { username: 'anna' } } });
});

test('switching gives a new token and ends the old one; signing out leaves the choice of profiles', async () => {
  const library = await makeLibrary({});
  const anna = await addPerson(library, { username: 'anna' });
  const server = await serve(library);
  const before = await enterFully(server);
  expect(await call(server, before, 'people.me', {})).toMatchObject({ value: { person: { username: 'anna' } } });
  const owner = await library.core().host.ownerId();

  const { cookie } = await sign(server, 'sign-in', { userId: owner, password: null, stay: false }, before);

  expect(await call(server, cookie, 'people.me', {})).toMatchObject({ value: { person: { username: 'me' } } });
  expect(await call(server, before, 'people.me', {})).toMatchObject({ error: { details: { reason: 'signed-out' } } });
  const out = await sign(server, 'sign-out', {}, cookie);
  expect(await call(server, cookie, 'people.me', {})).toMatchObject({ ok: false });
  expect(await sign(server, 'profiles', {}, out.cookie)).toMatchObject({ status: 200 });
  expect(await call(server, out.cookie, 'people.me', {})).toMatchObject({
    error: { details: { reason: 'signed-out' } },
  });
  expect(anna.id).not.toBe(owner);
});

test('a page that was shown for somebody else does nothing in the name of who is signed in now', async () => {
  const library = await makeLibrary({});
  const anna = await addPerson(library, { username: 'anna' });
  const server = await serve(library);
  const cookie = await enterFully(server);
  const set = (volume: number, shownFor: string) =>
    fetch(`${server.origin}/api/call`, {
      method: 'POST',
      headers: {
        origin: server.origin,
        'x-fonoteka': '1',
        'x-fonoteka-user': shownFor,
        'content-type': 'application/json',
        cookie,
      },
      body: JSON.stringify({ method: 'settings.set', input: { changes: { volume } } }),
    });

  const own = await set(0.25, anna.id);
  const other = await set(0.75, await library.core().host.ownerId());

  expect([own.status, own.headers.get('x-fonoteka-user')]).toEqual([200, anna.id]);
  expect([other.status, await other.json()]).toMatchObject([401, { error: { details: { reason: 'switched' } } }]);
  expect(await anna.call('settings.get', {})).toMatchObject({ volume: 0.25 });
});
