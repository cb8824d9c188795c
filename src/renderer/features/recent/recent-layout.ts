import type { Span } from './recent-sections.ts';

export const HEADING_HEIGHT = 48;

/** Where a span lies: its heading, and below it its cards in rows. */
export interface PlacedSpan extends Span {
  readonly top: number;
  readonly height: number;
}

export interface Measures {
  readonly columns: number;
  readonly rowHeight: number;
}

/** A row of cards that is to be drawn; `first` to `last` (not included) among all entries. */
interface PlacedRow {
  readonly first: number;
  readonly last: number;
  readonly top: number;
}

export function placeSpans(spans: readonly Span[], { columns, rowHeight }: Measures): readonly PlacedSpan[] {
  let top = 0;
  return spans.map((span) => {
    const height = HEADING_HEIGHT + Math.ceil((span.end - span.start) / columns) * rowHeight;
    const placed = { ...span, top, height };
    top += height;
    return placed;
  });
}

/** Headings and rows that reach into a stretch of the whole. */
export function shownBetween(
  placed: readonly PlacedSpan[],
  { columns, rowHeight }: Measures,
  from: number,
  to: number,
): { readonly headings: readonly PlacedSpan[]; readonly rows: readonly PlacedRow[] } {
  const headings = placed.filter(({ top, height }) => top < to && top + height > from);
  const rows = headings.flatMap((span) => {
    const cardsTop = span.top + HEADING_HEIGHT;
    const count = Math.ceil((span.end - span.start) / columns);
    const firstRow = Math.max(0, Math.floor((from - cardsTop) / rowHeight));
    const lastRow = Math.min(count, Math.ceil((to - cardsTop) / rowHeight));
    return Array.from({ length: Math.max(0, lastRow - firstRow) }, (_, at) => {
      const first = span.start + (firstRow + at) * columns;
      return { first, last: Math.min(first + columns, span.end), top: cardsTop + (firstRow + at) * rowHeight };
    });
  });
  return { headings, rows };
}

/** Where the row of an entry lies; with the heading above where it is the first of its span. */
export function stretchOf(
  placed: readonly PlacedSpan[],
  { columns, rowHeight }: Measures,
  index: number,
): { readonly top: number; readonly bottom: number } | undefined {
  const span = placed.find(({ start, end }) => index >= start && index < end);
  if (span === undefined) return undefined;
  const row = Math.floor((index - span.start) / columns);
  const rowTop = span.top + HEADING_HEIGHT + row * rowHeight;
  return { top: row === 0 ? span.top : rowTop, bottom: rowTop + rowHeight };
}

/** The entry one row further down (or up) in the same column, or as near to it as there is one. */
export function stepRow(placed: readonly PlacedSpan[], columns: number, index: number, step: 1 | -1): number {
  const at = placed.findIndex(({ start, end }) => index >= start && index < end);
  const span = placed[at];
  if (span === undefined) return Math.max(0, index);
  const column = (index - span.start) % columns;
  const rowStart = index - column;
  if (step === 1) {
    if (rowStart + columns < span.end) return Math.min(index + columns, span.end - 1);
    const next = placed[at + 1];
    return next === undefined ? index : Math.min(next.start + column, next.end - 1);
  }
  if (rowStart > span.start) return index - columns;
  const before = placed[at - 1];
  if (before === undefined) return index;
  const lastRow = before.start + Math.floor((before.end - 1 - before.start) / columns) * columns;
  return Math.min(lastRow + column, before.end - 1);
}
