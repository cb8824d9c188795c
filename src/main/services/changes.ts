/** Every change that a person makes: the rows, and the note of what was before, in one transaction. And taking it back. */
import type { ActivityType, Changed, Undone } from '../../shared/contract/activity.ts';
import type { CoreEvent, Topic } from '../../shared/contract/events.ts';
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
  type NewActivity,
  type StoredActivity,
} from '../db/queries/activity.ts';
import type { RowChange, ChangeRows } from '../db/queries/change-rows.ts';
import { findRole } from '../db/queries/profiles.ts';
import { countActivityParts } from '../db/queries/user-file/import-queries.ts';
import type { Clock } from '../ports/clock.ts';
import type { ChangeKinds } from './change-kinds.ts';
import { withHanging, writeAll } from './change-writes.ts';
import { isSame, unwind, type Unwound } from './unwind.ts';
import { undoLarge } from './user-file/undo-large.ts';

type Table = keyof ChangeRows;
type DoneType = Exclude<ActivityType, 'undo'>;

/** What is to become of some things' rows. */
interface Part<T extends Table> {
  readonly table: T;
  readonly ids: readonly number[];
  /** The row that is to be, from the one that is; the same one where nothing is to change. */
  readonly become: (row: ChangeRows[T] | null, now: number, id: number) => ChangeRows[T] | null;
}

interface Wish<T extends Table> extends Part<T> {
  readonly type: DoneType;
}

/** What was written, by whoever wrote it. */
interface Performed {
  /** Without any, nothing is noted. */
  readonly changes: readonly RowChange[];
  /** The name of what it was about. */
  readonly subject: string;
}

/** Who did what. */
interface Told {
  readonly userId: UserId;
  readonly type: DoneType;
  readonly subject: string;
}

/** What is to be written. */
interface Planned extends Performed {
  /** How many things are then otherwise, where a thing is more than a row. */
  readonly thingCount: number;
}

export interface Changes {
  /** On disk when it returns. Throws: not-found where one of the things does not exist; then nothing has changed. */
  make<T extends Table>(userId: UserId, wish: Wish<T>): Changed;
  /** The same for rows of several tables, as one change. */
  makeAll<T extends Table>(userId: UserId, type: DoneType, parts: readonly Part<T>[]): Changed;
  /**
   * Writes the changes that `plan` makes of the rows as they are, which it may read undisturbed, with all that hangs on what
   * goes. Throws: what `plan` throws, conflict; then nothing has changed.
   */
  apply(userId: UserId, type: DoneType, plan: () => Planned): Changed;
  /** Notes what `run` writes by itself, in one transaction with it. Throws: what `run` throws; then nothing has changed. */
  perform<Done extends Performed>(userId: UserId, type: DoneType, run: () => Done): Done & Changed;
  /**
   * Notes what can't be taken back: `run` writes by itself and says what it did, in one transaction with the note.
   * Throws: what `run` throws; then nothing has changed.
   */
  tell(about: { readonly topics: readonly Topic[] }, run: () => Told): void;
  /** Throws: not-found, conflict, not-allowed. */
  undo(userId: UserId, activityId: ActivityId): Undone;
  /** Throws: not-found, conflict, not-allowed. */
  undoSince(userId: UserId, activityId: ActivityId): Undone;
}

interface ChangesParts {
  readonly writer: WriteDb;
  readonly kinds: ChangeKinds;
  readonly clock: Clock;
  readonly emit: (event: CoreEvent) => void;
}

/** The one way in which people change what the library knows. */
export function createChanges(parts: ChangesParts): Changes {
  const { writer, kinds, clock, emit } = parts;
  const commit = <Done extends Performed & Changed>(run: () => Done): Done => {
    const done = inOneCommit(writer, run);
    if (done.changes.length > 0) emit({ type: 'library.changed', topics: topicsOf(kinds, done.changes) });
    return done;
  };
  const note = <Done extends Performed>(userId: UserId, type: ActivityType, done: Done): Done & Changed => {
    const { changes, subject } = done;
    const noted = { userId, type, at: clock.now(), subject, changes };
    return { ...done, activityId: addIfAny(writer, noted), changedCount: changes.length };
  };
  const takeBack = (userId: UserId, all: readonly StoredActivity[]): Unwound & Performed & Changed => {
    // what was only told has nothing to put back, and stays as it is
    const taken = all.filter((activity) => activity.changeCount > 0);
    const unwound = unwind(kinds, userId, taken);
    assertMay(parts, userId, unwound.changes);
    writeAll(kinds, userId, unwound.changes);
    const undone = note(userId, 'undo', { ...unwound, subject: taken[0]?.subject ?? '' });
    const ids = taken.map(({ id }) => id);
    if (undone.activityId !== null) markUndone(writer, ids, undone.activityId);
    return undone;
  };
  const makeAll = <T extends Table>(userId: UserId, type: DoneType, wanted: readonly Part<T>[]): Changed =>
    toChanged(
      commit(() => {
        const done = toChanges(kinds, userId, { parts: wanted, now: clock.now() });
        writeAll(kinds, userId, done.changes);
        return note(userId, type, done);
      }),
    );
  return {
    makeAll,
    make: (userId, { type, ...part }) => makeAll(userId, type, [part]),
    apply: (userId, type, plan) => toApplied(commit(() => note(userId, type, writePlanned(kinds, userId, plan())))),
    perform: (userId, type, run) => commit(() => note(userId, type, run())),
    tell: (about, run) => tell(parts, about, run),
    undo: (userId, activityId) => {
      if (countActivityParts(writer, activityId) > 0) return undoParts(parts, userId, activityId);
      return toUndone(
        commit(() => {
          const activity = findActivity(writer, userId, activityId);
          if (activity === undefined) throw new AppError('not-found', 'There is no such activity');
          const undone = takeBack(userId, [activity]);
          if (undone.activityId === null)
            throw new AppError('conflict', 'It was changed again since; nothing is left to undo');
          if (activity.type === 'undo') unmarkUndone(writer, activityId);
          return undone;
        }),
      );
    },
    undoSince: (userId, activityId) =>
      toUndone(
        commit(() => {
          const all = listActivitiesSince(writer, userId, activityId);
          if (all[0]?.id !== activityId) throw new AppError('not-found', 'There is no such activity');
          return takeBack(userId, all);
        }),
      ),
  };
}

function addIfAny(writer: WriteDb, activity: NewActivity): ActivityId | null {
  return activity.changes.length === 0 ? null : addActivity(writer, activity);
}

function tell(
  { writer, clock, emit }: ChangesParts,
  { topics }: { readonly topics: readonly Topic[] },
  run: () => Told,
): void {
  inOneCommit(writer, () => addActivity(writer, { ...run(), at: clock.now(), changes: [] }));
  emit({ type: 'library.changed', topics: ['activity', ...topics] });
}

/** Takes back what is too large for one payload. */
function undoParts(
  { writer, clock, emit }: Omit<ChangesParts, 'kinds'>,
  userId: UserId,
  activityId: ActivityId,
): Undone {
  const undone = inOneCommit(writer, () => {
    const activity = findActivity(writer, userId, activityId);
    if (activity === undefined) throw new AppError('not-found', 'There is no such activity');
    const done = undoLarge(writer, userId, activity, clock.now());
    markUndone(writer, [activityId], done.activityId);
    if (activity.type === 'undo') unmarkUndone(writer, activityId);
    return done;
  });
  emit({ type: 'library.changed', topics: ['activity', 'opinions', 'people', 'playlists', 'plays', 'settings'] });
  return undone;
}

function toChanged({ activityId, changedCount }: Changed): Changed {
  return { activityId, changedCount };
}

function toUndone({ keptCount, ...undone }: Undone): Undone {
  return { ...toChanged(undone), keptCount };
}

function writePlanned(kinds: ChangeKinds, userId: UserId, planned: Planned): Planned {
  const whole = { ...planned, changes: withHanging(kinds, userId, planned.changes) };
  writeAll(kinds, userId, whole.changes);
  return whole;
}

function toApplied({ activityId, thingCount }: Planned & Changed): Changed {
  return { activityId, changedCount: activityId === null ? 0 : thingCount };
}

interface Wanted<T extends Table> {
  readonly parts: readonly Part<T>[];
  readonly now: number;
}

/** What the parts make of the things' rows, and the name of the first that changes. Throws: not-found. */
function toChanges<T extends Table>(kinds: ChangeKinds, userId: UserId, { parts, now }: Wanted<T>): Performed {
  let subject: string | undefined;
  const changes = parts.flatMap(({ table, ids, become }) => {
    const kind = kinds[table];
    const names = kind.names(ids, userId);
    if (ids.some((id) => !names.has(id))) throw new AppError('not-found', 'That is not in the library');
    const rows: ReadonlyMap<number, ChangeRows[T]> = kind.read(userId, ids);
    return [...new Set(ids)].flatMap((id): RowChange[] => {
      const before = rows.get(id) ?? null;
      const after = become(before, now, id);
      if (isSame(before, after)) return [];
      subject ??= names.get(id);
      return [{ table, id, before, after }];
    });
  });
  return { changes, subject: subject ?? '' };
}

/** Who is no admin any more does not take back what they did as one. Throws: not-allowed. */
function assertMay({ writer, kinds }: ChangesParts, userId: UserId, changes: readonly RowChange[]): void {
  const isShared = changes.some(({ table }) => kinds[table].isShared);
  if (isShared && findRole(writer, userId) !== 'admin')
    throw new AppError('not-allowed', 'Only an admin may do that', { details: { reason: 'role' } });
}

function topicsOf(kinds: ChangeKinds, changes: readonly RowChange[]): readonly Topic[] {
  const tables = new Set(changes.map(({ table }) => table));
  return [...new Set<Topic>(['activity', ...[...tables].flatMap((table) => kinds[table].topics)])];
}
