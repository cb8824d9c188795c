/**
 * Brings the search index together in small steps. What a scan writes leaves it in a dozen sorted parts that every
 * question has to merge; in one part the same question takes a fifth of the time.
 */
import { searchKinds, type SearchKind } from './batch/search-texts.ts';
import { withDbErrors } from './errors.ts';
import type { WriteDb } from './handles.ts';

// some 10 ms most steps: whoever writes waits for one. A beginning of very many names is taken in whole, which takes longer
const STEP_PAGES = 8;
// below this a question takes no time either way
const MIN_PAGES = 64;
// all of it is written anew, so a few new albums are not worth it
const MAX_SCATTERED = 0.1;

/** The kinds whose index lies in parts worth bringing together. Cost: walks the index of pages. */
export function listScattered({ raw }: WriteDb): readonly SearchKind[] {
  return withDbErrors(() =>
    searchKinds.filter((kind) => {
      const parts = raw.prepare<[], number>(`select count(*) from ${kind}_search_idx group by segid`).pluck().all();
      const pages = parts.reduce((sum, part) => sum + part, 0);
      return pages >= MIN_PAGES && pages - Math.max(...parts) > pages * MAX_SCATTERED;
    }),
  );
}

/** One step; gives false once the index is in one part. Left off at any step, it goes on there. Changes nothing that is found. */
export function bringTogether({ raw }: WriteDb, kind: SearchKind): boolean {
  return withDbErrors(() => {
    const changes = raw.prepare<[], number>('select total_changes()').pluck();
    const table = `${kind}_search`;
    const before = changes.get() ?? 0;
    // FTS5: a negative number takes in all parts; of one that found nothing to do a single row tells
    raw.prepare(`insert into ${table} (${table}, rank) values ('merge', ?)`).run(-STEP_PAGES);
    return (changes.get() ?? 0) - before >= 2;
  });
}
