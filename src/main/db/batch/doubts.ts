/** Notes what a scan could not tell. Called inside the scan's transactions. */
import type { Database } from 'better-sqlite3';
import type { DoubtReason } from '../../../shared/contract/doubts.ts';

export interface DoubtWrites {
  /** That a file which came as a new track may be a missing one. */
  put(trackId: number, candidateId: number, reason: DoubtReason): void;
}

/** Cost: one row each. The run is the one that was started last. */
export function prepareDoubts(raw: Database, now: () => number): DoubtWrites {
  const put = raw.prepare(
    `insert or ignore into identity_doubt (track_id, candidate_track_id, reason, run_id, found_at)
     values (?, ?, ?, (select max(id) from scan_run), ?)`,
  );
  return { put: (trackId, candidateId, reason) => void put.run(trackId, candidateId, reason, now()) };
}
