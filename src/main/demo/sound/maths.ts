/**
 * Sines, powers and chance from the four operations alone, whose results are the same on every machine. The engine’s own sine
 * and its like may differ in the last digit from one engine to the next, and then so would the bytes of the music.
 */

const TWO_PI = 6.283_185_307_179_586;

/** The sine of so many whole turns. */
export function sine(turns: number): number {
  let part = turns - Math.floor(turns);
  let sign = 1;
  if (part >= 0.5) {
    part -= 0.5;
    sign = -1;
  }
  if (part > 0.25) part = 0.5 - part;
  const angle = part * TWO_PI;
  const square = angle * angle;
  // Taylor's series up to the 13th power: a quarter turn is far within what it can do
  let term = angle;
  let sum = angle;
  for (let power = 2; power <= 12; power += 2) {
    term *= -square / (power * (power + 1));
    sum += term;
  }
  return sign * sum;
}

/** Two to any power. */
export function exp2(power: number): number {
  const whole = Math.floor(power);
  const exponent = (power - whole) * Math.LN2;
  let term = 1;
  let sum = 1;
  for (let at = 1; at <= 14; at++) {
    term *= exponent / at;
    sum += term;
  }
  for (let at = 0; at < whole; at++) sum *= 2;
  for (let at = 0; at > whole; at--) sum /= 2;
  return sum;
}

/** The frequency of a pitch: 69 is the A of 440 Hz, 12 are an octave. */
export function frequencyOf(pitch: number): number {
  return 440 * exp2((pitch - 69) / 12);
}

/** What a value is multiplied with at each frame to be halved in `seconds`. */
export function halving(seconds: number, sampleRate: number): number {
  return exp2(-1 / Math.max(1, seconds * sampleRate));
}

/** Bends what is loud softly towards one, as a valve does; nothing comes out above. */
export function soften(value: number): number {
  if (value > 3) return 1;
  if (value < -3) return -1;
  const square = value * value;
  return (value * (27 + square)) / (27 + 9 * square);
}

/** The share of the way that a one-pole low-pass goes at each frame. */
export function cutoffShare(frequency: number, sampleRate: number): number {
  const angle = (TWO_PI * Math.min(frequency, sampleRate * 0.45)) / sampleRate;
  return angle / (1 + angle);
}

/** Chance that is the same each time for the same seed. */
export interface Random {
  /** From 0 up to but not 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
  /** True in so many of 1. */
  chance(share: number): boolean;
}

/** Chance from a text. */
export function randomOf(seed: string): Random {
  // FNV-1a over the text, then a generator of 32 bits (xorshift, Marsaglia 2003)
  let state = 0x811c_9dc5;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x0100_0193);
  if (state === 0) state = 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
  // neighbouring seeds begin alike
  for (let at = 0; at < 16; at++) next();
  return {
    next,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
    chance: (share) => next() < share,
  };
}
