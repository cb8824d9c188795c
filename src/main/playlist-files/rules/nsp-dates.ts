/** What a rule of the language about a day or a moment is in Navidrome. */
import { assertNever } from '../../../shared/errors.ts';
import type { Age, Rule, Value } from '../../../shared/query/ast.ts';
import type { FieldId } from '../../../shared/query/fields.ts';
import { isAge, textOf } from '../../../shared/query/value-texts.ts';
import { dayAfter, dayBefore, firstDay } from './days.ts';
import { nspFields } from './nsp-fields.ts';
import { firstDayOfAll, lastDayOfAll } from './nsp-parts.ts';
import { group, same, type Written } from './nsp-words.ts';

/** What every track has. */
const ALWAYS_THERE: ReadonlySet<FieldId> = new Set<FieldId>(['added', 'modified']);
/** Before all that happened to a file. */
const LONG_AGO = '1900-01-01';

/** `isMet` is false where all other tracks are meant. */
export function writeTime(rule: Rule, isMet: boolean): Written {
  const name = nspFields.find((one) => one.kind === 'time' && one.field === rule.field)?.name;
  if (name === undefined) return 'no-field';
  const isThere = ALWAYS_THERE.has(rule.field);
  if (isAge(rule.value)) return writeAge(rule, rule.value, { name, isMet, isThere });
  if (rule.value === 'today' && (rule.operator === 'is' || rule.operator === 'ge'))
    return isMet ? same({ inTheLast: { [name]: 0 } }) : same({ notInTheLast: { [name]: 0 } });
  if (isNamed(rule.value) || isNamed(rule.to)) return 'bad-value';
  const { from, until } = boundsOf(rule);
  if (isMet) {
    if (from === null) return until === null ? 'bad-value' : same({ before: { [name]: until } });
    return same(until === null ? { after: { [name]: from } } : { inTheRange: { [name]: [from, until] } });
  }
  // what has no moment is before none, and after none
  if (!isThere) return 'no-operator';
  const before = from === null ? [] : [{ before: { [name]: from } }];
  const after = until === null ? [] : [{ after: { [name]: until } }];
  return same(group('any', [...before, ...after]));
}

function isNamed(value: Value | undefined): boolean {
  return value === 'today' || value === 'yesterday';
}

/** From the first day on, and until the first day that is not meant any more. */
function boundsOf({ operator, value, to }: Rule): { readonly from: string | null; readonly until: string | null } {
  const day = textOf(value);
  switch (operator) {
    case 'lt':
      return { from: null, until: firstDay(day) };
    case 'le':
      return { from: null, until: dayAfter(day) };
    case 'gt':
      return { from: dayAfter(day), until: null };
    case 'ge':
      return { from: firstDay(day), until: null };
    case 'is':
    case 'between':
      return { from: firstDay(day), until: dayAfter(textOf(to ?? value)) };
    case 'holds':
    case 'phrase':
    case 'begins':
    case 'ends':
    case 'contains':
      return { from: null, until: null };
    default:
      return assertNever(operator);
  }
}

interface AgeAsked {
  readonly name: string;
  readonly isMet: boolean;
  readonly isThere: boolean;
}

function writeAge({ operator, to }: Rule, age: Age, { name, isMet, isThere }: AgeAsked): Written {
  const count = daysOf(age);
  const other = isAge(to) ? daysOf(to) : count;
  if (count === undefined || other === undefined) return 'bad-value';
  const effect = [age, to].some((one) => isAge(one) && (one.unit === 'm' || one.unit === 'y')) ? 'other' : 'none';
  const younger = (days: number) => ({ inTheLast: { [name]: days } });
  const notYounger = (days: number) => ({ notInTheLast: { [name]: days } });
  if (operator === 'between') {
    if (!isMet) return 'no-operator';
    return { node: group('all', [younger(Math.max(count, other)), notYounger(Math.min(count, other))]), effect };
  }
  const isOlder = operator === 'gt' || operator === 'ge';
  if (isOlder !== isMet) return isOlder && !isThere ? 'no-operator' : { node: younger(count), effect };
  if (!isOlder || isThere) return { node: notYounger(count), effect };
  // older than that, and not merely without a moment
  return { node: group('all', [notYounger(count), { after: { [name]: LONG_AGO } }]), effect };
}

/** Navidrome counts whole days; months and years are so many on average. */
function daysOf({ count, unit }: Age): number | undefined {
  const days = { h: 1 / 24, d: 1, w: 7, m: 30.436875, y: 365.2425 }[unit] * count;
  if (unit === 'h' && !Number.isInteger(days)) return undefined;
  const whole = Math.round(days);
  // no day at all is today there
  return whole > 0 && whole <= 900_000 ? whole : undefined;
}

/** Dates as files have them are compared as texts there, and are empty where there are none. */
export function writeDay(rule: Rule, isMet: boolean): Written {
  const field = nspFields.find((one) => one.kind === 'day' && one.field === rule.field);
  if (field === undefined) return 'no-field';
  const { name } = field;
  const low = textOf(rule.value);
  const high = textOf(rule.to ?? rule.value);
  const next = dayAfter(low);
  const range = (from: string, to: string): Written => {
    if (isMet) return same(from === to ? { is: { [name]: from } } : { inTheRange: { [name]: [from, to] } });
    if (from === to) return same({ isNot: { [name]: from } });
    const after = to === lastDayOfAll ? [] : [{ after: { [name]: to } }];
    return same(group('any', [{ before: { [name]: from } }, ...after]));
  };
  switch (rule.operator) {
    case 'lt':
      return range(firstDayOfAll, dayBefore(low));
    case 'le':
      return range(firstDayOfAll, lastOf(low));
    case 'gt':
      return range(low.length === 10 ? next : next.slice(0, low.length), lastDayOfAll);
    case 'ge':
      return range(low, lastDayOfAll);
    case 'is':
    case 'between':
      return range(low, lastOf(high));
    case 'holds':
    case 'phrase':
    case 'begins':
    case 'ends':
    case 'contains':
      return 'no-operator';
    default:
      return assertNever(rule.operator);
  }
}

/** The last day that is not after it. */
function lastOf(day: string): string {
  return dayBefore(dayAfter(day));
}
