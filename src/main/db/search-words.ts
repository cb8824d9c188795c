/** The words that the search index holds, one by one, without counting where they stand. */
import type BetterSqlite from 'better-sqlite3';
import { searchKinds, type SearchKind } from './batch/search-texts.ts';
import { keptStatement } from './statements.ts';

// each is a look-up; beginnings with more words are mostly those with few rows a word
const MAX_WORDS = 48;
// sorts behind a word and before whatever is longer: no word holds a control character
const BEHIND = '\u0001';

/** Lets the connection ask for words. In its temporary schema, where it may still write: nothing of it is in the library's file. */
export function openWords(raw: BetterSqlite.Database): void {
  for (const kind of searchKinds)
    raw.exec(`create virtual table if not exists temp.${kind}_words using fts5vocab(main, ${kind}_search, instance)`);
}

/** The words that begin so, in the index's order; undefined where there are too many to name. Cost: one look-up a word, however many rows hold it. */
export function listWordsBeginning(
  raw: BetterSqlite.Database,
  kind: SearchKind,
  beginning: string,
): readonly string[] | undefined {
  const next = keptStatement<[string], string>(
    raw,
    `select term from temp.${kind}_words where term >= ? limit 1`,
  ).pluck();
  const words: string[] = [];
  let word = next.get(beginning);
  while (word?.startsWith(beginning) === true) {
    if (words.length === MAX_WORDS) return undefined;
    words.push(word);
    word = next.get(word + BEHIND);
  }
  return words;
}
