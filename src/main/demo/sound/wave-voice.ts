/** Pads, basses, leads, winds and bowed strings: two waves a little apart behind a low-pass that closes. */
import { cutoffShare, exp2, sine } from './maths.ts';
import { shapeNote, type Shape as Envelope, type Voice } from './voice.ts';
import { TABLE_LENGTH, waveFor, type Shape } from './wavetables.ts';

export interface WavePatch {
  readonly wave: Shape;
  readonly envelope: Envelope;
  /** How far apart the two waves are, in hundredths of a semitone. */
  readonly detuneCents?: number;
  /** Where the low-pass opens to and where it closes to, as multiples of the pitch. */
  readonly openTo: number;
  readonly closeTo: number;
  /** Time in which it closes half of the way. */
  readonly closeS: number;
  readonly vibratoCents?: number;
  readonly vibratoHz?: number;
  /** Breath: noise under the tone. */
  readonly breath?: number;
}

/** Frames between two looks at what changes slowly. */
const STEP = 32;

/** An instrument after the patch. */
export function waveVoice(patch: WavePatch): Voice {
  return {
    tailS: patch.envelope.releaseS,
    play: (out, length, tone) => {
      const { frequency, sampleRate, random, velocity } = tone;
      const table = waveFor(patch.wave, frequency, sampleRate);
      const apart = exp2((patch.detuneCents ?? 0) / 2400);
      const vibrato = ((patch.vibratoCents ?? 0) / 1200) * Math.LN2;
      const turnsAStep = ((patch.vibratoHz ?? 5) * STEP) / sampleRate;
      const closing = exp2(-STEP / Math.max(STEP, patch.closeS * sampleRate));
      const breath = patch.breath ?? 0;
      const base = (frequency * TABLE_LENGTH) / sampleRate;
      let [phaseA, phaseB] = [random.next() * TABLE_LENGTH, random.next() * TABLE_LENGTH];
      let [low, lower] = [0, 0];
      let open = patch.openTo * (0.6 + 0.4 * velocity);
      for (let from = 0; from < length; from += STEP) {
        open = patch.closeTo + (open - patch.closeTo) * closing;
        const share = cutoffShare(frequency * open, sampleRate);
        const step = from / STEP;
        // it takes a moment before a player's hand begins to shake
        const swing = vibrato === 0 ? 0 : vibrato * Math.min(1, step / 600) * sine(step * turnsAStep);
        const [stepA, stepB] = [base * (1 + swing) * apart, (base * (1 + swing)) / apart];
        const to = Math.min(length, from + STEP);
        for (let at = from; at < to; at++) {
          const wholeA = phaseA | 0;
          const wholeB = phaseB | 0;
          const a = table[wholeA] ?? 0;
          const b = table[wholeB] ?? 0;
          const waves =
            a +
            ((table[wholeA + 1] ?? 0) - a) * (phaseA - wholeA) +
            b +
            ((table[wholeB + 1] ?? 0) - b) * (phaseB - wholeB);
          phaseA += stepA;
          phaseB += stepB;
          if (phaseA >= TABLE_LENGTH) phaseA -= TABLE_LENGTH;
          if (phaseB >= TABLE_LENGTH) phaseB -= TABLE_LENGTH;
          low += share * (0.5 * waves - low);
          lower += share * (low - lower);
          out[at] = lower;
        }
        if (breath > 0) for (let at = from; at < to; at += 2) out[at] = (out[at] ?? 0) + breath * (random.next() - 0.5);
      }
      shapeNote(out, length, patch.envelope, tone);
    },
  };
}
