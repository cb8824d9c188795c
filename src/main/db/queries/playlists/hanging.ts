/** What hangs on a playlist and goes with it, and what is to be seen to once playlists were written. */
import type { UserId } from '../../../../shared/ids.ts';
import { withDbErrors } from '../../errors.ts';
import type { ReadDb, WriteDb } from '../../handles.ts';
import { keptStatement } from '../../statements.ts';

/** The entries of the person's playlists. Shape: by id. */
export function listHangingEntries({ raw }: ReadDb, userId: UserId, playlistIds: readonly number[]): readonly number[] {
  return keptStatement<[string, string], number>(
    raw,
    `select e.id from playlist_track e join playlist p on p.id = e.playlist_id
       where p.owner_id = ? and p.id in (select value from json_each(?)) order by e.id`,
  )
    .pluck()
    .all(userId, JSON.stringify(playlistIds));
}

/** Everybody's follows of the person's playlists. Shape: by id. */
export function listHangingFollows({ raw }: ReadDb, userId: UserId, playlistIds: readonly number[]): readonly number[] {
  return keptStatement<[string, string], number>(
    raw,
    `select f.id from playlist_user f join playlist p on p.id = f.playlist_id
       where p.owner_id = ? and p.id in (select value from json_each(?)) order by f.id`,
  )
    .pluck()
    .all(userId, JSON.stringify(playlistIds));
}

export interface LyingIn {
  readonly id: number;
  readonly folderId: number;
  /** The folder that this folder lies in. */
  readonly aboveId: number | null;
}

/** What lies in the person's folders. Shape: by id. */
export function listLyingIn({ raw }: ReadDb, userId: UserId, folderIds: readonly number[]): readonly LyingIn[] {
  return keptStatement<[string, string], LyingIn>(
    raw,
    `select c.id, p.id as folderId, p.parent_id as aboveId from playlist c join playlist p on p.id = c.parent_id
       where p.owner_id = ? and p.id in (select value from json_each(?)) order by c.id`,
  ).all(userId, JSON.stringify(folderIds));
}

/** Notes when the playlists were last changed. Inside the caller's transaction. */
export function touchPlaylists({ raw }: WriteDb, userId: UserId, playlistIds: readonly number[], now: number): void {
  keptStatement(
    raw,
    'update playlist set updated_at = ? where owner_id = ? and id in (select value from json_each(?))',
  ).run(now, userId, JSON.stringify(playlistIds));
}

/** The playlists that the entries are in. */
export function listPlaylistsOfEntries({ raw }: ReadDb, entryIds: readonly number[]): readonly number[] {
  return keptStatement<[string], number>(
    raw,
    'select distinct playlist_id from playlist_track where id in (select value from json_each(?))',
  )
    .pluck()
    .all(JSON.stringify(entryIds));
}

/** Whether one of the playlists lies, at whatever depth, in itself. Cost: walks up from each. */
export function hasFolderRing({ raw }: ReadDb, playlistIds: readonly number[]): boolean {
  // `union` ends the walk where it meets what it has seen
  const sql = `with recursive up (start, id) as (
      select id, parent_id from playlist where id in (select value from json_each(?)) and parent_id is not null
      union select up.start, p.parent_id from up join playlist p on p.id = up.id where p.parent_id is not null)
    select 1 from up where start = id limit 1`;
  return withDbErrors(() => keptStatement(raw, sql).get(JSON.stringify(playlistIds)) !== undefined);
}

/** Those of the entries of which a file said more. */
export function listNotedEntries({ raw }: ReadDb, entryIds: readonly number[]): readonly number[] {
  return keptStatement<[string], number>(
    raw,
    'select entry_id from playlist_track_note where entry_id in (select value from json_each(?)) order by entry_id',
  )
    .pluck()
    .all(JSON.stringify(entryIds));
}
