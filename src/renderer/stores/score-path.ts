/** The way through what is to be scored, as a value: what was in front, what is, and what comes. */
export interface ScorePath {
  readonly ids: readonly number[];
  /** Index of what is in front; beyond the last where one is through. */
  readonly at: number;
}

export const emptyPath: ScorePath = { ids: [], at: 0 };

export function frontOf({ ids, at }: ScorePath): number | undefined {
  return ids[at];
}

/** The next comes to the front. What goes without a score comes again, once, behind all that waits. */
export function goOn(path: ScorePath, isScored: boolean): ScorePath {
  const front = frontOf(path);
  if (front === undefined) return path;
  const { ids, at } = path;
  const later = ids.slice(at + 1);
  const waits = later.includes(front);
  const behind = isScored ? later.filter((id) => id !== front) : waits ? later : [...later, front];
  return { ids: [...ids.slice(0, at + 1), ...behind], at: at + 1 };
}

/** What was in front before comes back; the first stays. */
export function goBack(path: ScorePath): ScorePath {
  return path.at === 0 ? path : { ...path, at: path.at - 1 };
}

/** What somebody else chose comes to the front, as far as it is on the way. */
export function goTo(path: ScorePath, id: number, isScored: boolean): ScorePath {
  const { ids, at } = path;
  if (ids[at + 1] === id) return goOn(path, isScored);
  const ahead = ids.indexOf(id, at);
  const found = ahead === -1 ? ids.lastIndexOf(id, at) : ahead;
  return found === -1 ? path : { ids, at: found };
}

/** What has turned up since comes behind all that waits; what waits already does not twice. */
export function extendPath({ ids, at }: ScorePath, more: Iterable<number>): ScorePath {
  const waiting = new Set(ids.slice(at));
  return { ids: [...ids, ...[...more].filter((id) => !waiting.has(id))], at };
}
