import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findMatches } from '../../../src/main/db/queries/search-find.ts';
import { firstMatchesExpression, matchTrackIds } from '../../../src/main/db/queries/search-match.ts';
import { listWordsBeginning } from '../../../src/main/db/search-words.ts';
import { openLibrary } from '../../../src/main/db/open.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import { wantedWords } from '../../../src/shared/text/words.ts';
import { temporaryFolder } from '../../support/fixtures.ts';
import { keptLog } from '../../support/kept-log.ts';
import { nameLibrary } from '../../support/named-rows.ts';

const letterOf = (at: number) => String.fromCodePoint(97 + at);

function libraryOf(names: readonly string[]) {
  const tracks = names.map((name) => ({ name, artist: 0, album: null, isMissing: false }));
  return nameLibrary({ artists: ['who'], albums: [], tracks });
}

test('the words of the index that begin so are named, each once, and no others', () => {
  const { db } = libraryOf(['Love Love', 'lovely', 'Lover', 'lov', 'low', 'LOVE me', 'glove', 'love-in']);
  expect(listWordsBeginning(db.raw, 'track', 'love')).toEqual(['love', 'lovein', 'lovely', 'lover']);
  expect(listWordsBeginning(db.raw, 'track', 'lovey')).toEqual([]);
  db.raw.close();
});

test('a long beginning is asked for by its words while these are few, and a short one as it is', () => {
  const { db } = libraryOf(['lovely', 'lover', '"love"']);
  const of = (text: string) => firstMatchesExpression(db.raw, 'track', wantedWords(text));
  expect(of('love')).toBe('(("love" OR "lovely" OR "lover"))');
  expect(of('lov')).toBe('("lov"*)');
  expect(of('nothing')).toBe('("nothing"*)');
  db.raw.close();
});

test.each([1, 47, 48, 49, 200])('of %i words that begin so every row is found', (count) => {
  const words = Array.from(
    { length: count },
    (_, at) => `beginning${letterOf(at % 26)}${letterOf(Math.floor(at / 26))}`,
  );
  const { db } = libraryOf([...words, ...words.map((word) => `Some ${word}`), 'begin', 'other']);
  const found = findMatches(db, 'track', 'beginning', 1000);
  expect(found.total).toBe(count * 2);
  expect(new Set(found.best.map(({ id }) => id))).toEqual(new Set(matchTrackIds(db, 'beginning')));
  expect(findMatches(db, 'track', 'beginning some', 1000).total).toBe(count);
  db.raw.close();
});

test('what is written is found by the reader at once, which itself can still write nothing', () => {
  const path = join(temporaryFolder(), 'music.fonoteka');
  const library = openLibrary(path, { clock: systemClock, log: keptLog() });
  const { writer, reader } = library;
  expect(listWordsBeginning(reader.raw, 'track', 'love')).toEqual([]);
  writer.raw.prepare("insert into track_search (rowid, title) values (1, 'lovely')").run();
  expect(listWordsBeginning(reader.raw, 'track', 'love')).toEqual(['lovely']);
  expect(() => reader.raw.exec('create temp table mine (id)')).toThrow(/readonly/);
  library.close();
});
