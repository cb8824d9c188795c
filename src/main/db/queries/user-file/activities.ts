/** What one person did, read for a user file: scores and likes given, and which of it was taken back. */
import type { UserId } from '../../../../shared/ids.ts';
import type { Records } from '../../../user-file/records.ts';
import { withDbErrors } from '../../errors.ts';
import type { ReadDb } from '../../handles.ts';
import type { RowChange } from '../activity.ts';
import { keptStatement } from '../../statements.ts';
import { WAITING_REF } from './things.ts';
import type { PersonalTable } from '../personal-rows.ts';

const ACTIVITIES = `select activity_id as ref, activity_type as type, activity_date as at,
    coalesce(subject, '') as subject, undone_by as undoneBy, payload
  from user_activity where user_id = ? order by activity_id`;

interface Stored extends Omit<Records['activity'], 'kind'> {
  readonly payload: string | null;
}

/** What a change is about, by the table of the row that changed; a table that is not here stays in its library. */
const opinions: Readonly<Record<PersonalTable, Pick<Records['change'], 'what' | 'of'>>> = {
  track_score: { what: 'score', of: 'track' },
  album_score: { what: 'score', of: 'album' },
  artist_score: { what: 'score', of: 'artist' },
  user_like: { what: 'like', of: 'track' },
};

/**
 * Shape: the oldest first, each followed by its changes; activities of which nothing is carried are left out.
 * Cost: streams; the changes of one activity are in memory at a time.
 */
export function* iterateActivities(
  { raw }: ReadDb,
  userId: UserId,
): Generator<Records['activity'] | Records['change']> {
  const carried = new Set<number>();
  const rows = () => withDbErrors(() => raw.prepare<[string], Stored>(ACTIVITIES).iterate(userId));
  // the later one that took it back may be one that stays behind
  for (const { ref, payload } of rows()) if (toChanges(payload).length > 0 || isWaitedFor(raw, ref)) carried.add(ref);
  for (const { payload, undoneBy, ...row } of rows()) {
    if (!carried.has(row.ref)) continue;
    yield { kind: 'activity', ...row, undoneBy: undoneBy !== null && carried.has(undoneBy) ? undoneBy : null };
    for (const { table, id, before, after } of withWaiting(raw, row.ref, toChanges(payload)))
      yield { kind: 'change', activity: row.ref, ...opinions[table], ref: id, before, after };
  }
}

const WAITING = `select t.id, r.key, r.record from awaiting_record r join awaiting_thing t on t.id = r.thing_id
  where r.kind = 'change' and r.key > ? and r.key < ?`;

/** Between which keys the changes of an activity wait: `12:0`, `12:1`, …; `;` is the sign after `:`. */
const keysOf = (activityId: number) => [`${activityId}:`, `${activityId};`] as const;

interface WaitingChange {
  readonly id: number;
  readonly key: string;
  readonly record: string;
}

function isWaitedFor(raw: ReadDb['raw'], activityId: number): boolean {
  return keptStatement(raw, WAITING).get(...keysOf(activityId)) !== undefined;
}

/** With the changes that wait for their things, each in its place among the others. */
function withWaiting(
  raw: ReadDb['raw'],
  activityId: number,
  here: readonly RowChange<PersonalTable>[],
): readonly RowChange<PersonalTable>[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the statement above
  const waiting = keptStatement(raw, WAITING).all(...keysOf(activityId)) as readonly WaitingChange[];
  const placed = waiting
    .map(({ id, key, record }) => ({
      position: Number(key.split(':')[1]),
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the import from a checked line
      change: { ...(JSON.parse(record) as Omit<RowChange<PersonalTable>, 'id'>), id: WAITING_REF + id },
    }))
    .toSorted((a, b) => a.position - b.position);
  return placed.reduce((all, { position, change }) => all.toSpliced(position, 0, change), here);
}

function toChanges(payload: string | null): readonly RowChange<PersonalTable>[] {
  const list: unknown = JSON.parse(payload ?? '[]');
  return Array.isArray(list)
    ? (list as readonly RowChange<PersonalTable>[]).filter(({ table }) => Object.hasOwn(opinions, table))
    : [];
}
