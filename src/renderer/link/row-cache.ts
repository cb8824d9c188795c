/** Rows by id for lists that hold ids alone: asked for in batches, kept within a bound, refreshed when they may have changed. */
const BATCH_SIZE = 100;
const MAX_KEPT = 20_000;
const MAX_IN_FLIGHT = 2;

interface Kept<Row> {
  /** Undefined where the core knows no such row. */
  readonly row: Row | undefined;
  readonly generation: number;
  /** Whether the core did not answer. */
  readonly hasFailed: boolean;
}

export class RowCache<Id extends number, Row extends { readonly id: Id }> {
  readonly #fetchRows: (ids: Id[]) => Promise<readonly Row[]>;
  readonly #kept = new Map<Id, Kept<Row>>();
  readonly #asked = new Set<Id>();
  readonly #listeners = new Set<() => void>();
  #wanted: readonly Id[] = [];
  #generation = 0;
  #inFlight = 0;

  constructor(fetchRows: (ids: Id[]) => Promise<readonly Row[]>) {
    this.#fetchRows = fetchRows;
  }

  get(id: Id): Row | undefined {
    return this.#kept.get(id)?.row;
  }

  /** Asks for what is not here or is out of date. The latest wish goes first: a list scrolled past is not waited for. */
  want(ids: readonly Id[]): void {
    this.#wanted = ids;
    this.#pump();
  }

  /** Resolves with the row, or undefined where there is no such row. Asks again where the core did not answer before. */
  async load(id: Id): Promise<Row | undefined> {
    if (!this.#isFresh(id) || this.#kept.get(id)?.hasFailed === true) await this.#fetchBatch([id]);
    return this.get(id);
  }

  /** Resolves when those that were not here are, or can't be had; beside what is wanted. */
  async bring(ids: readonly Id[]): Promise<void> {
    const missing = ids.filter((id) => !this.#isFresh(id) && !this.#asked.has(id));
    if (missing.length > 0) await this.#fetchBatch(missing);
  }

  /** Changes when all that is here may have; to be looked at before something is asked for that rows come beside. */
  get generation(): number {
    return this.#generation;
  }

  /** Keeps rows that came beside something else, which was asked for at that generation. */
  take(rows: readonly Row[], askedAt: number): void {
    for (const row of rows) this.#keep(row.id, { row, generation: askedAt, hasFailed: false });
    this.#forgetOldest();
    this.#announce();
  }

  /** Asks again for what is wanted, and shows what is here until the answer comes. */
  invalidate(): void {
    this.#generation++;
    this.#pump();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #isFresh(id: Id): boolean {
    return this.#kept.get(id)?.generation === this.#generation;
  }

  #pump(): void {
    while (this.#inFlight < MAX_IN_FLIGHT) {
      const batch = this.#wanted.filter((id) => !this.#isFresh(id) && !this.#asked.has(id)).slice(0, BATCH_SIZE);
      if (batch.length === 0) return;
      this.#inFlight++;
      void this.#fetchBatch(batch).finally(() => {
        this.#inFlight--;
        this.#pump();
      });
    }
  }

  async #fetchBatch(ids: Id[]): Promise<void> {
    const askedAt = this.#generation;
    for (const id of ids) this.#asked.add(id);
    try {
      const rows = new Map((await this.#fetchRows(ids)).map((row) => [row.id, row]));
      for (const id of ids) this.#keep(id, { row: rows.get(id), generation: askedAt, hasFailed: false });
    } catch {
      // counts as answered until the next change of data: asking again at once would hammer a core in trouble
      for (const id of ids) this.#keep(id, { row: this.get(id), generation: askedAt, hasFailed: true });
    }
    for (const id of ids) this.#asked.delete(id);
    this.#forgetOldest();
    this.#announce();
  }

  #keep(id: Id, kept: Kept<Row>): void {
    // set after delete moves the row to the young end of the map
    this.#kept.delete(id);
    this.#kept.set(id, kept);
  }

  #forgetOldest(): void {
    for (const id of this.#kept.keys()) {
      if (this.#kept.size <= MAX_KEPT) return;
      this.#kept.delete(id);
    }
  }

  #announce(): void {
    for (const listener of this.#listeners) listener();
  }
}
