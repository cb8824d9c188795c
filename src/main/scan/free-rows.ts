/** Rows whose file is not where it was, by what a moved file can be known by. Made when the walk has seen everything. */
import type { Candidate } from '../db/batch/candidates.ts';

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
