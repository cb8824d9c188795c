/** What is typed as a full-text query, and the ids that match it. */
import { wantedWords, type WantedWord } from '../../../shared/text/words.ts';
import type { ReadDb } from '../handles.ts';
import { toIds } from './ids.ts';
import { withDbErrors } from '../errors.ts';

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
  return wanted.map(wordExpression).join(' AND ');
}

function wordExpression(word: WantedWord): string {
  const alternatives = word.map((beginnings) => beginnings.map(quoteBeginning).join(' AND '));
  return alternatives.length === 1 ? `(${alternatives[0]})` : `(${alternatives.map((it) => `(${it})`).join(' OR ')})`;
}

function quoteBeginning(beginning: string): string {
  return `"${beginning.replaceAll('"', '""')}"*`;
}
