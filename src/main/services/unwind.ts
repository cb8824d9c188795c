/** What takes changes back. */
import type { UserId } from '../../shared/ids.ts';
import type { StoredActivity } from '../db/queries/activity.ts';
import type { RowChange, ChangeRows } from '../db/queries/change-rows.ts';
import { createByRow } from './by-row.ts';
import type { ChangeKinds } from './change-kinds.ts';
import { withHanging } from './change-writes.ts';

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
  const kept: RowChange[] = [];
  for (const steps of stepsOf(all)) {
    const [step] = steps;
    if (step === undefined) continue;
    const { table, id } = step;
    const now = rows.get(table)?.get(id) ?? null;
    const wanted = unwindRow(now, steps);
    if (!wanted.isWhole) kept.push(step);
    if (!isSame(now, wanted.row)) changes.push({ table, id, before: now, after: wanted.row });
  }
  const whole = withHanging(kinds, userId, changes);
  if (kept.length === 0) return { changes: whole, keptCount: 0 };
  // changed again or not, it went with what it hung on
  const gone = createByRow<boolean>();
  for (const change of whole) gone.set(change, change.after === null);
  return { changes: whole, keptCount: kept.filter((change) => gone.get(change) !== true).length };
}

/** The changes of each row together, in the order in which their rows came first. */
function stepsOf(changes: readonly RowChange[]): readonly (readonly RowChange[])[] {
  const steps = createByRow<RowChange[]>();
  for (const change of changes) {
    const known = steps.get(change);
    if (known === undefined) steps.set(change, [change]);
    else known.push(change);
  }
  return steps.values();
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

/** The rows as they are now. */
function readRows(
  kinds: ChangeKinds,
  userId: UserId,
  changes: readonly RowChange[],
): ReadonlyMap<keyof ChangeRows, ReadonlyMap<number, Row>> {
  return new Map(
    [...Map.groupBy(changes, (change) => change.table)].map(
      ([table, list]): [keyof ChangeRows, ReadonlyMap<number, Row>] => [
        table,
        kinds[table].read(
          userId,
          list.map(({ id }) => id),
        ),
      ],
    ),
  );
}

/** Whether two rows, or none, are the same value by value. */
export function isSame(a: Row | null, b: Row | null): boolean {
  if (a === null || b === null) return a === b;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rows are flat
  const [one, other] = [a, b] as unknown as readonly Readonly<Record<string, unknown>>[];
  const columns = Object.keys(a);
  return columns.length === Object.keys(b).length && columns.every((column) => one?.[column] === other?.[column]);
}
