/** The entries of playlists: their order, their places, and what they say. */
import type { EntrySnapshot } from '../../../../shared/contract/playlists.ts';
import type { PlaylistId, TrackId } from '../../../../shared/ids.ts';
import { toDisplayPath } from '../../../ports/paths.ts';
import { withDbErrors } from '../../errors.ts';
import type { ReadDb } from '../../handles.ts';
import { keptStatement } from '../../statements.ts';
import { toIds } from '../ids.ts';
import type { EntryRow, NoteRow } from './playlist-rows.ts';

/** One entry and where it stands. */
export interface Placed {
  readonly id: number;
  readonly position: number;
}

const IN_ORDER = 'order by track_order_in_playlist, id';

/** All entries in their order. */
export function listEntryIds({ raw }: ReadDb, playlistId: PlaylistId): Uint32Array {
  return toIds(raw, `select id from playlist_track where playlist_id = ? ${IN_ORDER}`, playlistId);
}

/** All entries in their order, with their places. */
export function listPlaced({ raw }: ReadDb, playlistId: PlaylistId): readonly Placed[] {
  const sql = `select id, track_order_in_playlist as position from playlist_track where playlist_id = ? ${IN_ORDER}`;
  return withDbErrors(() => keptStatement<[number], Placed>(raw, sql).all(playlistId));
}

/** Those of the ids that are in the playlist, in the order given, each once. Cost: one query by key. */
export function listKnownEntries({ raw }: ReadDb, playlistId: PlaylistId, ids: readonly number[]): readonly Placed[] {
  const sql = `select id, track_order_in_playlist as position from playlist_track
    where id in (select value from json_each(?)) and playlist_id = ?`;
  const rows = withDbErrors(() =>
    keptStatement<[string, number], Placed>(raw, sql).all(JSON.stringify(ids), playlistId),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}

/** The nearest entry before the place, or after it, that is none of `without`; of no place the last one. Cost: by index. */
export function findNeighbour(
  { raw }: ReadDb,
  playlistId: PlaylistId,
  {
    side,
    of,
    without,
  }: { readonly side: 'before' | 'after'; readonly of: Placed | null; readonly without: readonly number[] },
): Placed | undefined {
  const [sign, turn] = side === 'before' ? ['<', 'desc'] : ['>', 'asc'];
  const sql = `select id, track_order_in_playlist as position from playlist_track where playlist_id = @playlistId
    ${of === null ? '' : `and (track_order_in_playlist, id) ${sign} (@position, @id)`}
    and id not in (select value from json_each(@without))
    order by track_order_in_playlist ${turn}, id ${turn} limit 1`;
  const values = { playlistId, without: JSON.stringify(without), ...of };
  return withDbErrors(() => keptStatement<object, Placed>(raw, sql).get(values));
}

/** How many stand from the first of the two to the last, both counted. Cost: walks them in the index. */
export function countBetween({ raw }: ReadDb, playlistId: PlaylistId, first: Placed, last: Placed): number {
  const sql = `select count(*) from playlist_track where playlist_id = ?
    and (track_order_in_playlist, id) between (?, ?) and (?, ?)`;
  return withDbErrors(
    () =>
      keptStatement<number[], number>(raw, sql)
        .pluck()
        .get(playlistId, first.position, first.id, last.position, last.id) ?? 0,
  );
}

/** Of the tracks that exist, what an entry keeps of them, by id. Cost: one query by key. */
export function readSnapshots(
  { raw }: ReadDb,
  ids: readonly TrackId[],
): ReadonlyMap<number, Omit<EntryRow, 'playlistId' | 'addedAt'>> {
  const sql = `select t.id as trackId, t.name as title, a.name as album, t.duration as durationMs, t.filepath as path,
      coalesce(t.artist_credit, (select group_concat(credited_name, '; ' order by position) from track_artist
        where track_id = t.id and role = 'main')) as artist
    from track t left join album a on a.id = t.album_id where t.id in (select value from json_each(?))`;
  type Row = Omit<EntryRow, 'playlistId' | 'addedAt'> & { readonly trackId: number };
  const rows = withDbErrors(() => keptStatement<[string], Row>(raw, sql).all(JSON.stringify(ids)));
  return new Map(rows.map((row) => [row.trackId, row]));
}

export interface StoredEntry {
  readonly id: number;
  readonly addedAt: number;
  readonly trackId: number | null;
  readonly snapshot: EntrySnapshot;
}

/** Those of the ids that are in the playlist, in the order given. Cost: one query by key. */
export function listEntries({ raw }: ReadDb, playlistId: PlaylistId, ids: readonly number[]): readonly StoredEntry[] {
  const sql = `select id, added_at as addedAt, track_id as trackId, snapshot_artist as artist, snapshot_title as title,
      snapshot_album as album, snapshot_duration as durationMs, snapshot_path as path
    from playlist_track where id in (select value from json_each(?)) and playlist_id = ?`;
  type Row = EntrySnapshot & { readonly id: number; readonly addedAt: number; readonly trackId: number | null };
  const rows = withDbErrors(() => keptStatement<[string, number], Row>(raw, sql).all(JSON.stringify(ids), playlistId));
  const byId = new Map(
    rows.map(({ id, addedAt, trackId, path, ...texts }) => {
      const snapshot = { ...texts, path: path === null ? null : toDisplayPath(path) };
      return [id, { id, addedAt, trackId, snapshot }];
    }),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const COPIED = `select id, track_id as trackId, added_at as addedAt, snapshot_artist as artist, snapshot_title as title,
    snapshot_album as album, snapshot_duration as durationMs, snapshot_path as path, n.mbid, n.comment
  from playlist_track left join playlist_track_note n on n.entry_id = id where playlist_id = ?`;
type CopiedRow = Omit<EntryRow, 'playlistId'> & NoteRow & { readonly id: number };

/** All entries as they would be in another playlist, in order. */
export function listCopies({ raw }: ReadDb, playlistId: PlaylistId): readonly CopiedEntry[] {
  const rows = withDbErrors(() => keptStatement<[number], CopiedRow>(raw, `${COPIED} ${IN_ORDER}`).all(playlistId));
  return rows.map(toCopied);
}

/** Those of the ids that are in the playlist, in the order given, each as often as it is named. Cost: one query by key. */
export function listCopiesOf({ raw }: ReadDb, playlistId: PlaylistId, ids: readonly number[]): readonly CopiedEntry[] {
  const sql = `${COPIED} and id in (select value from json_each(?))`;
  const rows = withDbErrors(() =>
    keptStatement<[number, string], CopiedRow>(raw, sql).all(playlistId, JSON.stringify(ids)),
  );
  const byId = new Map(rows.map((row) => [row.id, toCopied(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function toCopied({ id: _id, mbid, comment, ...entry }: CopiedRow): CopiedEntry {
  return { ...entry, note: mbid === null && comment === null ? null : { mbid, comment } };
}

type CopiedEntry = Omit<EntryRow, 'playlistId'> & { readonly note: NoteRow | null };

export interface EntryTrack {
  readonly id: number;
  readonly trackId: number | null;
  readonly addedAt: number;
}

/** The track of each entry, and when it was added, in the playlist's order. */
export function listEntryTracks({ raw }: ReadDb, playlistId: PlaylistId): readonly EntryTrack[] {
  const sql = `select id, track_id as trackId, added_at as addedAt from playlist_track where playlist_id = ? ${IN_ORDER}`;
  return withDbErrors(() => keptStatement<[number], EntryTrack>(raw, sql).all(playlistId));
}

/** Entries that have a track, with it, in order: those alone that are not missing, where that is wished. */
export function listTrackedEntries(
  { raw }: ReadDb,
  playlistId: PlaylistId,
  isPlayable: boolean,
): readonly Pick<EntryTrack, 'id' | 'trackId'>[] {
  const sql = `select e.id, e.track_id as trackId from playlist_track e
    join track t on t.id = e.track_id ${isPlayable ? 'and t.missing_since is null' : ''}
    where e.playlist_id = ? order by e.track_order_in_playlist, e.id`;
  return withDbErrors(() => keptStatement<[number], EntryTrack>(raw, sql).all(playlistId));
}

interface ExportedEntry extends NoteRow {
  readonly artist: string | null;
  readonly title: string | null;
  readonly album: string | null;
  readonly durationMs: number | null;
  readonly path: string | null;
}

/** What a file for other programs says of each track, in the order of the ids. Cost: one look-up a track. */
export function listExportedTracks({ raw }: ReadDb, ids: Uint32Array): readonly ExportedEntry[] {
  const sql = `select t.name as title, t.duration as durationMs, t.filepath as path, t.mbid, null as comment, a.name as album,
      coalesce(t.artist_credit, (select group_concat(credited_name, '; ' order by position)
        from track_artist where track_id = t.id and role = 'main')) as artist
    from track t left join album a on a.id = t.album_id where t.id = ?`;
  const find = raw.prepare<[number], ExportedEntry>(sql);
  const rows = withDbErrors(() => Array.from(ids, (id) => find.get(id)));
  return rows.flatMap((row) => (row === undefined ? [] : [shown(row)]));
}

/** What a file for other programs says of each entry, in order: of the track as it is, or what was kept of it. */
export function listExported({ raw }: ReadDb, playlistId: PlaylistId): readonly ExportedEntry[] {
  const sql = `select coalesce(t.name, e.snapshot_title) as title, coalesce(t.duration, e.snapshot_duration) as durationMs,
      coalesce(t.filepath, e.snapshot_path) as path, coalesce(t.mbid, n.mbid) as mbid, n.comment,
      iif(t.id is null, e.snapshot_album, a.name) as album,
      iif(t.id is null, e.snapshot_artist, coalesce(t.artist_credit, (select group_concat(credited_name, '; ' order by position)
        from track_artist where track_id = t.id and role = 'main'))) as artist
    from playlist_track e left join track t on t.id = e.track_id left join album a on a.id = t.album_id
      left join playlist_track_note n on n.entry_id = e.id
    where e.playlist_id = ? order by e.track_order_in_playlist, e.id`;
  const rows = withDbErrors(() => keptStatement<[number], ExportedEntry>(raw, sql).all(playlistId));
  return rows.map(shown);
}

function shown(row: ExportedEntry): ExportedEntry {
  return { ...row, path: row.path === null ? null : toDisplayPath(row.path) };
}
