import { describe, expect, test } from 'vitest';
import {
  CONTENT_SECURITY_POLICY,
  isOwnPage,
  isTrustedSender,
  isWindowCall,
  type MainFrame,
  type MessageSender,
} from '../../../../src/main/shell/policy.ts';
import { hostileAddresses } from '../../../support/hostile-addresses.ts';

describe('the page', () => {
  test.each([
    'app://fonoteka/',
    'app://fonoteka',
    'app://fonoteka/index.html',
    'app://fonoteka/index.html#/albums/7',
    'app://fonoteka/?a=https://evil.test',
  ])('%s is ours', (address) => {
    expect(isOwnPage(address)).toBe(true);
  });

  test('no address of the hostile corpus is ours', () => {
    expect(hostileAddresses.length).toBeGreaterThan(500);
    expect(hostileAddresses.filter(isOwnPage)).toEqual([]);
  });

  test('no frame at an address of the hostile corpus is heard, even in our own window', () => {
    const heard = hostileAddresses.filter((address) =>
      isTrustedSender({ contentsId: 1, frame: { treeNodeId: 5, origin: 'app://fonoteka', address } }, main),
    );

    expect(heard).toEqual([]);
  });
});

const main: MainFrame = { contentsId: 1, treeNodeId: 5 };
const ours: MessageSender = {
  contentsId: 1,
  frame: { treeNodeId: 5, origin: 'app://fonoteka', address: 'app://fonoteka/index.html#/tracks' },
};

describe('a message', () => {
  test('from our page in the main frame of our window is heard', () => {
    expect(isTrustedSender(ours, main)).toBe(true);
  });

  test.each<readonly [string, MessageSender]>([
    ['another window', { ...ours, contentsId: 2 }],
    ['a frame that is gone', { contentsId: 1, frame: null }],
    ['a frame inside our page', senderWith({ treeNodeId: 6 })],
    ['a foreign origin', senderWith({ origin: 'https://evil.test' })],
    ['an opaque origin', senderWith({ origin: 'null' })],
    ['a page that is not ours', senderWith({ address: 'app://fonoteka.evil/index.html' })],
    ['a frame before its first page', senderWith({ address: '' })],
  ])('from %s is refused', (_case, sender) => {
    expect(isTrustedSender(sender, main)).toBe(false);
  });
});

describe('the window', () => {
  const usual = '/home/ada/Music';

  test('may call what takes no path', () => {
    expect(isWindowCall('folders.list', {}, usual)).toBe(true);
    expect(isWindowCall('scan.start', {}, usual)).toBe(true);
  });

  test('may add the usual music folder, which the shell knows by itself', () => {
    expect(isWindowCall('folders.add', { path: usual }, usual)).toBe(true);
  });

  test.each([
    ['folders.browse', {}],
    ['folders.browse', { path: usual }],
    ['folders.add', { path: '/' }],
    ['folders.add', { path: `${usual}/` }],
    ['folders.add', { path: [usual] }],
    ['folders.add', { path: usual, also: '/' }],
    ['folders.add', null],
    ['folders.add', undefined],
    ['folders.add', usual],
  ])('may not call %s with %j', (method, input) => {
    expect(isWindowCall(method, input, usual)).toBe(false);
    expect(isWindowCall(method, input, null)).toBe(false);
  });
});

test('the policy of the page allows no inline script, no eval and no address off the app', () => {
  expect(CONTENT_SECURITY_POLICY).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' fonoteka-art:; " +
      "media-src 'self' fonoteka-media:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; " +
      "frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'",
  );
});

function senderWith(frame: Partial<NonNullable<MessageSender['frame']>>): MessageSender {
  return { contentsId: 1, frame: { treeNodeId: 5, origin: 'app://fonoteka', address: 'app://fonoteka/', ...frame } };
}
