/** Numbers and times as spans of what the library stores: the one place that says what a comparison means. */
import type { Age, Rule } from './ast.ts';
import type { FieldType } from './field-types.ts';
import { fieldOf } from './fields.ts';
import { isAge, textOf } from './value-texts.ts';

/** From `min`, up to `max`; null is no bound. */
export interface Span {
  readonly min: number | null;
  readonly max: number | null;
  /** Whether `max` is the first that is not in it. */
  readonly isMaxOut: boolean;
  /** Whether `min` itself is not in it. */
  readonly isMinOut: boolean;
}

/** The span of a rule about a number or a time. */
export function spanOf(rule: Rule, nowMs: number): Span {
  const { type } = fieldOf(rule.field);
  return type === 'time' ? timeSpan(rule, nowMs) : numberSpan(rule, type);
}

/** Whether the number lies in it. */
export function isWithin({ min, max, isMaxOut, isMinOut }: Span, number: number): boolean {
  if (min !== null && (isMinOut ? number <= min : number < min)) return false;
  return max === null || (isMaxOut ? number < max : number <= max);
}

const span = (min: number | null, max: number | null, isMaxOut = true, isMinOut = false): Span => ({
  min,
  max,
  isMaxOut,
  isMinOut,
});

/** A whole number of such stands for all that is shown as it: 3:45 for each of its thousand milliseconds. */
const GRAINS: Readonly<Partial<Record<FieldType, number>>> = {
  number: 1,
  stars: 1,
  length: 1000,
  size: 1,
  bitrate: 1000,
  rate: 1,
};

function numberSpan({ operator, value, to }: Rule, type: FieldType): Span {
  const low = Number(value);
  const high = to === undefined ? low : Number(to);
  const after = (number: number): readonly [number, boolean] => {
    const grain = GRAINS[type];
    return grain === undefined || number % grain !== 0 ? [number, false] : [number + grain, true];
  };
  const [end, isOut] = after(operator === 'between' ? high : low);
  if (operator === 'lt') return span(null, low);
  if (operator === 'le') return span(null, end, isOut);
  if (operator === 'gt') return span(end, null, true, !isOut);
  if (operator === 'ge') return span(low, null);
  return span(low, end, isOut);
}

function timeSpan({ operator, value, to }: Rule, nowMs: number): Span {
  if (isAge(value)) {
    const since = ageStart(value, nowMs);
    if (operator === 'between' && isAge(to)) {
      const ends = [since, ageStart(to, nowMs)];
      return span(Math.min(...ends), Math.max(...ends));
    }
    // younger, or older
    return operator === 'gt' || operator === 'ge' ? span(null, since) : span(since, null);
  }
  const [start, end] = dayBounds(textOf(value), nowMs);
  if (operator === 'lt') return span(null, start);
  if (operator === 'le') return span(null, end);
  if (operator === 'gt') return span(end, null);
  if (operator === 'ge') return span(start, null);
  return span(start, operator === 'between' ? dayBounds(textOf(to), nowMs)[1] : end);
}

const HOUR_MS = 3_600_000;

/** When something of that age happened: days by the calendar of this computer, the last of a month where it is shorter. */
function ageStart({ count, unit }: Age, nowMs: number): number {
  if (unit === 'h') return nowMs - count * HOUR_MS;
  const date = new Date(nowMs);
  if (unit === 'd' || unit === 'w') date.setDate(date.getDate() - count * (unit === 'w' ? 7 : 1));
  else {
    const day = date.getDate();
    date.setDate(1);
    date.setMonth(date.getMonth() - count * (unit === 'y' ? 12 : 1));
    date.setDate(Math.min(day, new Date(date.getFullYear(), date.getMonth() + 1, 0).getDate()));
  }
  // before all that can be told
  return Number.isNaN(date.getTime()) ? -8.64e15 : date.getTime();
}

/** The first ms of a day, month or year by this computer's clock, and the first after it. */
function dayBounds(day: string, nowMs: number): readonly [number, number] {
  if (day === 'today' || day === 'yesterday') {
    const now = new Date(nowMs);
    const back = day === 'today' ? 0 : 1;
    const start = (on: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - back + on).getTime();
    return [start(0), start(1)];
  }
  const [year = 0, month, date] = day.split('-').map(Number);
  const at = (on: number): number => {
    const found = new Date(2000, 0, 1);
    found.setFullYear(
      year + (month === undefined ? on : 0),
      (month ?? 1) - 1 + (month !== undefined && date === undefined ? on : 0),
      (date ?? 1) + (date === undefined ? 0 : on),
    );
    return found.getTime();
  };
  return [at(0), at(1)];
}

/** Whether a date as files say it answers a rule about such. One without a day comes before all days of its month. */
export function isDayWithin({ operator, value, to }: Rule, day: string): boolean {
  const low = textOf(value);
  const cut = (bound: string): string => day.slice(0, bound.length);
  if (operator === 'lt') return day < low;
  if (operator === 'le') return cut(low) <= low;
  if (operator === 'gt') return cut(low) > low;
  if (operator === 'ge') return day >= low;
  if (operator === 'between') return day >= low && cut(textOf(to)) <= textOf(to);
  return cut(low) === low;
}
