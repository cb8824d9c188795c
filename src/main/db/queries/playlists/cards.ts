/** Playlists as lists and pages show them, to one person. */
import type { ArtKey } from '../../../../shared/contract/art.ts';
import type { PlaylistKind } from '../../../../shared/contract/playlists.ts';
import type { PlaylistId, UserId } from '../../../../shared/ids.ts';
import { withDbErrors } from '../../errors.ts';
import type { ReadDb } from '../../handles.ts';
import { keptStatement } from '../../statements.ts';

export interface StoredPlaylist {
  readonly id: number;
  readonly name: string;
  readonly kind: PlaylistKind;
  readonly parentId: number | null;
  readonly isPrivate: number;
  readonly isOwn: number;
  readonly ownerId: UserId;
  readonly ownerName: string;
  readonly isFollowed: number;
  readonly image: ArtKey | null;
  readonly description: string | null;
  readonly rules: string | null;
  readonly sort: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

// the one place that says what of others a person sees
const VISIBLE = `(p.owner_id = @userId or (p.is_private = 0 and p.kind <> 'folder'))`;
const SELECT = `select p.id, p.name, p.kind, iif(p.owner_id = @userId, p.parent_id, null) as parentId, p.is_private as isPrivate,
    p.owner_id = @userId as isOwn, p.owner_id as ownerId, coalesce(f.display_name, u.username) as ownerName, p.image, p.description, p.rules, p.sort,
    exists (select 1 from playlist_user where playlist_id = p.id and user_id = @userId) as isFollowed,
    p.created_at as createdAt, p.updated_at as updatedAt
  from playlist p join user u on u.id = p.owner_id left join user_profile f on f.user_id = u.id
  where ${VISIBLE}`;

/** One's own, and those of others that are public. Shape: by id. */
export function listVisiblePlaylists({ raw }: ReadDb, userId: UserId): readonly StoredPlaylist[] {
  return withDbErrors(() => raw.prepare<object, StoredPlaylist>(`${SELECT} order by p.id`).all({ userId }));
}

/** Undefined where it is another's private one, as where there is none. */
export function findVisiblePlaylist(
  { raw }: ReadDb,
  userId: UserId,
  playlistId: PlaylistId,
): StoredPlaylist | undefined {
  return withDbErrors(() =>
    keptStatement<object, StoredPlaylist>(raw, `${SELECT} and p.id = @playlistId`).get({ userId, playlistId }),
  );
}

export interface PlaylistTotals {
  readonly entryCount: number;
  readonly missingCount: number;
  readonly durationMs: number;
}

/** Of each playlist that has entries. Cost: looks at the track of each entry; 5 ms for 10,000. */
export function readTotals({ raw }: ReadDb, playlistIds: readonly number[]): ReadonlyMap<number, PlaylistTotals> {
  const sql = `select e.playlist_id as id, count(*) as entryCount,
      sum(t.id is null or t.missing_since is not null) as missingCount,
      sum(coalesce(t.duration, e.snapshot_duration, 0)) as durationMs
    from playlist_track e left join track t on t.id = e.track_id
    where e.playlist_id in (select value from json_each(?)) group by e.playlist_id`;
  const rows = withDbErrors(() =>
    keptStatement<[string], PlaylistTotals & { readonly id: number }>(raw, sql).all(JSON.stringify(playlistIds)),
  );
  return new Map(rows.map(({ id, ...totals }) => [id, totals]));
}

const MOSAIC_SIZE = 4;
// covers that differ stand near the front; a playlist of one album has no other however far one looks
const MOSAIC_REACH = 200;

/** The first different covers. Cost: stops at the fourth. */
export function listMosaic({ raw }: ReadDb, playlistId: number): readonly ArtKey[] {
  const covers = raw
    .prepare<[number, number], ArtKey | null>(
      `select coalesce(a.image, t.image) from playlist_track e join track t on t.id = e.track_id
         left join album a on a.id = t.album_id
       where e.playlist_id = ? order by e.track_order_in_playlist, e.id limit ?`,
    )
    .pluck()
    .iterate(playlistId, MOSAIC_REACH);
  return withDbErrors(() => {
    const found = new Set<ArtKey>();
    for (const cover of covers) {
      if (cover !== null) found.add(cover);
      if (found.size === MOSAIC_SIZE) break;
    }
    return [...found];
  });
}
