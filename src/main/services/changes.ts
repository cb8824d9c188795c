/** Every change that a person makes: the rows, and the note of what was before, in one transaction. And taking it back. */
import type { ActivityType, Changed, Undone } from '../../shared/contract/activity.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';
import { AppError } from '../../shared/errors.ts';
import type { ActivityId, UserId } from '../../shared/ids.ts';
import type { WriteDb } from '../db/handles.ts';
import {
  addActivity,
  findActivity,
  inOneCommit,
  listActivitiesSince,
  markUndone,
  unmarkUndone,
  type RowChange,
} from '../db/queries/activity.ts';
import { readPersonalRows, readThingNames, writePersonalRow } from '../db/queries/personal-rows.ts';
import type { PersonalRow, PersonalTable } from '../db/queries/personal-rows.ts';
import type { Clock } from '../ports/clock.ts';

/** What is to become of some things' rows. */
interface Wish {
  readonly type: Exclude<ActivityType, 'undo'>;
  readonly table: PersonalTable;
  readonly ids: readonly number[];
  /** The row that is to be, from the one that is; the same one where nothing is to change. */
  readonly become: (row: PersonalRow | null, now: number, id: number) => PersonalRow | null;
}

export interface Changes {
  /** On disk when it returns. Throws: not-found where one of the things does not exist; then nothing has changed. */
  make(userId: UserId, wish: Wish): Changed;
  /** Throws: not-found, conflict. */
  undo(userId: UserId, activityId: ActivityId): Undone;
  /** Throws: not-found. */
  undoSince(userId: UserId, activityId: ActivityId): Undone;
}

/** The one way in which scores and likes are written. */
export function createChanges(writer: WriteDb, clock: Clock, emit: (event: CoreEvent) => void): Changes {
  const commit = <T extends Changed>(run: () => T): T => {
    const changed = inOneCommit(writer, run);
    if (changed.changedCount > 0) emit({ type: 'library.changed', topics: ['opinions'] });
    return changed;
  };
  const put = (userId: UserId, type: ActivityType, subject: string, changes: readonly RowChange[]): ActivityId => {
    for (const { table, id, after } of changes) writePersonalRow(writer, userId, { table, id }, after);
    return addActivity(writer, { userId, type, at: clock.now(), subject, changes });
  };
  return {
    make: (userId, wish) =>
      commit(() => {
        const { changes, subject } = toChanges(writer, userId, wish, clock.now());
        if (changes.length === 0) return { activityId: null, changedCount: 0 };
        return { activityId: put(userId, wish.type, subject, changes), changedCount: changes.length };
      }),
    undo: (userId, activityId) =>
      commit(() => {
        const activity = findActivity(writer, userId, activityId);
        if (activity === undefined) throw new AppError('not-found', 'There is no such activity');
        const untouched = activity.changes.filter((change) => isSame(readRow(writer, userId, change), change.after));
        if (untouched.length === 0)
          throw new AppError('conflict', 'It was changed again since; nothing is left to undo');
        const undoId = put(userId, 'undo', activity.subject, untouched.map(turn));
        markUndone(writer, [activityId], undoId);
        if (activity.type === 'undo') unmarkUndone(writer, activityId);
        return {
          activityId: undoId,
          changedCount: untouched.length,
          keptCount: activity.changes.length - untouched.length,
        };
      }),
    undoSince: (userId, activityId) =>
      commit(() => {
        const all = listActivitiesSince(writer, userId, activityId);
        const [first] = all;
        if (first?.id !== activityId) throw new AppError('not-found', 'There is no such activity');
        const changes = toBeginning(all.flatMap((activity) => activity.changes)).flatMap((change) => {
          const now = readRow(writer, userId, change);
          return isSame(now, change.after) ? [] : [{ ...change, before: now }];
        });
        if (changes.length === 0) return { activityId: null, changedCount: 0, keptCount: 0 };
        const undoId = put(userId, 'undo', first.subject, changes);
        markUndone(
          writer,
          all.map(({ id }) => id),
          undoId,
        );
        return { activityId: undoId, changedCount: changes.length, keptCount: 0 };
      }),
  };
}

/** What the wish makes of the things' rows, and the name of the first that changes. Throws: not-found. */
function toChanges(
  writer: WriteDb,
  userId: UserId,
  { table, ids, become }: Wish,
  now: number,
): { readonly changes: readonly RowChange[]; readonly subject: string } {
  const names = readThingNames(writer, table, ids);
  if (ids.some((id) => !names.has(id))) throw new AppError('not-found', 'That is not in the library');
  const rows = readPersonalRows(writer, userId, table, ids);
  const changes = [...new Set(ids)].flatMap((id): RowChange[] => {
    const before = rows.get(id) ?? null;
    const after = become(before, now, id);
    return isSame(before, after) ? [] : [{ table, id, before, after }];
  });
  return { changes, subject: names.get(changes[0]?.id ?? 0) ?? '' };
}

function readRow(writer: WriteDb, userId: UserId, { table, id }: RowChange): PersonalRow | null {
  return readPersonalRows(writer, userId, table, [id]).get(id) ?? null;
}

function turn({ table, id, before, after }: RowChange): RowChange {
  return { table, id, before: after, after: before };
}

/** For each row what it was before the first of the changes, which stand in the order they were made. */
function toBeginning(changes: readonly RowChange[]): readonly RowChange[] {
  const first = new Map<string, RowChange>();
  for (const change of changes) {
    const key = `${change.table} ${change.id}`;
    if (!first.has(key)) first.set(key, { ...change, after: change.before });
  }
  return [...first.values()];
}

function isSame(a: PersonalRow | null, b: PersonalRow | null): boolean {
  if (a === null || b === null) return a === b;
  return a.score === b.score && a.source === b.source && a.createdAt === b.createdAt && a.updatedAt === b.updatedAt;
}
