/** One import under way: every row that it writes goes through here, is counted, and is noted as it was before. */
import type { ImportConflict, ImportReport, LineProblemCode } from '../../../shared/contract/user-data.ts';
import type { ActivityId, UserId } from '../../../shared/ids.ts';
import type { WriteDb } from '../../db/handles.ts';
import { addActivityPart, addLargeActivity, nextId } from '../../db/queries/user-file/import-queries.ts';
import type { ImportRow, RowKey } from '../../db/queries/user-file/row-store.ts';
import { readImportRow, writeImportRow, type ImportChange, type ImportTable } from '../../db/queries/user-file/rows.ts';
import { createTally, type Outcome, type Tally } from './tally.ts';
import { findWaiting } from '../../db/queries/user-file/waiting-rows.ts';

/** What no row was found for, as the file has it. */
export interface UnknownThing {
  readonly kind: string;
  /** JSON. */
  readonly identity: string;
  readonly refused: readonly number[];
}

interface Place {
  readonly table: ImportTable;
  readonly id: RowKey;
}

export interface ImportRun {
  readonly db: WriteDb;
  readonly userId: UserId;
  /** True where nothing is written: what would be is counted all the same. */
  readonly isDry: boolean;
  read(table: ImportTable, id: RowKey): ImportRow | null;
  /** Makes a row what it is to be, and counts it for that kind of record. */
  put(kind: string | null, place: Place, row: ImportRow): void;
  /** Takes a row away. */
  remove(place: Place): void;
  count(kind: string, outcome: Outcome): void;
  /** Two that differ. What the file had and ours stands against is kept with the import's changes. */
  conflict(conflict: ImportConflict, lost?: Place & { readonly row: ImportRow }): void;
  /** Keeps a record until its thing is found. Of two about the same the newer one stays. */
  wait(kind: string, thing: UnknownThing, record: { readonly key: string; readonly value: ImportRow }): void;
  problem(line: number, code: LineProblemCode, detail: string): void;
  /** The activity of this import, noted now where it is not yet. */
  activity(): ActivityId | null;
  /** Notes what has changed since the last time. In the transaction of the changes. */
  flush(): void;
  results(): ReturnType<Tally['results']> & Pick<ImportReport, 'hasChanges' | 'activityId'>;
}

interface RunParts {
  readonly db: WriteDb;
  readonly userId: UserId;
  readonly now: number;
  readonly isDry: boolean;
  readonly type: 'import' | 'found';
  /** What it is called in the activity. */
  readonly subject: string;
}

/** Begun, with nothing written. */
export function createImportRun({ db, userId, now, isDry, type, subject }: RunParts): ImportRun {
  const tally = createTally();
  const changes: ImportChange[] = [];
  const lostChanges: ImportChange[] = [];
  let activityId: ActivityId | null = null;
  let hasChanges = false;
  const activity = () => {
    if (!isDry) activityId ??= addLargeActivity(db, { userId, type, at: now, subject });
    return activityId;
  };
  const read = (table: ImportTable, id: RowKey) => readImportRow(db, userId, table, id);
  const write = (place: Place, before: ImportRow | null, after: ImportRow | null) => {
    activity();
    writeImportRow(db, userId, place, after);
    changes.push({ ...place, before, after });
  };
  const put: ImportRun['put'] = (kind, place, row) => {
    const before = read(place.table, place.id);
    const isSame = isSameRow(before, row);
    if (kind !== null) tally.count(kind, isSame ? 'unchanged' : before === null ? 'added' : 'updated');
    hasChanges ||= !isSame;
    if (!isSame && !isDry) write(place, before, row);
  };
  return {
    db,
    userId,
    isDry,
    read,
    put,
    remove: (place) => {
      const before = read(place.table, place.id);
      if (before !== null && !isDry) write(place, before, null);
    },
    count: (kind, outcome) => tally.count(kind, outcome),
    conflict: (found, lost) => {
      tally.conflicts.add(found);
      if (lost === undefined || isDry) return;
      const stays = read(lost.table, lost.id);
      lostChanges.push({ table: lost.table, id: lost.id, before: stays, after: stays, lost: lost.row });
    },
    wait: (kind, thing, { key, value }) => {
      tally.count(kind, 'waiting');
      const place = { thingKind: thing.kind, identity: thing.identity, kind, key };
      const known = findWaiting(db, userId, place);
      const waiting = known === undefined ? null : read('awaiting_record', known);
      if (waiting !== null && !isNewer(value, waiting['record'])) return;
      const id = known ?? nextId(db, 'awaiting_record');
      const added = { refused: JSON.stringify(thing.refused), addedAt: now, ...pick(waiting, ['refused', 'addedAt']) };
      put(null, { table: 'awaiting_record', id }, { ...place, ...added, record: JSON.stringify(value) });
    },
    problem: (line, code, detail) => tally.problems.add({ line, code, detail }),
    activity,
    flush: () => {
      // what lost is noted beside what won: an import that changes nothing leaves no note
      if (activityId === null) return;
      const all = [...changes.splice(0), ...lostChanges.splice(0)];
      if (all.length > 0) addActivityPart(db, activityId, all);
    },
    results: () => ({ ...tally.results(), hasChanges, activityId }),
  };
}

/** Whether two rows say the same, in whatever order. */
export function isSameRow(a: ImportRow | null, b: ImportRow | null): boolean {
  return a === null || b === null ? a === b : canonical(a) === canonical(b);
}

function canonical(row: ImportRow): string {
  return JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function isNewer(value: ImportRow, waiting: unknown): boolean {
  const old: unknown = JSON.parse(String(waiting));
  if (typeof old !== 'object' || old === null || !('updatedAt' in old)) return false;
  return Number(value['updatedAt']) > Number(old.updatedAt);
}

function pick(row: ImportRow | null, names: readonly string[]): ImportRow {
  return row === null ? {} : Object.fromEntries(names.map((name) => [name, row[name]]));
}
