import { expect, test } from 'vitest';
import { refuseSource, refuseWrite, type RequestFacts } from '../../../../src/main/web/guard.ts';

const port = 4000;
type Header = readonly [string, string];

const get = (...headers: readonly Header[]): RequestFacts => ({
  method: 'GET',
  target: '/',
  headers: [['host', '127.0.0.1:4000'], ...headers],
  isUpgrade: false,
});
const post = (...headers: readonly Header[]): RequestFacts => ({
  ...get(['origin', 'http://127.0.0.1:4000'], ...headers),
  method: 'POST',
});
const withHosts = (...hosts: readonly string[]): RequestFacts => ({
  ...get(),
  headers: hosts.map((host) => ['host', host] as const),
});

test.each(['127.0.0.1:4000', 'localhost:4000', '[::1]:4000'])('our own name %s is let in', (host) => {
  expect(refuseSource(withHosts(host), port)).toBeUndefined();
});

test.each([
  'evil.test:4000',
  '127.0.0.1',
  'localhost',
  '127.0.0.1:4001',
  '127.0.0.1:40000',
  '127.0.0.1:4000.evil.test',
  'LOCALHOST:4000',
  'localhost.:4000',
  '127.1:4000',
  '2130706433:4000',
  '0.0.0.0:4000',
  '[::ffff:127.0.0.1]:4000',
  '[::1%25lo]:4000',
  'user@127.0.0.1:4000',
  '127.0.0.1:4000, evil.test',
  ' 127.0.0.1:4000',
  '',
])('the name %j is misdirected', (host) => {
  expect(refuseSource(withHosts(host), port)?.status).toBe(421);
});

test('a request with no name, or with two, is misdirected even if one is ours', () => {
  expect(refuseSource(withHosts(), port)?.status).toBe(421);
  expect(refuseSource(withHosts('127.0.0.1:4000', 'evil.test'), port)?.status).toBe(421);
  expect(refuseSource(withHosts('127.0.0.1:4000', '127.0.0.1:4000'), port)?.status).toBe(421);
});

test('the name is judged before everything else', () => {
  const facts = { ...withHosts('evil.test:4000'), method: 'OPTIONS', target: 'http://127.0.0.1:4000/' };
  expect(refuseSource(facts, port)?.status).toBe(421);
});

test.each(['OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'get', ''])('the method %j is refused', (method) => {
  expect(refuseSource({ ...post(), method }, port)?.status).toBe(405);
});

test.each(['http://127.0.0.1:4000/', 'http://evil.test/', '*', 'evil.test:443'])(
  'the target %s is refused',
  (target) => {
    expect(refuseSource({ ...get(), target }, port)?.status).toBe(400);
  },
);

test('reading needs no origin, but a foreign one is refused', () => {
  expect(refuseSource(get(), port)).toBeUndefined();
  expect(refuseSource(get(['origin', 'http://127.0.0.1:4000']), port)).toBeUndefined();
  for (const origin of [
    'null',
    'http://evil.test',
    'http://127.0.0.1:4001',
    'http://127.0.0.1',
    'https://127.0.0.1:4000',
    'http://localhost:4000',
    'http://127.0.0.1:4000/',
    '',
  ])
    expect([origin, refuseSource(get(['origin', origin]), port)?.status]).toEqual([origin, 403]);
});

test('two origins are refused, even if both are ours', () => {
  const own: Header = ['origin', 'http://127.0.0.1:4000'];
  expect(refuseSource(get(own, own), port)?.status).toBe(403);
});

test('a write and a socket must show our origin', () => {
  expect(refuseSource(post(), port)).toBeUndefined();
  expect(refuseSource({ ...get(), method: 'POST' }, port)?.status).toBe(403);
  expect(refuseSource({ ...get(), isUpgrade: true }, port)?.status).toBe(403);
  expect(refuseSource({ ...get(['origin', 'http://127.0.0.1:4000']), isUpgrade: true }, port)).toBeUndefined();
});

test.each([
  ['same-origin', undefined],
  ['none', undefined],
  ['same-site', 403],
  ['cross-site', 403],
  ['', 403],
  ['Same-Origin', 403],
])('a request that the browser calls %j is answered with %j', (site, status) => {
  expect(refuseSource(get(['sec-fetch-site', site]), port)?.status).toBe(status);
});

test('a write needs our header and JSON, each exactly once', () => {
  const ours: Header = ['x-fonoteka', '1'];
  const json: Header = ['content-type', 'application/json'];

  expect(refuseWrite(post(ours, json))).toBeUndefined();
  expect(refuseWrite(post(ours, ['content-type', 'Application/JSON; charset=utf-8']))).toBeUndefined();
  expect(refuseWrite(post(json))?.status).toBe(403);
  expect(refuseWrite(post(['x-fonoteka', '0'], json))?.status).toBe(403);
  expect(refuseWrite(post(ours, ours, json))?.status).toBe(403);
  expect(refuseWrite(post(ours))?.status).toBe(415);
  expect(refuseWrite(post(ours, json, json))?.status).toBe(415);
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonp',
    '',
  ])
    expect([type, refuseWrite(post(ours, ['content-type', type]))?.status]).toEqual([type, 415]);
});

test('reading needs neither', () => {
  expect(refuseWrite(get())).toBeUndefined();
  expect(refuseWrite({ ...get(), method: 'HEAD' })).toBeUndefined();
});
