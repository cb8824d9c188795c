/** Compiled look-ups of rows that a file of unknown origin may belong to. Called inside the scan's transactions. */
import type { Database } from 'better-sqlite3';

/** A row of before this scan that resembles a file. */
export interface Candidate {
  readonly trackId: number;
  readonly path: string;
  readonly name: string;
  readonly albumTag: string | null;
  readonly artistCredit: string | null;
  readonly trackNo: number | null;
  readonly discNo: number | null;
  readonly durationMs: number | null;
  readonly albumArtists: string | null;
  readonly missingSince: number | null;
}

export interface CandidateReads {
  hasDigest(digest: string, maxTrackId: number): boolean;
  hasMbid(mbid: string, maxTrackId: number): boolean;
  hasTitle(sortKey: string, maxTrackId: number): boolean;
  listByDigest(digest: string, maxTrackId: number): readonly Candidate[];
  listByMbid(mbid: string, maxTrackId: number): readonly Candidate[];
  listByTitle(sortKey: string, maxTrackId: number): readonly Candidate[];
}

const COLUMNS = `t.id as trackId, t.filepath as path, t.name, g.album as albumTag, t.artist_credit as artistCredit,
  t.track_order_in_album as trackNo, t.disc_no as discNo, t.duration as durationMs, g.album_artists as albumArtists,
  t.missing_since as missingSince`;

/** Only rows up to `maxTrackId`, those of before the scan, count. Cost: one index look-up each, and a row a match. */
export function prepareCandidates(raw: Database): CandidateReads {
  const exists = (sql: string) => {
    const statement = raw.prepare<[string, number], number>(`${sql} limit 1`).pluck();
    return (value: string, maxTrackId: number) => statement.get(value, maxTrackId) !== undefined;
  };
  const list = (where: string) => {
    const statement = raw.prepare<[string, number], Candidate>(
      `select ${COLUMNS} from track t join track_file f on f.track_id = t.id join track_tag g on g.track_id = t.id
       where ${where} and t.id <= ?`,
    );
    return (value: string, maxTrackId: number) => statement.all(value, maxTrackId);
  };
  return {
    hasDigest: exists('select 1 from track_file where audio_digest = ? and track_id <= ?'),
    hasMbid: exists('select 1 from track where mbid = ? and id <= ?'),
    hasTitle: exists('select 1 from track where sort_key = ? and id <= ?'),
    listByDigest: list('f.audio_digest = ?'),
    listByMbid: list('t.mbid = ?'),
    listByTitle: list('t.sort_key = ?'),
  };
}
