/**
 * The identity ladder (docs/adr/0003): which row a file belongs to that lies where the library did not know it,
 * or that is not the recording it was. Pure; the rows are those of before the scan.
 */
import { fold } from '../../shared/text/fold.ts';
import type { Candidate } from '../db/batch/candidates.ts';
import type { TrackFacts } from '../metadata/track-facts.ts';

export interface Suspect {
  readonly path: string;
  /** The title by which it would stand in the library. */
  readonly name: string;
  readonly facts: TrackFacts;
}

/**
 * The row whose file moved here: of the free rows with the same audio the only one, else the one with equal tags,
 * else the one with the same file name. Undefined where more than one is left: rows are never joined by guess.
 */
export function chooseMoved(suspect: Suspect, free: readonly Candidate[]): Candidate | undefined {
  const hasEqualName = (row: Candidate) => baseName(row.path) === baseName(suspect.path);
  const byTags = onlyOne(free.filter((row) => hasEqualTags(suspect, row)));
  const byName = onlyOne(free.filter(hasEqualName));
  // twins of which one got the tags of the other: what speaks for one speaks against the other
  if (byTags !== undefined && byName !== undefined && byTags !== byName) return undefined;
  return (
    onlyOne(free) ?? byTags ?? byName ?? onlyOne(free.filter((row) => hasEqualTags(suspect, row) && hasEqualName(row)))
  );
}

/** Whether another of the rows lay under the file's name, and this one did not. */
export function isNamedAsAnother({ path }: Suspect, chosen: Candidate, rows: readonly Candidate[]): boolean {
  const hasName = (row: Candidate) => baseName(row.path) === baseName(path);
  return !hasName(chosen) && rows.some(hasName);
}

/** The row that this file replaces in another encoding: the only free one with the same MusicBrainz recording, or the same place on the same album. */
export function chooseReplaced(
  suspect: Suspect,
  freeByMbid: readonly Candidate[],
  freeByTitle: readonly Candidate[],
): Candidate | undefined {
  return onlyOne(freeByMbid) ?? onlyOne(freeByTitle.filter((row) => isSamePlace(suspect, row)));
}

function onlyOne(rows: readonly Candidate[]): Candidate | undefined {
  return rows.length === 1 ? rows[0] : undefined;
}

function hasEqualTags({ name, facts }: Suspect, row: Candidate): boolean {
  return (
    row.name === name &&
    row.albumTag === facts.album &&
    row.artistCredit === facts.artistCredit &&
    (facts.trackNo === null || row.trackNo === facts.trackNo) &&
    (facts.discNo === null || row.discNo === facts.discNo)
  );
}

const SAME_LENGTH_MS = 2000;

/** Whether the row stood where the file stands: same title, album, album artists, disc and number, and about as long. */
export function isSamePlace({ name, facts }: Suspect, row: Candidate): boolean {
  if (facts.album === null || row.albumTag === null || facts.trackNo === null) return false;
  if (facts.durationMs === null || row.durationMs === null) return false;
  return (
    fold(row.name) === fold(name) &&
    fold(row.albumTag) === fold(facts.album) &&
    (row.albumArtists ?? '[]') === JSON.stringify(facts.albumArtists) &&
    row.trackNo === facts.trackNo &&
    (row.discNo ?? 1) === (facts.discNo ?? 1) &&
    Math.abs(row.durationMs - facts.durationMs) <= SAME_LENGTH_MS
  );
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
