/** A piece of music as notes, before it is sound. */
import type { Room } from './room.ts';
import type { Voice } from './voice.ts';

export interface Note {
  /** In beats from the start. */
  readonly beat: number;
  readonly beats: number;
  /** 69 is the A of 440 Hz, 12 are an octave. Drums have their own. */
  readonly pitch: number;
  /** 0 to 1. */
  readonly velocity: number;
}

export interface Part {
  readonly voice: Voice;
  readonly notes: readonly Note[];
  readonly loudness: number;
  /** -1 is left, 1 is right. */
  readonly place?: number;
  /** How much of it the room hears. */
  readonly room?: number;
  /** How much of it the echo hears. */
  readonly echo?: number;
  /** Whether it gives way to the drum. */
  readonly isDucked?: boolean;
  /** Spreads single notes to both sides of its place. */
  readonly spread?: number;
}

export interface Piece {
  readonly bpm: number;
  readonly beats: number;
  readonly parts: readonly Part[];
  readonly room: Room;
  /** The echo's time in beats, and how much comes back. */
  readonly echo?: { readonly beats: number; readonly keep: number };
  /** How far the loudness falls at each beat for the parts that give way. */
  readonly duck?: number;
  /** Dust of an old record. */
  readonly crackle?: number;
  /** Late off-beats: 0 is straight, 0.33 is a triplet. */
  readonly swing?: number;
  /** How long the end rings. */
  readonly tailS: number;
}
