/** What one person did, read for a user file: scores and likes given, and which of it was taken back. */
import type { UserId } from '../../../../shared/ids.ts';
import type { Records } from '../../../user-file/records.ts';
import { withDbErrors } from '../../errors.ts';
import type { ReadDb } from '../../handles.ts';
import type { RowChange } from '../change-rows.ts';
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

const thingOf = { tracks: 'track', albums: 'album', artists: 'artist' } as const;

type CarriedTable = PersonalTable | 'duel';
type CarriedChange = RowChange<PersonalTable> | RowChange<'duel'>;

/**
 * Shape: the oldest first, each followed by its changes; activities of which nothing is carried are left out.
 * Cost: streams; the changes of one activity are in memory at a time.
 */
export function* iterateActivities(
  { raw }: ReadDb,
  userId: UserId,
): Generator<Records['activity'] | Records['change'] | Records['duel']> {
  const carried = new Set<number>();
  const rows = () => withDbErrors(() => raw.prepare<[string], Stored>(ACTIVITIES).iterate(userId));
  // the later one that took it back may be one that stays behind
  for (const { ref, payload } of rows()) if (toChanges(payload).length > 0 || isWaitedFor(raw, ref)) carried.add(ref);
  for (const { payload, undoneBy, ...row } of rows()) {
    if (!carried.has(row.ref)) continue;
    yield { kind: 'activity', ...row, undoneBy: undoneBy !== null && carried.has(undoneBy) ? undoneBy : null };
    for (const change of withWaiting(raw, row.ref, toChanges(payload))) {
      if (isDuel(change)) yield* toDuel(row.ref, change);
      else {
        const { table, id, before, after } = change;
        yield { kind: 'change', activity: row.ref, ...opinions[table], ref: id, before, after };
      }
    }
  }
}

function isDuel(change: CarriedChange): change is RowChange<'duel'> {
  return change.table === 'duel';
}

function* toDuel(activity: number, { id, before, after }: RowChange<'duel'>): Generator<Records['duel']> {
  const duel = after ?? before;
  if (duel === null) return;
  const { kind, winnerId, loserId, isEqual, createdAt } = duel;
  const row = { of: thingOf[kind], winner: winnerId, loser: loserId, isEqual, createdAt };
  yield { kind: 'duel', activity, duel: id, ...row, before: before !== null, after: after !== null };
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
function withWaiting(raw: ReadDb['raw'], activityId: number, here: readonly CarriedChange[]): readonly CarriedChange[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the statement above
  const waiting = keptStatement(raw, WAITING).all(...keysOf(activityId)) as readonly WaitingChange[];
  const placed = new Map<number, CarriedChange>();
  for (const { id, key, record } of waiting) {
    const position = Number(key.split(':')[1]);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the import from a checked line
    const change = JSON.parse(record) as WaitingRecord;
    const ref = WAITING_REF + id;
    if (change.table !== 'duel') placed.set(position, { ...change, id: ref });
    else placed.set(position, withSide(placed.get(position) ?? change, change.side, ref));
  }
  return [...placed]
    .toSorted(([a], [b]) => a - b)
    .reduce((all, [position, change]) => all.toSpliced(position, 0, change), here);
}

/** A duel waits under each of its sides that is not here; `side` says which. */
type WaitingRecord =
  | Omit<RowChange<PersonalTable>, 'id'>
  | (RowChange<'duel'> & { readonly side: 'winnerId' | 'loserId' });

function withSide(change: CarriedChange, side: 'winnerId' | 'loserId', ref: number): CarriedChange {
  if (!isDuel(change)) return change;
  const { table, id, before, after } = change;
  return { table, id, before: before && { ...before, [side]: ref }, after: after && { ...after, [side]: ref } };
}

function toChanges(payload: string | null): readonly CarriedChange[] {
  const list: unknown = JSON.parse(payload ?? '[]');
  return Array.isArray(list) ? (list as readonly CarriedChange[]).filter(({ table }) => isCarried(table)) : [];
}

function isCarried(table: CarriedTable): boolean {
  return table === 'duel' || Object.hasOwn(opinions, table);
}
