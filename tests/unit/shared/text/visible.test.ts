import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isolatedText, visibleText } from '../../../../src/shared/text/visible.ts';

test('control characters are shown as signs', () => {
  expect(visibleText('a\nb\tc\u0007\u001B[2J\u007F\u009B')).toBe('a␊b␉c␇␛[2J␡‹U+009B›');
  expect(visibleText('a line\nanother', true)).toBe('a line\nanother');
  expect(visibleText('a\rb\u2028', true)).toBe('a␍b‹U+2028›');
});

test('what turns the order of reading is shown, and isolates only where they are not closed', () => {
  expect(visibleText('song\u202Egpj.mp3')).toBe('song‹U+202E›gpj.mp3');
  expect(visibleText('a\u2068b\u2069c')).toBe('a\u2068b\u2069c');
  expect(visibleText('a\u2069b\u2068c')).toBe('a‹U+2069›b‹U+2068›c');
});

test('text that is read from right to left is put apart, plain text is left alone', () => {
  expect(isolatedText('שלום')).toBe('\u2068שלום\u2069');
  expect(isolatedText('Björk – 東京 👨‍👩‍👧')).toBe('Björk – 東京 👨‍👩‍👧');
  expect(isolatedText('\u2069שלום')).toBe('\u2068‹U+2069›שלום\u2069');
});

const nasty = fc.array(
  fc.constantFrom('a', 'ש', '\n', '\u001B', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069', '\u202C'),
);

test('shown twice is shown once, and nothing that is shown turns what stands around it', () => {
  fc.assert(
    fc.property(nasty, (chars) => {
      const shown = isolatedText(chars.join(''));
      expect(isolatedText(shown)).toBe(shown);
      // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
      expect(shown).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E]/u);
      let depth = 0;
      for (const char of shown) {
        if (/[\u2066-\u2068]/u.test(char)) depth++;
        if (char === '\u2069') depth--;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }),
  );
});
