/** Rows by id for lists that hold ids alone: asked for in batches, kept within a bound, refreshed when they may have changed. */
const BATCH_SIZE = 100;
const MAX_KEPT = 20_000;
const MAX_IN_FLIGHT = 2;

interface Kept<Row> {
  /** Undefined where the core knows no such row. */
  readonly row: Row | undefined;
  readonly generation: number;
}

export interface RowCache<Id extends number, Row> {
  readonly get: (id: Id) => Row | undefined;
  /** Asks for what is not here or is out of date. The latest wish goes first: a list scrolled past is not waited for. */
  readonly want: (ids: readonly Id[]) => void;
  /** Resolves with the row, or undefined where there is no such row. */
  readonly load: (id: Id) => Promise<Row | undefined>;
  /** Keeps showing what is here, and asks again for what is wanted next. */
  readonly invalidate: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Grows with each change, for `useSyncExternalStore`. */
  readonly version: () => number;
}

export function createRowCache<Id extends number, Row extends { readonly id: Id }>(
  fetchRows: (ids: Id[]) => Promise<readonly Row[]>,
): RowCache<Id, Row> {
  const kept = new Map<Id, Kept<Row>>();
  const listeners = new Set<() => void>();
  const asked = new Set<Id>();
  let wanted: readonly Id[] = [];
  let generation = 0;
  let version = 0;
  let inFlight = 0;

  const announce = (): void => {
    version++;
    for (const listener of listeners) listener();
  };
  const isFresh = (id: Id): boolean => kept.get(id)?.generation === generation;

  const keep = (id: Id, row: Row | undefined, askedAt: number): void => {
    // set after delete moves the row to the young end of the map
    kept.delete(id);
    kept.set(id, { row, generation: askedAt });
  };

  const fetchBatch = async (ids: Id[]): Promise<void> => {
    const askedAt = generation;
    for (const id of ids) asked.add(id);
    try {
      const rows = new Map((await fetchRows(ids)).map((row) => [row.id, row]));
      for (const id of ids) keep(id, rows.get(id), askedAt);
    } catch {
      // counts as answered until the next change of data: asking again at once would hammer a core in trouble
      for (const id of ids) keep(id, kept.get(id)?.row, askedAt);
    }
    for (const id of ids) asked.delete(id);
    for (const id of kept.keys()) {
      if (kept.size <= MAX_KEPT) break;
      kept.delete(id);
    }
    announce();
  };

  const pump = (): void => {
    while (inFlight < MAX_IN_FLIGHT) {
      const batch = wanted.filter((id) => !isFresh(id) && !asked.has(id)).slice(0, BATCH_SIZE);
      if (batch.length === 0) return;
      inFlight++;
      void fetchBatch(batch).finally(() => {
        inFlight--;
        pump();
      });
    }
  };

  return {
    get: (id) => kept.get(id)?.row,
    want: (ids) => {
      wanted = ids;
      pump();
    },
    load: async (id) => {
      if (!isFresh(id)) await fetchBatch([id]);
      return kept.get(id)?.row;
    },
    invalidate: () => {
      generation++;
      announce();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
  };
}
