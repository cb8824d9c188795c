/** One number for the files of a folder: equal where all of them are as they were. Pure. */

const HIGH_BITS = 21;

/**
 * Of the names of files as one text, and of their numbers: `step` to a file, of which the last says nothing of what is in it.
 * Shape: a whole number of 53 bits, so that folders which differ have the same one by a chance of one in 2 to the power of
 * 53. Whoever makes two such folders on purpose gains that his own change is not seen.
 */
export function stampOf(names: string, numbers: Float64Array, step: number): number {
  let low = 0x2f0b4c47;
  let high = 0x51ed270b;
  for (let at = 0; at < names.length; at += 2) {
    // beyond the end there is no code, which counts as 0
    const word = names.charCodeAt(at) | (names.charCodeAt(at + 1) << 16);
    low = mixLow(low, word);
    high = mixHigh(high, word);
  }
  const words = new Uint32Array(numbers.buffer, numbers.byteOffset, numbers.length * 2);
  for (let file = 0; file < numbers.length; file += step) {
    for (let at = 2 * file; at < 2 * (file + step - 1); at++) {
      const word = words[at] ?? 0;
      low = mixLow(low, word);
      high = mixHigh(high, word);
    }
  }
  return (finish(high ^ names.length) >>> (32 - HIGH_BITS)) * 2 ** 32 + (finish(low ^ numbers.length) >>> 0);
}

// a step and the end of MurmurHash3 by Austin Appleby, which is in the public domain; the second with other numbers

function mixLow(state: number, word: number): number {
  const turned = Math.imul(word, 0xcc9e2d51);
  const mixed = state ^ Math.imul((turned << 15) | (turned >>> 17), 0x1b873593);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

function mixHigh(state: number, word: number): number {
  const turned = Math.imul(word, 0x85ebca6b);
  const mixed = state ^ Math.imul((turned << 17) | (turned >>> 15), 0xc2b2ae35);
  return (Math.imul((mixed << 11) | (mixed >>> 21), 5) + 0x38b34ae5) | 0;
}

function finish(state: number): number {
  const once = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
