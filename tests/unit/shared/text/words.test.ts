import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareName, holdsWords, indexText, indexWords, wantedWords } from '../../../../src/shared/text/words.ts';

const isFound = (name: string, typed: string) => holdsWords(indexWords(name), wantedWords(typed));

describe('a name is found by', () => {
  test.each([
    ['AC/DC', ['ac/dc', 'AC DC', 'acdc', 'ac', 'dc', 'dc ac', 'a']],
    ['P!nk', ['p!nk', 'pnk', 'pink', 'p nk']],
    ['A$AP Rocky', ['a$ap', 'asap rocky', 'rocky a$']],
    ['$uicideboy$', ['suicideboys', '$uicide', '$']],
    ['!!!', ['!!!', '!', '"!!!"']],
    ['+/-', ['+/-', '+']],
    ['alt-J (∆)', ['∆', '(∆)', 'altj', 'alt j', 'alt-j']],
    ['C++', ['c++', 'c', '++']],
    ["Don't", ['don’t', 'dont', "don't", 'don t']],
    ['R.E.M.', ['rem', 'r.e.m.', 'r e m']],
    ['Blink-182', ['blink182', 'blink 182', '182']],
    ['東京事変', ['京事', '東', '変', '東京', '東京事変']],
    ['サカナクション', ['カナ', 'ｻｶﾅ', 'ン']],
    ['방탄소년단', ['소년', '방', '단']],
    ['คาราบาว', ['ราบา']],
    ['Ёлка', ['елка', 'ЁЛ']],
    ['Йога', ['йога']],
    ['Sigur Rós', ['ros sigur', 'RÓS']],
    ['Mø – Łódź', ['mo', 'lodz', 'møø'.slice(0, 2)]],
    ['ＡＢＣ', ['abc']],
    ['abc', ['ＡＢ']],
    ['ΟΔΟΣ', ['οδοσ', 'οδος', 'οδ']],
    ['Straße', ['strasse', 'STRASSE']],
    ['Artist - Title', ['artist - title', 'title / artist', '-']],
  ])('%s', (name, typed) => {
    for (const text of typed) expect.soft(isFound(name, text), text).toBe(true);
  });
});

describe('a name is not found by', () => {
  test.each([
    ['Йога', ['иога']],
    ['AC/DC', ['cd', 'ac/bc', 'acd c']],
    ['東京事変', ['京変', '事東']],
    ['Beatles', ['eat', 'beatless']],
    ['What?', ['?']],
  ])('%s', (name, typed) => {
    for (const text of typed) expect.soft(isFound(name, text), text).toBe(false);
  });
});

test('blank text asks for nothing, also blanks of other kinds', () => {
  for (const text of ['', ' ', '\t\n', '\u0000', '\u00A0\u3000']) expect(wantedWords(text)).toEqual([]);
});

test('spellings with and without signs are one bare name; signs alone stay', () => {
  expect(bareName('AC/DC')).toBe(bareName('acdc'));
  expect(bareName("Don't  Stop")).toBe('dontstop');
  expect(bareName('!!!')).toBe('!!!');
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...Array.from('aeёйøł东京가ที$!/- .\u0301\u0000"*()')), maxLength: 12 }),
);

test('every text is found by itself and by its words in any order', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const words = indexWords(text);
      expect(holdsWords(words, wantedWords(text))).toBe(true);
      expect(holdsWords(words, wantedWords(text.split(' ').toReversed().join(' ')))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('what is found by a text is found by each beginning of it', () => {
  const letters = fc.string({ unit: fc.constantFrom(...Array.from('ab1ёй东京가 ')), maxLength: 12 });
  fc.assert(
    fc.property(letters, fc.nat(12), (text, length) => {
      const beginning = Array.from(text).slice(0, length).join('');
      expect(holdsWords(indexWords(text), wantedWords(beginning))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('what the index keeps holds no control character and parts at single spaces into the words', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const kept = indexText(text);
      // oxlint-disable-next-line no-control-regex -- what must not be there
      expect(kept).not.toMatch(/[\u0000-\u001F]/u);
      expect(new Set(kept.split(' ').filter(Boolean))).toEqual(new Set(indexWords(text)));
    }),
    { numRuns: 2000 },
  );
});
