/** Tracks that a person took apart from a file. Called inside the change's own transaction. */
import { prepareSearch } from '../batch/search.ts';
import { prepareTracks } from '../batch/tracks.ts';
import type { ReadDb, WriteDb } from '../handles.ts';

/** A split as activities keep it. No row: the track has the file. */
export interface TrackSplitRow {
  readonly trackId: number;
  readonly newTrackId: number;
  readonly pathBefore: string;
  readonly changeId: number;
  /** Of the first time, however often it is done again. */
  readonly splitAt: number;
}

/** Splits of these ids that hold. */
export function readTrackSplits({ raw }: ReadDb, ids: readonly number[]): ReadonlyMap<number, TrackSplitRow> {
  const rows = raw
    .prepare<[string], TrackSplitRow & { readonly id: number }>(
      `select s.id, s.track_id as trackId, s.new_track_id as newTrackId, t.filepath as pathBefore, s.change_id as changeId,
         s.split_at as splitAt
       from track_split s join track t on t.id = s.track_id where s.id in (select value from json_each(?))`,
    )
    .all(JSON.stringify(ids));
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

/** Notes the split, and in the scan's log that the change was taken back. */
export function addTrackSplit({ raw }: WriteDb, id: number, row: TrackSplitRow): void {
  raw
    .prepare('insert into track_split (id, track_id, new_track_id, change_id, split_at) values (?, ?, ?, ?, ?)')
    .run(id, row.trackId, row.newTrackId, row.changeId, row.splitAt);
  raw.prepare('update scan_change set undone_at = ? where id = ?').run(row.splitAt, row.changeId);
}

/** As if it had not been split. */
export function dropTrackSplit({ raw }: WriteDb, id: number, { changeId }: TrackSplitRow): void {
  raw.prepare('delete from track_split where id = ?').run(id);
  raw.prepare('update scan_change set undone_at = null where id = ?').run(changeId);
}

interface Joined {
  readonly id: number;
  readonly trackId: number;
  readonly pathBefore: string;
  readonly name: string;
}

/** What the scan's log has of these, where the file that was taken for the track's is still its own. */
export function listJoinedByScan({ raw }: ReadDb, changeIds: readonly number[]): readonly Joined[] {
  return raw
    .prepare<[string], Joined>(
      `select c.id, c.track_id as trackId, c.path_before as pathBefore, t.name
       from scan_change c join track t on t.id = c.track_id
       where c.id in (select value from json_each(?)) and c.kind in ('moved', 'replaced') and c.undone_at is null
         and c.path_before is not null and t.missing_since is null and t.filepath = c.path
       order by c.id`,
    )
    .all(JSON.stringify(changeIds));
}

/** Whether anything that people made hangs on the track. */
export function hasUserData({ raw }: ReadDb, trackId: number): boolean {
  const sql = ['track_score', 'user_like', 'play', 'playlist_track']
    .map((table) => `select 1 from ${table} where track_id = @trackId`)
    .join(' union all ');
  return raw.prepare(`${sql} limit 1`).get({ trackId }) !== undefined;
}

/** An id that no track had. */
export function nextTrackId({ raw }: WriteDb): number {
  return prepareTracks(raw, () => 0, prepareSearch(raw)).nextId();
}
