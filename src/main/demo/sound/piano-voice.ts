/** A soft piano: a few partials that are a little sharp, each dying away at its own pace, and a felt hammer. */
import { exp2, halving, sine } from './maths.ts';
import { shapeNote, type Voice } from './voice.ts';

const strengths = [1, 0.52, 0.34, 0.16, 0.11, 0.05];
const RELEASE_S = 0.5;

/** The piano. */
export const piano: Voice = {
  tailS: RELEASE_S,
  play: (out, length, tone) => {
    const { frequency, sampleRate, velocity, random } = tone;
    out.fill(0, 0, length);
    for (const [index, strength] of strengths.entries()) {
      const number = index + 1;
      const partial = frequency * number * (1 + 0.000_25 * number * number);
      if (partial > sampleRate * 0.42) break;
      // hard notes are bright ones; high strings are short ones
      const loudness = 0.5 * strength * (index === 0 ? 1 : exp2((velocity - 1) * 1.6 * Math.min(index, 3)));
      const decayS = (1.5 / (1 + 0.55 * index)) * (1.4 - Math.min(1, frequency / 1500));
      addPartial(out, length, { turns: partial / sampleRate, loudness, falling: halving(decayS, sampleRate) });
    }
    const knock = Math.min(length, Math.floor(sampleRate * 0.012));
    let low = 0;
    for (let at = 0; at < knock; at++) {
      low += 0.12 * (random.next() - 0.5 - low);
      out[at] = (out[at] ?? 0) + low * velocity * (1 - at / knock);
    }
    shapeNote(out, length, { attackS: 0.003, decayS: 30, sustain: 1, releaseS: RELEASE_S }, tone);
  },
};

interface Partial {
  readonly turns: number;
  readonly loudness: number;
  readonly falling: number;
}

/** A dying sine by recurrence: each value follows from the two before it. */
function addPartial(out: Float64Array, length: number, { turns, loudness, falling }: Partial): void {
  const twice = 2 * falling * sine(turns + 0.25);
  const square = falling * falling;
  let before = 0;
  let value = loudness * falling * sine(turns);
  for (let at = 1; at < length; at++) {
    out[at] = (out[at] ?? 0) + value;
    const next = twice * value - square * before;
    before = value;
    value = next;
  }
}
