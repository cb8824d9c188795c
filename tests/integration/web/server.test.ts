import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { decodeAnswer } from '../../../src/shared/wire.ts';
import type { Log } from '../../../src/main/ports/log.ts';
import { startWebServer, type WebServer } from '../../../src/main/web/server.ts';
import { handMadeIds, handMadeUserId, makeHandMadeCore } from '../../support/hand-made-core.ts';

const base = mkdtempSync(join(tmpdir(), 'fonoteka-web-'));
const rendererPath = join(base, 'renderer');
const core = makeHandMadeCore();
const logged: string[] = [];
const log: Log = {
  info: () => undefined,
  warn: (text) => void logged.push(text),
  error: (text, data) => void logged.push(`${text} ${String(data)}`),
};
let server: WebServer;
let port: number;
let cookie: string;

beforeAll(async () => {
  mkdirSync(join(rendererPath, 'assets'), { recursive: true });
  writeFileSync(join(rendererPath, 'index.html'), '<!doctype html><title>Fonoteka</title>');
  writeFileSync(join(rendererPath, 'assets', 'index-abc.js'), 'export {};');
  writeFileSync(join(base, 'secret.txt'), 'the secret');
  writeFileSync(join(base, 'song.mp3'), Buffer.alloc(5_000_000, 7));
  core.audio.set(1, { path: join(base, 'song.mp3'), rootPath: base });
  core.art.set('ab small', { path: join(base, 'secret.txt'), mime: 'image/jpeg' });
  server = await startWebServer({ core, rendererPath, port: 0, log });
  port = Number(new URL(server.origin).port);
  cookie = await enter();
});

afterAll(async () => {
  await server.close();
  rmSync(base, { recursive: true, force: true });
});

const writeHeaders = () => ({ origin: server.origin, 'x-fonoteka': '1', 'content-type': 'application/json' });
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(server.origin + path, { method: 'POST', headers: { ...writeHeaders(), ...headers }, body });
const call = (method: string, input: unknown) => post('/api/call', JSON.stringify({ method, input }), { cookie });
const newCode = () => new URL(server.entryUrl()).hash.slice('#code='.length);

async function enter(): Promise<string> {
  const reply = await post('/api/session', JSON.stringify({ code: newCode() }));
  expect(reply.status).toBe(204);
  return reply.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Sends bytes as they are and gives all that comes back. */
function raw(text: string, host = '127.0.0.1'): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host, () => socket.write(text));
    let answer = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => (answer += chunk));
    socket.on('end', () => resolve(answer));
    socket.on('error', (error) => (answer === '' ? reject(error) : resolve(answer)));
  });
}
const statusOf = async (text: string) => (await raw(text)).slice('HTTP/1.1 '.length, 'HTTP/1.1 '.length + 3);

test('the window comes without a session, and is told what it may do', async () => {
  const page = await fetch(`${server.origin}/`);
  const script = await fetch(`${server.origin}/assets/index-abc.js`);

  expect(await page.text()).toContain('Fonoteka');
  expect(Object.fromEntries(page.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; " +
      "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'",
  });
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script.headers.get('cache-control')).toContain('immutable');
});

test('both names of the own computer are answered, on one port', async () => {
  expect(await raw(`GET / HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n\r\n`)).toContain('Fonoteka');
  const six = raw(`GET / HTTP/1.1\r\nHost: [::1]:${port}\r\nConnection: close\r\n\r\n`, '::1');
  // a computer without IPv6 refuses the connection
  expect(await six.catch(() => 'Fonoteka')).toContain('Fonoteka');
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/..%5c..%5csecret.txt',
  '/assets/../../secret.txt',
  '//etc/passwd',
  '/assets',
  '/assets/',
  '/nothing.js',
  '/index.html%00',
])('%s is no page', async (path) => {
  const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`);

  expect(answer).toContain('HTTP/1.1 404');
  expect(answer).not.toContain('the secret');
});

test('a code lets in once', async () => {
  const code = newCode();

  expect((await post('/api/session', JSON.stringify({ code }))).status).toBe(204);
  expect((await post('/api/session', JSON.stringify({ code }))).status).toBe(403);
  expect((await post('/api/session', JSON.stringify({ code: 'guess' }))).status).toBe(403);
  expect((await post('/api/session', JSON.stringify({}))).status).toBe(403);
});

test('a call reaches the core as the person of the session and comes back, typed arrays included', async () => {
  const reply = await call('list', { name: 'Ёлка' });

  expect(reply.status).toBe(200);
  expect(decodeAnswer(await reply.arrayBuffer())).toEqual({
    ok: true,
    value: { ids: handMadeIds, input: { name: 'Ёлка' } },
  });
  expect(core.calls.at(-1)?.context).toEqual({ userId: handMadeUserId, sessionId: 1, front: 'web' });
});

test('a failed call is an answer like any other', async () => {
  const reply = await call('tracks.nothing', {});

  expect(reply.status).toBe(200);
  expect(await reply.json()).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('a failure of ours is logged and tells the page nothing', async () => {
  const reply = await call('fail', {});

  expect([reply.status, await reply.text()]).toEqual([500, 'something went wrong\n']);
  expect(logged.join()).toContain('secret path');
});

test('without a session nothing of the library is told', async () => {
  const before = core.calls.length;

  for (const wrong of ['', `${cookie.slice(0, -1)}!`, `${cookie.split('=')[0]}=${'x'.repeat(43)}`]) {
    const reply = await post('/api/call', JSON.stringify({ method: 'echo', input: {} }), { cookie: wrong });
    expect([reply.status, await reply.json()]).toEqual([
      401,
      { ok: false, error: { code: 'not-allowed', message: 'Not signed in', details: { reason: 'locked' } } },
    ]);
    for (const path of ['/media/track/1', '/art/cover/ab?size=small'])
      expect((await fetch(server.origin + path, { headers: { cookie: wrong } })).status).toBe(401);
  }
  expect(core.calls).toHaveLength(before);
});

test('what is not a call is refused without reaching the core', async () => {
  const before = core.calls.length;

  expect((await post('/api/call', 'not json', { cookie })).status).toBe(400);
  expect((await post('/api/call', '{"input":1}', { cookie })).status).toBe(400);
  expect((await post('/api/call', 'null', { cookie })).status).toBe(400);
  expect((await post('/api/call', '{}', { cookie, 'content-type': 'text/plain' })).status).toBe(415);
  expect((await post('/api/call', '{}', { cookie, 'x-fonoteka': '' })).status).toBe(403);
  expect((await post('/api/other', '{}', { cookie })).status).toBe(404);
  expect((await fetch(`${server.origin}/api/call`, { headers: { cookie } })).status).toBe(405);
  expect((await fetch(`${server.origin}/`, { method: 'POST', headers: writeHeaders() })).status).toBe(405);
  expect(core.calls).toHaveLength(before);
});

test('more than 1 MiB is refused, whether its length is told or not', async () => {
  const big = JSON.stringify({ method: 'echo', input: 'x'.repeat(1024 * 1024) });
  const stream = new ReadableStream({
    start: (controller) => {
      for (let at = 0; at < 20; at++) controller.enqueue(new Uint8Array(100_000).fill(32));
      controller.close();
    },
  });
  const streamed = { method: 'POST', headers: { ...writeHeaders(), cookie }, body: stream, duplex: 'half' } as const;

  // a server that has heard enough may hang up before all is sent
  const refused = (reply: Promise<Response>) =>
    reply.then(
      (answer) => answer.status,
      () => 413,
    );
  expect(await refused(post('/api/call', big, { cookie }))).toBe(413);
  expect(await refused(fetch(`${server.origin}/api/call`, streamed))).toBe(413);
});

test('a picture goes to the core as bytes, of a session and as such alone, up to 20 MiB', async () => {
  const bytes = { cookie, 'content-type': 'application/octet-stream' };
  expect((await post('/api/picture', 'PNG', bytes)).status).toBe(200);
  expect(core.calls.at(-1)).toMatchObject({
    method: 'pictures.add',
    input: { bytes: new TextEncoder().encode('PNG') },
  });
  const before = core.calls.length;
  expect((await post('/api/picture', 'PNG', { 'content-type': 'application/octet-stream' })).status).toBe(401);
  expect((await post('/api/picture', 'PNG', { cookie })).status).toBe(415);
  expect((await post('/api/picture', 'PNG', { cookie, 'content-type': 'image/png' })).status).toBe(415);
  expect((await post('/api/picture', 'PNG', { ...bytes, 'x-fonoteka': '' })).status).toBe(403);
  expect((await post('/api/picture', 'PNG', { ...bytes, origin: 'http://example.com' })).status).toBe(403);
  expect((await post('/api/call', '{}', bytes)).status).toBe(415);
  const tooLarge = post('/api/picture', 'x'.repeat(20 * 1024 * 1024 + 1), bytes);
  expect(
    await tooLarge.then(
      ({ status }) => status,
      () => 413,
    ),
  ).toBe(413);
  expect(core.calls).toHaveLength(before);
});

test('a cover and parts of a track come with the session', async () => {
  const art = await fetch(`${server.origin}/art/cover/ab?size=small`, { headers: { cookie } });
  const part = await fetch(`${server.origin}/media/track/1`, { headers: { cookie, range: 'bytes=4999990-' } });
  const head = await fetch(`${server.origin}/media/track/1`, { method: 'HEAD', headers: { cookie } });

  expect([art.headers.get('content-type'), await art.text()]).toEqual(['image/jpeg', 'the secret']);
  expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 4999990-4999999/5000000']);
  expect(Buffer.from(await part.arrayBuffer())).toEqual(Buffer.alloc(10, 7));
  expect(part.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect([head.status, head.headers.get('content-length')]).toEqual([200, '5000000']);
});

test('a track that is given up in the middle does not stop the next', async () => {
  const stopping = new AbortController();
  const first = await fetch(`${server.origin}/media/track/1`, { headers: { cookie }, signal: stopping.signal });
  await first.body?.getReader().read();
  stopping.abort();

  const second = await fetch(`${server.origin}/media/track/1`, { headers: { cookie } });
  expect((await second.arrayBuffer()).byteLength).toBe(5_000_000);
  expect(logged.filter((line) => line.includes('Abort'))).toEqual([]);
});

test('a foreign, missing or doubled name gets no byte of the library or the window', async () => {
  const rest = `Cookie: ${cookie}\r\nConnection: close\r\n\r\n`;
  const paths = ['/', '/assets/index-abc.js', '/media/track/1', '/art/cover/ab?size=small', '/api/call'];
  const names = [
    'Host: evil.test\r\n',
    `Host: evil.test:${port}\r\n`,
    '',
    `Host: 127.0.0.1:${port}\r\nHost: evil.test\r\n`,
    `Host: 127.0.0.1:${port}\r\nHost: 127.0.0.1:${port}\r\n`,
    `Host: 127.0.0.1:${port}.evil.test\r\n`,
    'Host: \r\n',
  ];
  for (const path of paths) {
    for (const name of names) {
      const answer = await raw(`GET ${path} HTTP/1.1\r\n${name}${rest}`);
      // Node's own parser refuses some of these even earlier
      expect([path, name, answer.slice(9, 12)]).toEqual([path, name, '421']);
      expect(answer).not.toMatch(/Fonoteka|secret|audio\//);
    }
  }
});

test('the absolute form, other methods and broken requests are refused', async () => {
  const host = `Host: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`;

  expect(await statusOf(`GET http://127.0.0.1:${port}/ HTTP/1.1\r\n${host}`)).toBe('400');
  expect(await statusOf(`OPTIONS / HTTP/1.1\r\n${host}`)).toBe('405');
  expect(await statusOf(`OPTIONS * HTTP/1.1\r\n${host}`)).toBe('405');
  expect(await statusOf(`PUT / HTTP/1.1\r\n${host}`)).toBe('405');
  expect(await statusOf(`GET / HTTP/1.1\r\nX: ${'x'.repeat(17_000)}\r\n${host}`)).toBe('431');
  expect(await statusOf(`GET / HTTP/1.1\r\nBad\0Name: 1\r\n${host}`)).toBe('400');
});

test('no answer opens anything to another origin', async () => {
  const origin = { origin: 'http://evil.test' };
  const answers = [
    await fetch(`${server.origin}/`, { headers: origin }),
    await fetch(`${server.origin}/`, { method: 'OPTIONS', headers: { 'access-control-request-method': 'POST' } }),
    await post('/api/call', '{}', { cookie, ...origin }),
    await call('echo', 1),
  ];

  expect(answers.map((answer) => answer.status)).toEqual([403, 405, 403, 200]);
  const names = answers.flatMap((answer) => [...answer.headers.keys()]);
  expect(names.filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('a page hears what the core announces', async () => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/events`, { headers: { origin: server.origin, cookie } });
  await once(socket, 'open');

  core.announce({ type: 'library.changed', topics: ['albums', 'tracks'] });
  const [data] = await once(socket, 'message');

  expect(JSON.parse(String(data))).toEqual({ type: 'library.changed', topics: ['albums', 'tracks'] });
  socket.terminate();
});

test('a page whose session was ended hears nothing more', async () => {
  const own = await enter();
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/events`, {
    headers: { origin: server.origin, cookie: own },
  });
  const other = new WebSocket(`ws://127.0.0.1:${port}/api/events`, { headers: { origin: server.origin, cookie } });
  await Promise.all([once(socket, 'open'), once(other, 'open')]);
  const closed = once(socket, 'close');

  await core.host.signOut(own.split('=')[1] ?? '');

  expect((await closed)[0]).toBe(1008);
  expect(other.readyState).toBe(WebSocket.OPEN);
  other.terminate();
});

test.each([
  ['no origin', {}, 403],
  ['a foreign origin', { origin: 'http://evil.test' }, 403],
  ['another port', { origin: 'http://127.0.0.1:1' }, 403],
  ['a page of another site', { origin: 'own', 'sec-fetch-site': 'cross-site' }, 403],
  ['no session', { origin: 'own', cookie: '' }, 401],
  ['a foreign name', { origin: 'own', host: 'evil.test' }, 421],
])('a socket with %s is refused', async (_what, headers: Record<string, string>, status) => {
  const own = headers['origin'] === 'own' ? { origin: server.origin } : {};
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/events`, { headers: { cookie, ...headers, ...own } });

  const [, reply] = await once(socket, 'unexpected-response');

  expect(reply).toMatchObject({ statusCode: status });
  // before it is open, ending it is reported as an error
  socket.on('error', () => undefined);
  socket.terminate();
});

test('a page that sends too much over the socket is cut off and the server lives on', async () => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/events`, { headers: { origin: server.origin, cookie } });
  await once(socket, 'open');

  socket.send('x'.repeat(2_000));
  const [code] = await once(socket, 'close');

  expect(code).toBe(1009);
  expect((await call('echo', 1)).status).toBe(200);
});

test('the 65th connection is refused', async () => {
  const many = await startWebServer({ core, rendererPath, port: 0, log });
  const manyPort = Number(new URL(many.origin).port);
  const sockets = Array.from({ length: 64 }, () => connect(manyPort, '127.0.0.1'));
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));

  const last = connect(manyPort, '127.0.0.1');
  await once(last, 'close');

  expect(sockets.filter((socket) => socket.destroyed)).toEqual([]);
  for (const socket of sockets) socket.destroy();
  await many.close();
});

test('a port that is taken is said so, and closing frees it', async () => {
  const first = await startWebServer({ core, rendererPath, port: 0, log });
  const taken = Number(new URL(first.origin).port);
  await expect(startWebServer({ core, rendererPath, port: taken, log })).rejects.toMatchObject({ code: 'conflict' });

  await first.close();
  const again = await startWebServer({ core, rendererPath, port: taken, log });

  expect(again.origin).toBe(first.origin);
  await again.close();
});

test('closing ends open sockets and waiting connections', async () => {
  const other = await startWebServer({ core, rendererPath, port: 0, log });
  const otherPort = Number(new URL(other.origin).port);
  const socket = new WebSocket(`ws://127.0.0.1:${otherPort}/api/events`, {
    headers: { origin: other.origin, cookie },
  });
  const idle = connect(otherPort, '127.0.0.1');
  await Promise.all([once(socket, 'open'), once(idle, 'connect')]);

  const ended = Promise.all([once(socket, 'close'), once(idle, 'close')]);
  await other.close();

  expect(await ended).toHaveLength(2);
});

test('a window that was not built is said so', async () => {
  const missing = startWebServer({ core, rendererPath: join(base, 'nowhere'), port: 0, log });

  await expect(missing).rejects.toMatchObject({ code: 'not-found', message: expect.stringContaining('npm run build') });
});
