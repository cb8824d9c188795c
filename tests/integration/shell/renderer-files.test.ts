/** The page's own files: only those that were built, whatever is asked for. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../../src/main/shell/policy.ts';
import { createRendererHandler } from '../../../src/main/shell/renderer-files.ts';
import { hostileAddresses } from '../../support/hostile-addresses.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

let handle: (request: Request) => Response;

beforeEach(async () => {
  const folder = makeTempFolder();
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const page = join(folder, 'renderer');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), '<title>page</title>');
  writeFileSync(join(page, 'assets', 'app-1.js'), 'script');
  writeFileSync(join(page, 'assets', 'app-1.js.map'), 'source map');
  symlinkSync(join(folder, 'secret.txt'), join(page, 'assets', 'link.js'));
  handle = await createRendererHandler(page);
});

test.each(['app://fonoteka/', 'app://fonoteka/index.html', 'app://fonoteka/index.html?x=1#/albums'])(
  '%s is the page, under its policy',
  async (address) => {
    const answer = handle(new Request(address));

    expect(await answer.text()).toBe('<title>page</title>');
    expect(Object.fromEntries(answer.headers)).toEqual({
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
    });
  },
);

test('a script comes with its type, and without a body to HEAD', async () => {
  const answer = handle(new Request('app://fonoteka/assets/app-1.js'));
  const head = handle(new Request('app://fonoteka/assets/app-1.js', { method: 'HEAD' }));

  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await answer.text()).toBe('script');
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test.each([
  'app://fonoteka/../secret.txt',
  'app://fonoteka/%2e%2e/secret.txt',
  'app://fonoteka/..%2fsecret.txt',
  'app://fonoteka/assets/..%5c..%5csecret.txt',
  'app://fonoteka/assets/../../secret.txt',
  'app://fonoteka//etc/passwd',
  'app://fonoteka/etc/passwd',
  'app://fonoteka/assets',
  'app://fonoteka/assets/',
  'app://fonoteka/assets/link.js',
  'app://fonoteka/assets/app-1.js.map',
  'app://fonoteka/assets/app-1.js%00.html',
  'app://fonoteka/INDEX.HTML',
  'app://fonoteka/constructor',
  'app://evil/index.html',
  'app://fonoteka:80/index.html',
])('%s is nothing', async (address) => {
  const answer = handle(new Request(address));

  expect([answer.status, await answer.text()]).toEqual([404, '']);
});

test('no address of the hostile corpus gets a byte', async () => {
  const answers = hostileAddresses
    // what is no address never becomes a request
    .filter((address) => URL.canParse(address) && !/^[a-z+.-]+:\/\/[^/]*@/i.test(address))
    .map(async (address) => handle(new Request(address)).text());

  expect(new Set(await Promise.all(answers))).toEqual(new Set(['']));
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is no way to ask', async (method) => {
  expect(handle(new Request('app://fonoteka/', { method })).status).toBe(405);
});
