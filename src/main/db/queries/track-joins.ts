/** What people made of one track goes to another, and back again. Runs inside the change's own transaction. */
import type { ReadDb, WriteDb } from '../handles.ts';
import { nextActivityId } from './activity-ids.ts';

/** A join as activities keep it. No row: the tracks are two. */
export interface TrackJoinRow {
  readonly trackId: number;
  readonly intoTrackId: number;
  readonly joinedAt: number;
}

type Row = Readonly<Record<string, string | number | null>>;

/** A table with one row a track, or one a track and some key. */
interface Owned {
  readonly keys: readonly string[];
  readonly columns: readonly string[];
  /** Which of two rows with one key stands. */
  readonly choose: (from: Row, into: Row) => Row;
}

const features = 'energy danceability acousticness valence tempo musical_key loudness analysis_version origin'.split(
  ' ',
);
const ofInto = (_from: Row, into: Row) => into;

/** Everything that hangs on a track and not on its file, but for rows with ids of their own; a test holds it against the schema. */
const owned: Readonly<Record<string, Owned>> = {
  track_score: {
    keys: ['user_id'],
    columns: ['score', 'source', 'created_at', 'updated_at'],
    choose: (from, into) => (valueOf(from, 'updated_at') > valueOf(into, 'updated_at') ? from : into),
  },
  user_like: {
    keys: ['user_id'],
    columns: ['created_at'],
    choose: (from, into) => (valueOf(from, 'created_at') < valueOf(into, 'created_at') ? from : into),
  },
  track_features: { keys: [], columns: features, choose: ofInto },
  user_recommendation: { keys: ['user_id'], columns: ['score', 'reasons', 'batch_date'], choose: ofInto },
  chart: { keys: ['chart_name', 'chart_date'], columns: ['chart_position'], choose: ofInto },
  track_pin: { keys: ['correction_id'], columns: ['album_id'], choose: ofInto },
  score_change: {
    keys: ['user_id', 'activity_id'],
    columns: ['kind', 'score_before', 'score', 'source'],
    choose: ofInto,
  },
};

/** Rows that know their track by one column, and can be many. */
const pointing = [
  { table: 'play', column: 'track_id', where: '' },
  { table: 'playlist_track', column: 'track_id', where: '' },
  { table: 'duel', column: 'winner_id', where: "and kind = 'tracks' and loser_id <> @into" },
  { table: 'duel', column: 'loser_id', where: "and kind = 'tracks' and winner_id <> @into" },
] as const;

interface MovedRow {
  readonly table: string;
  readonly from: Row;
  readonly into: Row | null;
  /** What the other track then had. */
  readonly left: Row;
}

interface Moved {
  readonly rows: readonly MovedRow[];
  /** Ids, as `pointing` lists them. */
  readonly ids: readonly (readonly number[])[];
  /** When the other track came to the library. */
  readonly addedAt: { readonly before: number; readonly left: number };
}

function valueOf(row: Row, column: string): number {
  return Number(row[column] ?? 0);
}

/** Of scores alone the table holds other things too. */
function refOf(table: string): string {
  return table === 'score_change' ? "kind = 'track' and thing_id" : 'track_id';
}

/** One of the tables. */
interface Place extends Owned {
  readonly table: string;
}

function readOwned({ raw }: ReadDb, { table, keys, columns }: Place, trackId: number): readonly Row[] {
  const sql = `select ${[...keys, ...columns].join(', ')} from ${table} where ${refOf(table)} = ?`;
  return raw.prepare<[number], Row>(sql).all(trackId);
}

function dropOwned({ raw }: WriteDb, { table, keys }: Place, trackId: number, row: Row): void {
  const where = keys.map((key) => ` and ${key} = @${key}`).join('');
  raw.prepare(`delete from ${table} where ${refOf(table)} = @trackId${where}`).run({ ...row, trackId });
}

function addOwned({ raw }: WriteDb, { table, keys, columns }: Place, trackId: number, row: Row): void {
  const all = [...keys, ...columns];
  const ref = table === 'score_change' ? 'thing_id' : 'track_id';
  // what it hung on may be gone by now: an activity, a person, a correction
  raw
    .prepare(
      `insert or ignore into ${table} (${ref}, ${all.join(', ')}) values (@trackId, ${all.map((key) => `@${key}`).join(', ')})`,
    )
    .run({ ...row, trackId });
}

function hasSameKey({ keys }: Owned, a: Row, b: Row): boolean {
  return keys.every((key) => a[key] === b[key]);
}

function isSameRow(a: Row, b: Row): boolean {
  return Object.entries(a).every(([column, value]) => b[column] === value);
}

/** Moves all that people made of the track to the other, and notes it under the id. */
export function joinTracks(db: WriteDb, id: number, row: TrackJoinRow): void {
  const { raw } = db;
  const { trackId, intoTrackId, joinedAt } = row;
  const rows: MovedRow[] = [];
  for (const [table, shape] of Object.entries(owned)) {
    const place = { ...shape, table };
    const there = readOwned(db, place, intoTrackId);
    for (const from of readOwned(db, place, trackId)) {
      const into = there.find((other) => hasSameKey(shape, other, from)) ?? null;
      const left = into === null ? from : shape.choose(from, into);
      rows.push({ table, from, into, left });
      dropOwned(db, place, trackId, from);
      if (into !== null) dropOwned(db, place, intoTrackId, into);
      addOwned(db, place, intoTrackId, left);
    }
  }
  const ids = pointing.map(({ table, column, where }) => {
    const found = raw
      .prepare<object, number>(`select id from ${table} where ${column} = @from ${where}`)
      .pluck()
      .all(where === '' ? { from: trackId } : { from: trackId, into: intoTrackId });
    raw
      .prepare(`update ${table} set ${column} = ? where id in (select value from json_each(?))`)
      .run(intoTrackId, JSON.stringify(found));
    return found;
  });
  const addedAt = moveAdded(db, trackId, intoTrackId);
  const moved: Moved = { rows, ids, addedAt };
  raw
    .prepare('insert into track_join (id, track_id, into_track_id, moved, joined_at) values (?, ?, ?, ?, ?)')
    .run(id, trackId, intoTrackId, JSON.stringify(moved), joinedAt);
}

/** It came when the older of the two came. */
function moveAdded({ raw }: WriteDb, trackId: number, intoTrackId: number): Moved['addedAt'] {
  const addedAt = raw.prepare<[number], number>('select created_at from track where id = ?').pluck();
  const before = addedAt.get(intoTrackId) ?? 0;
  const left = Math.min(before, addedAt.get(trackId) ?? before);
  if (left !== before) raw.prepare('update track set created_at = ? where id = ?').run(left, intoTrackId);
  return { before, left };
}

/** Gives back what the join of that id moved, as far as nobody changed it since; what came since stays where it is. */
export function partTracks(db: WriteDb, id: number): void {
  const { raw } = db;
  type Kept = { readonly trackId: number; readonly intoTrackId: number; readonly moved: string };
  const kept = raw
    .prepare<[number], Kept>(
      'select track_id as trackId, into_track_id as intoTrackId, moved from track_join where id = ?',
    )
    .get(id);
  if (kept === undefined) return;
  const { trackId, intoTrackId } = kept;
  const moved: Moved = JSON.parse(kept.moved);
  for (const { table, from, into, left } of moved.rows) {
    const shape = owned[table];
    if (shape === undefined) continue;
    const place = { ...shape, table };
    const now = readOwned(db, place, intoTrackId).find((row) => hasSameKey(shape, row, left));
    if (now !== undefined && isSameRow(now, left)) {
      dropOwned(db, place, intoTrackId, now);
      if (into !== null) addOwned(db, place, intoTrackId, into);
    }
    addOwned(db, place, trackId, from);
  }
  for (const [at, { table, column }] of pointing.entries())
    raw
      .prepare(
        `update or ignore ${table} set ${column} = ? where ${column} = ? and id in (select value from json_each(?))`,
      )
      .run(trackId, intoTrackId, JSON.stringify(moved.ids[at] ?? []));
  raw
    .prepare('update track set created_at = ? where id = ? and created_at = ?')
    .run(moved.addedAt.before, intoTrackId, moved.addedAt.left);
  raw.prepare('delete from track_join where id = ?').run(id);
}

/** Joins of these ids that hold. */
export function readTrackJoins({ raw }: ReadDb, ids: readonly number[]): ReadonlyMap<number, TrackJoinRow> {
  const rows = raw
    .prepare<[string], TrackJoinRow & { readonly id: number }>(
      `select id, track_id as trackId, into_track_id as intoTrackId, joined_at as joinedAt
       from track_join where id in (select value from json_each(?))`,
    )
    .all(JSON.stringify(ids));
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

/** Corrections that put one of the two tracks into an album: they are to be looked at again once what hangs on them moved. */
export function listPinsOf({ raw }: ReadDb, { trackId, intoTrackId }: TrackJoinRow): readonly number[] {
  return raw
    .prepare<[number, number], number>('select distinct correction_id from track_pin where track_id in (?, ?)')
    .pluck()
    .all(trackId, intoTrackId);
}

/** Whether both tracks are in the library still. */
export function hasBoth({ raw }: ReadDb, { trackId, intoTrackId }: TrackJoinRow): boolean {
  return raw.prepare('select count(*) from track where id in (?, ?)').pluck().get(trackId, intoTrackId) === 2;
}

/** An id that no join had or will have: that of the activity that is noted next. Inside the caller's transaction. */
export function nextJoinId(writer: WriteDb): number {
  return nextActivityId(writer);
}

/** Of a missing track: that all of it went to another, so that nobody need be asked of it. SQL, for a track `t`. */
export const IS_JOINED_AWAY = '(exists (select 1 from track_join j where j.track_id = t.id))';
