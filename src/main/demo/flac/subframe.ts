/** One channel of one block, in the cheapest of the forms that FLAC knows (RFC 9639, 9.2). */
import type { BitWriter } from './bit-writer.ts';
import { findPredictor, residualOf, WEIGHT_BITS, type Predictor } from './predict.ts';
import { planRice, writeRice } from './rice.ts';

const CONSTANT = 0;
const VERBATIM = 1;
const FIXED = 8;
const LPC = 32;

/** Sums of the newest samples that predict a straight or a bent line. */
const fixedWeights = [[], [1], [2, -1]];

/** Writes the samples; `depth` is their width in bits. */
export function writeSubframe(writer: BitWriter, samples: Int32Array, depth: number, window: Float64Array): void {
  if (isConstant(samples)) {
    writer.write(CONSTANT << 1, 8);
    writer.write(samples[0] ?? 0, depth);
    return;
  }
  const unused = countUnusedBits(samples);
  const kept = unused === 0 ? samples : shifted(samples, unused);
  const coded = cheapest(kept, depth - unused, window);
  const kind = coded === undefined ? VERBATIM : coded.kind;
  writer.write((kind << 1) | (unused > 0 ? 1 : 0), 8);
  if (unused > 0) writer.writeUnary(unused - 1);
  if (coded === undefined) {
    for (const sample of kept) writer.write(sample, depth - unused);
    return;
  }
  const { predictor, residual, plan, isFixed } = coded;
  const order = predictor.weights.length;
  for (let at = 0; at < order; at++) writer.write(kept[at] ?? 0, depth - unused);
  if (!isFixed) {
    writer.write(WEIGHT_BITS - 1, 4);
    writer.write(predictor.shift, 5);
    for (const weight of predictor.weights) writer.write(weight, WEIGHT_BITS);
  }
  writeRice(writer, residual, plan, order);
}

interface Coded {
  readonly kind: number;
  readonly isFixed: boolean;
  readonly predictor: Predictor;
  readonly residual: Int32Array;
  readonly plan: ReturnType<typeof planRice>;
}

/** Undefined where the samples themselves are shorter. */
function cheapest(samples: Int32Array, depth: number, window: Float64Array): Coded | undefined {
  let best: Coded | undefined;
  let bestBits = samples.length * depth;
  const consider = (predictor: Predictor, isFixed: boolean) => {
    const order = predictor.weights.length;
    if (order >= samples.length) return;
    const residual = residualOf(samples, predictor);
    const plan = planRice(residual, samples.length, order);
    const bits = plan.bits + order * (depth + (isFixed ? 0 : WEIGHT_BITS)) + (isFixed ? 0 : 9);
    if (bits >= bestBits) return;
    bestBits = bits;
    best = { kind: isFixed ? FIXED + order : LPC + order - 1, isFixed, predictor, residual, plan };
  };
  const learned = findPredictor(samples, window);
  if (learned !== undefined) consider(learned, false);
  // short or nearly silent blocks don't pay for weights
  if (learned === undefined || bestBits < samples.length * 2 || samples.length < 256) {
    for (const weights of fixedWeights) consider({ weights: Int32Array.from(weights), shift: 0 }, true);
  }
  return best;
}

function isConstant(samples: Int32Array): boolean {
  const first = samples[0];
  for (let at = 1; at < samples.length; at++) if (samples[at] !== first) return false;
  return true;
}

/** How many low bits are zero in every sample. */
function countUnusedBits(samples: Int32Array): number {
  let all = 0;
  for (let at = 0; at < samples.length; at++) all |= samples[at] ?? 0;
  return all === 0 ? 0 : 31 - Math.clz32(all & -all);
}

function shifted(samples: Int32Array, by: number): Int32Array {
  const kept = new Int32Array(samples.length);
  for (let at = 0; at < samples.length; at++) kept[at] = (samples[at] ?? 0) >> by;
  return kept;
}
