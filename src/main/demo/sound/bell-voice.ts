/** Electric pianos, bells and mallets: one sine shakes another, and the shaking dies away first. */
import { halving } from './maths.ts';
import { shapeNote, type Shape as Envelope, type Voice } from './voice.ts';
import { TABLE_LENGTH, waveFor } from './wavetables.ts';

export interface BellPatch {
  readonly envelope: Envelope;
  /** The shaking sine's frequency as a multiple of the pitch. */
  readonly ratio: number;
  /** How far it shakes at the start, in turns. */
  readonly depth: number;
  /** Time in which the shaking is halved. */
  readonly depthS: number;
  /** Wavering of the loudness, as of an old amplifier. */
  readonly tremolo?: number;
}

const TREMOLO_HZ = 4.6;

/** An instrument after the patch. */
export function bellVoice(patch: BellPatch): Voice {
  return {
    tailS: patch.envelope.releaseS,
    play: (out, length, tone) => {
      const { frequency, sampleRate, velocity } = tone;
      const table = waveFor('sine', frequency, sampleRate);
      const step = (frequency * TABLE_LENGTH) / sampleRate;
      // what shakes too fast would fold back
      const ratio = frequency * patch.ratio < sampleRate * 0.35 ? patch.ratio : 1;
      const shakeStep = step * ratio;
      const waverStep = (TREMOLO_HZ * TABLE_LENGTH) / sampleRate;
      const tremolo = patch.tremolo ?? 0;
      const settling = halving(patch.depthS, sampleRate);
      let depth = patch.depth * TABLE_LENGTH * (0.35 + 0.65 * velocity);
      let [phase, shake, waver] = [0, 0, 0];
      for (let at = 0; at < length; at++) {
        const shaken = phase + depth * (table[shake | 0] ?? 0);
        const place = shaken - Math.floor(shaken / TABLE_LENGTH) * TABLE_LENGTH;
        const whole = place | 0;
        const value = table[whole] ?? 0;
        out[at] =
          (value + ((table[whole + 1] ?? 0) - value) * (place - whole)) *
          (1 - tremolo * (0.5 + 0.5 * (table[waver | 0] ?? 0)));
        phase += step;
        if (phase >= TABLE_LENGTH) phase -= TABLE_LENGTH;
        shake += shakeStep;
        while (shake >= TABLE_LENGTH) shake -= TABLE_LENGTH;
        waver += waverStep;
        if (waver >= TABLE_LENGTH) waver -= TABLE_LENGTH;
        depth *= settling;
      }
      shapeNote(out, length, patch.envelope, tone);
    },
  };
}
