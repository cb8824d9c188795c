/** How texts are compared, folded as search folds. */
import { assertNever } from '../errors.ts';
import { fold } from '../text/fold.ts';
import { holdsWords, indexWords, phraseText, wantedWords } from '../text/words.ts';
import type { TextOperator } from './ast.ts';

/** What of a field is compared: each value alone, and the words of all together as the search index has them. */
export interface FieldTexts {
  readonly values: readonly string[];
  /** Null where nothing is indexed of the field: then the words of each value are its own. */
  readonly words: readonly string[] | null;
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
      return (text) => ` ${phraseText(text)}`.includes(` ${words}`);
    }
    default:
      return assertNever(operator);
  }
}

/** A function that says whether a field's texts answer. */
export function textTester(operator: TextOperator, wanted: string): (texts: FieldTexts) => boolean {
  if (operator !== 'holds') {
    const isIt = valueTester(operator, wanted);
    return ({ values }) => values.some(isIt);
  }
  const words = wantedWords(wanted);
  return (texts) =>
    texts.words === null
      ? texts.values.some((value) => holdsWords(indexWords(value), words))
      : holdsWords(texts.words, words);
}
