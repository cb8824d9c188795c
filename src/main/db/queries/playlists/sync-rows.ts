/** Playlists that are kept in sync with files, and what came of it. */
import type { PlaylistId, UserId } from '../../../../shared/ids.ts';
import { toDisplayPath } from '../../../ports/paths.ts';
import { withDbErrors } from '../../errors.ts';
import type { ReadDb, WriteDb } from '../../handles.ts';
import { keptStatement } from '../../statements.ts';
import type { PlaylistSyncTable } from '../../tables/playlist-sync.ts';
import type { LinkRow } from './playlist-rows.ts';

export interface LinkedPlaylist extends LinkRow {
  readonly playlistId: PlaylistId;
  readonly ownerId: UserId;
  readonly name: string;
  readonly isPrivate: 0 | 1;
}

const LINKS = `select l.playlist_id as playlistId, p.owner_id as ownerId, p.name, p.is_private as isPrivate, l.path, l.mode,
    l.shows_private as showsPrivate
  from playlist_link l join playlist p on p.id = l.playlist_id`;

/** Everybody's. Shape: by id. */
export function listLinks({ raw }: ReadDb): readonly LinkedPlaylist[] {
  return withDbErrors(() => raw.prepare<[], LinkedPlaylist>(`${LINKS} order by l.playlist_id`).all());
}

/** Undefined where it is kept in sync with nothing. */
export function findLink({ raw }: ReadDb, playlistId: PlaylistId): LinkedPlaylist | undefined {
  return withDbErrors(() => raw.prepare<[number], LinkedPlaylist>(`${LINKS} where l.playlist_id = ?`).get(playlistId));
}

export interface SyncRow {
  readonly path: string;
  readonly state: PlaylistSyncTable['state'];
  readonly problem: string | null;
  readonly sizeBytes: number | null;
  readonly mtimeUs: number | null;
  readonly version: string | null;
  readonly base: string | null;
  readonly leftOut: number;
  readonly syncedAt: number | null;
  readonly lookedAt: number;
}

/** How a playlist and its file were told apart, as activities keep it. */
export interface PlaylistDecisionRow {
  readonly path: string;
  /** What both were when they were last the same, as it is stored. */
  readonly base: string | null;
  /** Of what the file says. */
  readonly version: string | null;
  /** The file in Base64, where it follows the playlist. */
  readonly bytes: string | null;
}

/** Undefined where nothing came of it yet, or it was about another file. */
export function findSync({ raw }: ReadDb, playlistId: PlaylistId, path: string): SyncRow | undefined {
  const sql = `select path, state, problem, size_bytes as sizeBytes, mtime_us as mtimeUs, version, base,
      left_out as leftOut, synced_at as syncedAt, looked_at as lookedAt
    from playlist_sync where playlist_id = ? and path = ?`;
  return withDbErrors(() => raw.prepare<[number, string], SyncRow>(sql).get(playlistId, path));
}

/** May stand inside the caller's transaction. A playlist that is gone meanwhile is passed over. */
export function saveSync({ raw }: WriteDb, playlistId: PlaylistId, row: SyncRow): void {
  const sql = `insert into playlist_sync (playlist_id, path, state, problem, size_bytes, mtime_us, version, base, left_out,
      synced_at, looked_at)
    select id, @path, @state, @problem, @sizeBytes, @mtimeUs, @version, @base, @leftOut, @syncedAt, @lookedAt
      from playlist where id = @playlistId
    on conflict (playlist_id) do update set path = excluded.path, state = excluded.state, problem = excluded.problem,
      size_bytes = excluded.size_bytes, mtime_us = excluded.mtime_us, version = excluded.version, base = excluded.base,
      left_out = excluded.left_out, synced_at = excluded.synced_at, looked_at = excluded.looked_at`;
  withDbErrors(() => keptStatement(raw, sql).run({ ...row, playlistId }));
}

export interface SyncedEntry {
  readonly id: number;
  readonly trackId: number | null;
  /** Of its track as it is, or what was kept of it; as shown. */
  readonly path: string | null;
}

/** All entries in their order, as a file would name them. */
export function listSyncedEntries({ raw }: ReadDb, playlistId: PlaylistId): readonly SyncedEntry[] {
  const sql = `select e.id, e.track_id as trackId, coalesce(t.filepath, e.snapshot_path) as path
    from playlist_track e left join track t on t.id = e.track_id
    where e.playlist_id = ? order by e.track_order_in_playlist, e.id`;
  const rows = withDbErrors(() => raw.prepare<[number], SyncedEntry>(sql).all(playlistId));
  return rows.map((row) => ({ ...row, path: row.path === null ? null : toDisplayPath(row.path) }));
}

/** The tracks at those very paths, by path. Cost: one query by key. */
export function findTracksAt({ raw }: ReadDb, paths: readonly string[]): ReadonlyMap<string, number> {
  const sql = 'select id, filepath as path from track where filepath in (select value from json_each(?))';
  type Row = { readonly id: number; readonly path: string };
  const rows = withDbErrors(() => raw.prepare<[string], Row>(sql).all(JSON.stringify(paths)));
  return new Map(rows.map(({ id, path }) => [path, id]));
}
