/** Drums: a falling sine, noise, and a filter each. Their pitch is fixed, so a note's own pitch says nothing. */
import { cutoffShare, exp2, halving, type Random } from './maths.ts';
import type { Tone, Voice } from './voice.ts';
import { TABLE_LENGTH, waveFor } from './wavetables.ts';

/** A low drum that falls from a knock to a hum. */
export function kick(bodyHz: number, ringS: number): Voice {
  return {
    tailS: ringS * 6,
    play: (out, length, { sampleRate, velocity }) => {
      const falling = halving(ringS, sampleRate);
      const bending = halving(0.012, sampleRate);
      const table = waveFor('sine', bodyHz, sampleRate);
      let [turns, level, bend] = [0, 0.95 * (0.5 + 0.5 * velocity), 3.2];
      for (let at = 0; at < length; at++) {
        out[at] = (table[(turns * TABLE_LENGTH) | 0] ?? 0) * level * (at < 24 ? at / 24 : 1);
        turns += (bodyHz * (1 + bend)) / sampleRate;
        if (turns > 1) turns -= 1;
        level *= falling;
        bend *= bending;
      }
    },
  };
}

interface NoisePatch {
  readonly ringS: number;
  /** Only what lies between these is heard. */
  readonly lowHz: number;
  readonly highHz: number;
  /** Time until it is loudest: a brush needs one, a stick does not. */
  readonly riseS?: number;
  /** A tone within. */
  readonly bodyHz?: number;
  readonly loudness: number;
  /** So many claps shortly after one another. */
  readonly claps?: number;
}

/** Snares, hats, brushes, shakers and claps. */
export function noiseDrum(patch: NoisePatch): Voice {
  return {
    tailS: patch.ringS * 7 + (patch.riseS ?? 0),
    play: (out, length, tone) => {
      fillNoise(out, length, patch, tone);
      const { sampleRate, velocity } = tone;
      const falling = halving(patch.ringS, sampleRate);
      const rise = Math.max(8, Math.floor((patch.riseS ?? 0) * sampleRate));
      const clapFrames = Math.floor(0.011 * sampleRate);
      const claps = patch.claps ?? 1;
      let level = patch.loudness * (0.35 + 0.65 * velocity);
      const full = level;
      const table = waveFor('sine', patch.bodyHz ?? 100, sampleRate);
      const turn = (patch.bodyHz ?? 0) / sampleRate;
      let turns = 0;
      for (let at = 0; at < length; at++) {
        if (at > rise) level *= falling;
        if (at % clapFrames === 0 && at / clapFrames < claps) level = full;
        else if (at / clapFrames < claps - 1) level *= exp2(-6 / clapFrames);
        turns += turn;
        if (turns > 1) turns -= 1;
        const body = turn === 0 ? 0 : 0.7 * (table[(turns * TABLE_LENGTH) | 0] ?? 0);
        out[at] = ((out[at] ?? 0) + body) * level * Math.min(1, at / rise);
      }
    },
  };
}

function fillNoise(out: Float64Array, length: number, patch: NoisePatch, { sampleRate, random }: Tone): void {
  const up = cutoffShare(patch.highHz, sampleRate);
  const down = cutoffShare(patch.lowHz, sampleRate);
  let [soft, deep] = [0, 0];
  for (let at = 0; at < length; at++) {
    soft += up * (random.next() * 2 - 1 - soft);
    deep += down * (soft - deep);
    out[at] = soft - deep;
  }
}

/** The dust of an old record, over the whole buffer. */
export function addCrackle(out: Float64Array, random: Random, loudness: number): void {
  let at = 0;
  while (at < out.length - 40) {
    at += random.whole(600, 14_000);
    const strength = loudness * random.next() * random.next();
    const ring = random.whole(3, 12);
    for (let step = 0; step < ring && at + step < out.length; step++) {
      out[at + step] = (out[at + step] ?? 0) + strength * (1 - step / ring) * (step % 2 === 0 ? 1 : -0.6);
    }
  }
}
