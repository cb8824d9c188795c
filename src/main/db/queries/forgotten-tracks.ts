/** Tracks that were forgotten on purpose. Called inside the change's own transaction. */
import { prepareRoots } from '../batch/roots.ts';
import { reindex } from '../batch/search.ts';
import { dropTrack, dumpTrack, loadTrack, type TrackDump } from '../batch/track-dump.ts';
import type { ReadDb, WriteDb } from '../handles.ts';

/** A track as activities keep it: that the library has it. No row: it was forgotten. */
export interface KnownTrackRow {
  readonly isKnown: true;
}

const KNOWN: KnownTrackRow = { isKnown: true };

/** Those that the library has. Cost: one query by key. */
export function readKnownTracks({ raw }: ReadDb, ids: readonly number[]): ReadonlyMap<number, KnownTrackRow> {
  const found = raw
    .prepare<[string], number>('select id from track where id in (select value from json_each(?))')
    .pluck()
    .all(JSON.stringify(ids));
  return new Map(found.map((id) => [id, KNOWN]));
}

/** Also of those that were forgotten. */
export function readTrackNames({ raw }: ReadDb, ids: readonly number[]): ReadonlyMap<number, string> {
  const rows = raw
    .prepare<{ ids: string }, { readonly id: number; readonly name: string }>(
      `select id, name from track where id in (select value from json_each(@ids))
       union all select track_id, json_extract(rows, '$.rows[0].rows[0].name') from forgotten_track
       where track_id in (select value from json_each(@ids))`,
    )
    .all({ ids: JSON.stringify(ids) });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Keeps all of the track aside and takes it out of the library. Places of playlists keep what was meant. */
export function forgetTrack({ raw }: WriteDb, trackId: number, now: number): void {
  const dump = dumpTrack(raw, trackId);
  if (dump === undefined) return;
  raw
    .prepare(
      `update playlist_track set snapshot_title = t.name,
         snapshot_artist = coalesce(snapshot_artist, t.artist_credit, (select group_concat(credited_name, ', ' order by position)
           from track_artist where track_id = t.id and role = 'main')),
         snapshot_album = coalesce(snapshot_album, (select name from album where id = t.album_id)),
         snapshot_duration = coalesce(snapshot_duration, t.duration), snapshot_path = coalesce(snapshot_path, t.filepath)
       from track t where t.id = track_id and track_id = ? and snapshot_title is null`,
    )
    .run(trackId);
  raw
    .prepare('insert or replace into forgotten_track (track_id, forgotten_at, rows) values (?, ?, ?)')
    .run(trackId, now, JSON.stringify(dump));
  dropTrack(raw, trackId);
}

/** Brings back what was forgotten. */
export function rememberTrack({ raw }: WriteDb, trackId: number): void {
  const json = raw
    .prepare<[number], string>('select rows from forgotten_track where track_id = ?')
    .pluck()
    .get(trackId);
  if (json === undefined) return;
  const dump: TrackDump = JSON.parse(json);
  loadTrack(raw, trackId, dump);
  // its credits and genres came back together, though its file did not
  raw
    .prepare(
      'insert or ignore into genre_artist_doubt (artist_id) select artist_id from track_artist where track_id = ?',
    )
    .run(trackId);
  raw.prepare('delete from forgotten_track where track_id = ?').run(trackId);
  reindex(raw, { track: [trackId] });
}

/** What artists are known for, once tracks came or went. */
export function settleGenres({ raw }: WriteDb): void {
  prepareRoots(raw).settleArtistGenres();
}
