/** Keeps the log of scans bounded. */
import type { Database } from 'better-sqlite3';

/** Scans that changed something, whose counts are kept. */
const MOST_RUNS = 200;
interface Bounds {
  /** Of what scans changed, over all scans. Older scans keep their counts. */
  readonly mostRows: number;
  /** Gone at once: more would hold up the core. */
  readonly rowsAStep: number;
}

// some 60 MB at the most
const BOUNDS: Bounds = { mostRows: 300_000, rowsAStep: 5000 };

/**
 * Takes away the rows of the oldest scans beyond what is kept, and of scans that changed nothing all but the last of each
 * folder. Gives whether there is more to do. Runs in the caller's transaction.
 */
export function thinScanLog(raw: Database, { mostRows, rowsAStep } = BOUNDS): boolean {
  raw
    .prepare(
      `delete from scan_root_run where added + changed + moved + replaced + returned + missing + problem = 0
         and run_id < (select max(n.run_id) from scan_root_run n where n.root_id = scan_root_run.root_id)`,
    )
    .run();
  raw
    .prepare(
      `delete from scan_root_run where run_id < (select min(run_id) from (select distinct run_id from scan_root_run
         order by run_id desc limit ${MOST_RUNS}))
         and run_id < (select max(n.run_id) from scan_root_run n where n.root_id = scan_root_run.root_id)`,
    )
    .run();
  const bounds = raw
    .prepare<[], { readonly first: number | null; readonly last: number | null }>(
      'select min(id) as first, max(id) as last from scan_change',
    )
    .get();
  if (bounds?.first == null || bounds.last == null) return false;
  const keptFrom = bounds.last - mostRows + 1;
  if (bounds.first >= keptFrom) return false;
  const to = Math.min(keptFrom, bounds.first + rowsAStep);
  raw
    .prepare(
      `update scan_root_run set is_thinned = 1 where is_thinned = 0
         and run_id in (select distinct run_id from scan_change where id < +?)`,
    )
    .run(to);
  raw.prepare('delete from scan_change where id < +?').run(to);
  return to < keptFrom;
}
