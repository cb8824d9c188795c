/** Entries under one heading: that came in one span of time, or all of one kind; `start` to `end` (not included) among all. */
export interface Span {
  /** `month` is one before this; `since` tells which. */
  readonly kind: 'today' | 'week' | 'month-now' | 'month' | 'albums' | 'tracks';
  /** Epoch ms of the beginning of a span of time. */
  readonly since: number;
  readonly start: number;
  readonly end: number;
}

/** Spans of what is in order from the newest on: today, this week, this month, then month by month; in local time. */
export function spansOf(seconds: Uint32Array, now: number): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const { kind, since } of beginnings(now)) {
    const end = firstBefore(seconds, since / 1000, at);
    if (end > at) spans.push({ kind, since, start: at, end });
    at = end;
  }
  while (at < seconds.length) {
    const since = startOfMonth((seconds[at] ?? 0) * 1000);
    const end = Math.max(at + 1, firstBefore(seconds, since / 1000, at));
    spans.push({ kind: 'month', since, start: at, end });
    at = end;
  }
  return spans;
}

/** The same spans of what is in order from the oldest on. */
export function mirrored(spans: readonly Span[]): readonly Span[] {
  const count = spans.at(-1)?.end ?? 0;
  return spans.map((span) => ({ ...span, start: count - span.end, end: count - span.start })).toReversed();
}

/** Albums, then tracks: of what is not in the order in which it came. */
export function spansOfKinds(albumCount: number, trackCount: number): readonly Span[] {
  const end = albumCount + trackCount;
  return [
    { kind: 'albums', since: 0, start: 0, end: albumCount } as const,
    { kind: 'tracks', since: 0, start: albumCount, end } as const,
  ].filter((span) => span.end > span.start);
}

function beginnings(now: number): readonly Pick<Span, 'kind' | 'since'>[] {
  const day = new Date(now);
  day.setHours(0, 0, 0, 0);
  const week = new Date(day);
  // weeks begin on Monday
  week.setDate(week.getDate() - ((week.getDay() + 6) % 7));
  const all = [
    { kind: 'today', since: day.getTime() },
    { kind: 'week', since: week.getTime() },
    { kind: 'month-now', since: startOfMonth(now) },
  ] as const;
  // early in a month the week began in the one before
  return all.filter(({ since }, index) => index === 0 || since < (all[index - 1]?.since ?? 0));
}

function startOfMonth(epochMs: number): number {
  const date = new Date(epochMs);
  return new Date(date.getFullYear(), date.getMonth(), 1).getTime();
}

/** Index of the first that is older than `since`, from `from` on. */
function firstBefore(seconds: Uint32Array, since: number, from: number): number {
  let low = from;
  let high = seconds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((seconds[middle] ?? 0) >= since) low = middle + 1;
    else high = middle;
  }
  return low;
}
