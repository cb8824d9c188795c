/** Rows whose file is not where it was, by what a moved file can be known by. Made when the walk has seen everything. */
import type { Candidate, CandidateReads } from '../db/batch/candidates.ts';

export interface FreeRows {
  readonly byDigest: Map<string, readonly Candidate[]>;
  readonly byMbid: Map<string, readonly Candidate[]>;
  readonly byTitle: Map<string, readonly Candidate[]>;
}

/** Cost: memory for the rows, which are few but for a library that moved as a whole. */
export function indexFreeRows(rows: readonly Candidate[]): FreeRows {
  return {
    byDigest: groupBy(rows, ({ audioDigest }) => audioDigest),
    byMbid: groupBy(rows, ({ mbid }) => mbid),
    byTitle: groupBy(rows, ({ sortKey }) => sortKey),
  };
}

/**
 * The rows but for those that a file was taken apart from whose own row is among them. A person said that these are two:
 * whatever becomes of the file, the row that it has since is meant, and never the other.
 */
export function withoutApart(
  free: readonly Candidate[],
  apart: ReturnType<CandidateReads['listApart']>,
): readonly Candidate[] {
  if (apart.length === 0) return free;
  const ids = new Set(free.map(({ trackId }) => trackId));
  const parted = new Set(apart.filter(({ newTrackId }) => ids.has(newTrackId)).map(({ trackId }) => trackId));
  return free.filter(({ trackId }) => !parted.has(trackId));
}

/** One more free row, found only now by its sound. */
export function addFreeRow({ byDigest }: FreeRows, row: Candidate): void {
  if (row.audioDigest !== null) byDigest.set(row.audioDigest, [...rowsUnder(byDigest, row.audioDigest), row]);
}

/** The rows under a key; none where there is no key. */
export function rowsUnder(index: ReadonlyMap<string, readonly Candidate[]>, key: string | null): readonly Candidate[] {
  return key === null ? [] : (index.get(key) ?? []);
}

function groupBy(
  rows: readonly Candidate[],
  keyOf: (row: Candidate) => string | null,
): Map<string, readonly Candidate[]> {
  const index = new Map<string, Candidate[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const list = index.get(key);
    if (list === undefined) index.set(key, [row]);
    else list.push(row);
  }
  return index;
}
