/** Plays a piece: from notes to sound. */
import { frequencyOf, randomOf, type Random } from './maths.ts';
import { addCrackle } from './drums.ts';
import { finish } from './finish.ts';
import type { Part, Piece } from './piece.ts';
import { addEcho, addRoom, duckCurve } from './room.ts';

export interface SoundFormat {
  readonly sampleRate: number;
  readonly channelCount: 1 | 2;
}

interface Stage {
  readonly sampleRate: number;
  readonly framesABeat: number;
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly room: Float64Array;
  readonly echo: Float64Array;
  readonly duck: Float64Array | undefined;
  readonly random: Random;
}

/** Nobody plays like a clock. */
const UNEVEN_S = 0.006;

/** The sound in whole numbers of 16 bits, one array a channel. The same seed gives the same sound. */
export function perform(piece: Piece, seed: string, { sampleRate, channelCount }: SoundFormat): readonly Int32Array[] {
  const framesABeat = (60 / piece.bpm) * sampleRate;
  const frames = Math.ceil(piece.beats * framesABeat + piece.tailS * sampleRate);
  const stage: Stage = {
    sampleRate,
    framesABeat,
    left: silence(0, frames),
    right: silence(1, frames),
    room: silence(2, frames),
    echo: silence(3, frames),
    duck: piece.duck === undefined ? undefined : duckCurve(frames, framesABeat, piece.duck),
    random: randomOf(`${seed} hands`),
  };
  for (const part of piece.parts) playPart(stage, part, piece.swing ?? 0);
  if (piece.echo !== undefined) {
    const { beats, keep } = piece.echo;
    addEcho(stage.left, stage.right, stage.echo, { frames: Math.round(beats * framesABeat), keep, length: frames });
  }
  addRoom(stage.left, stage.right, stage.room, { ...piece.room, sampleRate });
  if (piece.crackle !== undefined) {
    addCrackle(stage.left, stage.random, piece.crackle);
    addCrackle(stage.right, stage.random, piece.crackle);
  }
  return finish(stage.left, stage.right, { sampleRate, channelCount, tailS: piece.tailS });
}

const kept: Float64Array[] = [];

/** A buffer of zeros. The memory of the last piece is taken again: asking the system for it takes longer than a note. */
function silence(slot: number, frames: number): Float64Array {
  let buffer = kept[slot];
  if (buffer === undefined || buffer.length < frames) {
    buffer = new Float64Array(Math.ceil(frames * 1.2));
    kept[slot] = buffer;
  }
  return buffer.subarray(0, frames).fill(0);
}

let scratch = new Float64Array(1 << 18);

/** Plays a part's notes, by turns to its two sides, and then puts the two into the mix. */
function playPart(stage: Stage, part: Part, swing: number): void {
  const frames = stage.left.length;
  const sides = part.spread === undefined ? [silence(4, frames)] : [silence(4, frames), silence(5, frames)];
  let end = 0;
  for (const [index, note] of part.notes.entries()) {
    const uneven = UNEVEN_S * (stage.random.next() - 0.5) * stage.sampleRate;
    const from = Math.max(0, Math.round(swung(note.beat, swing) * stage.framesABeat + uneven));
    const heldFrames = Math.round(note.beats * stage.framesABeat);
    const whole = heldFrames + Math.round(part.voice.tailS * stage.sampleRate);
    const length = Math.min(whole, frames - from);
    const side = sides[index % sides.length];
    if (length <= 0 || side === undefined) continue;
    if (scratch.length < length) scratch = new Float64Array(length);
    part.voice.play(scratch, length, {
      frequency: frequencyOf(note.pitch),
      velocity: note.velocity,
      sampleRate: stage.sampleRate,
      heldFrames,
      random: stage.random,
    });
    const loudness = part.loudness * (0.3 + 0.7 * note.velocity);
    for (let at = 0; at < length; at++) side[from + at] = (side[from + at] ?? 0) + (scratch[at] ?? 0) * loudness;
    end = Math.max(end, from + length);
  }
  for (const [index, side] of sides.entries()) {
    const place = (part.place ?? 0) + (part.spread ?? 0) * (index === 0 ? -1 : 1);
    mixIn(stage, part, { sound: side.subarray(0, end), place });
  }
}

function mixIn(
  stage: Stage,
  part: Part,
  { sound, place }: { readonly sound: Float64Array; readonly place: number },
): void {
  const { left, right, room, echo } = stage;
  const duck = part.isDucked === true ? stage.duck : undefined;
  const toLeft = Math.sqrt(0.5 - place / 2.2);
  const toRight = Math.sqrt(0.5 + place / 2.2);
  const toRoom = part.room ?? 0;
  const toEcho = part.echo ?? 0;
  for (let at = 0; at < sound.length; at++) {
    const value = duck === undefined ? (sound[at] ?? 0) : (sound[at] ?? 0) * (duck[at] ?? 1);
    left[at] = (left[at] ?? 0) + value * toLeft;
    right[at] = (right[at] ?? 0) + value * toRight;
    room[at] = (room[at] ?? 0) + value * toRoom;
  }
  if (toEcho === 0) return;
  for (let at = 0; at < sound.length; at++) echo[at] = (echo[at] ?? 0) + (sound[at] ?? 0) * toEcho;
}

/** The second half of a beat comes later. */
function swung(beat: number, swing: number): number {
  if (swing === 0) return beat;
  const whole = Math.floor(beat);
  const part = beat - whole;
  const middle = 0.5 + swing / 2;
  return whole + (part < 0.5 ? part * 2 * middle : middle + (part - 0.5) * 2 * (1 - middle));
}
