/** Files of the library that may be those of missing tracks, with what speaks for each. */
import {
  locateReasons,
  type KeptCounts,
  type LocateCandidate,
  type LocateReason,
} from '../../../shared/contract/missing.ts';
import type { TrackId } from '../../../shared/ids.ts';
import { fold } from '../../../shared/text/fold.ts';
import { toDisplayPath } from '../../ports/paths.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { KEPT, TOLD, toTold } from './missing.ts';
import { findMatches } from './search-find.ts';
import { rangeBelow } from './tree.ts';

const SAME_LENGTH_MS = 2000;
const MOST_FOUND = 50;
/** So many files below a folder are compared. */
const MOST_BELOW = 200_000;

/** What a file is known by. */
interface Evidence {
  readonly trackId: TrackId;
  readonly path: string;
  readonly name: string;
  readonly albumTag: string | null;
  readonly trackNo: number | null;
  readonly discNo: number | null;
  readonly durationMs: number | null;
  readonly mbid: string | null;
  readonly digest: string | null;
}

const EVIDENCE = `t.id as trackId, t.filepath as path, t.name, g.album as albumTag, t.track_order_in_album as trackNo,
  t.disc_no as discNo, t.duration as durationMs, t.mbid, f.audio_digest as digest`;
const TABLES = 'track t join track_file f on f.track_id = t.id join track_tag g on g.track_id = t.id';
const HERE = 't.missing_since is null';

/** Undefined where the track is not there. */
function findEvidence({ raw }: ReadDb, trackId: number): Evidence | undefined {
  return withDbErrors(() =>
    raw.prepare<[number], Evidence>(`select ${EVIDENCE} from ${TABLES} where t.id = ?`).get(trackId),
  );
}

function reasonsOf(missing: Evidence, file: Evidence): readonly LocateReason[] {
  const isPlace =
    missing.albumTag !== null &&
    file.albumTag !== null &&
    missing.trackNo !== null &&
    fold(missing.albumTag) === fold(file.albumTag) &&
    missing.trackNo === file.trackNo &&
    (missing.discNo ?? 1) === (file.discNo ?? 1);
  const isLength =
    missing.durationMs !== null &&
    file.durationMs !== null &&
    Math.abs(missing.durationMs - file.durationMs) <= SAME_LENGTH_MS;
  const holds: Readonly<Record<LocateReason, boolean>> = {
    'same-sound': missing.digest !== null && missing.digest === file.digest,
    'same-recording': missing.mbid !== null && missing.mbid === file.mbid,
    'same-place': isPlace,
    'same-file-name': stemOf(missing.path) === stemOf(file.path),
    'same-title': fold(missing.name) === fold(file.name),
    'same-length': isLength,
  };
  return locateReasons.filter((reason) => holds[reason]);
}

/** A file's name without its ending: another encoding has another one. */
function stemOf(path: string): string {
  return fold(path.replace(/^.*[/\\]/u, '').replace(/\.[^.]*$/u, ''));
}

// what is named first weighs more than all that follow
function weightOf(reasons: readonly LocateReason[]): number {
  return reasons.reduce((sum, reason) => sum + 2 ** (locateReasons.length - locateReasons.indexOf(reason)), 0);
}

/** The likeliest first; a length alone is no evidence. With words those that are found by them. Undefined for an unknown track. Cost: by index. */
export function listLocateCandidates(
  db: ReadDb,
  trackId: number,
  text: string | undefined,
): readonly LocateCandidate[] | undefined {
  const missing = findEvidence(db, trackId);
  if (missing === undefined) return undefined;
  const files = text === undefined ? listAlike(db, missing) : listFound(db, text);
  const found = files
    .filter((file) => file.trackId !== missing.trackId)
    .map((file) => ({ file, reasons: reasonsOf(missing, file) }))
    .filter(({ reasons }) => text !== undefined || reasons.some((reason) => reason !== 'same-length'))
    .toSorted((a, b) => weightOf(b.reasons) - weightOf(a.reasons))
    .slice(0, MOST_FOUND);
  return tell(
    db,
    found.map(({ file, reasons }) => [file.trackId, reasons]),
  );
}

function listFound(db: ReadDb, text: string): readonly Evidence[] {
  const ids = findMatches(db, 'track', text, MOST_FOUND).best.map(({ id }) => id);
  return byKeys(db, `t.id in (select value from json_each(?))`, [JSON.stringify(ids)]);
}

/** What shares the sound, the recording, the title or the album's place. */
function listAlike(db: ReadDb, { digest, mbid, trackId }: Evidence): readonly Evidence[] {
  const ways: readonly (readonly [where: string, value: string | number | null])[] = [
    ['f.audio_digest = ?', digest],
    ['t.mbid = ?', mbid],
    ['t.sort_key = (select sort_key from track where id = ?)', trackId],
    ['t.album_id = (select album_id from track where id = ?)', trackId],
  ];
  const all = ways.flatMap(([where, value]) => (value === null ? [] : byKeys(db, where, [value])));
  return [...new Map(all.map((file) => [file.trackId, file])).values()];
}

function byKeys({ raw }: ReadDb, where: string, values: readonly (string | number)[]): readonly Evidence[] {
  const sql = `select ${EVIDENCE} from ${TABLES} where ${where} and ${HERE} limit 500`;
  return withDbErrors(() => raw.prepare<(string | number)[], Evidence>(sql).all(...values));
}

interface Matched {
  readonly missingId: number;
  readonly trackId: TrackId;
  readonly reasons: readonly LocateReason[];
}

/**
 * Of the missing tracks those that only one file below the path can be, and that this file can be alone. Cost: walks the files
 * below the path once.
 */
export function matchBelow(
  db: ReadDb,
  trackIds: readonly number[],
  path: string,
): { readonly matched: readonly Matched[]; readonly isKnown: boolean } {
  const files = listBelow(db, path);
  const index = new Map<string, Evidence[]>();
  for (const file of files) for (const key of keysOf(file)) index.set(key, [...(index.get(key) ?? []), file]);
  const wishes = trackIds.flatMap((missingId) => {
    const missing = findEvidence(db, missingId);
    if (missing === undefined) return [];
    const alike = new Set(keysOf(missing).flatMap((key) => index.get(key) ?? []));
    const ranked = [...alike]
      .map((file) => ({ file, reasons: reasonsOf(missing, file) }))
      .filter(({ reasons }) => isEnough(reasons))
      .toSorted((a, b) => weightOf(b.reasons) - weightOf(a.reasons));
    const [best, next] = ranked;
    const isOnly = best !== undefined && (next === undefined || weightOf(next.reasons) < weightOf(best.reasons));
    return isOnly ? [{ missingId, trackId: best.file.trackId, reasons: best.reasons }] : [];
  });
  const askedFor = Map.groupBy(wishes, ({ trackId }) => trackId);
  return { matched: wishes.filter(({ trackId }) => askedFor.get(trackId)?.length === 1), isKnown: files.length > 0 };
}

/** The sound, or two things that agree. */
function isEnough(reasons: readonly LocateReason[]): boolean {
  return reasons.includes('same-sound') || reasons.includes('same-recording') || reasons.length >= 2;
}

function keysOf({ digest, mbid, name, path }: Evidence): readonly string[] {
  return [
    ...(digest === null ? [] : [`sound ${digest}`]),
    ...(mbid === null ? [] : [`recording ${mbid}`]),
    `title ${fold(name)}`,
    `file ${stemOf(path)}`,
  ];
}

/** The file of that path, or those below the folder. */
function listBelow({ raw }: ReadDb, path: string): readonly Evidence[] {
  const { prefix: from, end: until } = rangeBelow(path);
  const sql = `select ${EVIDENCE} from ${TABLES} where ${HERE} and (t.filepath = @path or (t.filepath >= @from and t.filepath < @until))
    limit ${MOST_BELOW}`;
  return withDbErrors(() => raw.prepare<object, Evidence>(sql).all({ path, from, until }));
}

type FlatCandidate = Omit<LocateCandidate, 'kept' | 'reasons'> & KeptCounts;

/** The files in the order given, with what hangs on them. */
export function tell(
  { raw }: ReadDb,
  wanted: readonly (readonly [trackId: TrackId, reasons: readonly LocateReason[]])[],
): readonly LocateCandidate[] {
  const ids = JSON.stringify(wanted.map(([id]) => id));
  const sql = `select ${TOLD}, t.created_at as addedAt, ${KEPT} from track t where t.id in (select value from json_each(?))`;
  const rows = withDbErrors(() => raw.prepare<[string], FlatCandidate>(sql).all(ids));
  const byId = new Map(rows.map((row) => [row.trackId, toTold(row)]));
  return wanted.flatMap(([id, reasons]) => {
    const row = byId.get(id);
    return row === undefined ? [] : [{ ...row, path: toDisplayPath(row.path), reasons }];
  });
}
