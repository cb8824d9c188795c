import { describe, expect, test } from 'vitest';
import { complete, completeNames } from '../../../../src/shared/query/complete.ts';
import { parse } from '../../../../src/shared/query/parse.ts';
import { problemWords } from '../../../../src/shared/query/problem-words.ts';
import { isQuery, readTyped } from '../../../../src/shared/query/typed.ts';

describe('what is typed', () => {
  test.each([
    'love',
    'to be or not to be',
    'AC/DC - Thunder',
    '-M-',
    'Mission: Impossible',
    'Re:Stacks',
    '12" mix',
    '(What’s the Story)',
    'blink-182',
    'a "b',
    'not',
    'OR',
    '!!!',
    '',
  ])('%s is plain words', (text) => {
    expect(isQuery(text)).toBe(false);
  });

  test.each([
    'genre:jazz',
    'a year>1990',
    '-artist=x',
    '(genre:a',
    '"dark side"',
    'rock -live',
    'a OR b',
    'sort:year',
    'год:1990',
    'a -"b c"',
  ])('%s is a query', (text) => {
    expect(isQuery(text)).toBe(true);
  });

  test('a field that is nearly one is hinted at, and its words are still looked for', () => {
    expect(readTyped('blue yaer:1990')).toMatchObject({
      kind: 'words',
      hint: { suggestion: 'year', start: 5, end: 9 },
    });
    expect(readTyped('Re:Stacks')).toEqual({ kind: 'words', hint: null });
  });
});

test.each([
  ['yaer:1990', 0, 4, 'There is no field «yaer»; did you mean «year»?', 'Поля «yaer» нет; может быть, «year»?'],
  ['год<', 0, 4, '«year» needs a value', 'Полю «year» нужно значение'],
  ['score>7', 6, 7, 'stars from 0 to 5, in halves', 'звёзды от 0 до 5'],
  ['duration>10', 9, 11, '«10» needs its unit', 'не указана единица'],
  ['is:liekd', 3, 8, 'did you mean «liked»', 'может быть, «liked»'],
  ['genre>3', 5, 6, "can't be compared by «>»", 'нельзя сравнить знаком «>»'],
  ['year:1999..1990', 5, 15, 'ends before it begins', 'кончается раньше'],
  ['a (b', 2, 3, 'never closed', 'Скобка не закрыта'],
  ['a )', 2, 3, 'No parenthesis is open', 'нет открытой скобки'],
  ['a or', 2, 4, 'Nothing follows «or»', 'После «или» ничего нет'],
  ['x:"y', 2, 4, 'never closed: a "', 'Кавычки не закрыты'],
  ['sort:comment', 5, 12, "can't be sorted by «comment»", 'сортировать нельзя'],
  ['(limit:3 a)', 1, 8, 'outside of the parentheses', 'вынесите за скобки'],
  ['limit:3 limit:4', 8, 15, 'stands twice', 'указано дважды'],
])('%s: the first problem is from %i to %i', (...[text, start, end, en, ru]) => {
  const parsed = parse(text);
  const [problem] = parsed.ok ? [] : parsed.problems;
  expect(problem).toMatchObject({ start, end });
  expect(problem && problemWords(problem, 'en')).toContain(en);
  expect(problem && problemWords(problem, 'ru')).toContain(ru);
});

describe('completion', () => {
  const labels = (text: string, caret = text.length) => complete(text, caret).items.map(({ label }) => label);

  test('offers fields by any of their names, from where the word begins', () => {
    expect(labels('a pla')).toEqual(['plays:', 'played:', 'in:']);
    expect(complete('a -gen', 6)).toMatchObject({ start: 3, items: [{ insert: 'genre:' }] });
    expect(labels('жан')).toEqual(['genre:']);
    expect(labels('sor')).toEqual(['sort:']);
  });

  test('offers choices, orders and examples of values', () => {
    expect(labels('is:l')).toEqual(['liked', 'lossless', 'lossy']);
    expect(complete('sort:-pl', 8)).toMatchObject({ start: 6, items: [{ insert: 'plays' }, { insert: 'played' }] });
    expect(labels('duration>')).toContain('10m');
    expect(labels('nothing:x')).toEqual([]);
  });

  test('asks the library for names, also within quotes', () => {
    expect(complete('artist:bo', 9)).toMatchObject({ start: 7, library: { suggests: 'artist', text: 'bo' } });
    expect(complete('x album:"the wa', 15)).toMatchObject({ start: 8, library: { suggests: 'album', text: 'the wa' } });
    expect(completeNames(['Say "so"']).map(({ insert }) => insert)).toEqual(['"Say ""so"""']);
  });
});
