/** What takes changes back. */
import type { UserId } from '../../shared/ids.ts';
import type { StoredActivity } from '../db/queries/activity.ts';
import type { RowChange, ChangeRows } from '../db/queries/change-rows.ts';
import type { ChangeKinds } from './change-kinds.ts';
import { keyOf, withHanging } from './change-writes.ts';

type Row = ChangeRows[keyof ChangeRows];

export interface Unwound {
  readonly changes: readonly RowChange[];
  /** Rows that somebody changed in between, which are put back no further than that. */
  readonly keptCount: number;
}

/** What takes the activities back, which stand in the order they were done: of each row the steps that are still as they were left. */
export function unwind(kinds: ChangeKinds, userId: UserId, activities: readonly StoredActivity[]): Unwound {
  const all = activities.flatMap(({ changes }) => changes);
  const rows = readRows(kinds, userId, all);
  const changes: RowChange[] = [];
  const kept: string[] = [];
  for (const [key, steps] of Map.groupBy(all, keyOf)) {
    const now = rows.get(key) ?? null;
    const wanted = unwindRow(now, steps);
    if (!wanted.isWhole) kept.push(key);
    for (const { table, id } of steps.slice(0, 1))
      if (!isSame(now, wanted.row)) changes.push({ table, id, before: now, after: wanted.row });
  }
  const whole = withHanging(kinds, userId, changes);
  // changed again or not, it went with what it hung on
  const gone = new Set(whole.filter(({ after }) => after === null).map(keyOf));
  return { changes: whole, keptCount: kept.filter((key) => !gone.has(key)).length };
}

function unwindRow(
  now: Row | null,
  steps: readonly RowChange[],
): { readonly row: Row | null; readonly isWhole: boolean } {
  let row = now;
  for (const { before, after } of steps.toReversed()) {
    if (!isSame(row, after)) return { row, isWhole: false };
    row = before;
  }
  return { row, isWhole: true };
}

/** The rows as they are now, by `keyOf`. */
function readRows(kinds: ChangeKinds, userId: UserId, changes: readonly RowChange[]): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  for (const [table, list] of Map.groupBy(changes, (change) => change.table)) {
    const ids = list.map(({ id }) => id);
    for (const [id, row] of kinds[table].read(userId, ids)) rows.set(keyOf({ table, id }), row);
  }
  return rows;
}

/** Whether two rows, or none, are the same value by value. */
export function isSame(a: Row | null, b: Row | null): boolean {
  if (a === null || b === null) return a === b;
  const values = new Map(Object.entries(b));
  const others = Object.entries(a);
  return others.length === values.size && others.every(([column, value]) => values.get(column) === value);
}
