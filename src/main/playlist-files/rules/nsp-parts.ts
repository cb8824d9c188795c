/** One rule of Navidrome as one of the language: by what Navidrome finds, which is not always what its names say. */
import type { RemarkCode } from '../../../shared/contract/rule-remarks.ts';
import { limits, type TextOperator } from '../../../shared/query/ast.ts';
import type { FieldId } from '../../../shared/query/fields.ts';
import { negate } from '../../../shared/query/normalise.ts';
import { readDay } from '../../../shared/query/values.ts';
import { exactly, keptAs, type Part, type Said } from './build-rules.ts';
import { dayBefore, firstDay } from './days.ts';
import { numberPart, ruleOf, turned, type Comparison } from './make-rules.ts';
import { nspPresent, type NspField } from './nsp-fields.ts';

export interface NspRule {
  /** In small letters. */
  readonly operator: string;
  readonly value: unknown;
  readonly said: Said;
}

type Read = Part | RemarkCode;
type OfKind<Kind extends NspField['kind']> = Extract<NspField, { readonly kind: Kind }>;

/** The rule, or why it can't be said; so do all that follow. */
export function nspPart(field: NspField, rule: NspRule): Read {
  switch (field.kind) {
    case 'text':
      return textPart(field, rule);
    case 'number':
      return numberRule(field, rule);
    case 'time':
      return timePart(field, rule);
    case 'day':
      return dayPart(field, rule);
    case 'flag':
      return flagPart(field, rule);
    case 'presence':
      return presencePart(field.value, rule) ?? 'no-operator';
    case 'path':
      return pathPart(rule);
    case 'file-type':
    default:
      return fileTypePart(rule);
  }
}

const TEXT_OPERATORS: ReadonlyMap<string, readonly [operator: TextOperator, isNegated: boolean]> = new Map([
  ['is', ['is', false]],
  ['isnot', ['is', true]],
  ['contains', ['contains', false]],
  ['notcontains', ['contains', true]],
  ['startswith', ['begins', false]],
  ['endswith', ['ends', false]],
]);

/** In small letters, each of some kind of field; those of groups and of playlists beside. */
export const nspOperators: ReadonlySet<string> = new Set([
  ...TEXT_OPERATORS.keys(),
  'gt',
  'lt',
  'after',
  'before',
  'intherange',
  'inthelast',
  'notinthelast',
  'ismissing',
  'ispresent',
]);

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.length <= limits.valueLength ? value : undefined;
}

function textPart({ field }: OfKind<'text'>, rule: NspRule): Read {
  const presence = nspPresent.has(field) ? presencePart(field, rule) : undefined;
  if (presence !== undefined) return presence;
  const [operator, isNegated = false] = TEXT_OPERATORS.get(rule.operator) ?? [];
  const text = textOf(rule.value);
  if (operator === undefined) return 'no-operator';
  if (text?.trim() === '' && operator === 'is' && nspPresent.has(field))
    return turned(ruleOf('has', 'is', field), !isNegated);
  if (text === undefined || text.trim() === '') return 'bad-value';
  const node = ruleOf(field, operator, text);
  // in Navidrome these stand for any letters
  if (operator !== 'is' && /[%_]/u.test(text)) return keptAs(isNegated ? negate(node) : node, rule.said);
  return turned(node, isNegated);
}

/** Whether there is one at all; undefined for another question. */
function presencePart(value: string, { operator, value: asked }: NspRule): Read | undefined {
  if (operator !== 'ismissing' && operator !== 'ispresent') return undefined;
  if (typeof asked !== 'boolean') return 'bad-value';
  return turned(ruleOf('has', 'is', value), (operator === 'ismissing') === asked);
}

const NUMBER_OPERATORS: ReadonlyMap<string, readonly [operator: Comparison['operator'], isNegated: boolean]> = new Map([
  ['is', ['is', false]],
  ['isnot', ['is', true]],
  ['gt', ['gt', false]],
  ['after', ['gt', false]],
  ['lt', ['lt', false]],
  ['before', ['lt', false]],
  ['intherange', ['between', false]],
]);

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

function pairOf(value: unknown): readonly [unknown, unknown] | undefined {
  return Array.isArray(value) && value.length === 2 ? [value[0], value[1]] : undefined;
}

function numberRule({ field, absence, factor }: OfKind<'number'>, rule: NspRule): Read {
  if (absence === 'nothing' && (rule.operator === 'ismissing' || rule.operator === 'ispresent')) {
    if (typeof rule.value !== 'boolean') return 'bad-value';
    const isThere = (rule.operator === 'ispresent') === rule.value;
    return turned(ruleOf(field, 'ge', 0), !isThere);
  }
  const [operator, isNegated = false] = NUMBER_OPERATORS.get(rule.operator) ?? [];
  if (operator === undefined) return 'no-operator';
  const [low, high] = operator === 'between' ? (pairOf(rule.value) ?? []) : [rule.value];
  const [value, to] = [low, high].map((one) => scaled(numberOf(one), factor));
  if (value === undefined || (operator === 'between' && to === undefined)) return 'bad-value';
  // how Navidrome is asked for all there is
  if (absence === 'value' && operator === 'gt' && value < 0) return { kind: 'always', remarks: [] };
  const asked = to === undefined ? {} : { to };
  return numberPart(field, absence, { operator, value, isNegated, ...asked }) ?? 'bad-value';
}

/** Without the noise of binary fractions. */
function scaled(number: number | undefined, factor: number): number | undefined {
  return number === undefined ? undefined : Math.round(number * factor * 1e6) / 1e6;
}

/** The day of a text that begins with one; later ones are compared as texts, so that the time of day adds nothing. */
function dayOf(value: unknown): string | undefined {
  return typeof value === 'string' ? readDay(/^[\d-]{4,10}/u.exec(value)?.[0] ?? '') : undefined;
}

/**
 * Navidrome compares a moment with a day as texts: a moment of that day comes after the day. So `after` takes the day in, and the last
 * day of a range is not in it.
 */
function timePart({ field }: OfKind<'time'>, { operator, value }: NspRule): Read {
  if (operator === 'inthelast' || operator === 'notinthelast') {
    const count = numberOf(value);
    if (count === undefined || !Number.isInteger(count) || count < 0 || count > 900_000) return 'bad-value';
    const isNegated = operator === 'notinthelast';
    return turned(count === 0 ? ruleOf(field, 'ge', 'today') : ruleOf(field, 'lt', { count, unit: 'd' }), isNegated);
  }
  if (operator === 'intherange') {
    const [from, until] = (pairOf(value) ?? []).map(dayOf);
    if (from === undefined || until === undefined) return 'bad-value';
    const last = dayBefore(until);
    const first = firstDay(from);
    if (last < first) return 'bad-value';
    return exactly(last === first ? ruleOf(field, 'is', last) : ruleOf(field, 'between', from, last));
  }
  const day = dayOf(value);
  if (operator === 'after' || operator === 'gt')
    return day === undefined ? 'bad-value' : exactly(ruleOf(field, 'ge', day));
  if (operator === 'before' || operator === 'lt')
    return day === undefined ? 'bad-value' : exactly(ruleOf(field, 'lt', day));
  return 'no-operator';
}

/** The ends of time, as texts that are compared. */
export const firstDayOfAll = '0000';
export const lastDayOfAll = '9999-12-31';

/** Dates as files have them are texts, empty where there are none. */
function dayPart({ field }: OfKind<'day'>, { operator, value }: NspRule): Read {
  if (operator === 'intherange') {
    const [from, to] = (pairOf(value) ?? []).map(dayOf);
    if (from === undefined || to === undefined || from.slice(0, to.length) > to) return 'bad-value';
    if (from === firstDayOfAll) return exactly(ruleOf(field, 'le', to));
    return exactly(to === lastDayOfAll ? ruleOf(field, 'ge', from) : ruleOf(field, 'between', from, to));
  }
  const day = dayOf(value);
  if (day === undefined) return operator.includes('last') ? 'no-operator' : 'bad-value';
  if (operator === 'is' || operator === 'isnot') return turned(ruleOf(field, 'is', day), operator === 'isnot');
  if (operator === 'after' || operator === 'gt') return exactly(ruleOf(field, 'gt', day));
  // what has no date comes before all
  if (operator === 'before' || operator === 'lt') return turned(ruleOf(field, 'ge', day), true);
  return 'no-operator';
}

function flagPart({ field, value }: OfKind<'flag'>, { operator, value: asked }: NspRule): Read {
  const isSet = [true, 1, 'true', '1'].some((one) => one === asked);
  if (!isSet && ![false, 0, 'false', '0'].some((one) => one === asked)) return 'bad-value';
  if (operator !== 'is' && operator !== 'isnot') return 'no-operator';
  return turned(ruleOf(field, 'is', value), (operator === 'is') !== isSet);
}

/** The beginning of a path is another one here. */
function pathPart({ operator, value, said }: NspRule): Read {
  const [known, isNegated = false] = TEXT_OPERATORS.get(operator) ?? [];
  const text = textOf(value);
  if (known === undefined) return 'no-operator';
  if (text === undefined || text.trim() === '' || text.length >= limits.valueLength) return 'bad-value';
  if (known === 'contains' || known === 'ends') return turned(ruleOf('path', known, text), isNegated);
  const inner = `/${text.replace(/^\/+/u, '')}`;
  const field: FieldId = 'path';
  const node = ruleOf(field, known === 'is' ? 'ends' : 'contains', inner);
  return keptAs(isNegated ? negate(node) : node, said);
}

function fileTypePart({ operator, value }: NspRule): Read {
  const [known, isNegated = false] = TEXT_OPERATORS.get(operator) ?? [];
  const text = textOf(value)?.trim();
  if (known !== 'is') return 'no-operator';
  if (text === undefined || text === '') return 'bad-value';
  return turned(ruleOf('path', 'ends', `.${text}`), isNegated);
}
