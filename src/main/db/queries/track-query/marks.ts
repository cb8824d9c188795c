/** Sets of tracks as a byte an id: a million of them are joined in a millisecond. */

export type Marks = Uint8Array;

/** The set of the ids that are below `size`. */
export function markIds(size: number, ids: Iterable<number>): Marks {
  const marks = new Uint8Array(size);
  for (const id of ids) if (id < size) marks[id] = 1;
  return marks;
}

/** Leaves in `marks` what is in both. Returns whether anything is. */
export function keepBoth(marks: Marks, others: Marks): boolean {
  let any = 0;
  for (let id = 0; id < marks.length; id++) any |= marks[id] = (marks[id] ?? 0) & (others[id] ?? 0);
  return any !== 0;
}

/** Puts into `marks` what is in the others. */
export function addAll(marks: Marks, others: Marks): void {
  for (let id = 0; id < marks.length; id++) marks[id] = (marks[id] ?? 0) | (others[id] ?? 0);
}

/** What of `all` is not in `marks`. */
export function turn(marks: Marks, all: Marks): Marks {
  const turned = new Uint8Array(marks.length);
  for (let id = 0; id < marks.length; id++) turned[id] = (all[id] ?? 0) & ~(marks[id] ?? 0);
  return turned;
}

/** Shape: ascending. */
export function toIds(marks: Marks): Uint32Array {
  const ids = new Uint32Array(marks.length);
  let count = 0;
  for (let id = 0; id < marks.length; id++) if (marks[id] === 1) ids[count++] = id;
  return ids.slice(0, count);
}
