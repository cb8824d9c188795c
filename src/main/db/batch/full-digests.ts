/** Keeps full digests that a scan had to make. Called inside its transactions. */
import type { Database } from 'better-sqlite3';

export interface FullDigestWrites {
  put(trackId: number, digest: string, file: { readonly sizeBytes: number; readonly mtimeUs: number }): void;
}

/** Cost: one row each. */
export function prepareFullDigests(raw: Database, now: () => number): FullDigestWrites {
  const put = raw.prepare(
    'insert or replace into track_full_digest (track_id, digest, size_bytes, mtime_us, made_at) values (?, ?, ?, ?, ?)',
  );
  return { put: (trackId, digest, { sizeBytes, mtimeUs }) => void put.run(trackId, digest, sizeBytes, mtimeUs, now()) };
}
