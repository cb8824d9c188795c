/** What a rule of the language is in Navidrome: texts, choices and playlists. */
import type { RemarkCode } from '../../../shared/contract/rule-remarks.ts';
import { assertNever } from '../../../shared/errors.ts';
import type { Rule, TextOperator } from '../../../shared/query/ast.ts';
import type { FieldId } from '../../../shared/query/fields.ts';
import { textOperator } from '../../../shared/query/match.ts';
import { isWords, wordsOf } from '../../../shared/query/normalise.ts';
import { textOf } from '../../../shared/query/value-texts.ts';
import type { RemarkEffect } from '../../../shared/contract/rule-remarks.ts';
import { nspFields } from './nsp-fields.ts';

/** An expression of a `.nsp` file. */
export type NspNode = Readonly<Record<string, unknown>>;

/** The node, and what its finding others means; or why there is none. */
export type Written = { readonly node: NspNode; readonly effect: RemarkEffect } | RemarkCode;

/** One that finds the same. */
export function same(node: NspNode): Written {
  return { node, effect: 'none' };
}

/** Several of which all or one must hold. */
export function group(kind: 'all' | 'any', of: readonly NspNode[]): NspNode {
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { [kind]: of };
}

const OPERATORS: Readonly<Record<Exclude<TextOperator, 'holds' | 'phrase'>, readonly [string, string | null]>> = {
  is: ['is', 'isNot'],
  contains: ['contains', 'notContains'],
  begins: ['startsWith', null],
  ends: ['endsWith', null],
};

const ANY: readonly FieldId[] = ['title', 'artist', 'album', 'composer'];

/** A rule about a text; `isMet` is false where all others are meant. */
export function writeText(rule: Rule, isMet: boolean): Written {
  const value = textOf(rule.value);
  const names = (rule.field === 'any' ? ANY : [rule.field]).map(textName);
  if (names.includes(undefined)) return 'no-field';
  const known = textOperator(rule);
  if (rule.field === 'path' && (known === 'is' || known === 'begins')) return 'no-operator';
  const words = known === 'holds' ? (isWords(rule) ? wordsOf(rule) : value.split(/\s+/u).filter(Boolean)) : [value];
  const operator = known === 'holds' || known === 'phrase' ? 'contains' : known;
  const name = OPERATORS[operator][isMet ? 0 : 1];
  if (name === null) return 'no-operator';
  // each word in one of the fields; turned, one word in none of them
  const node = group(
    isMet ? 'all' : 'any',
    words.map((word) =>
      group(
        isMet ? 'any' : 'all',
        names.map((field) => ({ [name]: { [field ?? '']: word } })),
      ),
    ),
  );
  return { node, effect: effectOf(known, words, isMet) };
}

/** What is looked for anywhere in a text finds more than what must be its words; signs that stand for any letters do too. */
function effectOf(operator: TextOperator, words: readonly string[], isMet: boolean): RemarkEffect {
  if (operator === 'phrase') return 'other';
  if (operator === 'is' || (operator !== 'holds' && !words.some((word) => /[%_]/u.test(word)))) return 'none';
  return isMet ? 'more' : 'fewer';
}

function textName(field: FieldId): string | undefined {
  if (field === 'path') return 'filepath';
  return nspFields.find((one) => one.kind === 'text' && one.field === field)?.name;
}

/** A rule about one of a few words. */
export function writeChoice({ field, value }: Rule, isMet: boolean): Written {
  const flag = nspFields.find((one) => one.kind === 'flag' && one.field === field && one.value === value);
  if (flag !== undefined) return same({ is: { [flag.name]: isMet } });
  const known = `${field}:${textOf(value)}`;
  if (known === 'is:scored' || known === 'is:unscored') return zero('rating', (known === 'is:unscored') === isMet);
  if (known === 'is:played' || known === 'is:unplayed') return zero('playcount', (known === 'is:unplayed') === isMet);
  if (known === 'has:year') return zero('year', !isMet);
  if (known === 'has:track') return zero('tracknumber', !isMet);
  if (PRESENT.has(known)) return same({ [isMet ? 'isPresent' : 'isMissing']: { [textOf(value)]: true } });
  return 'no-field';
}

const PRESENT: ReadonlySet<string> = new Set(
  ['artist', 'album', 'genre', 'composer', 'comment', 'lyrics', 'bpm'].map((value) => `has:${value}`),
);

function zero(name: string, isZero: boolean): Written {
  return same(isZero ? { is: { [name]: 0 } } : { gt: { [name]: 0 } });
}

/** Which texts the operators compare letter by letter there. */
export function isSpelled({ field, operator }: Rule): boolean {
  switch (operator) {
    case 'holds':
    case 'phrase':
    case 'contains':
    case 'begins':
    case 'ends':
      return true;
    case 'is':
      return textName(field) !== undefined;
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
    case 'between':
      return false;
    default:
      return assertNever(operator);
  }
}
