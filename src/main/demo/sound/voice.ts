/** What every instrument is: a function that fills a buffer with one note. */
import { halving, type Random } from './maths.ts';

export interface Tone {
  readonly frequency: number;
  /** How hard it is played, 0 to 1. */
  readonly velocity: number;
  readonly sampleRate: number;
  /** Until it is let go. */
  readonly heldFrames: number;
  readonly random: Random;
}

export interface Voice {
  /** How long it sounds on after it is let go. */
  readonly tailS: number;
  /** Writes every one of the first `length` values. */
  play(out: Float64Array, length: number, tone: Tone): void;
}

export interface Shape {
  readonly attackS: number;
  /** Time in which the sound falls half of the way to what it holds. */
  readonly decayS: number;
  /** What it holds, as a share of its peak. */
  readonly sustain: number;
  readonly releaseS: number;
}

/** Multiplies the buffer with the rise, fall and end of a note. */
export function shapeNote(
  out: Float64Array,
  length: number,
  { attackS, decayS, sustain, releaseS }: Shape,
  tone: Tone,
): void {
  const { sampleRate, heldFrames } = tone;
  const attackFrames = Math.max(1, Math.floor(attackS * sampleRate));
  const falling = halving(decayS, sampleRate);
  // ten halvings are silence
  const leaving = halving(releaseS / 10, sampleRate);
  let level = 1;
  let away = 1;
  // three loops, since the middle one is long and has next to nothing to do
  const risen = Math.min(length, attackFrames);
  for (let at = 0; at < risen; at++) {
    if (at >= heldFrames) away *= leaving;
    out[at] = ((out[at] ?? 0) * away * at) / attackFrames;
  }
  const left = Math.max(risen, Math.min(length, heldFrames));
  for (let at = risen; at < left; at++) {
    level = sustain + (level - sustain) * falling;
    out[at] = (out[at] ?? 0) * level;
  }
  for (let at = left; at < length; at++) {
    level = sustain + (level - sustain) * falling;
    away *= leaving;
    out[at] = (out[at] ?? 0) * level * away;
  }
  // whatever is left at the very end goes without a click
  const fade = Math.min(length, 64);
  for (let at = 0; at < fade; at++) {
    const place = length - 1 - at;
    out[place] = (out[place] ?? 0) * (at / fade);
  }
}
