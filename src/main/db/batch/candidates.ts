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
  /** Over all of the sound of the file as it was last seen; null where it is not known. */
  readonly fullDigest: string | null;
  readonly albumTag: string | null;
  readonly artistCredit: string | null;
  readonly trackNo: number | null;
  readonly discNo: number | null;
  readonly durationMs: number | null;
  /** JSON array; null where the tags name none. */
  readonly albumArtists: string | null;
  readonly missingSince: number | null;
}

/** A present row, with where it lies. */
interface PlacedCandidate extends Candidate {
  readonly rootId: number;
  readonly rootPath: string;
  readonly groupKey: string;
}

export interface CandidateReads {
  hasDigest(digest: string, maxTrackId: number): boolean;
  hasMbid(mbid: string, maxTrackId: number): boolean;
  hasTitle(sortKey: string, maxTrackId: number): boolean;
  /** Rows whose file was missing before this scan. */
  listMissing(): readonly Candidate[];
  listByIds(trackIds: readonly number[]): readonly Candidate[];
  /** Missing rows that a person took apart from a file, with the row that the file has since. */
  listApart(): readonly { readonly trackId: number; readonly newTrackId: number }[];
  /** Present rows with the same sound in folders of music that were online; at most twenty. */
  listPresent(digest: string): readonly PlacedCandidate[];
}

const COLUMNS = `t.id as trackId, t.filepath as path, t.name, t.sort_key as sortKey, t.mbid,
    f.audio_digest as audioDigest, w.digest as fullDigest, g.album as albumTag, t.artist_credit as artistCredit,
    t.track_order_in_album as trackNo, t.disc_no as discNo, t.duration as durationMs, g.album_artists as albumArtists,
    t.missing_since as missingSince`;
const TABLES = `track t join track_file f on f.track_id = t.id join track_tag g on g.track_id = t.id
  left join track_full_digest w on w.track_id = t.id and w.size_bytes = f.size_bytes and w.mtime_us = f.mtime_us`;
const SELECT = `select ${COLUMNS} from ${TABLES}`;

/** `has…` sees only rows up to `maxTrackId`, those of before the scan. Cost: one index look-up each, and one a listed row. */
export function prepareCandidates(raw: Database): CandidateReads {
  const exists = (sql: string) => {
    const statement = raw.prepare<[string, number], number>(`${sql} limit 1`).pluck();
    return (value: string, maxTrackId: number) => statement.get(value, maxTrackId) !== undefined;
  };
  // what people made of a track that was joined with another went there: nobody looks for it
  const missing = raw.prepare<[], Candidate>(
    `${SELECT} where t.missing_since is not null
       and not exists (select 1 from track_join j where j.track_id = t.id) order by t.id`,
  );
  const byIds = raw.prepare<[string], Candidate>(
    `${SELECT} where t.id in (select value from json_each(?)) order by t.id`,
  );
  const apart = raw.prepare<[], { readonly trackId: number; readonly newTrackId: number }>(
    'select track_id as trackId, new_track_id as newTrackId from track_split',
  );
  const present = raw.prepare<[string], PlacedCandidate>(
    `select ${COLUMNS}, r.id as rootId, r.path as rootPath, p.group_key as groupKey
     from ${TABLES} join scan_folder p on p.id = f.folder_id join scan_root r on r.id = p.root_id
     where f.audio_digest = +? and t.missing_since is null and r.is_active = 1 and r.state = 'online'
     limit 20`,
  );
  return {
    hasDigest: exists('select 1 from track_file where audio_digest = +? and track_id <= +?'),
    hasMbid: exists('select 1 from track where mbid = +? and id <= +?'),
    hasTitle: exists('select 1 from track where sort_key = +? and id <= +?'),
    listApart: () => apart.all(),
    listMissing: () => missing.all(),
    listByIds: (trackIds) => byIds.all(JSON.stringify(trackIds)),
    listPresent: (digest) => present.all(digest),
  };
}
