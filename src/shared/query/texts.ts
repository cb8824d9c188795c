/** How texts are compared, folded as search folds. */
import { assertNever } from '../errors.ts';
import { fold } from '../text/fold.ts';
import { holdsWords, indexWords, phraseText, wantedWords } from '../text/words.ts';
import type { TextOperator } from './ast.ts';

/**
 * What of a field is compared: each value alone, and the words of all together as the search index has them. `each`: nothing
 * is indexed of the field, the words of each value are its own. `letters`: long texts with many words, of which nothing but
 * letters and digits counts.
 */
export interface FieldTexts {
  readonly values: readonly string[];
  readonly words: readonly string[] | 'each' | 'letters';
}

/** A function that says whether a text answers, for the operators that look at values alone. Cost: a fold a text. */
export function valueTester(operator: Exclude<TextOperator, 'holds'>, wanted: string): (text: string) => boolean {
  const folded = fold(wanted);
  switch (operator) {
    case 'is':
      return (text) => fold(text) === folded;
    case 'begins':
      return (text) => fold(text).startsWith(folded);
    case 'ends':
      return (text) => fold(text).endsWith(folded);
    case 'contains':
      return (text) => fold(text).includes(folded);
    case 'phrase': {
      const words = phraseText(wanted);
      // of signs alone
      if (words === '') return valueTester('contains', wanted);
      const start = ` ${words}`;
      return (text) => hayOf(text).includes(start);
    }
    default:
      return assertNever(operator);
  }
}

/** A function that says whether a text holds the words, where nothing is indexed of it. */
export function wordTester(wanted: string, words: 'each' | 'letters'): (text: string) => boolean {
  if (words === 'each') {
    const asked = wantedWords(wanted);
    return (text) => holdsWords(wordsOf(text), asked);
  }
  const phrase = phraseText(wanted);
  // of signs alone
  if (phrase === '') return valueTester('contains', wanted);
  const beginnings = phrase.split(' ').map((word) => ` ${word}`);
  return (text) => {
    const hay = hayOf(text);
    return beginnings.every((beginning) => hay.includes(beginning));
  };
}

let lastHay = { text: '', hay: ' ' };

/** The words of a text, each after a space. */
function hayOf(text: string): string {
  if (lastHay.text !== text) lastHay = { text, hay: ` ${phraseText(text)}` };
  return lastHay.hay;
}

let last: { readonly text: string; readonly words: readonly string[] } = { text: '', words: [] };

/** One text is asked about by many rules, one after the other. */
function wordsOf(text: string): readonly string[] {
  if (last.text !== text) last = { text, words: indexWords(text) };
  return last.words;
}

/** A function that says whether a field's texts answer. */
export function textTester(operator: TextOperator, wanted: string): (texts: FieldTexts) => boolean {
  if (operator !== 'holds') {
    const isIt = valueTester(operator, wanted);
    return ({ values }) => values.some(isIt);
  }
  const asked = wantedWords(wanted);
  const testers = { each: wordTester(wanted, 'each'), letters: wordTester(wanted, 'letters') };
  return ({ values, words }) => (typeof words === 'string' ? values.some(testers[words]) : holdsWords(words, asked));
}
