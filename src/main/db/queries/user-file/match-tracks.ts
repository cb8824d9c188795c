/** Which track of this library a track of a user file is: the identity ladder (docs/adr/0003), across libraries. */
import type BetterSqlite from 'better-sqlite3';
import { fold, sortKey } from '../../../../shared/text/fold.ts';
import type { Things } from '../../../user-file/records.ts';
import { belowRoot } from './things.ts';

/** What a thing was found to be. */
export interface Match {
  /** Null where nothing could be told. */
  readonly id: number | null;
  /** How sure that is, for two things that claim one row; less is surer. */
  readonly quality: number;
  /** Rows between which there is no telling. */
  readonly refused: readonly number[];
}

export const noMatch: Match = { id: null, quality: 0, refused: [] };

type FileTrack = Omit<Things['track'], 'kind' | 'ref'>;

interface Candidate {
  readonly id: number;
  readonly digest: string | null;
  readonly path: string;
  readonly rootPath: string | null;
  readonly title: string;
  readonly album: string | null;
  /** JSON array. */
  readonly albumArtists: string | null;
  readonly trackNo: number | null;
  readonly discNo: number | null;
  readonly durationMs: number | null;
}

const COLUMNS = `t.id, f.audio_digest as digest, t.filepath as path, r.path as rootPath, t.name as title, g.album,
    g.album_artists as albumArtists, t.track_order_in_album as trackNo, t.disc_no as discNo, t.duration as durationMs`;
const TAGS_AND_ROOT = `left join track_tag g on g.track_id = t.id
    left join scan_folder p on p.id = f.folder_id left join scan_root r on r.id = p.root_id`;
// the order of the joins is fixed: by its numbers alone SQLite would rather walk all tracks for a sound that many share
const BY_SOUND = `select ${COLUMNS} from track_file f cross join track t on t.id = f.track_id ${TAGS_AND_ROOT}`;
const BY_TRACK = `select ${COLUMNS} from track t left join track_file f on f.track_id = t.id ${TAGS_AND_ROOT}`;
// more of one sound than that are silence, and tell nothing
const MANY = 100;
const SAME_LENGTH_MS = 2000;

/** The rungs, each of which is sure of less than the one before; within one, place and tags decide. */
const RUNG = { digest: 0, mbid: 10, path: 20, tags: 30 } as const;

export type TrackMatcher = (track: FileTrack, refused: readonly number[]) => Match;

/** Never chooses among several by guess, and none of `refused`. Cost: one to four look-ups by index. */
export function prepareTrackMatcher(raw: BetterSqlite.Database): TrackMatcher {
  const by = (select: string, where: string) => {
    const statement = raw.prepare<unknown[], Candidate>(`${select} where ${where} order by +t.id limit ${MANY}`);
    return (...values: readonly (string | number)[]) => statement.all(...values);
  };
  const byDigest = by(BY_SOUND, 'f.audio_digest = ?');
  const byMbid = by(BY_TRACK, 't.mbid = ?');
  const byPath = by(BY_TRACK, 't.filepath = ? and t.missing_since is null');
  const byTags = by(BY_TRACK, 't.sort_key = ? and t.duration between ? and ?');
  return (track, refused) => {
    const isLeft = ({ id }: Candidate) => !refused.includes(id);
    const { digest, mbid, durationMs } = track;
    const sameSound = digest === null ? [] : byDigest(digest);
    if (sameSound.length > 0) return settle(track, sameSound.filter(isLeft), RUNG.digest);
    const sameRecording = mbid === null || mbid === '' ? [] : byMbid(mbid).filter(isLeft);
    if (sameRecording.length > 0) return settle(track, sameRecording, RUNG.mbid);
    const samePath = byPath(track.path).filter((row) => isLeft(row) && isLike(track, row));
    if (samePath.length > 0) return settle(track, samePath, RUNG.path);
    if (durationMs === null) return noMatch;
    const near = byTags(
      sortKey(track.titleSort ?? track.title),
      durationMs - SAME_LENGTH_MS,
      durationMs + SAME_LENGTH_MS,
    );
    return settle(
      track,
      near.filter((row) => isLeft(row) && isOnSameAlbum(track, row)),
      RUNG.tags,
    );
  };
}

/** The only one, or the only one with the same place and tags, or the same place, or the same tags. */
function settle(track: FileTrack, rows: readonly Candidate[], rung: number): Match {
  const samePlace = rows.filter((row) => isSamePlace(track, row));
  const sameTags = rows.filter((row) => hasSameTags(track, row));
  const both = samePlace.filter((row) => sameTags.includes(row));
  for (const [at, left] of [both, samePlace, sameTags, rows].entries()) {
    const [first, ...others] = left;
    if (first !== undefined && others.length === 0) return { id: first.id, quality: rung + at, refused: [] };
  }
  return { id: null, quality: 0, refused: rows.map(({ id }) => id) };
}

function isSamePlace({ path, relativePath }: FileTrack, row: Candidate): boolean {
  if (row.path === path) return true;
  return relativePath !== null && row.rootPath !== null && belowRoot(row.path, row.rootPath) === relativePath;
}

function hasSameTags(track: FileTrack, row: Candidate): boolean {
  return (
    row.title === track.title &&
    row.album === track.album &&
    row.trackNo === track.trackNo &&
    (row.discNo ?? 1) === (track.discNo ?? 1)
  );
}

/** Whether another sound at the same path may be the same track in another encoding. */
function isLike(track: FileTrack, row: Candidate): boolean {
  return isSameLength(track, row) && fold(track.title) === fold(row.title);
}

function isOnSameAlbum(track: FileTrack, row: Candidate): boolean {
  if (track.album === null || row.album === null || track.trackNo === null) return false;
  return (
    isLike(track, row) &&
    fold(row.album) === fold(track.album) &&
    (row.albumArtists ?? '[]') === JSON.stringify(track.albumArtists) &&
    row.trackNo === track.trackNo &&
    (row.discNo ?? 1) === (track.discNo ?? 1)
  );
}

function isSameLength(track: FileTrack, row: Candidate): boolean {
  if (track.durationMs === null || row.durationMs === null) return false;
  return Math.abs(track.durationMs - row.durationMs) <= SAME_LENGTH_MS;
}
