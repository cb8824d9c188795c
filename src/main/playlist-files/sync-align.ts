/** Which entries of a playlist the lines of its file are, and how the one becomes the other by the fewest changes. Pure. */

export interface SyncEntry {
  readonly id: number;
  /** Null for what the file can't name: it is the playlist's alone. */
  readonly key: string | null;
  readonly trackId: number | null;
}

export interface SyncLine {
  readonly key: string;
  /** Where it is known. */
  readonly trackId: number | null;
}

/** The entry that each line is, each entry once; null for lines that are new. */
export function alignLines(entries: readonly SyncEntry[], lines: readonly SyncLine[]): readonly (SyncEntry | null)[] {
  const byKey = queues(entries, ({ key }) => key);
  const byName = lines.map(({ key }) => byKey.get(key)?.shift() ?? null);
  const taken = new Set(byName.flatMap((entry) => entry?.id ?? []));
  // a file that names a track in another way than before still means that track
  const byTrack = queues(
    entries.filter(({ id, key }) => key !== null && !taken.has(id)),
    ({ trackId }) => trackId,
  );
  return lines.map(
    ({ trackId }, no) => byName[no] ?? (trackId === null ? null : (byTrack.get(trackId)?.shift() ?? null)),
  );
}

function queues<Key>(entries: readonly SyncEntry[], keyOf: (entry: SyncEntry) => Key | null): Map<Key, SyncEntry[]> {
  const found = new Map<Key, SyncEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === null) continue;
    const known = found.get(key);
    if (known === undefined) found.set(key, [entry]);
    else known.push(entry);
  }
  return found;
}

/** One place of a playlist as it is to be: an entry that it has, or the number of a line that is new. */
export type Slot = { readonly entry: SyncEntry } | { readonly line: number };

/** The playlist as the file has it. What the file can't name stays behind what it stood behind. */
export function orderSlots(entries: readonly SyncEntry[], aligned: readonly (SyncEntry | null)[]): readonly Slot[] {
  const kept = new Set(aligned.flatMap((entry) => entry?.id ?? []));
  const after = new Map<number | null, SyncEntry[]>();
  let last: number | null = null;
  for (const entry of entries) {
    if (kept.has(entry.id)) last = entry.id;
    else if (entry.key === null) after.set(last, [...(after.get(last) ?? []), entry]);
  }
  const own = (id: number | null): readonly Slot[] => (after.get(id) ?? []).map((entry) => ({ entry }));
  const slots = aligned.flatMap((entry, line): readonly Slot[] =>
    entry === null ? [{ line }] : [{ entry }, ...own(entry.id)],
  );
  return [...own(null), ...slots];
}

/** Those of the numbers that may stay where they are while the others move: the longest that rise. Shape: places in the list. */
export function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before = numbers.map(() => -1);
  for (const [at, number] of numbers.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[at] = ends[low - 1] ?? -1;
    ends[low] = at;
  }
  const found = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) found.add(at);
  return found;
}
