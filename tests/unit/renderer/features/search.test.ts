import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fuzzyScore } from '../../../../src/renderer/features/palette/fuzzy.ts';
import { parseSearchAddress, searchAddress } from '../../../../src/renderer/features/search/search-address.ts';
import { stopInDirection } from '../../../../src/renderer/features/search/stop-keys.ts';

describe('the address of a search', () => {
  test('gives back the text and the list, whatever was typed, and survives decoding on the way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(null, 'tracks', 'albums', 'artists'), (text, list) => {
        fc.pre(text.trim() !== '' && text.isWellFormed());
        const address = searchAddress(text, list);
        expect(parseSearchAddress(address)).toEqual({ text, list });
        expect(decodeURIComponent(address)).toBe(address);
      }),
    );
  });

  test('of blank text is the page itself; of other views there is none', () => {
    expect(searchAddress(' ')).toBe('/search');
    expect(parseSearchAddress('/search')).toEqual({ text: '', list: null });
    expect(parseSearchAddress('/searching')).toBeNull();
    expect(parseSearchAddress('/albums/1')).toBeNull();
  });

  test('typed by hand with broken signs it is taken as it stands', () => {
    expect(parseSearchAddress('/search/~ZZ')).toEqual({ text: '~ZZ', list: null });
  });
});

describe('letters find the action', () => {
  test.each([
    ['go to albums', ['go', 'alb', 'goalb', 'gta', 'to go', 'ALBUMS']],
    ['Тема: тёмная', ['тем', 'темн', 'ттемн', 'тема: т']],
  ])('%s', (name, typed) => {
    for (const letters of typed) expect.soft(fuzzyScore(name, letters), letters).not.toBeNull();
  });

  test('and a name that begins so comes before one that holds it, and that before letters far apart', () => {
    const scores = ['mute', 'unmute it', 'minute'].map((name) => fuzzyScore(name, 'mute') ?? -1);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(fuzzyScore('mute', 'mut3')).toBeNull();
  });
});

test('arrows lead to what lies in their direction, in rows of different lengths', () => {
  const box = (left: number, top: number, width = 10, height = 10) => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  });
  // a large one beside two rows, three below, one below that
  const boxes = [box(0, 0, 50, 22), box(60, 0, 40), box(60, 12, 40), box(0, 40), box(20, 40), box(80, 40), box(0, 60)];
  const path = (from: number, ...keys: readonly string[]) =>
    keys.reduce<number | null>((at, key) => (at === null ? null : stopInDirection(key, boxes, at)), from);
  expect(path(0, 'ArrowRight')).toBe(1);
  expect(path(1, 'ArrowDown')).toBe(2);
  expect(path(2, 'ArrowDown')).toBe(5);
  expect(path(2, 'ArrowLeft')).toBe(0);
  expect(path(3, 'ArrowRight', 'ArrowRight')).toBe(5);
  expect(path(5, 'ArrowDown')).toBe(6);
  expect(path(0, 'ArrowUp')).toBeNull();
  expect(path(5, 'Home')).toBe(0);
  expect(path(0, 'End')).toBe(6);
  expect(path(0, 'x')).toBeNull();
});
