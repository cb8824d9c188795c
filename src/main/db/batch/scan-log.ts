/**
 * What a scan changed, written in the transactions that change it: a scan that is cut off has told what it did. What was added
 * is counted alone, since its ids follow each other; of the rest a row each, up to a bound.
 */
import type { Database } from 'better-sqlite3';
import { compareScanned, prepareScanned, type Scanned } from './scanned-fields.ts';

/** What is written as a row; `added` is only counted. */
type LoggedKind = 'changed' | 'moved' | 'replaced' | 'returned' | 'missing' | 'problem';

export interface ScanLogWrites {
  /** The track as it is before it is written anew. */
  look(trackId: number): Scanned | undefined;
  added(rootId: number): void;
  /** A track that was written anew from the file that lies there; `before` is what `look` gave. */
  rewritten(rootId: number, trackId: number, before: Scanned | undefined): void;
  /** Of a file that was read again as missing. */
  cameBack(rootId: number, trackId: number, before: Scanned | undefined): void;
  returned(rootId: number, trackId: number, path: string): void;
  missing(rootId: number, trackId: number): void;
  problem(rootId: number, trackId: number | null, problem: { readonly path: string; readonly code: string }): void;
  /** That the scan walked them, whatever it found. */
  met(rootIds: readonly number[]): void;
  /** Writes the counts. To be called last in the transaction. */
  flush(): void;
  /** To be called where a transaction was undone. */
  forget(): void;
}

/** Rows of one scan: more are counted, and not listed. */
const MOST_ROWS_A_RUN = 200_000;

type Counts = Record<LoggedKind | 'added', number>;
const NONE: Counts = { added: 0, changed: 0, moved: 0, replaced: 0, returned: 0, missing: 0, problem: 0 };

interface Row {
  readonly kind: LoggedKind;
  readonly trackId: number | null;
  readonly path: string;
  readonly pathBefore?: string;
  readonly fields?: string | null;
  readonly code?: string;
}

/** Cost: two look-ups and a row for a track written anew, a row for the rest; nothing for what is new. */
export function prepareScanLog(raw: Database, runId: number, mostRows = MOST_ROWS_A_RUN): ScanLogWrites {
  const look = prepareScanned(raw);
  const insert = raw.prepare(
    `insert into scan_change (run_id, root_id, kind, track_id, path, path_before, fields, code)
     values (@runId, @rootId, @kind, @trackId, @path, @pathBefore, @fields, @code)`,
  );
  const pathOf = raw.prepare<[number], string>('select filepath from track where id = ?').pluck();
  const counts = prepareCounts(raw, runId);
  let rowCount = 0;
  const add = (rootId: number, row: Row) => {
    counts.of(rootId)[row.kind]++;
    if (++rowCount <= mostRows) insert.run({ pathBefore: null, fields: null, code: null, ...row, runId, rootId });
  };
  const addRead = (rootId: number, trackId: number, before: Scanned | undefined, isBack: boolean) => {
    const after = look(trackId);
    if (before === undefined || after === undefined) return;
    const changes = compareScanned(before, after);
    const isMoved = before.path !== after.path;
    const isOther = changes.some(([field]) => field === 'sound');
    const kind = isMoved ? (isOther ? 'replaced' : 'moved') : isBack ? 'returned' : 'changed';
    const fields = changes.length === 0 ? null : JSON.stringify(changes);
    add(rootId, { kind, trackId, path: after.path, ...(isMoved ? { pathBefore: before.path } : {}), fields });
  };
  return {
    look,
    added: (rootId) => void counts.of(rootId).added++,
    rewritten: (rootId, trackId, before) => addRead(rootId, trackId, before, false),
    cameBack: (rootId, trackId, before) => addRead(rootId, trackId, before, true),
    returned: (rootId, trackId, path) => add(rootId, { kind: 'returned', trackId, path }),
    missing: (rootId, trackId) => {
      const path = pathOf.get(trackId);
      if (path !== undefined) add(rootId, { kind: 'missing', trackId, path });
    },
    problem: (rootId, trackId, { path, code }) => add(rootId, { kind: 'problem', trackId, path, code }),
    met: (rootIds) => {
      for (const rootId of rootIds) counts.of(rootId);
    },
    flush: () => counts.flush(rowCount > mostRows),
    forget: counts.forget,
  };
}

/** Counts by folder of music, added up until they are written. */
function prepareCounts(raw: Database, runId: number) {
  const firstTrackId = (raw.prepare<[], number>('select coalesce(max(id), 0) from track').pluck().get() ?? 0) + 1;
  const lastTrackId = raw.prepare<[], number>('select coalesce(max(id), 0) from track').pluck();
  const count = raw.prepare(
    `insert into scan_root_run (run_id, root_id, first_track_id, last_track_id, added, changed, moved, replaced, returned,
       missing, problem, is_thinned)
     values (@runId, @rootId, @firstTrackId, @lastTrackId, @added, @changed, @moved, @replaced, @returned, @missing, @problem,
       @isThinned)
     on conflict (run_id, root_id) do update set last_track_id = @lastTrackId, added = added + @added,
       changed = changed + @changed, moved = moved + @moved, replaced = replaced + @replaced,
       returned = returned + @returned, missing = missing + @missing, problem = problem + @problem,
       is_thinned = max(is_thinned, @isThinned)`,
  );
  const pending = new Map<number, Counts>();
  return {
    of: (rootId: number): Counts => {
      const known = pending.get(rootId) ?? { ...NONE };
      pending.set(rootId, known);
      return known;
    },
    flush: (isThinned: boolean) => {
      if (pending.size === 0) return;
      const ids = { runId, firstTrackId, lastTrackId: lastTrackId.get() ?? 0, isThinned: Number(isThinned) };
      for (const [rootId, counts] of pending) count.run({ ...counts, ...ids, rootId });
      pending.clear();
    },
    forget: () => pending.clear(),
  };
}

/** For writes that are no scan's: what a person corrects is told elsewhere. */
export const noScanLog: ScanLogWrites = {
  look: () => undefined,
  added: () => undefined,
  rewritten: () => undefined,
  cameBack: () => undefined,
  returned: () => undefined,
  missing: () => undefined,
  problem: () => undefined,
  met: () => undefined,
  flush: () => undefined,
  forget: () => undefined,
};
