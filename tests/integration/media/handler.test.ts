import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ArtLocation, AudioLocation } from '../../../src/main/core-api.ts';
import { createMediaHandler } from '../../../src/main/media/handler.ts';
import { fromRawPath } from '../../../src/main/ports/paths.ts';

const base = mkdtempSync(join(tmpdir(), 'fonoteka-media-'));
const root = join(base, 'music');
const content = Buffer.from(Array.from({ length: 700_000 }, (_, at) => (at * 7 + (at >> 8)) % 256));
content.write('fLaC');

const audio = new Map<number, AudioLocation>();
const art = new Map<string, ArtLocation>();
const handle = createMediaHandler({
  locateAudio: (trackId) => Promise.resolve(audio.get(trackId)),
  locateArt: (key, size) => Promise.resolve(art.get(`${key} ${size}`)),
});
const get = (address: string, headers: Record<string, string> = {}, more: RequestInit = {}) =>
  handle(new Request(`http://127.0.0.1:4000${address}`, { headers, ...more }));

/** Files of the test's folder that this process holds open; Linux alone can tell. */
function openFiles(): readonly string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc/self/fd').flatMap((name) => {
    try {
      const target = readlinkSync(`/proc/self/fd/${name}`);
      return target.startsWith(base) ? [target] : [];
    } catch {
      return [];
    }
  });
}

beforeAll(() => {
  mkdirSync(root);
  writeFileSync(join(root, 'one.flac'), content);
  writeFileSync(join(root, 'empty.mp3'), '');
  writeFileSync(join(base, 'secret.txt'), 'the secret');
  writeFileSync(join(base, 'cover.jpg'), 'jpeg bytes');
  audio.set(1, { path: join(root, 'one.flac'), rootPath: root });
  audio.set(2, { path: join(root, 'empty.mp3'), rootPath: root });
  art.set('ab12 small', { path: join(base, 'cover.jpg'), mime: 'image/jpeg' });
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

test('a track is given whole, with its type and without leave to guess', async () => {
  const response = await get('/media/track/1');

  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'audio/flac',
    'content-length': '700000',
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
  });
  expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
  expect(openFiles()).toEqual([]);
});

test.each([
  ['bytes=0-0', 0, 0],
  ['bytes=100-199', 100, 199],
  ['bytes=262100-262200', 262_100, 262_200],
  ['bytes=699999-', 699_999, 699_999],
  ['bytes=300000-', 300_000, 699_999],
  ['bytes=-10', 699_990, 699_999],
])('%s gives exactly these bytes', async (range, start, end) => {
  const response = await get('/media/track/1', { range });

  expect(response.status).toBe(206);
  expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end}/700000`);
  expect(response.headers.get('content-length')).toBe(String(end + 1 - start));
  expect(Buffer.from(await response.arrayBuffer()).equals(content.subarray(start, end + 1))).toBe(true);
  expect(openFiles()).toEqual([]);
});

test('a range beyond the end is answered with the size', async () => {
  const response = await get('/media/track/1', { range: 'bytes=700000-' });

  expect(response.status).toBe(416);
  expect(response.headers.get('content-range')).toBe('bytes */700000');
  expect(openFiles()).toEqual([]);
});

test('a part of another version is never given', async () => {
  const etag = (await get('/media/track/1', {}, { method: 'HEAD' })).headers.get('etag') ?? '';

  const same = await get('/media/track/1', { range: 'bytes=1-2', 'if-range': etag });
  const other = await get('/media/track/1', { range: 'bytes=1-2', 'if-range': '"other"' });

  expect([same.status, (await same.arrayBuffer()).byteLength]).toEqual([206, 2]);
  expect([other.status, (await other.arrayBuffer()).byteLength]).toEqual([200, 700_000]);
});

test('an empty file and a question for the headers have no body', async () => {
  const empty = await get('/media/track/2');
  const head = await get('/media/track/1', { range: 'bytes=5-9' }, { method: 'HEAD' });

  expect([empty.status, empty.headers.get('content-length'), await empty.text()]).toEqual([200, '0', '']);
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '700000', '']);
  expect(openFiles()).toEqual([]);
});

test('a cover may be kept for ever', async () => {
  const response = await get('/art/cover/ab12?size=small');

  expect(response.headers.get('content-type')).toBe('image/jpeg');
  expect(response.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
  expect(await response.text()).toBe('jpeg bytes');
  expect((await get('/art/cover/ab12?size=large')).status).toBe(404);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is refused', async (method) => {
  expect((await get('/media/track/1', {}, { method })).status).toBe(405);
});

test('the file is closed when the listener leaves in the middle', async () => {
  const aborting = new AbortController();
  const aborted = (await get('/media/track/1', {}, { signal: aborting.signal })).body?.getReader();
  const cancelled = (await get('/media/track/1')).body?.getReader();
  await aborted?.read();
  await cancelled?.read();

  aborting.abort();
  await cancelled?.cancel();

  expect((await aborted?.read())?.done).toBe(true);
  await expect.poll(openFiles).toEqual([]);
});

test('a request that was given up before it was answered leaves nothing open', async () => {
  const response = await get('/media/track/1', {}, { signal: AbortSignal.abort() });

  expect((await response.arrayBuffer()).byteLength).toBe(0);
  await expect.poll(openFiles).toEqual([]);
});

test('a file that shrinks while it is read fails instead of ending early', async () => {
  const path = join(root, 'shrinking.mp3');
  writeFileSync(path, content);
  audio.set(3, { path, rootPath: root });

  const reader = (await get('/media/track/3')).body?.getReader();
  await reader?.read();
  truncateSync(path, 100_000);

  await expect(reader?.read()).rejects.toMatchObject({ code: 'file-changed' });
  expect(openFiles()).toEqual([]);
});

test('a link out of the folder is not followed, whether it is the file or a folder above it', async () => {
  symlinkSync(join(base, 'secret.txt'), join(root, 'link.mp3'));
  symlinkSync(base, join(root, 'up'));
  audio.set(4, { path: join(root, 'link.mp3'), rootPath: root });
  audio.set(5, { path: join(root, 'up', 'secret.txt'), rootPath: root });
  audio.set(6, { path: join(root, '..', 'secret.txt'), rootPath: root });
  audio.set(7, { path: join(base, 'music-other', 'a.mp3'), rootPath: root });
  mkdirSync(join(base, 'music-other'));
  writeFileSync(join(base, 'music-other', 'a.mp3'), 'the secret');

  for (const id of [4, 5, 6, 7]) {
    const response = await get(`/media/track/${id}`);
    expect([id, response.status, await response.text()]).toEqual([id, 404, '']);
  }
  expect(openFiles()).toEqual([]);
});

test('a link inside the folder, and a chosen folder that is itself a link, play', async () => {
  symlinkSync(join(root, 'one.flac'), join(root, 'again.flac'));
  symlinkSync(root, join(base, 'music-link'));
  audio.set(8, { path: join(root, 'again.flac'), rootPath: root });
  audio.set(9, { path: join(base, 'music-link', 'one.flac'), rootPath: join(base, 'music-link') });

  for (const id of [8, 9]) {
    const response = await get(`/media/track/${id}`, { range: 'bytes=0-3' });
    expect([response.status, await response.text()]).toEqual([206, 'fLaC']);
  }
});

test('only a regular file is served', async () => {
  mkdirSync(join(root, 'folder.mp3'));
  audio.set(10, { path: join(root, 'folder.mp3'), rootPath: root });
  audio.set(11, { path: join(root, 'gone.mp3'), rootPath: root });
  audio.set(12, { path: `${join(root, 'one.flac')}\0.mp3`, rootPath: root });
  audio.set(13, { path: root, rootPath: root });

  for (const id of [10, 11, 12, 13]) expect((await get(`/media/track/${id}`)).status).toBe(404);
  expect(openFiles()).toEqual([]);
});

test.skipIf(process.platform === 'win32')('a named pipe does not hold up the answer', async () => {
  execFileSync('mkfifo', [join(root, 'pipe.mp3')]);
  audio.set(14, { path: join(root, 'pipe.mp3'), rootPath: root });

  expect((await get('/media/track/14')).status).toBe(404);
});

test.skipIf(process.platform !== 'linux')('a name that is not UTF-8 plays', async () => {
  const rawPath = Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0x4d, 0xff, 0x2e]), Buffer.from('mp3')]);
  writeFileSync(rawPath, 'ID3 music');
  audio.set(15, { path: fromRawPath(rawPath), rootPath: root });

  const response = await get('/media/track/15');

  expect([response.status, await response.text()]).toEqual([200, 'ID3 music']);
});

test('no answer names a path', async () => {
  renameSync(join(root, 'again.flac'), join(root, 'renamed.flac'));
  for (const address of [
    '/media/track/1',
    '/media/track/4',
    '/media/track/8',
    '/media/track/99',
    '/art/cover/zz?size=small',
    '/nowhere',
  ]) {
    const response = await get(address, {}, { method: 'HEAD' });
    expect(JSON.stringify([...response.headers, response.statusText])).not.toMatch(/fonoteka-media-|one\.flac|secret/);
  }
});
