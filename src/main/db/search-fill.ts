/** Fills the search index of a library from before there was one, a piece at a time. */
import type { Log } from '../ports/log.ts';
import { prepareSearchPut } from './batch/search.ts';
import { prepareSearchTexts, searchKinds, searchTable, type SearchKind } from './batch/search-texts.ts';
import { withDbErrors } from './errors.ts';
import type { WriteDb } from './handles.ts';

// holds up the core for some 15 ms
const ROWS_A_PIECE = 500;

/**
 * Indexes a piece of what is not in the index yet. What scans write meanwhile is indexed by them; a row that is met
 * twice stands once. Gives how many rows were indexed; undefined where nothing was left to do.
 */
export function fillSearchPiece({ raw }: WriteDb): number | undefined {
  return withDbErrors(() =>
    raw
      .transaction(() => {
        const due = raw
          .prepare<[], { readonly kind: SearchKind; readonly filledTo: number }>(
            'select kind, filled_to as filledTo from search_fill',
          )
          .all();
        const kind = searchKinds.find((it) => due.some((fill) => fill.kind === it));
        if (kind === undefined) return undefined;
        const filledTo = due.find((fill) => fill.kind === kind)?.filledTo ?? 0;
        const rows = prepareSearchTexts(raw, kind).listAfter(filledTo, ROWS_A_PIECE);
        const put = prepareSearchPut(raw, kind);
        for (const row of rows) put(row);
        const last = rows.at(-1);
        if (last === undefined) raw.prepare('delete from search_fill where kind = ?').run(kind);
        else raw.prepare('update search_fill set filled_to = ? where kind = ?').run(last.id, kind);
        return rows.length;
      })
      .immediate(),
  );
}

/** Empties the index, to be filled anew by `fillSearchPiece`. */
export function dropSearch({ raw }: WriteDb): void {
  withDbErrors(() =>
    raw
      .transaction(() => {
        for (const kind of searchKinds) {
          const { name } = searchTable(kind);
          raw.prepare(`insert into ${name} (${name}) values ('delete-all')`).run();
          raw.prepare('insert or replace into search_fill (kind, filled_to) values (?, 0)').run(kind);
        }
      })
      .immediate(),
  );
}

/** Fills the index behind everything else; ends by itself, or with `stop`. Says in the log that it began and ended. */
export function startSearchFill(db: WriteDb, log: Log): { stop(): void } {
  let isStopped = false;
  let count = 0;
  const step = () => {
    if (isStopped) return;
    try {
      const filled = fillSearchPiece(db);
      if (filled === undefined) {
        if (count > 0) log.info(`the search index is complete: ${count} rows were added`);
        return;
      }
      if (count === 0 && filled > 0) log.info('the search index is being filled');
      count += filled;
      // calls and scans have their turn in between
      setImmediate(step);
    } catch (thrown) {
      // tried again when the library is next opened
      log.error('the search index could not be filled', thrown);
    }
  };
  step();
  return { stop: () => void (isStopped = true) };
}
