/** The space around the players: six walls that throw the sound at each other (Jot's delay network), and an echo. */
import { cutoffShare, exp2 } from './maths.ts';

export interface Room {
  /** Time in which its sound falls to a thousandth. */
  readonly ringS: number;
  /** Above this the walls swallow. */
  readonly brightHz: number;
}

/** Lengths without a common measure, in seconds. */
const walls = [0.0297, 0.0371, 0.0437, 0.0533, 0.0617, 0.0733];

/** With so much of the sum taken off, the walls give back all they get (Householder's reflection). */
const SHARE = 2 / walls.length;

/** Frames at a time: fewer than the shortest wall holds, so that a block can be read before it is written. */
const BLOCK = 256;

interface Line {
  readonly store: Float64Array;
  readonly heard: Float64Array;
  readonly keep: number;
  /** Where the next block begins. */
  place: number;
  dull: number;
}

/**
 * Adds what the room makes of `send` to both sides. The room has no high tones, so it is made at half the rate, in half
 * the time.
 */
export function addRoom(
  left: Float64Array,
  right: Float64Array,
  send: Float64Array,
  room: Room & { readonly sampleRate: number },
): void {
  const { ringS, brightHz } = room;
  const sampleRate = room.sampleRate / 2;
  const length = send.length >> 1;
  const half = new Float64Array(length);
  for (let at = 0; at < length; at++) half[at] = 0.25 * ((send[2 * at] ?? 0) + (send[2 * at + 1] ?? 0));
  const lines: readonly Line[] = walls.map((seconds) => ({
    store: new Float64Array(Math.floor(seconds * sampleRate)),
    heard: new Float64Array(BLOCK),
    keep: exp2((-10 * seconds) / ringS),
    place: 0,
    dull: 0,
  }));
  const share = cutoffShare(brightHz, sampleRate);
  const sum = new Float64Array(BLOCK);
  const sides = [new Float64Array(length + 2), new Float64Array(length + 2)];
  for (let from = 0; from < length; from += BLOCK) {
    const count = Math.min(BLOCK, length - from);
    sum.fill(0);
    for (const [wall, line] of lines.entries()) {
      // each side hears every other wall, by turns the other way round
      listen(line, { sum, side: sides[wall & 1] ?? sum, from, count, sign: (wall & 2) === 0 ? 0.5 : -0.5 });
    }
    for (const line of lines) speak(line, { sum, send: half, from, count, share });
  }
  addAtFullRate(left, sides[0] ?? sum, length);
  addAtFullRate(right, sides[1] ?? sum, length);
}

/** What lies between two values follows from the four around it: a straight line would whistle. */
function addAtFullRate(side: Float64Array, half: Float64Array, length: number): void {
  let before = 0;
  for (let at = 0; at < length; at++) {
    const value = half[at] ?? 0;
    const outer = before + (half[at + 2] ?? 0);
    side[2 * at] = (side[2 * at] ?? 0) + value;
    side[2 * at + 1] = (side[2 * at + 1] ?? 0) + (9 * (value + (half[at + 1] ?? 0)) - outer) / 16;
    before = value;
  }
}

interface Heard {
  readonly sum: Float64Array;
  readonly side: Float64Array;
  readonly from: number;
  readonly count: number;
  readonly sign: number;
}

/** Reads a block from the line, and gives it to one side. */
function listen({ store, heard, place: start }: Line, { sum, side, from, count, sign }: Heard): void {
  const size = store.length;
  let place = start;
  for (let at = 0; at < count; at++) {
    const value = store[place] ?? 0;
    if (++place === size) place = 0;
    heard[at] = value;
    sum[at] = (sum[at] ?? 0) + value;
    side[from + at] = (side[from + at] ?? 0) + sign * value;
  }
}

interface Thrown {
  readonly sum: Float64Array;
  readonly send: Float64Array;
  readonly from: number;
  readonly count: number;
  readonly share: number;
}

/** Writes into the line what all others throw and what is new; the wall swallows high tones. */
function speak(line: Line, { sum, send, from, count, share }: Thrown): void {
  const { store, heard, keep } = line;
  const size = store.length;
  let { place, dull } = line;
  for (let at = 0; at < count; at++) {
    dull += share * ((heard[at] ?? 0) - SHARE * (sum[at] ?? 0) - dull);
    store[place] = dull * keep + (send[from + at] ?? 0);
    if (++place === size) place = 0;
  }
  line.place = place;
  line.dull = dull;
}

/** Throws the sound from side to side, softer each time. */
export function addEcho(
  left: Float64Array,
  right: Float64Array,
  sound: Float64Array,
  echo: { readonly frames: number; readonly keep: number; readonly length: number },
): void {
  const { frames, keep, length } = echo;
  const a = new Float64Array(frames);
  const b = new Float64Array(frames);
  let [place, low] = [0, 0];
  for (let at = 0; at < length; at++) {
    const fromA = a[place] ?? 0;
    const fromB = b[place] ?? 0;
    left[at] = (left[at] ?? 0) + fromA;
    right[at] = (right[at] ?? 0) + fromB;
    low += 0.45 * (fromB - low);
    a[place] = (sound[at] ?? 0) + low * keep;
    b[place] = fromA * keep;
    if (++place === frames) place = 0;
  }
}

/** A slow wave of loudness for each beat, as if the drum pressed all else down. */
export function duckCurve(frames: number, beatFrames: number, depth: number): Float64Array {
  const curve = new Float64Array(frames);
  for (let at = 0; at < frames; at++) {
    const part = (at % beatFrames) / beatFrames;
    const rise = Math.min(1, part / 0.6);
    curve[at] = 1 - depth * (1 - rise) * (1 - rise);
  }
  return curve;
}
