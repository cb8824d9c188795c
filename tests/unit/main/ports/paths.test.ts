import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromRawPath, isHiddenName, toDisplayPath, toRawPath } from '../../../../src/main/ports/paths.ts';

test('any bytes of a name survive the library’s form', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      const raw = Buffer.from(bytes);

      expect(Buffer.from(toRawPath(fromRawPath(raw)))).toEqual(raw);
    }),
    { numRuns: 2000 },
  );
});

test('names made of escape characters themselves survive, and the form is well-formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('\u{10FF80}', '\u{10FFFF}', 'a', 'é'), maxLength: 12 }), (name) => {
      const form = fromRawPath(Buffer.from(name));

      expect(form.isWellFormed()).toBe(true);
      expect(Buffer.from(toRawPath(form)).toString()).toBe(name);
    }),
  );
});

test('a plain name is left alone, in any script', () => {
  for (const name of ['Земля.flac', '夜明け.mp3', 'Z̷a̸l̴g̵o.ogg', '\uFFFD.wav']) {
    expect(fromRawPath(Buffer.from(name))).toBe(name);
    expect(toRawPath(name)).toBe(name);
  }
});

test('what can’t be decoded is shown as a replacement character', () => {
  expect(toDisplayPath(fromRawPath(Buffer.from([0x41, 0xff, 0x42])))).toBe('A\uFFFDB');
});

test('what systems hide is hidden, and names that begin with dots are not', () => {
  for (const name of ['.git', '._Song.mp3', '.Trash-1000', '.DS_Store'])
    expect([name, isHiddenName(name)]).toEqual([name, true]);
  for (const name of [
    '... (2003)',
    '...And Justice for All',
    '..',
    '.5 The Gray Chapter',
    '. Dot',
    'Song.mp3',
    'a.b',
  ]) {
    expect([name, isHiddenName(name)]).toEqual([name, false]);
  }
});
