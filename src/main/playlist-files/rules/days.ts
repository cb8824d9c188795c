/** Days, months and years as texts: where each begins, and where it is over. */

/** The first day of it. */
export function firstDay(day: string): string {
  const [year = '', month = '01', date = '01'] = day.split('-');
  return `${year}-${month}-${date}`;
}

/** The first day after it. */
export function dayAfter(day: string): string {
  const [year = 0, month, date] = day.split('-').map(Number);
  if (month === undefined) return textOf(year + 1, 0, 1);
  return date === undefined ? textOf(year, month, 1) : textOf(year, month - 1, date + 1);
}

/** The day before the first of it. */
export function dayBefore(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return textOf(year, month - 1, date - 1);
}

function textOf(year: number, month: number, date: number): string {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month, date);
  return moment.toISOString().slice(0, 10);
}
