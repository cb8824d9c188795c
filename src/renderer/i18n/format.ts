/** Numbers, dates and lengths in the words of a language. Pure: the language is given. */
const SECOND_MS = 1000;
const MINUTE_S = 60;
const HOUR_S = 3600;

/** `3:05`, `1:02:03`; an unknown length is an em dash. */
export function formatClock(ms: number | null): string {
  if (ms === null) return '—';
  const total = Math.max(0, Math.floor(ms / SECOND_MS));
  const hours = Math.floor(total / HOUR_S);
  const minutes = Math.floor((total % HOUR_S) / MINUTE_S);
  const seconds = String(total % MINUTE_S).padStart(2, '0');
  return hours === 0 ? `${minutes}:${seconds}` : `${hours}:${String(minutes).padStart(2, '0')}:${seconds}`;
}

/** `1 hr 12 min`, `48 min`, `25 sec`: as much as one wants to know. */
export function formatLength(language: string, ms: number): string {
  const total = Math.max(0, Math.round(ms / SECOND_MS));
  if (total < MINUTE_S) return unit(language, total, 'second');
  const minutes = Math.round(total / MINUTE_S);
  if (minutes < 60) return unit(language, minutes, 'minute');
  const hours = unit(language, Math.floor(minutes / 60), 'hour');
  return minutes % 60 === 0 ? hours : `${hours} ${unit(language, minutes % 60, 'minute')}`;
}

export function formatNumber(language: string, value: number, maximumFractionDigits = 0): string {
  return numberFormat(language, { maximumFractionDigits }).format(value);
}

export function formatBytes(language: string, bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  const step = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return unit(language, bytes / 1000 ** step, units[step] ?? 'byte', step === 0 ? 0 : 1);
}

export function formatMoment(language: string, epochMs: number): string {
  return dateFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(epochMs);
}

/** The day alone, for lists. */
export function formatDay(language: string, epochMs: number): string {
  return dateFormat(language, { dateStyle: 'medium' }).format(epochMs);
}

/** `Sunday, 22 November 2026`. */
export function formatWholeDay(language: string, epochMs: number): string {
  return dateFormat(language, { dateStyle: 'full' }).format(epochMs);
}

/** `14:05`. */
export function formatTimeOfDay(language: string, epochMs: number): string {
  return dateFormat(language, { timeStyle: 'short' }).format(epochMs);
}

const AGO_STEPS = [
  ['minute', MINUTE_S],
  ['hour', MINUTE_S * 60],
  ['day', HOUR_S * 24],
] as const;
const WEEK_S = HOUR_S * 24 * 7;

/** `now`, `5 min. ago`, `yesterday`; from a week on the day. What is to come counts as now: clocks are set back. */
export function formatAgo(language: string, epochMs: number, nowMs: number): string {
  const agoS = Math.max(0, Math.floor((nowMs - epochMs) / SECOND_MS));
  if (agoS >= WEEK_S) return formatDay(language, epochMs);
  const format = agoFormat(language, { numeric: 'auto', style: 'short' });
  const [unitName, size] = AGO_STEPS.findLast(([, step]) => agoS >= step) ?? ['second', Infinity];
  return format.format(-Math.floor(agoS / size), unitName);
}

/** `October 2026`, as a heading. */
export function formatMonth(language: string, epochMs: number): string {
  const words = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long' }).format(epochMs);
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}

/** `1997`, `May 1997`, `May 21, 1997` from a date that may be partial. */
export function formatReleaseDate(language: string, date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined) return date;
  const options: Intl.DateTimeFormatOptions =
    day === undefined ? { year: 'numeric', month: 'long' } : { dateStyle: 'medium' };
  const moment = new Date(Date.UTC(year, month - 1, day ?? 1));
  return Number.isNaN(moment.getTime()) ? date : dateFormat(language, { ...options, timeZone: 'UTC' }).format(moment);
}

export function yearOf(date: string | null): string {
  return date?.slice(0, 4) ?? '';
}

/** With commas alone: as units Russian would have nothing but spaces between them. */
export function formatList(language: string, parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return listFormat(language, { type: 'conjunction', style: 'narrow' }).format(parts);
}

function unit(language: string, value: number, name: string, maximumFractionDigits = 0): string {
  return numberFormat(language, {
    style: 'unit',
    unit: name,
    unitDisplay: 'short',
    maximumFractionDigits,
  }).format(value);
}

// to make one of them takes longer than to fill a row of a table with what it gives
const numberFormat = kept((language, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options));
const dateFormat = kept((language, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options));
const agoFormat = kept(
  (language, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(language, options),
);
const listFormat = kept((language, options: Intl.ListFormatOptions) => new Intl.ListFormat(language, options));

function kept<Options, Format>(make: (language: string, options: Options) => Format) {
  const made = new Map<string, Format>();
  return (language: string, options: Options): Format => {
    const key = `${language} ${JSON.stringify(options)}`;
    const found = made.get(key) ?? make(language, options);
    made.set(key, found);
    return found;
  };
}
