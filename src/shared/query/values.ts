/** Values as they are typed, in units, and back. */
import { assertNever } from '../errors.ts';
import type { Age, AgeUnit } from './ast.ts';
import type { FieldType } from './field-types.ts';

/** Types whose values are numbers. */
export type NumberType = Extract<FieldType, 'number' | 'stars' | 'length' | 'size' | 'bitrate' | 'rate' | 'part'>;

/** A value, or what is wrong with it. */
export type Read<T> = { readonly value: T } | { readonly fault: 'bad-value' | 'needs-unit' };

// what doubles hold exactly, and every time that a date can be
const MOST = 1e15;
const BAD = { fault: 'bad-value' } as const;

const NUMBER = /^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/iu;
const LENGTHS: Readonly<Record<string, number>> = {
  ms: 1,
  мс: 1,
  s: 1000,
  sec: 1000,
  с: 1000,
  сек: 1000,
  m: 60_000,
  min: 60_000,
  м: 60_000,
  мин: 60_000,
  h: 3_600_000,
  ч: 3_600_000,
};
const SIZES: Readonly<Record<string, number>> = {
  b: 1,
  б: 1,
  k: 1e3,
  kb: 1e3,
  кб: 1e3,
  m: 1e6,
  mb: 1e6,
  мб: 1e6,
  g: 1e9,
  gb: 1e9,
  гб: 1e9,
  tb: 1e12,
  тб: 1e12,
};
/** Those that are printed, the largest first. */
const SIZE_UNITS = ['gb', 'mb', 'kb'] as const;
const BITRATES: Readonly<Record<string, number>> = {
  '': 1000,
  k: 1000,
  kbps: 1000,
  'kbit/s': 1000,
  кбит: 1000,
  bps: 1,
};
const RATES: Readonly<Record<string, number>> = { hz: 1, гц: 1, k: 1000, khz: 1000, кгц: 1000 };
const WITH_UNIT = /^([\d.,]+)\s*([\p{L}/]*)$/u;

/** The number in the field's own unit. */
export function readNumber(type: NumberType, text: string): Read<number> {
  switch (type) {
    case 'number':
      return within(plain(text));
    case 'stars': {
      const halves = plain(text.replace(/\s*[★*]$/u, '')) * 2;
      return Number.isInteger(halves) && halves >= 0 && halves <= 10 ? { value: halves } : BAD;
    }
    case 'part': {
      const isPercent = text.endsWith('%');
      const number = plain(isPercent ? text.slice(0, -1).trim() : text) / (isPercent ? 100 : 1);
      return number >= 0 && number <= 1 ? { value: number } : BAD;
    }
    case 'length':
      return readLength(text);
    case 'size':
      return readUnit(text, SIZES);
    case 'bitrate':
      return readUnit(text, BITRATES);
    case 'rate': {
      const bare = plain(text);
      if (Number.isNaN(bare)) return readUnit(text, RATES);
      return within(Math.round(bare < 1000 ? bare * 1000 : bare));
    }
    default:
      return assertNever(type);
  }
}

function readLength(text: string): Read<number> {
  const clock = /^(?:(\d{1,4}):)?(\d{1,4}):(\d{2})$/u.exec(text);
  if (clock !== null) {
    const [hours = 0, minutes = 0, seconds = 0] = clock.slice(1).map((part) => Number(part ?? 0));
    return seconds < 60 ? within(((hours * 60 + minutes) * 60 + seconds) * 1000) : BAD;
  }
  const parts = [...text.matchAll(/(\d+(?:[.,]\d+)?)\s*(\p{L}*)\s*/gu)];
  if (parts.length === 0 || parts.map(([whole]) => whole).join('') !== text) return BAD;
  const [only] = parts;
  if (parts.length === 1 && only?.[2] === '') return { fault: 'needs-unit' };
  let sum = 0;
  for (const [, number = '', unit = ''] of parts) {
    const ms = LENGTHS[unit.toLowerCase()];
    if (ms === undefined) return BAD;
    sum += plain(number) * ms;
  }
  return within(Math.round(sum));
}

function readUnit(text: string, units: Readonly<Record<string, number>>): Read<number> {
  const [, number = '', unit = ''] = WITH_UNIT.exec(text) ?? [];
  const factor = units[unit.toLowerCase()];
  if (number === '' || Number.isNaN(plain(number))) return BAD;
  if (factor === undefined) return unit === '' ? { fault: 'needs-unit' } : BAD;
  return within(Math.round(plain(number) * factor));
}

function plain(text: string): number {
  return NUMBER.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}

function within(number: number): Read<number> {
  return Math.abs(number) <= MOST ? { value: Object.is(number, -0) ? 0 : number } : BAD;
}

/** So that `readNumber` reads the same number again. */
export function printNumber(type: NumberType, number: number): string {
  switch (type) {
    case 'number':
    case 'part':
      return String(number);
    case 'stars':
      return String(number / 2);
    case 'length':
      return printLength(number);
    case 'size': {
      const unit = SIZE_UNITS.find((name) => number >= (SIZES[name] ?? 1) && number % (SIZES[name] ?? 1) === 0) ?? 'b';
      return `${number / (SIZES[unit] ?? 1)}${unit}`;
    }
    case 'bitrate':
      return number % 1000 === 0 ? String(number / 1000) : `${number}bps`;
    case 'rate':
      return `${number}hz`;
    default:
      return assertNever(type);
  }
}

function printLength(ms: number): string {
  if (ms % 1000 !== 0 || ms === 0) return `${ms}ms`;
  const seconds = ms / 1000;
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ] as const;
  return parts.map(([count, unit]) => (count === 0 ? '' : `${count}${unit}`)).join('');
}

/** `1997`, `1997-05` or `1997-05-21`; undefined where it is no date. */
export function readDay(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return year;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const head = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return head;
  return Number(day) < 1 || Number(day) > last ? undefined : `${head}-${day.padStart(2, '0')}`;
}

const AGE_UNITS: Readonly<Record<string, AgeUnit>> = {
  h: 'h',
  hour: 'h',
  hours: 'h',
  ч: 'h',
  час: 'h',
  часа: 'h',
  часов: 'h',
  d: 'd',
  day: 'd',
  days: 'd',
  д: 'd',
  дн: 'd',
  день: 'd',
  дня: 'd',
  дней: 'd',
  w: 'w',
  week: 'w',
  weeks: 'w',
  н: 'w',
  нед: 'w',
  неделя: 'w',
  недели: 'w',
  недель: 'w',
  m: 'm',
  mo: 'm',
  month: 'm',
  months: 'm',
  м: 'm',
  мес: 'm',
  месяц: 'm',
  месяца: 'm',
  месяцев: 'm',
  y: 'y',
  year: 'y',
  years: 'y',
  г: 'y',
  год: 'y',
  года: 'y',
  лет: 'y',
  л: 'y',
};
const NAMED_DAYS: Readonly<Record<string, string>> = {
  today: 'today',
  сегодня: 'today',
  yesterday: 'yesterday',
  вчера: 'yesterday',
};
// a century of hours
const MOST_AGE = 900_000;

/** A day, a named day or an age; undefined where it is none of them. */
export function readTime(text: string): string | Age | undefined {
  const lower = text.toLowerCase();
  const named = NAMED_DAYS[lower];
  if (named !== undefined) return named;
  const [, count, unit = ''] = /^(\d{1,6})\s*(\p{L}+)$/u.exec(lower) ?? [];
  const known = AGE_UNITS[unit];
  if (count === undefined || known === undefined) return readDay(text);
  return Number(count) <= MOST_AGE ? { count: Number(count), unit: known } : undefined;
}

/** What `readTime` reads again. */
export function printTime(time: string | Age): string {
  return typeof time === 'string' ? time : `${time.count}${time.unit}`;
}
