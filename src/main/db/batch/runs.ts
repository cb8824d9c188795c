/** The log of scans. */
import type { Database } from 'better-sqlite3';
import type { ScanSummary } from '../../../shared/contract/scan.ts';
import type { ScanRunTable } from '../tables/files.ts';

export interface RunWrites {
  /** When the first of the scans began that failed or were cut off since the last one that came to its end; else null. */
  findUnsettledSince(): number | null;
  start(at: number, scope: ScanRunTable['scope']): number;
  finish(runId: number, summary: ScanSummary, at: number): void;
  /** Forgets a scan: one of many small ones that changed nothing. */
  drop(runId: number): void;
}

/** Cost: one row each. */
export function prepareRuns(raw: Database): RunWrites {
  const start = raw.prepare('insert into scan_run (started_at, scope) values (?, ?)');
  const finish = raw.prepare(
    `update scan_run set finished_at = @at, outcome = @outcome, found = @found, added = @added, updated = @updated,
       unchanged = @unchanged, moved = @moved, missing = @missing, failed = @failed, elapsed_ms = @elapsedMs
     where id = @runId`,
  );
  const drop = raw.prepare('delete from scan_run where id = ?');
  const unsettled = raw
    .prepare<[], number | null>(
      `select min(started_at) from scan_run where id >
         coalesce((select max(id) from scan_run where outcome in ('finished', 'cancelled')), 0)`,
    )
    .pluck();
  return {
    findUnsettledSince: () => unsettled.get() ?? null,
    start: (at, scope) => Number(start.run(at, scope).lastInsertRowid),
    drop: (runId) => void drop.run(runId),
    finish: (runId, summary, at) => void finish.run({ ...summary, runId, at }),
  };
}
