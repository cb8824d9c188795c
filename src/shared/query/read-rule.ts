/** One rule, once its name, its sign and its value are told apart. */
import { assertNever } from '../errors.ts';
import type { Operator, PlaylistReference, Rule, Value, ValueOperator } from './ast.ts';
import { fieldNames, findChoice, findField, type Field } from './fields.ts';
import type { ProblemKind, QueryProblem } from './problems.ts';
import { directiveNames, signsOf, type OperatorSign } from './signs.ts';
import { nearest } from './nearest.ts';
import { readDay, readNumber, readTime } from './values.ts';

/** Where the parts of a rule stand in the text. */
export interface Places {
  readonly start: number;
  readonly nameEnd: number;
  readonly valueStart: number;
  readonly end: number;
}

export interface RuleText {
  readonly name: string;
  readonly sign: OperatorSign;
  readonly value: string;
  readonly isQuoted: boolean;
  readonly at: Places;
}

type ReadRule = { readonly rule: Rule } | { readonly problem: QueryProblem };

/** The names that a rule or directive may have, for who mistyped one. */
const names: readonly string[] = [...fieldNames, ...Object.values(directiveNames).flat()];

/** The rule, or what is wrong with it. */
export function readRule(text: RuleText): ReadRule {
  const { name, sign, value, at } = text;
  const field = findField(name);
  if (field === undefined)
    return fault({ code: 'unknown-field', name, suggestion: nearest(name, names) }, at.start, at.nameEnd);
  if (!signsOf(field).includes(sign))
    return fault({ code: 'wrong-operator', field: field.id, operator: sign }, at.nameEnd, at.valueStart);
  if (value.trim() === '') return fault({ code: 'no-value', field: field.id, type: field.type }, at.start, at.end);
  if (field.type === 'text') return { rule: textRule(field, text) };
  if (field.type === 'choice') return readChoice(field, text);
  if (field.type === 'playlist') return { rule: ruleOf(field, text, { operator: 'is', value: playlistOf(text) }) };
  return readValueRule(field, text);
}

function fault(kind: ProblemKind, start: number, end: number): { readonly problem: QueryProblem } {
  return { problem: { ...kind, start, end } };
}

interface Meant {
  readonly operator: Operator;
  readonly value: Value;
  readonly to?: Value;
}

function ruleOf(field: Field, { sign }: RuleText, meant: Meant): Rule {
  return { kind: 'rule', field: field.id, isNegated: sign === '!=', ...meant };
}

const TEXT_OPERATORS: Readonly<Partial<Record<OperatorSign, Operator>>> = {
  '=': 'is',
  '!=': 'is',
  '^=': 'begins',
  '$=': 'ends',
  '*=': 'contains',
  '~=': 'holds',
};

function textRule(field: Field, text: RuleText): Rule {
  const operator = TEXT_OPERATORS[text.sign] ?? (text.isQuoted ? 'phrase' : 'holds');
  return ruleOf(field, text, { operator, value: text.value });
}

function readChoice(field: Field, text: RuleText): ReadRule {
  const choice = findChoice(field, text.value);
  if (choice !== undefined) return { rule: ruleOf(field, text, { operator: 'is', value: choice.id }) };
  const known = (field.choices ?? []).flatMap(({ id, names: others }) => [id, ...others]);
  const suggestion = nearest(text.value, known);
  const problem = { code: 'unknown-choice', field: field.id, text: text.value, suggestion } as const;
  return fault(problem, text.at.valueStart, text.at.end);
}

function playlistOf({ value, isQuoted }: RuleText): string | PlaylistReference {
  const [, id] = /^#(\d{1,15})$/u.exec(value) ?? [];
  return id === undefined || isQuoted ? value : { playlistId: Number(id) };
}

const VALUE_OPERATORS: Readonly<Partial<Record<OperatorSign, ValueOperator>>> = {
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
};

function readValueRule(field: Field, text: RuleText): ReadRule {
  const { sign, value, at } = text;
  const operator = VALUE_OPERATORS[sign];
  const range = operator === undefined ? /^(.*?)\.\.(.*)$/u.exec(value) : null;
  if (range === null) {
    const read = readOne(field, value.trim());
    if ('fault' in read) return badValue(field, read.fault, text);
    return { rule: ruleOf(field, text, { operator: operator ?? 'is', value: read.value }) };
  }
  const [from = '', to = ''] = range.slice(1).map((part) => part.trim());
  if (from === '' && to === '') return badValue(field, 'bad-value', text);
  const low = from === '' ? undefined : readOne(field, from);
  const high = to === '' ? undefined : readOne(field, to);
  if (low !== undefined && 'fault' in low) return badValue(field, low.fault, text);
  if (high !== undefined && 'fault' in high) return badValue(field, high.fault, text);
  if (low === undefined || high === undefined) {
    const only = low ?? high;
    if (only === undefined) return badValue(field, 'bad-value', text);
    // an age that is left open upwards is the same as one that is over
    return { rule: ruleOf(field, text, { operator: low === undefined ? 'le' : 'ge', value: only.value }) };
  }
  if (typeof low.value !== typeof high.value) return badValue(field, 'bad-value', text);
  if (isAbove(low.value, high.value)) return fault({ code: 'empty-range', field: field.id }, at.valueStart, at.end);
  return { rule: ruleOf(field, text, { operator: 'between', value: low.value, to: high.value }) };
}

function isAbove(low: Value, high: Value): boolean {
  if (typeof low === 'number') return low > Number(high);
  return (
    typeof low === 'string' &&
    typeof high === 'string' &&
    /^\d/u.test(low) &&
    /^\d/u.test(high) &&
    low.slice(0, high.length) > high
  );
}

type ReadValue = { readonly value: Value } | { readonly fault: 'bad-value' | 'needs-unit' };

function readOne({ type }: Field, text: string): ReadValue {
  const BAD = { fault: 'bad-value' } as const;
  switch (type) {
    case 'day': {
      const value = readDay(text);
      return value === undefined ? BAD : { value };
    }
    case 'time': {
      const value = readTime(text);
      return value === undefined ? BAD : { value };
    }
    case 'number':
    case 'stars':
    case 'length':
    case 'size':
    case 'bitrate':
    case 'rate':
    case 'part':
      return readNumber(type, text);
    case 'text':
    case 'choice':
    case 'playlist':
      return { value: text };
    default:
      return assertNever(type);
  }
}

function badValue(field: Field, code: 'bad-value' | 'needs-unit', { value, at }: RuleText): ReadRule {
  if (code === 'needs-unit' && (field.type === 'length' || field.type === 'size'))
    return fault({ code, field: field.id, type: field.type, text: value }, at.valueStart, at.end);
  return fault({ code: 'bad-value', field: field.id, type: field.type, text: value }, at.valueStart, at.end);
}
