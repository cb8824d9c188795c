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
  const chosen = among === undefined ? undefined : toBits(among);
  const ids = new Uint32Array(
    chosen === undefined ? order.entries.length : Math.min(order.entries.length, chosen.count),
  );
  let count = 0;
  const take = (from: number, to: number) => {
    for (let at = from; at < to; at++) {
      const id = (order.entries[at] ?? 0) & ID;
      if (chosen === undefined || has(chosen.bits, id)) ids[count++] = id;
    }
  };
  if (isDescending) forEachGroupBackwards(order, take);
  else take(0, order.nullsFrom);
  take(order.nullsFrom, order.entries.length);
  return count === ids.length ? ids : ids.slice(0, count);
}

function forEachGroupBackwards({ entries, nullsFrom }: TrackOrder, take: (from: number, to: number) => void): void {
  let end = nullsFrom;
  for (let at = nullsFrom - 1; at >= 0; at--) {
    if ((entries[at] ?? 0) < FIRST_OF_EQUALS) continue;
    take(at, end);
    end = at;
  }
}

interface Bits {
  readonly bits: Uint8Array;
  /** Each id once. */
  readonly count: number;
}

function toBits(ids: Uint32Array): Bits {
  const most = ids.reduce((max, id) => Math.max(max, id), 0);
  const bits = new Uint8Array((most >>> 3) + 1);
  let count = 0;
  for (const id of ids) {
    if (has(bits, id)) continue;
    bits[id >>> 3] = (bits[id >>> 3] ?? 0) | (1 << (id & 7));
    count++;
  }
  return { bits, count };
}

function has(bits: Uint8Array, id: number): boolean {
  return ((bits[id >>> 3] ?? 0) & (1 << (id & 7))) !== 0;
}
