/** What was played. A play outlives its track: it carries a snapshot. */
import type { PlayEnding } from '../../../shared/contract/playback.ts';
import type { TrackId, UserId } from '../../../shared/ids.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb, WriteDb } from '../handles.ts';

export interface PlayRecord {
  readonly playKey: string;
  readonly userId: UserId;
  readonly trackId: TrackId;
  readonly startedAt: number;
  readonly playedMs: number;
  readonly endedHow: PlayEnding;
  readonly durationMs: number | null;
}

/**
 * False where the track is unknown. On disk when it returns. Idempotent: one row a play key; told again, the longer time
 * holds with its ending, in whatever order the two arrive. Another person's key changes nothing.
 */
export function addPlay({ raw }: WriteDb, play: PlayRecord): boolean {
  return withDbErrors(() => {
    const isKnown = raw.prepare('select 1 from track where id = ?').get(play.trackId) !== undefined;
    if (isKnown) raw.prepare(ADD_PLAY).run(play);
    return isKnown;
  });
}

const ADD_PLAY = `
  insert into play (play_key, user_id, track_id, snapshot_artist, snapshot_title, snapshot_album, snapshot_duration,
    snapshot_path, started_at, played_ms, ended_how)
  select @playKey, @userId, t.id,
    coalesce(t.artist_credit, (select group_concat(credited_name, '; ' order by position) from track_artist
      where track_id = t.id and role = 'main')),
    t.name, a.name, coalesce(t.duration, @durationMs), t.filepath, @startedAt, @playedMs, @endedHow
  from track t left join album a on a.id = t.album_id where t.id = @trackId
  on conflict (play_key) do update set
    ended_how = case
      when excluded.played_ms > played_ms then excluded.ended_how
      -- of the same length: what is told while it sounds says "stopped", and never takes the true ending away
      when excluded.played_ms = played_ms and ended_how = 'stopped' then excluded.ended_how
      else ended_how end,
    played_ms = max(played_ms, excluded.played_ms),
    snapshot_duration = coalesce(snapshot_duration, excluded.snapshot_duration)
  where user_id = excluded.user_id and track_id is excluded.track_id`;

/** Those of the ids that exist. Cost: one query by key. */
export function listKnownTrackIds({ raw }: ReadDb, ids: readonly TrackId[]): ReadonlySet<number> {
  const sql = 'select id from track where id in (select value from json_each(?))';
  return withDbErrors(() => new Set(raw.prepare<[string], number>(sql).pluck().all(JSON.stringify(ids))));
}
