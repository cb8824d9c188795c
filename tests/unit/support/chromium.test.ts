import { expect, test } from 'vitest';
import { findChromium } from '../../support/chromium.ts';

const everywhere = () => true;
const nowhere = () => false;

test('Chromium is preferred to its relatives, and these to nothing', () => {
  expect(findChromium('linux', {}, everywhere)).toBe('/usr/bin/chromium');
  expect(findChromium('linux', {}, (path) => path.includes('google'))).toBe('/usr/bin/google-chrome');
  expect(findChromium('darwin', {}, (path) => path.includes('Edge'))).toBe(
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  );
});

test('on Windows the folders are those that the system names', () => {
  const environment = { PROGRAMFILES: 'D:\\Programs', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' };

  expect(findChromium('win32', environment, (path) => path.endsWith('msedge.exe'))).toBe(
    'D:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe',
  );
  expect(findChromium('win32', {}, everywhere)).toBeUndefined();
});

test('where none is installed, none is named', () => {
  for (const platform of ['linux', 'darwin', 'win32'] as const)
    expect(findChromium(platform, { PROGRAMFILES: 'C:\\Program Files' }, nowhere)).toBeUndefined();
});
