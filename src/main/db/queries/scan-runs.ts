/** The scans that ended. */
import type { ScanSummary } from '../../../shared/contract/scan.ts';
import type { ReadDb } from '../handles.ts';

/** The last scan of whole folders of music; undefined before the first. */
export async function findLastRun({
  kysely,
}: ReadDb): Promise<(ScanSummary & { readonly finishedAt: number }) | undefined> {
  const row = await kysely
    .selectFrom('scan_run')
    .select(['found', 'added', 'updated', 'unchanged', 'moved', 'missing', 'failed', 'elapsed_ms as elapsedMs'])
    .select(['outcome', 'finished_at as finishedAt'])
    .where('outcome', 'is not', null)
    .where('scope', '=', 'whole')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (row === undefined || row.outcome === null || row.finishedAt === null) return undefined;
  return { ...row, outcome: row.outcome, finishedAt: row.finishedAt };
}
