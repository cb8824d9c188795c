/** What one person thinks of things, by id: asked for in batches for what is on the screen, and shown at once when it changes. */
const BATCH_SIZE = 500;

export class OpinionCache<Id extends number, Opinion> {
  readonly #ask: (ids: Id[]) => Promise<ReadonlyMap<Id, Opinion>>;
  /** Null: the core said that there is none. */
  readonly #known = new Map<Id, Opinion | null>();
  readonly #listeners = new Map<Id, Set<() => void>>();
  /** Changes on their way to the core: what it says of these meanwhile is older than what is shown. */
  readonly #changing = new Map<Id, number>();
  readonly #wanted = new Set<Id>();
  /** What most likely comes onto the screen next, of which the answer is kept though nobody listens yet. */
  #foreseen: ReadonlySet<Id> = new Set();
  #isAsking = false;

  constructor(ask: (ids: Id[]) => Promise<ReadonlyMap<Id, Opinion>>) {
    this.#ask = ask;
  }

  /** Undefined while it is not known. */
  get(id: Id): Opinion | null | undefined {
    return this.#known.get(id);
  }

  /** Keeps the opinion of this thing known for as long as somebody listens. */
  listen(id: Id, listener: () => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(id, listeners);
    if (!this.#known.has(id)) this.#want(id);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      this.#listeners.delete(id);
      this.#forget(id);
    };
  }

  /** Asks for these too, in place of those foreseen before, so that a list that is scrolled does not ask at every step. */
  foresee(ids: readonly Id[]): void {
    const before = this.#foreseen;
    this.#foreseen = new Set(ids);
    for (const id of before) this.#forget(id);
    for (const id of ids) if (!this.#known.has(id)) this.#want(id);
  }

  /** Shows the change at once; what was shown comes back where `save` fails. Throws what `save` throws. */
  async change<Reply>(ids: readonly Id[], opinion: Opinion | null, save: () => Promise<Reply>): Promise<Reply> {
    const before = ids.map((id) => [id, this.#known.get(id)] as const);
    for (const id of ids) {
      this.#changing.set(id, (this.#changing.get(id) ?? 0) + 1);
      this.#put(id, opinion);
    }
    try {
      return await save();
    } catch (error) {
      for (const [id, known] of before) if (known !== undefined) this.#put(id, known);
      throw error;
    } finally {
      for (const id of ids) this.#settle(id);
    }
  }

  /** Asks again for all that is listened to, and for what is foreseen. */
  refresh(): void {
    for (const id of this.#listeners.keys()) this.#want(id);
    for (const id of this.#foreseen) this.#want(id);
  }

  #isKept(id: Id): boolean {
    return this.#listeners.has(id) || this.#foreseen.has(id);
  }

  #forget(id: Id): void {
    if (!this.#isKept(id)) this.#known.delete(id);
  }

  #settle(id: Id): void {
    const count = (this.#changing.get(id) ?? 1) - 1;
    if (count > 0) {
      this.#changing.set(id, count);
      return;
    }
    this.#changing.delete(id);
    if (this.#isKept(id)) this.#want(id);
  }

  #put(id: Id, opinion: Opinion | null): void {
    if (!this.#isKept(id)) return;
    this.#known.set(id, opinion);
    for (const listener of this.#listeners.get(id) ?? []) listener();
  }

  #want(id: Id): void {
    this.#wanted.add(id);
    if (this.#isAsking) return;
    this.#isAsking = true;
    // what a list brings onto the screen together is asked for together
    queueMicrotask(() => void this.#pump());
  }

  async #pump(): Promise<void> {
    while (this.#wanted.size > 0) {
      const ids = [...this.#wanted].slice(0, BATCH_SIZE);
      for (const id of ids) this.#wanted.delete(id);
      try {
        const answers = await this.#ask(ids);
        for (const id of ids) if (!this.#changing.has(id)) this.#put(id, answers.get(id) ?? null);
      } catch {
        // stays as it is shown until the next change of data
      }
    }
    this.#isAsking = false;
  }
}
