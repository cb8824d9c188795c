/** What a limit leaves, and orders at random that are the same each time. */
import type { Limit } from './ast.ts';

/** What a track counts for; 0 where nobody knows. */
export interface Weights {
  readonly durationMs: (id: number) => number;
  readonly sizeBytes: (id: number) => number;
}

/** From the front as many as stay within it: the first that does not fit ends it. */
export function takeWithin(ids: Uint32Array, { count, unit }: Limit, weights: Weights): Uint32Array {
  if (unit === 'tracks') return ids.subarray(0, count);
  const weigh = unit === 'ms' ? weights.durationMs : weights.sizeBytes;
  let sum = 0;
  const end = ids.findIndex((id) => (sum += weigh(id)) > count);
  return end === -1 ? ids : ids.subarray(0, end);
}

/** A number of 32 bits that only seed and id decide. */
export function randomKey(seed: number, id: number): number {
  let mixed = (Math.imul(id, 0x9e37_79b1) ^ Math.imul(seed + 1, 0x85eb_ca77)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0_aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a_2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
