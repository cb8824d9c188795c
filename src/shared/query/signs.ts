/** The signs of the language: what begins a rule, what ends a word. */
import type { Operator } from './ast.ts';
import type { FieldOf } from './field-types.ts';

/** Longer ones first. */
const operatorSigns = ['!=', '^=', '$=', '*=', '~=', '>=', '<=', ':', '=', '>', '<'] as const;
export type OperatorSign = (typeof operatorSigns)[number];

/** What `sort:` and the like are written as. */
export const directiveNames = {
  sort: ['sort', 'order', 'сортировка', 'порядок'],
  limit: ['limit', 'лимит', 'предел'],
  by: ['by', 'по'],
  seed: ['seed', 'зерно'],
} as const;
export type Directive = keyof typeof directiveNames;

/** The directive that is written so, in any case. */
export function findDirective(name: string): Directive | undefined {
  const plain = name.toLowerCase();
  return (['sort', 'limit', 'by', 'seed'] as const).find((it) => directiveNames[it].some((known) => known === plain));
}

const OR: readonly string[] = ['or', 'или'];
const NOT: readonly string[] = ['not', 'не'];

/** Whether the word stands between alternatives. */
export function isOr(word: string): boolean {
  return OR.includes(word.toLowerCase());
}

/** Whether the word turns what follows it. */
export function isNot(word: string): boolean {
  return NOT.includes(word.toLowerCase());
}

const RULE = /^([\p{L}][\p{L}\p{N}_-]*)(!=|\^=|\$=|\*=|~=|>=|<=|:|=|>|<)/u;

export interface RuleStart {
  readonly name: string;
  readonly sign: OperatorSign;
}

/** The name and the sign that a chunk begins with; undefined where it is a word. */
export function ruleStart(chunk: string): RuleStart | undefined {
  const [, name, found] = RULE.exec(chunk) ?? [];
  const sign = operatorSigns.find((known) => known === found);
  return name === undefined || sign === undefined ? undefined : { name, sign };
}

/** Where an unquoted chunk that starts at `from` ends. */
export function chunkEnd(text: string, from: number): number {
  const END = /[\s()]/gu;
  END.lastIndex = from;
  return END.exec(text)?.index ?? text.length;
}

/** The signs that a field knows, the usual one first. */
export function signsOf({ type }: Pick<FieldOf<string>, 'type'>): readonly OperatorSign[] {
  if (type === 'text') return [':', '=', '!=', '^=', '$=', '*=', '~='];
  if (type === 'choice' || type === 'playlist') return [':', '=', '!='];
  return [':', '=', '!=', '>', '>=', '<', '<='];
}

/** The sign of each operator, as it is printed. */
export const signOf: Readonly<Record<Exclude<Operator, 'between'>, OperatorSign>> = {
  holds: '~=',
  phrase: ':',
  is: '=',
  begins: '^=',
  ends: '$=',
  contains: '*=',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
};
