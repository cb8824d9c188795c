/** Guitars, harps and kotos: noise runs around a string and is smoothed at every turn (Karplus and Strong, 1983). */
import { cutoffShare, exp2 } from './maths.ts';
import { shapeNote, type Voice } from './voice.ts';

export interface PluckPatch {
  /** Time in which the string's sound is halved at the middle C; higher strings are shorter. */
  readonly ringS: number;
  /** How bright the pluck is, as a multiple of the pitch. */
  readonly bright: number;
  readonly releaseS: number;
}

/** An instrument after the patch. */
export function pluckVoice({ ringS, bright, releaseS }: PluckPatch): Voice {
  return {
    tailS: releaseS,
    play: (out, length, tone) => {
      const { frequency, sampleRate, velocity, random } = tone;
      const period = sampleRate / frequency;
      const size = Math.max(2, Math.floor(period - 0.5));
      // what the whole frames of the string lack is made up between two of them
      const rest = period - 0.5 - size;
      const string = new Float64Array(size);
      const share = cutoffShare(frequency * bright * (0.5 + 0.5 * velocity), sampleRate);
      let low = 0;
      let sum = 0;
      for (let at = 0; at < size * 2; at++) {
        low += share * (random.next() * 2 - 1 - low);
        string[at % size] = low;
      }
      for (const value of string) sum += value * value;
      const loudness = 0.45 / Math.sqrt(sum / size + 1e-9);
      const keep = exp2(-period / (ringS * (262 / (frequency + 131) + 0.33) * sampleRate));
      let [place, last, lastIn, lastOut] = [0, 0, 0, 0];
      const pass = (1 - rest) / (1 + rest);
      for (let at = 0; at < length; at++) {
        const value = string[place] ?? 0;
        const smooth = keep * 0.5 * (value + last);
        last = value;
        // an all-pass is the fraction of a frame
        const tuned = pass * smooth + lastIn - pass * lastOut;
        lastIn = smooth;
        lastOut = tuned;
        string[place] = tuned;
        if (++place === size) place = 0;
        out[at] = value * loudness;
      }
      shapeNote(out, length, { attackS: 0.002, decayS: 9, sustain: 1, releaseS }, tone);
    },
  };
}
