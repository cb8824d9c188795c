/** Whether a text is a date as the library keeps it: `1997`, `1997-05` or `1997-05-21`, of the calendar. */
export function isReleaseDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const moment = new Date(Date.UTC(2000, 0, 1));
  // not by Date.UTC, which takes 97 for 1997
  moment.setUTCFullYear(year, month - 1, day);
  return year > 0 && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
}
