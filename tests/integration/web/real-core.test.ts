import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { decodeWire, encodeWire } from '../../../src/shared/wire.ts';
import { startWebServer, type WebServer } from '../../../src/main/web/server.ts';
import { temporaryFolder } from '../../support/fixtures.ts';
import { flacFile, track } from '../../support/flac.ts';
import { keptLog } from '../../support/kept-log.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';

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
  const reply = await post(server, '/api/call', encodeWire({ method, input }), cookie);
  if (reply.headers.get('content-type') === 'application/octet-stream')
    return { ok: true, value: new Uint32Array(await reply.arrayBuffer()) };
  return decodeWire(await reply.text());
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
