/** The log of scans. */
import type { Database } from 'better-sqlite3';
import type { ScanSummary } from '../../../shared/contract/scan.ts';

export interface RunWrites {
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
  return {
    start: (at) => Number(start.run(at).lastInsertRowid),
    finish: (runId, summary, at) => void finish.run({ ...summary, runId, at }),
  };
}
