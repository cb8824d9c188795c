/** What one person's scores say of albums and artists, by the time they are from. The order is made elsewhere. */
import type { UserId } from '../../../shared/ids.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { SCORED, SCORED_TRACKS, TRACK_YEAR } from './score-overview.ts';

/** One album or artist in one span of years. */
export interface Contender {
  readonly id: number;
  /** The first year of the span. */
  readonly period: number;
  /** The thing's own. */
  readonly score: number | null;
  /** Albums of that time with a score, of an artist. */
  readonly albumCount: number;
  readonly albumTotal: number;
  readonly scoredCount: number;
  readonly scoreTotal: number;
  /** Null of an artist: their tracks of one time are not counted. */
  readonly trackCount: number | null;
  /** Of an artist 0: likes do not count for them. */
  readonly likeCount: number;
}

// numbers are bound as reals, whose division leaves a rest
const SPAN = '/ cast(@span as integer) * cast(@span as integer)';

const ALBUMS = `
  with tracks as materialized (
    select t.album_id as id, count(*) as n, sum(s.score) as total
    from ${SCORED_TRACKS} where s.user_id = @userId and t.album_id is not null group by t.album_id),
  likes as materialized (
    select t.album_id as id, count(*) as n
    from user_like l cross join track t indexed by track_facts on t.id = l.track_id
    where l.user_id = @userId and t.album_id is not null group by t.album_id),
  own as materialized (
    select s.album_id as id, s.score from album_score s where s.user_id = @userId and ${SCORED.albums.stands}),
  wanted as (select id from tracks union select id from own)
  select a.id, cast(substr(a.release_date, 1, 4) as integer) ${SPAN} as period, own.score,
    0 as albumCount, 0 as albumTotal, coalesce(tracks.n, 0) as scoredCount, coalesce(tracks.total, 0) as scoreTotal,
    max(a.track_count, coalesce(tracks.n, 0)) as trackCount, coalesce(likes.n, 0) as likeCount
  from wanted cross join album a on a.id = wanted.id
  left join own on own.id = a.id left join tracks on tracks.id = a.id left join likes on likes.id = a.id
  where cast(substr(a.release_date, 1, 4) as integer) > 0`;

const ARTISTS = `
  with said as (
    select x.artist_id as id, ${TRACK_YEAR} ${SPAN} as period,
      0 as albums, 0 as albumTotal, 1 as tracks, s.score as trackTotal
    from ${SCORED_TRACKS} cross join track_artist x on x.track_id = t.id and x.role = 'main' where s.user_id = @userId
    union all
    select x.artist_id, cast(substr(a.release_date, 1, 4) as integer) ${SPAN}, 1, s.score, 0, 0
    from album_score s cross join album a on a.id = s.album_id
    cross join album_artist x on x.album_id = a.id and x.role = 'main'
    where s.user_id = @userId and ${SCORED.albums.stands}),
  sums as (
    select id, period, sum(albums) as albumCount, sum(albumTotal) as albumTotal, sum(tracks) as scoredCount,
      sum(trackTotal) as scoreTotal
    from said where period > 0 group by id, period)
  select sums.*, null as trackCount, 0 as likeCount,
    (select score from artist_score where user_id = @userId and artist_id = sums.id) as score
  from sums where id <> coalesce((select id from artist where name_key = 'various artists'), 0)`;

/** Everything that is scored, or has tracks that are, in years of `span`. Cost: a look at each track that is scored, and of albums each that is liked. */
export function listContenders(
  { raw }: ReadDb,
  userId: UserId,
  kind: 'albums' | 'artists',
  span: number,
): readonly Contender[] {
  const sql = kind === 'albums' ? ALBUMS : ARTISTS;
  return withDbErrors(() => raw.prepare<object, Contender>(sql).all({ userId, span }));
}

/** How they are filed, by id. Cost: a look-up each. */
export function readSortKeys(
  { raw }: ReadDb,
  kind: 'albums' | 'artists',
  ids: readonly number[],
): ReadonlyMap<number, string> {
  const table = kind === 'albums' ? 'album' : 'artist';
  const sql = `select id, sort_key from ${table} where id in (select value from json_each(?))`;
  return withDbErrors(() => new Map(raw.prepare<[string], [number, string]>(sql).raw().all(JSON.stringify(ids))));
}

/** What the person gives on average, to tracks and to albums; null where they gave nothing. */
export function readMeans(
  { raw }: ReadDb,
  userId: UserId,
): { readonly ofTracks: number | null; readonly ofAlbums: number | null } {
  const mean = (table: string): number | null =>
    raw.prepare<[string], number | null>(`select avg(score) from ${table} where user_id = ?`).pluck().get(userId) ??
    null;
  return withDbErrors(() => ({ ofTracks: mean('track_score'), ofAlbums: mean('album_score') }));
}
