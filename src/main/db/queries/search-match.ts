/** What is typed as a full-text query, and the ids that match it. */
import type { SearchKind } from '../../../shared/contract/search.ts';
import { wantedWords, type WantedWord } from '../../../shared/text/words.ts';
import type { ReadDb } from '../handles.ts';
import { toIds } from './ids.ts';
import { withDbErrors } from '../errors.ts';
import { listWordsBeginning } from '../search-words.ts';

/** All tracks that hold every word of the text as a beginning, in any order and across fields; for a text without words all. Shape: by id, missing ones included. Cost: 0.1 s a million matches. */
export function matchTrackIds({ raw }: ReadDb, text: string): Uint32Array {
  const wanted = wantedWords(text);
  if (wanted.length === 0) return toIds(raw, 'select id from track order by id');
  return withDbErrors(() =>
    Uint32Array.from(
      raw
        .prepare<[string], number>('select rowid from track_search where track_search match ? order by rowid')
        .pluck()
        .all(matchExpression(wanted)),
    ),
  );
}

/** Words in FTS5's query language. Whatever was typed stands quoted, so that none of it is syntax. */
export function matchExpression(wanted: readonly WantedWord[]): string {
  return expressionOf(wanted, quoteBeginning);
}

// the index has a list of the rows of each beginning up to this long; of a longer one FTS5 first gathers all rows
const LISTED_LETTERS = 3;

/**
 * The same for who wants the first matches alone: longer beginnings are spelled out as the words of the index that begin so,
 * so that FTS5 gives the first rows without gathering all. Cost: a look-up a word.
 */
export function firstMatchesExpression(raw: ReadDb['raw'], kind: SearchKind, wanted: readonly WantedWord[]): string {
  return expressionOf(wanted, (beginning) => {
    const words = Array.from(beginning).length > LISTED_LETTERS ? listWordsBeginning(raw, kind, beginning) : undefined;
    if (words === undefined || words.length === 0) return quoteBeginning(beginning);
    return `(${words.map(quote).join(' OR ')})`;
  });
}

type ToTerm = (beginning: string) => string;

function expressionOf(wanted: readonly WantedWord[], toTerm: ToTerm): string {
  return wanted.map((word) => wordExpression(word, toTerm)).join(' AND ');
}

function wordExpression(word: WantedWord, toTerm: ToTerm): string {
  const alternatives = word.map((beginnings) => beginnings.map((beginning) => toTerm(beginning)).join(' AND '));
  return alternatives.length === 1 ? `(${alternatives[0]})` : `(${alternatives.map((it) => `(${it})`).join(' OR ')})`;
}

function quoteBeginning(beginning: string): string {
  return `${quote(beginning)}*`;
}

function quote(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}
