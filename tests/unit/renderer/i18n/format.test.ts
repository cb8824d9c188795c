import { expect, test } from 'vitest';
import {
  formatBytes,
  formatClock,
  formatLength,
  formatList,
  formatReleaseDate,
  yearOf,
} from '../../../../src/renderer/i18n/format.ts';

test('a clock shows hours only where there are some', () => {
  expect(formatClock(0)).toBe('0:00');
  expect(formatClock(185_900)).toBe('3:05');
  expect(formatClock(3_723_000)).toBe('1:02:03');
  expect(formatClock(null)).toBe('—');
});

test('a length says as much as one wants to know', () => {
  expect(formatLength('en', 25_000)).toBe('25 sec');
  expect(formatLength('en', 48 * 60_000)).toBe('48 min');
  expect(formatLength('en', 72 * 60_000)).toBe('1 hr 12 min');
  expect(formatLength('en', 59.7 * 60_000)).toBe('1 hr');
  expect(formatLength('ru', 72 * 60_000)).toBe('1 ч 12 мин');
});

test('a partial date stays partial', () => {
  expect(formatReleaseDate('en', '1997')).toBe('1997');
  expect(formatReleaseDate('en', '1997-05')).toBe('May 1997');
  expect(formatReleaseDate('en', '1997-05-21')).toBe('May 21, 1997');
  expect(formatReleaseDate('en', 'once-upon')).toBe('once-upon');
});

test('a year is the start of a date', () => {
  expect(yearOf('1997-05-21')).toBe('1997');
  expect(yearOf(null)).toBe('');
});

test('sizes have the unit that keeps them short', () => {
  expect(formatBytes('en', 999)).toBe('999 byte');
  expect(formatBytes('en', 12_900)).toBe('12.9 kB');
  expect(formatBytes('en', 188_000_000)).toBe('188 MB');
});

test('names stand in a list with commas, in either language', () => {
  expect(formatList('en', ['Rock', 'Pop', 'Film music'])).toBe('Rock, Pop, Film music');
  expect(formatList('ru', ['Рок', 'Музыка кино', 'Джаз'])).toBe('Рок, Музыка кино, Джаз');
  expect(formatList('ru', ['Рок', 'Музыка кино'])).toBe('Рок, Музыка кино');
  expect(formatList('ru', ['Рок'])).toBe('Рок');
});
