/** Linear prediction: the weights by which a block of sound is best told from what came before (RFC 9639, 9.2.6). */

/** Both loops over all samples are written out for this order: that is three times as fast. */
const MAX_ORDER = 8;
/** Bits of a weight, its sign included. */
export const WEIGHT_BITS = 13;
const MAX_SHIFT = 15;

export interface Predictor {
  /** The newest sample's weight first. */
  readonly weights: Int32Array;
  /** Sums are divided by two to the power of this. */
  readonly shift: number;
}

/** A predictor of the order that is likely to pay; undefined where there is nothing to learn, as in silence. */
export function findPredictor(samples: Int32Array, window: Float64Array): Predictor | undefined {
  const likeness = autocorrelate(samples, window);
  const steps = levinson(likeness);
  const best = chooseOrder(steps, samples.length);
  return best === undefined ? undefined : quantize(best.weights);
}

/** A window that falls off at both ends over a quarter of its length, made of parabolas. */
export function makeWindow(length: number): Float64Array {
  const edge = Math.max(1, Math.floor(length / 4));
  return Float64Array.from({ length }, (_, at) => {
    const distance = Math.min(at, length - 1 - at);
    if (distance >= edge) return 1;
    const from = 1 - distance / edge;
    return 1 - from * from;
  });
}

/** What is left of each sample once the prediction is taken off; the first ones, as many as weights, stand for themselves. */
export function residualOf(samples: Int32Array, { weights, shift }: Predictor): Int32Array {
  const residual = new Int32Array(samples.length);
  const scale = 1 / 2 ** shift;
  const weight = (at: number) => (weights[at] ?? 0) * scale;
  const [w0, w1, w2, w3] = [weight(0), weight(1), weight(2), weight(3)];
  const [w4, w5, w6, w7] = [weight(4), weight(5), weight(6), weight(7)];
  // what came before, the newest first; before the beginning there is silence
  let [s0, s1, s2, s3, s4, s5, s6, s7] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let at = 0; at < samples.length; at++) {
    const sample = samples[at] ?? 0;
    // exact: 13 + 17 + 3 bits, and a scale that is a power of two, fit the 53 of a number
    const sum = w0 * s0 + w1 * s1 + w2 * s2 + w3 * s3 + w4 * s4 + w5 * s5 + w6 * s6 + w7 * s7;
    residual[at] = sample - Math.floor(sum);
    s7 = s6;
    s6 = s5;
    s5 = s4;
    s4 = s3;
    s3 = s2;
    s2 = s1;
    s1 = s0;
    s0 = sample;
  }
  return residual;
}

/** How like the samples are to themselves some samples later: for no delay up to the highest order. */
function autocorrelate(samples: Int32Array, window: Float64Array): readonly number[] {
  let [a0, a1, a2, a3, a4, a5, a6, a7, a8] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  let [s1, s2, s3, s4, s5, s6, s7, s8] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let at = 0; at < samples.length; at++) {
    const sample = (samples[at] ?? 0) * (window[at] ?? 0);
    a0 += sample * sample;
    a1 += sample * s1;
    a2 += sample * s2;
    a3 += sample * s3;
    a4 += sample * s4;
    a5 += sample * s5;
    a6 += sample * s6;
    a7 += sample * s7;
    a8 += sample * s8;
    s8 = s7;
    s7 = s6;
    s6 = s5;
    s5 = s4;
    s4 = s3;
    s3 = s2;
    s2 = s1;
    s1 = sample;
  }
  return [a0, a1, a2, a3, a4, a5, a6, a7, a8];
}

interface Step {
  readonly weights: readonly number[];
  readonly error: number;
}

/** The best weights of every order up to the highest, each made from the one before. */
function levinson(likeness: readonly number[]): readonly Step[] {
  const steps: Step[] = [];
  let error = likeness[0] ?? 0;
  let weights: readonly number[] = [];
  for (let order = 0; order < MAX_ORDER && error > 0; order++) {
    let sum = likeness[order + 1] ?? 0;
    for (const [at, weight] of weights.entries()) sum -= weight * (likeness[order - at] ?? 0);
    const reflection = sum / error;
    const before = weights;
    weights = [...before.map((weight, at) => weight - reflection * (before[order - 1 - at] ?? 0)), reflection];
    error *= 1 - reflection * reflection;
    steps.push({ weights, error });
  }
  return steps;
}

/** Each weight costs its bits once; halving the error of all samples saves half a bit each. */
function chooseOrder(steps: readonly Step[], length: number): Step | undefined {
  let best: Step | undefined;
  let bestBits = Number.POSITIVE_INFINITY;
  for (const step of steps) {
    const bits = (halfBitsOf(step.error) * length) / 2 + step.weights.length * WEIGHT_BITS;
    if (bits < bestBits) {
      bestBits = bits;
      best = step;
    }
  }
  return best;
}

/** The logarithm to base two, straight between whole powers: for comparing it is enough, and the same on every machine. */
function halfBitsOf(value: number): number {
  let rest = Math.max(value, 1);
  let whole = 0;
  while (rest >= 2) {
    rest /= 2;
    whole++;
  }
  return whole + rest - 1;
}

function quantize(weights: readonly number[]): Predictor | undefined {
  const largest = Math.max(...weights.map(Math.abs));
  const limit = 2 ** (WEIGHT_BITS - 1) - 1;
  let shift = MAX_SHIFT;
  while (shift > 0 && largest * 2 ** shift > limit) shift--;
  if (!(largest * 2 ** shift <= limit)) return undefined;
  // what one weight loses by rounding is given to the next
  let carried = 0;
  const rounded = weights.map((weight) => {
    const exact = weight * 2 ** shift + carried;
    const whole = Math.max(-limit, Math.min(limit, Math.round(exact)));
    carried = exact - whole;
    return whole;
  });
  return { weights: Int32Array.from(rounded), shift };
}
