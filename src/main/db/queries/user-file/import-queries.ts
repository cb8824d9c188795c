/** What an import asks of the library, and the note it leaves: one activity whose changes lie in parts. */
import type { ActivityId, UserId } from '../../../../shared/ids.ts';
import { withDbErrors } from '../../errors.ts';
import type { ReadDb, WriteDb } from '../../handles.ts';
import { keptStatement } from '../../statements.ts';
import { nextActivityId } from '../activity-ids.ts';
import { branded } from '../branded.ts';
import type { ImportChange } from './rows.ts';

const MAX_IDS = {
  // also none that was given and is gone: an undo may bring it back
  playlist: "select coalesce((select seq from sqlite_sequence where name = 'playlist'), 0) as id",
  awaiting_record: 'select coalesce(max(id), 0) as id from awaiting_record',
} as const;

/** An id that the table has not given yet. */
export function nextId(db: ReadDb, table: keyof typeof MAX_IDS | 'user_activity'): number {
  if (table === 'user_activity') return nextActivityId(db);
  const { raw } = db;
  return 1 + (idsOf(keptStatement(raw, MAX_IDS[table]).all())[0] ?? 0);
}

/** The person's playlists that were made in that very moment. */
export function findPlaylists(
  { raw }: ReadDb,
  userId: UserId,
  type: string,
  createdAt: number,
): readonly { readonly id: number; readonly name: string }[] {
  const sql = 'select id, name from playlist where owner_id = ? and kind = ? and created_at = ? order by id';
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the statement above
  return keptStatement(raw, sql).all(userId, type, createdAt) as readonly {
    readonly id: number;
    readonly name: string;
  }[];
}

/** In their order. */
export function listEntryIds({ raw }: ReadDb, playlistId: number): readonly number[] {
  const sql = 'select id from playlist_track where playlist_id = ? order by track_order_in_playlist, id';
  return idsOf(keptStatement(raw, sql).all(playlistId));
}

/** The person's activities of that moment, type and subject, the oldest first. */
export function findActivityIds(
  { raw }: ReadDb,
  userId: UserId,
  { type, at, subject }: { readonly type: string; readonly at: number; readonly subject: string },
): readonly number[] {
  const sql = `select activity_id as id from user_activity
    where user_id = ? and activity_date = ? and activity_type = ? and coalesce(subject, '') = ? order by activity_id`;
  return idsOf(keptStatement(raw, sql).all(userId, at, type, subject));
}

/** Whether another person has a play of that key: two profiles that take in one file. */
export function isPlayOfAnother({ raw }: ReadDb, userId: UserId, key: string): boolean {
  const sql = 'select 1 as id from play where play_key = ? and user_id <> ?';
  return keptStatement(raw, sql).get(key, userId) !== undefined;
}

/** Notes an import that has begun. Its changes follow in parts. */
export function addLargeActivity(
  writer: WriteDb,
  activity: {
    readonly userId: UserId;
    readonly type: 'import' | 'found' | 'undo';
    readonly at: number;
    readonly subject: string;
  },
): ActivityId {
  const id = nextActivityId(writer);
  writer.raw
    .prepare(
      `insert into user_activity (activity_id, user_id, activity_type, activity_date, subject, payload)
       values (@id, @userId, @type, @at, @subject, '{"changeCount":0}')`,
    )
    .run({ ...activity, id });
  return branded<ActivityId>(id);
}

/** Adds changes to it. */
export function addActivityPart({ raw }: WriteDb, activityId: ActivityId, changes: readonly ImportChange[]): void {
  keptStatement(
    raw,
    `insert into activity_part (activity_id, part, changes)
     select @activityId, coalesce(max(part), 0) + 1, @changes from activity_part where activity_id = @activityId`,
  ).run({ activityId, changes: JSON.stringify(changes) });
  keptStatement(
    raw,
    `update user_activity set payload = json_object('changeCount', payload ->> 'changeCount' + @count)
     where activity_id = @activityId`,
  ).run({ activityId, count: changes.filter(({ before, after }) => before !== after).length });
}

/** The changes of one part, in the order they were made; undefined past the last. Parts are counted from 1. */
export function findActivityPart(
  { raw }: ReadDb,
  activityId: ActivityId,
  part: number,
): readonly ImportChange[] | undefined {
  const json = withDbErrors(() =>
    raw
      .prepare<[number, number], string>('select changes from activity_part where activity_id = ? and part = ?')
      .pluck()
      .get(activityId, part),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by addActivityPart alone
  return json === undefined ? undefined : (JSON.parse(json) as readonly ImportChange[]);
}

/** How many parts an activity has; 0 for one whose changes fit its payload. */
export function countActivityParts({ raw }: ReadDb, activityId: ActivityId): number {
  const sql = 'select coalesce(max(part), 0) as id from activity_part where activity_id = ?';
  return idsOf(keptStatement(raw, sql).all(activityId))[0] ?? 0;
}

function idsOf(rows: readonly unknown[]): readonly number[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every statement here names its one column so
  return (rows as readonly { readonly id: number }[]).map(({ id }) => id);
}
