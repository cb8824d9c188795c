/** The last step: even loudness, no clipping, whole numbers. */
import { soften } from './maths.ts';

/** How loud a piece is on the whole, as a share of full scale. */
const LOUDNESS = 0.13;
const PEAK = 0.89;
const FADE_IN_S = 0.01;
/** The lowest bits are left at zero: below the music nobody hears them, and the files are a third smaller. */
const STEP = 8;

interface FinishFormat {
  readonly sampleRate: number;
  readonly channelCount: 1 | 2;
  readonly tailS: number;
}

/** Both sides as whole numbers of 16 bits, or their middle. */
export function finish(left: Float64Array, right: Float64Array, format: FinishFormat): readonly Int32Array[] {
  const sides = format.channelCount === 2 ? [left, right] : [middleOf(left, right)];
  for (const side of sides) removeOffset(side);
  const gain = LOUDNESS / Math.max(1e-6, Math.max(...sides.map(loudnessOf)));
  let peak = 1e-6;
  for (const side of sides) {
    for (let at = 0; at < side.length; at++) {
      const value = soften((side[at] ?? 0) * gain);
      side[at] = value;
      if (value > peak) peak = value;
      else if (-value > peak) peak = -value;
    }
  }
  const scale = (Math.min(1, PEAK / peak) * 32_767) / STEP;
  return sides.map((side) => toWholeNumbers(side, scale, format));
}

function middleOf(left: Float64Array, right: Float64Array): Float64Array {
  const middle = new Float64Array(left.length);
  for (let at = 0; at < left.length; at++) middle[at] = 0.5 * ((left[at] ?? 0) + (right[at] ?? 0));
  return middle;
}

/** Plucked strings may be left a little off the middle. */
function removeOffset(side: Float64Array): void {
  let [low, share] = [0, 0.0015];
  for (let at = 0; at < side.length; at++) {
    const value = side[at] ?? 0;
    low += share * (value - low);
    side[at] = value - low;
  }
}

/** The root of the mean square of the louder half, so that pauses don't count. */
function loudnessOf(side: Float64Array): number {
  const part = 4096;
  const powers: number[] = [];
  for (let from = 0; from + part <= side.length; from += part) {
    let sum = 0;
    for (let at = from; at < from + part; at++) sum += (side[at] ?? 0) * (side[at] ?? 0);
    powers.push(sum / part);
  }
  const louder = powers.toSorted((a, b) => b - a).slice(0, Math.ceil(powers.length / 2));
  return Math.sqrt(louder.reduce((sum, power) => sum + power, 0) / Math.max(1, louder.length));
}

function toWholeNumbers(side: Float64Array, scale: number, { sampleRate, tailS }: FinishFormat): Int32Array {
  const fadeIn = FADE_IN_S * sampleRate;
  const fadeOut = Math.max(0.05, tailS * 0.9) * sampleRate;
  const whole = new Int32Array(side.length);
  for (let at = 0; at < side.length; at++) {
    const toEnd = side.length - 1 - at;
    const end = toEnd < fadeOut ? toEnd / fadeOut : 1;
    const start = at < fadeIn ? at / fadeIn : 1;
    whole[at] = Math.floor((side[at] ?? 0) * scale * start * end * end + 0.5) * STEP;
  }
  return whole;
}
