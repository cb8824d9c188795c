/** How the rows of a change are written: what hangs on a row goes with it, and all in an order in which each finds its place. */
import type { UserId } from '../../shared/ids.ts';
import type { RowChange, ChangeRows } from '../db/queries/change-rows.ts';
import { createByRow, type ByRow } from './by-row.ts';
import type { ChangeKind, ChangeKinds } from './change-kinds.ts';

type Table = keyof ChangeRows;
type Row = ChangeRows[Table];

/** Inside the change's transaction. Throws: conflict where something stands against it. */
export function writeAll(kinds: ChangeKinds, userId: UserId, changes: readonly RowChange[]): void {
  const write = (list: readonly RowChange[]) => {
    for (const run of runsOf(list)) writeRun(kinds, userId, run);
  };
  const depthOf = ({ table }: RowChange) => kinds[table].depth ?? 0;
  const ordered = [...Map.groupBy(changes, depthOf)].toSorted(([a], [b]) => a - b).flatMap(([, list]) => list);
  const goes = (change: RowChange) => change.after === null;
  // what goes away goes first: it may stand against what is to come
  write(ordered.filter((change) => goes(change) && depthOf(change) === 0));
  write(ordered.filter((change) => !goes(change)));
  // but what others hang on goes last, when they have gone or been hung elsewhere
  write(ordered.toReversed().filter((change) => goes(change) && depthOf(change) > 0));
  for (const [table, list] of Map.groupBy(changes, (change) => change.table)) kinds[table].finish?.(userId, list);
}

/** What stands together of one table, in the same order. */
function runsOf(changes: readonly RowChange[]): readonly (readonly RowChange[])[] {
  const runs: RowChange[][] = [];
  for (const change of changes) {
    const last = runs.at(-1);
    if (last?.[0]?.table === change.table) last.push(change);
    else runs.push([change]);
  }
  return runs;
}

/** All of one table, and all to be or all to go. */
function writeRun(kinds: ChangeKinds, userId: UserId, run: readonly RowChange[]): void {
  const table = run[0]?.table;
  if (table === undefined) return;
  const kind: ChangeKind<Row> = kinds[table];
  if (kind.writeMany === undefined) for (const { id, after } of run) kind.write(userId, id, after);
  else
    kind.writeMany(
      userId,
      run.map(({ id, after }) => ({ id, row: after })),
    );
}

/** The changes, and those of all that hangs on what goes away: it is noted too, or it could not be brought back. */
export function withHanging(kinds: ChangeKinds, userId: UserId, changes: readonly RowChange[]): readonly RowChange[] {
  let going = changes.filter(isGoing);
  if (going.length === 0) return changes;
  const all = createByRow<RowChange>();
  for (const change of changes) all.set(change, change);
  while (going.length > 0) {
    const next: RowChange[] = [];
    for (const change of listHanging(kinds, userId, going, all)) {
      all.set(change, change);
      if (isGoing(change)) next.push(change);
    }
    going = next;
  }
  return all.values();
}

/** What becomes of all that hangs on the rows that go, where it is otherwise than `all` has it. */
function listHanging(
  kinds: ChangeKinds,
  userId: UserId,
  going: readonly RowChange[],
  all: Pick<ByRow<RowChange>, 'get'>,
): readonly RowChange[] {
  const found: RowChange[] = [];
  for (const [table, list] of Map.groupBy(going, (change) => change.table)) {
    const hanging =
      kinds[table].hanging?.(
        userId,
        list.map(({ id }) => id),
      ) ?? [];
    for (const [hangingTable, parts] of Map.groupBy(hanging, (part) => part.table)) {
      const rows: ReadonlyMap<number, Row> = kinds[hangingTable].read(
        userId,
        parts.map(({ id }) => id),
      );
      for (const { id, become } of parts) {
        const known = all.get({ table: hangingTable, id });
        const before = known === undefined ? (rows.get(id) ?? null) : known.before;
        const wanted = known === undefined ? before : known.after;
        const after = wanted === null ? null : become(wanted);
        if (after !== wanted) found.push({ table: hangingTable, id, before, after });
      }
    }
  }
  return found;
}

function isGoing({ before, after }: RowChange): boolean {
  return after === null && before !== null;
}
