/** Ids that can be asked one by one. Never changed: each move makes another. */
export interface IdSet extends Iterable<number> {
  readonly size: number;
  has(id: number): boolean;
}

// a plain set of a million ids takes a tenth of a second to make, and is made anew with every click
const FEW = 2000;
// so few are sooner looked for one by one than a long list is walked
const A_HANDFUL = 8;
const MAX_BITS = 1 << 28;

/** The same ids once each, in the way that suits how many they are. */
export function idSet(ids: Iterable<number> & { readonly length: number }): IdSet {
  if (ids.length <= FEW) return new Set(ids);
  let highest = 0;
  for (const id of ids) highest = Math.max(highest, id);
  if (highest >= MAX_BITS) return new Set(ids);
  const words = new Uint32Array((highest >>> 5) + 1);
  let size = 0;
  for (const id of ids) {
    const at = id >>> 5;
    const before = words[at] ?? 0;
    const after = (before | (1 << (id & 31))) >>> 0;
    if (after !== before) size++;
    words[at] = after;
  }
  return new IdBits(words, size);
}

/** With the id where it was not in, without it where it was. */
export function toggled(ids: IdSet, id: number): IdSet {
  if (ids instanceof IdBits && id < MAX_BITS) return ids.toggled(id);
  const changed = new Set(ids);
  if (!changed.delete(id)) changed.add(id);
  return changed;
}

/** Those in either. */
export function united(one: IdSet, other: IdSet): IdSet {
  if (one.size === 0) return other;
  return idSet([...one, ...other]);
}

interface Members extends Iterable<number> {
  readonly length: number;
  indexOf(id: number): number;
}

/** Those of the set that are in a list; the set itself where none is missing. */
export function within(ids: IdSet, list: Members): IdSet {
  if (ids.size <= A_HANDFUL) {
    const kept = [...ids].filter((id) => list.indexOf(id) >= 0);
    return kept.length === ids.size ? ids : new Set(kept);
  }
  let count = 0;
  for (const id of list) if (ids.has(id)) count++;
  if (count === ids.size) return ids;
  const kept: number[] = [];
  for (const id of list) if (ids.has(id)) kept.push(id);
  return idSet(kept);
}

/** A bit for each id up to the highest. */
class IdBits implements IdSet {
  readonly size: number;
  readonly #words: Uint32Array;

  constructor(words: Uint32Array, size: number) {
    this.#words = words;
    this.size = size;
  }

  has(id: number): boolean {
    return (((this.#words[id >>> 5] ?? 0) >>> (id & 31)) & 1) === 1;
  }

  toggled(id: number): IdBits {
    const words = new Uint32Array(Math.max(this.#words.length, (id >>> 5) + 1));
    words.set(this.#words);
    words[id >>> 5] = ((words[id >>> 5] ?? 0) ^ (1 << (id & 31))) >>> 0;
    return new IdBits(words, this.size + (this.has(id) ? -1 : 1));
  }

  *[Symbol.iterator](): Generator<number> {
    for (const [at, word] of this.#words.entries()) {
      for (let rest = word; rest !== 0; rest = (rest & (rest - 1)) >>> 0) yield at * 32 + 31 - Math.clz32(rest & -rest);
    }
  }
}
