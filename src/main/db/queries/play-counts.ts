/** How often one person played and skipped things: the rule of `shared/play/counts.ts` over the rows of `play`. */
import type { PlayCounts } from '../../../shared/contract/playback.ts';
import type { AlbumId, ArtistId, TrackId, UserId } from '../../../shared/ids.ts';
import { LONG_ENOUGH_MS } from '../../../shared/play/counts.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';

/** Whether a row of `play` counts, as SQL. Shape: 0 or 1, never null. */
export const COUNTS_AS_PLAY = `(played_ms >= ${LONG_ENOUGH_MS}
  or (coalesce(snapshot_duration, 0) > 0 and played_ms * 2 >= snapshot_duration))`;

const COUNTS = `
  coalesce(sum(${COUNTS_AS_PLAY}), 0) as playCount,
  coalesce(sum(ended_how = 'skipped' and not ${COUNTS_AS_PLAY}), 0) as skipCount,
  min(case when ${COUNTS_AS_PLAY} then started_at end) as firstPlayedAt,
  max(case when ${COUNTS_AS_PLAY} then started_at end) as lastPlayedAt`;

/** By track; those never played nor skipped are left out. Cost: one look-up a track, and its plays by that person. */
export function listPlayCounts(
  { raw }: ReadDb,
  userId: UserId,
  ids: readonly TrackId[],
): readonly (PlayCounts & { readonly id: TrackId })[] {
  return withDbErrors(() =>
    raw
      .prepare<[string, UserId], PlayCounts & { readonly id: TrackId }>(
        `select track_id as id, ${COUNTS} from play
         where track_id in (select value from json_each(?)) and user_id = ? group by track_id
         having playCount > 0 or skipCount > 0`,
      )
      .all(JSON.stringify(ids), userId),
  );
}

/** Of all tracks of an album. Cost: its tracks by index, and their plays by that person. */
export function countAlbumPlays(db: ReadDb, userId: UserId, albumId: AlbumId): PlayCounts {
  return countPlays(db, userId, { of: 'select id from track where album_id = ?', id: albumId });
}

/** Of all tracks of which they are a main artist. Cost: their tracks by index, and the plays of those by that person. */
export function countArtistPlays(db: ReadDb, userId: UserId, artistId: ArtistId): PlayCounts {
  const of = "select track_id from track_artist where artist_id = ? and role = 'main'";
  return countPlays(db, userId, { of, id: artistId });
}

function countPlays({ raw }: ReadDb, userId: UserId, tracks: { readonly of: string; readonly id: number }): PlayCounts {
  const sql = `select ${COUNTS} from play where track_id in (${tracks.of}) and user_id = ?`;
  const counts = withDbErrors(() => raw.prepare<[number, UserId], PlayCounts>(sql).get(tracks.id, userId));
  return counts ?? { playCount: 0, skipCount: 0, firstPlayedAt: null, lastPlayedAt: null };
}
