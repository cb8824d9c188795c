import { expect, test } from 'vitest';
import { whyNoBrowser } from '../../../../src/main/web/open-browser.ts';

test('a browser is tried where there is a person at a screen', () => {
  expect(whyNoBrowser('linux', { DISPLAY: ':0' }, 1000)).toBeUndefined();
  expect(whyNoBrowser('linux', { WAYLAND_DISPLAY: 'wayland-0' }, 1000)).toBeUndefined();
  expect(whyNoBrowser('linux', { DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' }, 1000)).toBeUndefined();
  expect(whyNoBrowser('darwin', {}, 501)).toBeUndefined();
  expect(whyNoBrowser('win32', {}, undefined)).toBeUndefined();
});

test('elsewhere the address is only printed', () => {
  expect(whyNoBrowser('linux', { DISPLAY: ':0' }, 0)).toContain('root');
  expect(whyNoBrowser('linux', {}, 1000)).toContain('display');
});
