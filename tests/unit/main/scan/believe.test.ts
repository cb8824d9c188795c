import { expect, test } from 'vitest';
import { isNews, mustAsk, type RootEvidence } from '../../../../src/main/scan/believe.ts';

const whole: RootEvidence = {
  knownCount: 10_000,
  vanishedCount: 0,
  knownFolderCount: 800,
  metFolderCount: 800,
  sampleCount: 16,
  sampleThereCount: 16,
};

test('where nothing vanished nothing is asked, whatever the folders are called', () => {
  expect(mustAsk(whole)).toBe(false);
  expect(mustAsk({ ...whole, metFolderCount: 0 })).toBe(false);
});

test('more than a small part and more than a few at once are asked about', () => {
  expect(mustAsk({ ...whole, vanishedCount: 812 })).toBe(true);
  expect(mustAsk({ ...whole, vanishedCount: 501 })).toBe(true);
  expect(mustAsk({ ...whole, vanishedCount: 500 })).toBe(false);
  expect(mustAsk({ ...whole, knownCount: 100, vanishedCount: 50 })).toBe(false);
  expect(mustAsk({ ...whole, knownCount: 100, vanishedCount: 51 })).toBe(true);
});

test('a sample that is not all there is believed where nearly all folders are', () => {
  const some = { ...whole, vanishedCount: 60, sampleThereCount: 15 };
  expect(mustAsk({ ...some, metFolderCount: 720 })).toBe(false);
  expect(mustAsk({ ...some, metFolderCount: 719 })).toBe(true);
  expect(mustAsk({ ...some, metFolderCount: 719, sampleThereCount: 16 })).toBe(false);
});

test('another small drive in the place of a small one is asked about, an album deleted from one is not', () => {
  const small = { ...whole, knownCount: 40, knownFolderCount: 4, sampleCount: 4 };
  expect(mustAsk({ ...small, vanishedCount: 40, metFolderCount: 0, sampleThereCount: 0 })).toBe(true);
  expect(mustAsk({ ...small, vanishedCount: 10, metFolderCount: 3, sampleThereCount: 3 })).toBe(false);
});

test('what was asked is not asked again until much of it is other than it was', () => {
  const asked = { ...whole, vanishedCount: 812 };
  expect(isNews(asked, 0)).toBe(false);
  expect(isNews(asked, 500)).toBe(false);
  expect(isNews(asked, 501)).toBe(true);
  expect(isNews({ ...asked, vanishedCount: 30, knownCount: 40 }, 30)).toBe(true);
});
