/** What waits for music that is not here yet. */
import type { UserId } from '../../../../shared/ids.ts';
import { withDbErrors } from '../../errors.ts';
import type { ReadDb } from '../../handles.ts';
import { keptStatement } from '../../statements.ts';
import { branded } from '../branded.ts';

export interface WaitingThingRow {
  readonly id: number;
  readonly kind: 'track' | 'album' | 'artist' | 'genre' | 'playlist';
  /** JSON, as in the file. */
  readonly identity: string;
  /** JSON array of ids. */
  readonly refused: string;
}

export interface WaitingRecordRow {
  readonly id: number;
  readonly kind: 'score' | 'like' | 'play' | 'entry' | 'change' | 'genre' | 'follow';
  readonly key: string;
  /** JSON. */
  readonly record: string;
}

/** People for whom anything waits. Cost: one look where nothing does. */
export function listWaitingPeople({ raw }: ReadDb): readonly UserId[] {
  const rows = withDbErrors(() => raw.prepare<[], string>('select distinct user_id from awaiting_thing').pluck().all());
  return rows.map((id) => branded<UserId>(id));
}

/** In the order they came. */
export function listWaitingThings(
  { raw }: ReadDb,
  userId: UserId,
  afterId: number,
  limit: number,
): readonly WaitingThingRow[] {
  return withDbErrors(() =>
    raw
      .prepare<[string, number, number], WaitingThingRow>(
        `select id, kind, identity, refused from awaiting_thing where user_id = ? and id > ? order by id limit ?`,
      )
      .all(userId, afterId, limit),
  );
}

/** Of one person. */
export function countWaitingThings({ raw }: ReadDb, userId: UserId): number {
  const sql = 'select count(*) from awaiting_thing where user_id = ?';
  return withDbErrors(() => raw.prepare<[string], number>(sql).pluck().get(userId) ?? 0);
}

/** What waits for a thing, in the order it came. */
export function listWaitingRecords({ raw }: ReadDb, thingId: number): readonly WaitingRecordRow[] {
  const sql = 'select id, kind, key, record from awaiting_record where thing_id = ? order by id';
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the statement above
  return withDbErrors(() => keptStatement(raw, sql).all(thingId) as readonly WaitingRecordRow[]);
}

/** How many changes of an activity wait that stand before the given place among its changes. */
export function countWaitingChangesBefore({ raw }: ReadDb, activityId: number, position: number): number {
  const sql = `select count(distinct key) as n from awaiting_record where kind = 'change' and key > ? and key < ?
    and cast(substr(key, instr(key, ':') + 1) as integer) < ?`;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the column of the statement above
  return (keptStatement(raw, sql).get(`${activityId}:`, `${activityId};`, position) as { readonly n: number }).n;
}

/** What else of a change waits: the other side of a duel, of which neither was here. */
export function findWaitingChange({ raw }: ReadDb, key: string): WaitingRecordRow | undefined {
  const sql = "select id, kind, key, record from awaiting_record where kind = 'change' and key = ?";
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the statement above
  return withDbErrors(() => keptStatement(raw, sql).get(key) as WaitingRecordRow | undefined);
}
