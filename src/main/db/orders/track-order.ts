/** A whole order of tracks in one array, from which either direction and any part of it is read in one pass. */

export interface TrackOrder {
  /** Ids as they stand ascending. The highest bit marks the first of those that the sort finds equal. */
  readonly entries: Uint32Array;
  /** Where those begin that the sort has nothing to say of; they stand last either way. */
  readonly nullsFrom: number;
}

export const FIRST_OF_EQUALS = 0x8000_0000;
const ID = 0x7fff_ffff;

/** Ids of the order, or of those `among` the given: descending turns the sort and not what it finds equal. Cost: a few ms a million. */
export function readOrder(order: TrackOrder, isDescending: boolean, among?: Uint32Array): Uint32Array {
  const { entries } = order;
  const turned = isDescending ? turn(order) : entries;
  const ids = new Uint32Array(entries.length);
  if (among === undefined) {
    for (let at = 0; at < entries.length; at++) ids[at] = (turned[at] ?? 0) & ID;
    return ids;
  }
  const chosen = toBits(among);
  let count = 0;
  for (let at = 0; at < entries.length; at++) {
    const id = (turned[at] ?? 0) & ID;
    if (has(chosen, id)) ids[count++] = id;
  }
  return ids.slice(0, count);
}

/** Groups from the last to the first, each as it stands. */
function turn({ entries, nullsFrom }: TrackOrder): Uint32Array {
  const turned = new Uint32Array(entries.length);
  let count = 0;
  let end = nullsFrom;
  for (let first = nullsFrom - 1; first >= 0; first--) {
    if ((entries[first] ?? 0) < FIRST_OF_EQUALS) continue;
    for (let at = first; at < end; at++) turned[count++] = entries[at] ?? 0;
    end = first;
  }
  turned.set(entries.subarray(nullsFrom), nullsFrom);
  return turned;
}

function toBits(ids: Uint32Array): Uint8Array {
  const most = ids.reduce((max, id) => Math.max(max, id), 0);
  const bits = new Uint8Array((most >>> 3) + 1);
  for (const id of ids) bits[id >>> 3] = (bits[id >>> 3] ?? 0) | (1 << (id & 7));
  return bits;
}

function has(bits: Uint8Array, id: number): boolean {
  return ((bits[id >>> 3] ?? 0) & (1 << (id & 7))) !== 0;
}
