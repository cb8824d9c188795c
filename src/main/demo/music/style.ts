/** What a style of music makes a piece from. */
import type { Random } from '../sound/maths.ts';
import type { Piece } from '../sound/piece.ts';
import { chordsOf, type Chord, type Key } from './harmony.ts';

export interface StyleInput {
  readonly random: Random;
  readonly key: Key;
  readonly bpm: number;
  readonly bars: number;
  /** Degrees of the scale, one a bar, again and again; the last bar is home. */
  readonly progression: readonly number[];
  /** Which of a style's arrangements: a track differs from its neighbours. */
  readonly variant: number;
}

export type Style = (input: StyleInput) => Piece;

/** The chords of all bars. */
export function chordsFor({ key, bars, progression }: StyleInput, size: number, centre: number): readonly Chord[] {
  const degrees = Array.from({ length: bars }, (_, bar) =>
    bar === bars - 1 ? 0 : (progression[bar % progression.length] ?? 0),
  );
  return chordsOf(key, degrees, { size, centre });
}
