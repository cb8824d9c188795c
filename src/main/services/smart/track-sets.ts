/** Lists of tracks compared. */

/** Who is in one list and not in the other. Cost: a walk over both. */
export function differ(
  before: Uint32Array,
  after: Uint32Array,
): { readonly gone: Uint32Array; readonly come: Uint32Array } {
  return { gone: without(before, marksOf(after)), come: without(after, marksOf(before)) };
}

function marksOf(ids: Uint32Array): Uint8Array {
  let most = 0;
  for (const id of ids) if (id > most) most = id;
  const marks = new Uint8Array(most + 1);
  for (const id of ids) marks[id] = 1;
  return marks;
}

function without(ids: Uint32Array, marks: Uint8Array): Uint32Array {
  return ids.filter((id) => (marks[id] ?? 0) === 0);
}

/** Whether both hold the same in the same order. */
export function isSameList(one: Uint32Array, other: Uint32Array): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at]);
}
