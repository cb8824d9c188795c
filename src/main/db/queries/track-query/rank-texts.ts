/** Texts as numbers in their order, so that sorting compares numbers. */
import type { Pieces } from '../pieces.ts';

export type Ranks = ReadonlyMap<string, number>;

/** So many are read or sorted at a time: some 10 ms. */
export const TEXTS_A_PIECE = 8192;

/** The places of texts in their order, which is that of their UTF-16 units. */
export function* rankTexts(texts: ReadonlySet<string>): Pieces<Ranks> {
  yield 'reading';
  let parts: readonly string[][] = toParts([...texts]);
  for (const part of parts) {
    part.sort();
    yield 'reading';
  }
  while (parts.length > 1) {
    const merged: string[][] = [];
    for (let at = 0; at < parts.length; at += 2) {
      merged.push(merge(parts[at] ?? [], parts[at + 1] ?? []));
      yield 'reading';
    }
    parts = merged;
  }
  return new Map((parts[0] ?? []).map((text, rank) => [text, rank]));
}

function toParts(texts: readonly string[]): string[][] {
  const count = Math.ceil(texts.length / TEXTS_A_PIECE);
  return Array.from({ length: count }, (_, no) => texts.slice(no * TEXTS_A_PIECE, (no + 1) * TEXTS_A_PIECE));
}

/** Both are in order, and none is in both. */
function merge(one: readonly string[], other: readonly string[]): string[] {
  const merged: string[] = [];
  let [at, otherAt] = [0, 0];
  for (;;) {
    const [next, otherNext] = [one[at], other[otherAt]];
    if (next === undefined) return [...merged, ...other.slice(otherAt)];
    if (otherNext === undefined) return [...merged, ...one.slice(at)];
    if (next < otherNext) {
      merged.push(next);
      at++;
    } else {
      merged.push(otherNext);
      otherAt++;
    }
  }
}
