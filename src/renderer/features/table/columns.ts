/** Which columns of a table are shown, in what order and how wide: the person's choice over what the view proposes. Pure. */

/** What a table knows of a column without its words and cells. */
export interface ColumnRule {
  readonly id: string;
  /** In pixels, where the person has not sized it; the least of it where it grows. */
  readonly width: number;
  /** Its part of the room that is left over, where the person has not sized it. */
  readonly grow?: number;
  /** Whether it is there before the person chose. */
  readonly isShown: boolean;
  /** What a row is known by cannot be hidden. */
  readonly isRequired?: boolean;
}

/** As `settings.columns` remembers it. May name columns of another version: they keep their place and are not drawn. */
export interface ColumnChoice {
  /** Ids in order. */
  readonly shown: readonly string[];
  /** Pixels by id, of those that the person sized. */
  readonly widths: Readonly<Record<string, number>>;
}

export const MIN_WIDTH = 32;
export const MAX_WIDTH = 1600;

export function proposedColumns(rules: readonly ColumnRule[]): ColumnChoice {
  return { shown: rules.filter((rule) => rule.isShown).map(({ id }) => id), widths: {} };
}

/** The columns to draw, in order. */
export function shownColumns<Rule extends ColumnRule>(rules: readonly Rule[], choice: ColumnChoice): readonly Rule[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const chosen = [...new Set(choice.shown)].flatMap((id) => byId.get(id) ?? []);
  const missing = rules.filter((rule) => rule.isRequired === true && !choice.shown.includes(rule.id));
  return [...missing, ...chosen];
}

/** Shows a column at the place where the view proposes it, or hides it. */
export function toggleColumn(rules: readonly ColumnRule[], choice: ColumnChoice, id: string): ColumnChoice {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) return choice;
  if (choice.shown.includes(id)) {
    const isLast = shownColumns(rules, choice).length <= 1;
    if (rule.isRequired === true || isLast) return choice;
    return { ...choice, shown: choice.shown.filter((one) => one !== id) };
  }
  // after the nearest of those that the view puts before it
  const before = rules.slice(0, rules.indexOf(rule)).map((one) => one.id);
  const at = choice.shown.findLastIndex((one) => before.includes(one)) + 1;
  return { ...choice, shown: choice.shown.toSpliced(at, 0, id) };
}

/** Puts a column before another one; at the end where that is null. */
export function placeColumn(
  rules: readonly ColumnRule[],
  choice: ColumnChoice,
  id: string,
  beforeId: string | null,
): ColumnChoice {
  const shown = [...new Set([...shownColumns(rules, choice).map((rule) => rule.id), ...choice.shown])];
  const drawn = shown.filter((one) => rules.some((rule) => rule.id === one));
  if (!drawn.includes(id) || id === beforeId || (beforeId !== null && !drawn.includes(beforeId))) return choice;
  const unknown = shown.filter((one) => !drawn.includes(one));
  const rest = drawn.filter((one) => one !== id);
  const at = beforeId === null ? rest.length : rest.indexOf(beforeId);
  return { ...choice, shown: [...rest.toSpliced(at, 0, id), ...unknown] };
}

/** Moves a column by places to the right, or to the left by a negative number. */
export function moveColumn(rules: readonly ColumnRule[], choice: ColumnChoice, id: string, by: number): ColumnChoice {
  const ids = shownColumns(rules, choice).map((rule) => rule.id);
  const from = ids.indexOf(id);
  if (from < 0) return choice;
  const rest = ids.filter((one) => one !== id);
  const to = Math.min(Math.max(0, from + by), rest.length);
  return to === from ? choice : placeColumn(rules, choice, id, rest[to] ?? null);
}

/** Widths that were drawn, by id. */
type Drawn = Readonly<Record<string, number>>;

/** Sizes a column. What stands left of it keeps the width it is drawn with, or the edge would run away from the hand. */
export function sizeColumn(choice: ColumnChoice, id: string, width: number, drawn: Drawn = {}): ColumnChoice {
  const ids = Object.keys(drawn);
  const kept = ids.slice(0, Math.max(0, ids.indexOf(id))).map((one) => [one, choice.widths[one] ?? drawn[one] ?? 0]);
  const pixels = Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)));
  return { ...choice, widths: { ...choice.widths, ...Object.fromEntries(kept), [id]: pixels } };
}

/** So much of its width a column that grows gives up before the rows become wider than the window. */
const GIVEN_UP = 0.35;

/**
 * Whole pixels of each column, in order: what was sized stays, the others share what is left. Where there is too little,
 * those that would grow become narrower, by a third at most; what is still too wide is scrolled.
 */
export function solveWidths(
  columns: readonly ColumnRule[],
  widths: ColumnChoice['widths'],
  available: number,
): readonly number[] {
  const growOf = (column: ColumnRule): number => (widths[column.id] === undefined ? (column.grow ?? 0) : 0);
  const base = columns.map((column) => widths[column.id] ?? column.width);
  const room = available - base.reduce((sum, width) => sum + width, 0);
  const most = columns.map((column) => (growOf(column) > 0 ? Math.floor(column.width * GIVEN_UP) : 0));
  if (room < 0) return shrunk(base, most, -room);
  return grown(base, columns.map(growOf), room);
}

function shrunk(base: readonly number[], most: readonly number[], wanted: number): readonly number[] {
  const all = most.reduce((sum, part) => sum + part, 0);
  const part = all === 0 ? 0 : Math.min(1, wanted / all);
  return base.map((width, at) => width - Math.min(most[at] ?? 0, Math.ceil((most[at] ?? 0) * part)));
}

function grown(base: readonly number[], grows: readonly number[], available: number): readonly number[] {
  let room = available;
  let grow = grows.reduce((sum, part) => sum + part, 0);
  return base.map((width, at) => {
    const part = grows[at] ?? 0;
    if (room <= 0 || part === 0) return width;
    // what rounding leaves goes to those that follow
    const more = Math.floor((room * part) / grow);
    room -= more;
    grow -= part;
    return width + more;
  });
}
