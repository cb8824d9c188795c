/** What somebody may have meant who mistyped a name. */

/** The known name that is the fewest slips away, where that is near enough to be meant; null where none is. */
export function nearest(typed: string, known: readonly string[]): string | null {
  const plain = typed.toLowerCase();
  const most = plain.length <= 3 ? 1 : 2;
  let best: string | null = null;
  let least = most + 1;
  for (const name of known) {
    if (Math.abs(name.length - plain.length) > most) continue;
    const slips = countSlips(plain, name);
    if (slips < least) [best, least] = [name, slips];
  }
  return best;
}

/** Letters to add, take, change or swap with their neighbour. */
function countSlips(one: string, other: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const isSame = one[at - 1] === other[to - 1];
      let slips = Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + (isSame ? 0 : 1));
      if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1])
        slips = Math.min(slips, (before[to - 2] ?? 0) + 1);
      next.push(slips);
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? Infinity;
}
