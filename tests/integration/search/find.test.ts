import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchKind } from '../../../src/shared/contract/search.ts';
import { sortKey } from '../../../src/shared/text/fold.ts';
import { bareName, holdsWords, indexWords, wantedWords } from '../../../src/shared/text/words.ts';
import { findMatches, listMatchIds } from '../../../src/main/db/queries/search-find.ts';
import { matchTrackIds } from '../../../src/main/db/queries/search-match.ts';
import { nameLibrary, type NamedLibrary, type NamedRows } from '../../support/named-rows.ts';

const alphabet = Array.from('aabcеёийøłñ東京事変ｱア가나ที1209$!/-+. \'"*()');
const aName = fc.oneof(
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength: 8 }),
  fc.constantFrom('The Ab', 'ab', 'AC/DC', 'A$AP', '!!!', '19', '1999', '2', 'a 1', 'Ёлка', 'елка', '東京事変', 'ＡＢ'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
);
const rows: fc.Arbitrary<NamedRows> = fc.record({
  artists: fc.array(aName, { minLength: 1, maxLength: 4 }),
  albums: fc.array(fc.record({ name: aName, isGone: fc.boolean() }), { maxLength: 4 }),
  tracks: fc.array(
    fc.record({ name: aName, artist: fc.nat(3), album: fc.option(fc.nat(3)), isMissing: fc.boolean() }),
    { maxLength: 12 },
  ),
});
const typed = fc.oneof(
  aName,
  fc.tuple(aName, aName).map((names) => names.join(' ')),
  fc.string({ unit: fc.constantFrom(...alphabet, '"', ' AND ', ' NOT ', 'NEAR(', '^', ':', '{', '}'), maxLength: 10 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

interface ModelRow {
  readonly id: number;
  readonly name: string;
  readonly texts: readonly string[];
  readonly isMissing: boolean;
}

/** What is to be found, in the order of docs/search.md, by looking at each row. */
function expectedIds(all: readonly ModelRow[], text: string): readonly number[] {
  const wanted = wantedWords(text);
  if (wanted.length === 0) return [];
  const join = (words: readonly string[]) => ` ${words.join(' ')} `;
  const gradeOf = ({ name }: ModelRow) => {
    const names = [bareName(name), bareName(name.replace(/^\s*(?:the|a|an)\s+(?=\S)/iu, ''))];
    if (names.includes(bareName(text))) return 0;
    if (!holdsWords(indexWords(name), wanted)) return 4;
    if (names.some((it) => it.startsWith(bareName(text)))) return 1;
    return join(indexWords(name)).includes(join(indexWords(text)).trimEnd()) ? 2 : 3;
  };
  return all
    .filter((row) => holdsWords(row.texts.flatMap(indexWords), wanted))
    .toSorted(
      (a, b) =>
        Number(a.isMissing) - Number(b.isMissing) ||
        gradeOf(a) - gradeOf(b) ||
        (sortKey(a.name) < sortKey(b.name) ? -1 : sortKey(a.name) > sortKey(b.name) ? 1 : a.id - b.id),
    )
    .map(({ id }) => id);
}

test('what is found, and in what order, is what a look at every row finds', () => {
  fc.assert(
    fc.property(rows, fc.array(typed, { minLength: 1, maxLength: 12 }), (names, texts) => {
      const library = nameLibrary(names);
      for (const text of texts) expectSameAsModel(library, text);
      library.db.raw.close();
    }),
    { numRuns: 60 },
  );
});

function expectSameAsModel({ db, tracks, albums, artists }: NamedLibrary, text: string): void {
  const kinds: readonly (readonly [SearchKind, readonly ModelRow[]])[] = [
    ['track', tracks],
    ['album', albums],
    ['artist', artists],
  ];
  for (const [kind, all] of kinds) {
    const expected = expectedIds(all, text);
    const found = findMatches(db, kind, text, 50);
    expect(found.best.map(({ id }) => id)).toEqual(expected);
    expect(found.total).toBe(expected.length);
    expect(new Set(listMatchIds(db, kind, text))).toEqual(new Set(expected));
    expect(findMatches(db, kind, text, 2).best.map(({ id }) => id)).toEqual(expected.slice(0, 2));
  }
  const all = wantedWords(text).length === 0 ? tracks.map(({ id }) => id) : expectedIds(tracks, text);
  expect(Array.from(matchTrackIds(db, text))).toEqual(all.toSorted((a, b) => a - b));
}

test('a text of the longest length, of any kind, is an answer and no error', () => {
  const { db } = nameLibrary({
    artists: ['a'],
    albums: [],
    tracks: [{ name: 'a', artist: 0, album: null, isMissing: false }],
  });
  for (const unit of ['a', 'a ', 'a-', '東', '" ', "'", '(', '* ', '! ', 'a$', '-', '\u0000', '\uD800', '🎵 ']) {
    expect.soft(() => findMatches(db, 'track', unit.repeat(300 / unit.length), 5), unit).not.toThrow();
  }
  db.raw.close();
});

test.each([
  [999, { total: 999, hasMore: false }],
  [1000, { total: 1000, hasMore: false }],
  [1001, { total: 1000, hasMore: true }],
])('%i matches are counted to a thousand, and the best is the best of all', (count, told) => {
  // the last is the best, so that whoever looks at the first alone does not find it
  const names = Array.from({ length: count }, (_, at) => (at === count - 1 ? 'same' : `not the same ${at}`));
  const library = nameLibrary({
    artists: ['somebody'],
    albums: [],
    tracks: names.map((name) => ({ name, artist: 0, album: null, isMissing: false })),
  });
  const found = findMatches(library.db, 'track', 'same', 3);
  library.db.raw.close();

  expect(found).toMatchObject(told);
  expect(found.best[0]?.name).toBe('same');
});
