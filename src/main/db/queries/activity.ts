/** What a person did: one row a change, with the rows before and after. Called inside the change's own transaction. */
import type { ActivityType } from '../../../shared/contract/activity.ts';
import type { ActivityId, UserId } from '../../../shared/ids.ts';
import { fold } from '../../../shared/text/fold.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { keptStatement } from '../statements.ts';
import { nextActivityId } from './activity-ids.ts';
import { branded } from './branded.ts';
import type { RowChange } from './change-rows.ts';
import { fromPayload, PAYLOAD_HEAD, toPayload } from './packed-changes.ts';

export interface NewActivity {
  readonly userId: UserId;
  readonly type: ActivityType;
  readonly at: number;
  /** The name of the first thing it is about. */
  readonly subject: string;
  readonly changes: readonly RowChange[];
}

export interface StoredActivity {
  readonly id: ActivityId;
  readonly type: ActivityType;
  readonly at: number;
  readonly subject: string;
  /** Of a change that lies in parts those of scores and likes, and none where activities are listed; nor those of many entries there. */
  readonly changes: readonly RowChange[];
  /** How many changes there are of each table, those that are left out too; but of one that lies in parts. */
  readonly counts: ReadonlyMap<RowChange['table'], number>;
  readonly changeCount: number;
  readonly isUndone: boolean;
}

/** All of `run` or nothing, on disk when it returns. Throws: disk-full and the other codes of the database. */
export function inOneCommit<T>({ raw }: WriteDb, run: () => T): T {
  return withDbErrors(() => raw.transaction(run).immediate());
}

/** The new activity's id. */
export function addActivity(writer: WriteDb, { userId, type, at, subject, changes }: NewActivity): ActivityId {
  const id = nextActivityId(writer);
  keptStatement(
    writer.raw,
    `insert into user_activity (activity_id, user_id, activity_type, activity_date, subject) values (?, ?, ?, ?, ?)`,
  ).run(id, userId, type, at, subject);
  // once the row has found its place, which writes it again: thousands of changes are megabytes
  keptStatement(writer.raw, 'update user_activity set payload = ? where activity_id = ?').run(toPayload(changes), id);
  return branded<ActivityId>(id);
}

/** Notes which activity took the others back; those that were taken back before stay so. */
export function markUndone({ raw }: WriteDb, undone: readonly ActivityId[], by: ActivityId): void {
  keptStatement(
    raw,
    `update user_activity set undone_by = ? where undone_by is null and activity_id in (select value from json_each(?))`,
  ).run(by, JSON.stringify(undone));
}

/** What the given activity had taken back is no longer so. */
export function unmarkUndone({ raw }: WriteDb, by: ActivityId): void {
  keptStatement(raw, 'update user_activity set undone_by = null where undone_by = ?').run(by);
}

const FACTS = `activity_id as id, activity_type as type, activity_date as at, subject, undone_by as undoneBy`;
const COLUMNS = `${FACTS}, payload`;

interface Row {
  readonly id: number;
  readonly type: ActivityType;
  readonly at: number;
  readonly subject: string | null;
  readonly payload: string | null;
  readonly undoneBy: number | null;
}

/** The person's activity of that id; nobody else's is found. */
export function findActivity({ raw }: ReadDb, userId: UserId, id: ActivityId): StoredActivity | undefined {
  const row = keptStatement<[number, string], Row>(
    raw,
    `select ${COLUMNS} from user_activity where activity_id = ? and user_id = ?`,
  ).get(id, userId);
  return row === undefined ? undefined : toActivity(row);
}

/** The person's activities from that one on, the oldest first. Cost: all of their changes at once. */
export function listActivitiesSince(db: ReadDb, userId: UserId, id: ActivityId): readonly StoredActivity[] {
  return db.raw
    .prepare<{ userId: UserId; id: ActivityId }, Row>(
      // history that came with an import which is taken back too has that import stand for it
      `select ${COLUMNS} from user_activity where user_id = @userId and activity_id >= @id
         and (imported_by is null or imported_by < @id) order by activity_id`,
    )
    .all({ userId, id })
    .map((row) => ({ ...toActivity(row), ...(hasParts(row) ? { changes: listPartChanges(db, row.id) } : {}) }));
}

/** Whether the person's activity, or with `isSince` any from that one on, brought folders of music in or took them out. */
export function hasFolderChanges({ raw }: ReadDb, userId: UserId, id: ActivityId, isSince: boolean): boolean {
  const sql = `select 1 from user_activity where user_id = @userId and activity_id ${isSince ? '>=' : '='} @id
    and (payload like '%"table":"folder"%' or payload like '%"table":"track"%' or payload like '%"table":"track_split"%')
    limit 1`;
  return withDbErrors(() => raw.prepare(sql).get({ userId, id })) !== undefined;
}

export interface ActivityFilter {
  readonly before?: ActivityId | undefined;
  readonly type?: ActivityType | undefined;
  /** Looked for anywhere in the subject, case and accents aside. */
  readonly text?: string | undefined;
  readonly limit: number;
}

/** The newest first: one's own in the order in which they were done, imported history by its dates. Cost: walks the person's activities by index until enough are found. */
export function listActivities(
  { raw }: ReadDb,
  userId: UserId,
  { before, type, text, limit }: ActivityFilter,
): readonly StoredActivity[] {
  const wanted = [
    'user_id = @userId',
    ...(before === undefined
      ? []
      : [`(sorted_at, activity_id) < ((select sorted_at from user_activity where activity_id = @before), @before)`]),
    ...(type === undefined ? [] : ['activity_type = @type']),
  ].join(' and ');
  const sql = `select ${FACTS}, ${PAYLOAD_HEAD} as payload from user_activity where ${wanted} order by sorted_at desc, activity_id desc`;
  const words = fold(text ?? '');
  return withDbErrors(() => {
    const found: StoredActivity[] = [];
    for (const row of raw.prepare<object, Row>(sql).iterate({ userId, before, type })) {
      if (words !== '' && !fold(row.subject ?? '').includes(words)) continue;
      found.push(toActivity(row));
      if (found.length === limit) break;
    }
    return found;
  });
}

function toActivity({ payload, subject, undoneBy, id, ...row }: Row): StoredActivity {
  const value: unknown = JSON.parse(payload ?? '[]');
  const { changes, counts } = fromPayload(Array.isArray(value) ? value : []);
  const count = isCounted(value) ? value.changeCount : [...counts.values()].reduce((sum, one) => sum + one, 0);
  const stored = { ...row, id: branded<ActivityId>(id), subject: subject ?? '', changes, counts };
  return { ...stored, changeCount: count, isUndone: undoneBy !== null };
}

function isCounted(value: unknown): value is { readonly changeCount: number } {
  return typeof value === 'object' && value !== null && 'changeCount' in value && typeof value.changeCount === 'number';
}

/** A change too large for its payload keeps only the count there. */
function hasParts({ payload }: Row): boolean {
  return payload !== null && payload.startsWith('{');
}

function listPartChanges({ raw }: ReadDb, id: number): readonly RowChange[] {
  return raw
    .prepare<[number], string>(
      `select c.value from activity_part p, json_each(p.changes) c where p.activity_id = ?
         and c.value ->> 'table' in ('track_score', 'album_score', 'artist_score', 'user_like') order by p.part, c.key`,
    )
    .pluck()
    .all(id)
    .map((json): RowChange => JSON.parse(json));
}
