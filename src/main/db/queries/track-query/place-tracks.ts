/** A few tracks put into a list that is in order, without ordering the list anew. */

/** Those of the ids that are to be shown, in order. */
export type Order = (ids: Uint32Array) => Promise<Uint32Array>;

// more are put in their places by ordering all, for which a long list may first be read anew
const MOST_PLACED = 500;
// so many at a time
const TOGETHER = 100;
// so many are compared at a time: as few as are looked up one by one
const COMPARED = 400;
const PIVOTS = 32;

/** Between which places of the list the ids stand, in order. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly ids: readonly number[];
}

/**
 * `list` is in `order`, `more` are not in it. Cost: for each hundred orders some hundred ids three or four times, however long the
 * list; all of them where many come.
 */
export async function placeTracks(list: Uint32Array, more: Uint32Array, order: Order): Promise<Uint32Array> {
  const all = () => order(concat(list, more));
  if (more.length > MOST_PLACED || (more.length > 0 && list.length <= PIVOTS)) return await all();
  let placed = list;
  for (let from = 0; from < more.length; from += TOGETHER) {
    const next = await placeFew(placed, more.subarray(from, from + TOGETHER), order);
    if (next === undefined) return await all();
    placed = next;
  }
  return placed;
}

/** Undefined where something of the list is not to be shown any more. */
async function placeFew(list: Uint32Array, more: Uint32Array, order: Order): Promise<Uint32Array | undefined> {
  let gaps: readonly Gap[] = [{ from: 0, to: list.length, ids: Array.from(await order(more)) }];
  for (;;) {
    const open = gaps.filter(({ from, to }) => to > from);
    if (open.length === 0) return join(list, gaps);
    const count = Math.max(1, Math.min(PIVOTS, Math.floor((COMPARED - more.length) / open.length)));
    const pivots = new Map(open.map((gap) => [gap, pivotsOf(gap, count)]));
    const compared = [...new Set([...pivots.values()].flat())].map((at) => list[at] ?? 0);
    const sorted = await order(Uint32Array.from([...compared, ...open.flatMap(({ ids }) => ids)]));
    const ranks = new Map(Array.from(sorted, (id, rank) => [id, rank]));
    if (compared.some((id) => !ranks.has(id))) return undefined;
    gaps = gaps.flatMap((gap) => split(gap, pivots.get(gap) ?? [], (at) => ranks.get(list[at] ?? 0) ?? 0, ranks));
  }
}

/** Places of the list, spread over the gap. */
function pivotsOf({ from, to }: Gap, count: number): readonly number[] {
  const span = to - from;
  const many = Math.min(count, span);
  return Array.from({ length: many }, (_, no) => from + Math.floor(((no + 0.5) * span) / many));
}

function split(
  gap: Gap,
  pivots: readonly number[],
  rankAt: (at: number) => number,
  ranks: ReadonlyMap<number, number>,
): readonly Gap[] {
  if (gap.to === gap.from) return [gap];
  const found = new Map<number, { from: number; to: number; ids: number[] }>();
  for (const id of gap.ids) {
    const rank = ranks.get(id) ?? 0;
    const after = pivots.findLast((at) => rankAt(at) < rank);
    const from = after === undefined ? gap.from : after + 1;
    const to = pivots.find((at) => rankAt(at) > rank) ?? gap.to;
    const known = found.get(from);
    if (known === undefined) found.set(from, { from, to, ids: [id] });
    else known.ids.push(id);
  }
  return [...found.values()];
}

function join(list: Uint32Array, gaps: readonly Gap[]): Uint32Array {
  const joined = new Uint32Array(list.length + gaps.reduce((sum, { ids }) => sum + ids.length, 0));
  let taken = 0;
  let at = 0;
  for (const { from, ids } of gaps.toSorted((a, b) => a.from - b.from)) {
    joined.set(list.subarray(taken, from), at);
    at += from - taken;
    joined.set(ids, at);
    at += ids.length;
    taken = from;
  }
  joined.set(list.subarray(taken), at);
  return joined;
}

function concat(one: Uint32Array, other: Uint32Array): Uint32Array {
  const both = new Uint32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
