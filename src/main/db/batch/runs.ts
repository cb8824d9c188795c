/** The log of scans. */
import type { Database } from 'better-sqlite3';
import type { ScanSummary } from '../../../shared/contract/scan.ts';

export interface RunWrites {
  /** When the first of the scans began that failed or were cut off since the last one that came to its end; else null. */
  findUnsettledSince(): number | null;
  start(at: number): number;
  finish(runId: number, summary: ScanSummary, at: number): void;
}

/** Cost: one row each. */
export function prepareRuns(raw: Database): RunWrites {
  const start = raw.prepare('insert into scan_run (started_at) values (?)');
  const finish = raw.prepare(
    `update scan_run set finished_at = @at, outcome = @outcome, found = @found, added = @added, updated = @updated,
       unchanged = @unchanged, moved = @moved, missing = @missing, failed = @failed, elapsed_ms = @elapsedMs
     where id = @runId`,
  );
  const unsettled = raw
    .prepare<[], number | null>(
      `select min(started_at) from scan_run where id >
         coalesce((select max(id) from scan_run where outcome in ('finished', 'cancelled')), 0)`,
    )
    .pluck();
  return {
    findUnsettledSince: () => unsettled.get() ?? null,
    start: (at) => Number(start.run(at).lastInsertRowid),
    finish: (runId, summary, at) => void finish.run({ ...summary, runId, at }),
  };
}
