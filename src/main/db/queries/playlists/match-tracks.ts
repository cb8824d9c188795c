/** What the library knows of tracks, for finding those that a playlist file means. */
import { sortKey } from '../../../../shared/text/fold.ts';
import { toDisplayPath } from '../../../ports/paths.ts';
import { withDbErrors } from '../../errors.ts';
import type { ReadDb } from '../../handles.ts';

interface TrackPath {
  readonly id: number;
  /** In the library's form. */
  readonly path: string;
}

/** A part of all tracks, missing ones included, after an id. Shape: by id. Cost: 1 ms a thousand. */
export function listTrackPaths({ raw }: ReadDb, after: number, limit: number): readonly TrackPath[] {
  const sql = 'select id, filepath as path from track where id > ? order by id limit ?';
  return withDbErrors(() => raw.prepare<[number, number], TrackPath>(sql).all(after, limit));
}

// more of one title than that are intros and interludes
const MANY = 200;

/** Tracks by title, for titles as they stand in names. Shape: by the title's key. Cost: one look-up by index each. */
export function listByTitles({ raw }: ReadDb, titles: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const statement = raw
    .prepare<[string, number], number>('select id from track where sort_key = ? order by id limit ?')
    .pluck();
  return withDbErrors(
    () => new Map([...new Set(titles.map(sortKey))].map((key) => [key, statement.all(key, MANY)] as const)),
  );
}

/** Tracks by their MusicBrainz recording. Cost: one look-up by index each. */
export function listByRecordings({ raw }: ReadDb, mbids: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const statement = raw
    .prepare<[string, number], number>('select id from track where mbid = ? order by id limit ?')
    .pluck();
  return withDbErrors(() => new Map([...new Set(mbids)].map((mbid) => [mbid, statement.all(mbid, MANY)] as const)));
}

export interface StoredTrack {
  readonly id: number;
  readonly title: string;
  readonly artists: readonly string[];
  readonly artistCredit: string | null;
  readonly album: string | null;
  readonly durationMs: number | null;
  readonly mbid: string | null;
  readonly path: string;
  readonly isMissing: boolean;
}

/** What is compared of each. Cost: one query by key. */
export function readStoredTracks({ raw }: ReadDb, ids: readonly number[]): readonly StoredTrack[] {
  type Row = Omit<StoredTrack, 'artists' | 'isMissing'> & { readonly artists: string; readonly missingSince: number };
  const sql = `select t.id, t.name as title, t.artist_credit as artistCredit, a.name as album, t.duration as durationMs,
      t.mbid, t.filepath as path, t.missing_since as missingSince,
      (select json_group_array(credited_name order by position) from track_artist
        where track_id = t.id and role = 'main') as artists
    from json_each(?) wanted join track t on t.id = wanted.value left join album a on a.id = t.album_id`;
  const rows = withDbErrors(() => raw.prepare<[string], Row>(sql).all(JSON.stringify(ids)));
  return rows.map(({ artists, missingSince, ...row }) => {
    const names: readonly string[] = JSON.parse(artists);
    return { ...row, path: toDisplayPath(row.path), artists: names, isMissing: missingSince !== null };
  });
}

export interface EntryWithoutTrack {
  readonly id: number;
  readonly ownerId: string;
  readonly playlistId: number;
  readonly artist: string | null;
  readonly title: string | null;
  readonly album: string | null;
  readonly durationMs: number | null;
  readonly path: string | null;
  readonly mbid: string | null;
}

const WITHOUT_TRACK = `select e.id, p.owner_id as ownerId, e.playlist_id as playlistId, e.snapshot_artist as artist,
    e.snapshot_title as title, e.snapshot_album as album, e.snapshot_duration as durationMs, e.snapshot_path as path, n.mbid
  from playlist_track e join playlist p on p.id = e.playlist_id left join playlist_track_note n on n.entry_id = e.id`;

/** All people's entries that no track is known for, after an id. Shape: by id. Cost: by an index of just those. */
export function listEntriesWithoutTrack({ raw }: ReadDb): readonly EntryWithoutTrack[] {
  const sql = `${WITHOUT_TRACK} where e.track_id is null order by e.id`;
  return withDbErrors(() => raw.prepare<[], EntryWithoutTrack>(sql).all());
}

/** What the entries of a playlist say, whatever became of their tracks. Shape: in the order asked. Cost: one query by key. */
export function listSaidEntries(
  { raw }: ReadDb,
  playlistId: number,
  ids: readonly number[],
): readonly EntryWithoutTrack[] {
  const sql = `${WITHOUT_TRACK} where e.id in (select value from json_each(?)) and e.playlist_id = ?`;
  const rows = withDbErrors(() =>
    raw.prepare<[string, number], EntryWithoutTrack>(sql).all(JSON.stringify(ids), playlistId),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
