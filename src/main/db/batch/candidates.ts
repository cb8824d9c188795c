/** Compiled look-ups of rows that a file of unknown origin may belong to. Called inside the scan's transactions. */
import type { Database } from 'better-sqlite3';

/** A row of before this scan that a file may turn out to belong to. */
export interface Candidate {
  readonly trackId: number;
  readonly path: string;
  readonly name: string;
  readonly sortKey: string;
  readonly mbid: string | null;
  readonly audioDigest: string | null;
  readonly albumTag: string | null;
  readonly artistCredit: string | null;
  readonly trackNo: number | null;
  readonly discNo: number | null;
  readonly durationMs: number | null;
  /** JSON array; null where the tags name none. */
  readonly albumArtists: string | null;
  readonly missingSince: number | null;
}

export interface CandidateReads {
  hasDigest(digest: string, maxTrackId: number): boolean;
  hasMbid(mbid: string, maxTrackId: number): boolean;
  hasTitle(sortKey: string, maxTrackId: number): boolean;
  /** Rows whose file was missing before this scan. */
  listMissing(): readonly Candidate[];
  listByIds(trackIds: readonly number[]): readonly Candidate[];
}

const SELECT = `select t.id as trackId, t.filepath as path, t.name, t.sort_key as sortKey, t.mbid,
    f.audio_digest as audioDigest, g.album as albumTag, t.artist_credit as artistCredit,
    t.track_order_in_album as trackNo, t.disc_no as discNo, t.duration as durationMs, g.album_artists as albumArtists,
    t.missing_since as missingSince
  from track t join track_file f on f.track_id = t.id join track_tag g on g.track_id = t.id`;

/** `has…` sees only rows up to `maxTrackId`, those of before the scan. Cost: one index look-up each, and one a listed row. */
export function prepareCandidates(raw: Database): CandidateReads {
  const exists = (sql: string) => {
    const statement = raw.prepare<[string, number], number>(`${sql} limit 1`).pluck();
    return (value: string, maxTrackId: number) => statement.get(value, maxTrackId) !== undefined;
  };
  const missing = raw.prepare<[], Candidate>(`${SELECT} where t.missing_since is not null order by t.id`);
  const byIds = raw.prepare<[string], Candidate>(
    `${SELECT} where t.id in (select value from json_each(?)) order by t.id`,
  );
  return {
    hasDigest: exists('select 1 from track_file where audio_digest = ? and track_id <= ?'),
    hasMbid: exists('select 1 from track where mbid = ? and id <= ?'),
    hasTitle: exists('select 1 from track where sort_key = ? and id <= ?'),
    listMissing: () => missing.all(),
    listByIds: (trackIds) => byIds.all(JSON.stringify(trackIds)),
  };
}
