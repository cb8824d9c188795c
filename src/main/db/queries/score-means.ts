/** What one person's scores of tracks say of albums and artists. Only reads: nothing here is ever a score. */
import type { UserId } from '../../../shared/ids.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { artistTracks } from './artist-lists.ts';

export interface TrackScoreSum {
  readonly id: number;
  /** Present tracks. */
  readonly trackCount: number;
  readonly scoredCount: number;
  readonly scoreSum: number;
}

const WANTED = 'select value from json_each(@ids)';

const ALBUM_TRACKS = `select album_id as of, id from track where album_id in (${WANTED}) and missing_since is null`;
const ARTIST_TRACKS = `select artist_id as of, id from (${artistTracks(WANTED)})`;

const sums = (tracks: string) => `
  select of as id, count(*) as trackCount, count(s.score) as scoredCount, coalesce(sum(s.score), 0) as scoreSum
  from (${tracks}) t left join track_score s on s.user_id = @userId and s.track_id = t.id
  group by of having scoredCount > 0`;

/** The statements by kind; exported for the test of their plans. */
export const meanQueries = { albums: sums(ALBUM_TRACKS), artists: sums(ARTIST_TRACKS) } as const;

/** Of those with a scored track. Cost: one look-up a track of theirs. */
export function sumTrackScores(
  { raw }: ReadDb,
  userId: UserId,
  kind: keyof typeof meanQueries,
  ids: readonly number[],
): readonly TrackScoreSum[] {
  return withDbErrors(() =>
    raw.prepare<object, TrackScoreSum>(meanQueries[kind]).all({ userId, ids: JSON.stringify(ids) }),
  );
}

/** The mean of all the person's scores of tracks; null where there is none. Cost: walks them by index. */
export function usualTrackScore({ raw }: ReadDb, userId: UserId): number | null {
  const sql = 'select avg(score) from track_score where user_id = ?';
  return withDbErrors(() => raw.prepare<[UserId], number | null>(sql).pluck().get(userId) ?? null);
}
