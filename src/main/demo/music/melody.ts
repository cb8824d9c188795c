/** Tunes: a motif of a bar or two that comes back changed, resting on the chord where the bar is strong. */
import type { Random } from '../sound/maths.ts';
import type { Note } from '../sound/piece.ts';
import { pitchOf, scales, type Chord, type Key } from './harmony.ts';

/** Lengths in beats; a negative one is a rest. */
export type Rhythm = readonly number[];

export interface TunePlan {
  readonly key: Key;
  /** One a bar. */
  readonly chords: readonly Chord[];
  readonly beatsABar: number;
  /** Rhythms of one bar each. */
  readonly rhythms: readonly [Rhythm, ...Rhythm[]];
  /** The pitch around which it moves. */
  readonly centre: number;
  /** The widest step, in degrees. */
  readonly leap?: number;
  readonly velocity?: number;
  /** How much of each note's time sounds. */
  readonly legato?: number;
}

interface Motif {
  readonly rhythm: Rhythm;
  readonly steps: readonly number[];
}

/** A tune over the bars: four bars of A A B A, each A with the same motif bent to its chord. */
export function makeTune(plan: TunePlan, random: Random): readonly Note[] {
  const motifs = { A: makeMotif(plan, random), B: makeMotif(plan, random), C: makeMotif(plan, random) };
  const form = ['A', 'B', 'A', 'C'] as const;
  const base = degreeNear(plan.key, plan.centre);
  let degree = base;
  return plan.chords.flatMap((chord, bar) => {
    const { rhythm, steps } = motifs[form[bar % 4] ?? 'A'];
    const notes: Note[] = [];
    let beat = bar * plan.beatsABar;
    const isLast = bar === plan.chords.length - 1;
    for (const [at, length] of rhythm.entries()) {
      const isStrong = at === 0 || Math.abs(length) >= 1.5;
      degree = drawnTo(degree + (steps[at] ?? 0), base);
      if (isStrong) degree = onChord(plan.key, degree, chord);
      if (length > 0) {
        notes.push({
          beat,
          beats: (isLast && at === 0 ? plan.beatsABar : length) * (plan.legato ?? 0.95),
          pitch: pitchOf(plan.key, degree),
          velocity: (plan.velocity ?? 0.7) * (isStrong ? 1 : 0.82) * (0.93 + 0.07 * random.next()),
        });
      }
      // the last bar is one long note
      if (isLast && length > 0) break;
      beat += Math.abs(length);
    }
    return notes;
  });
}

function makeMotif({ rhythms, leap = 2 }: TunePlan, random: Random): Motif {
  const rhythm = random.pick(rhythms);
  return { rhythm, steps: rhythm.map(() => random.pick([-1, 1, -1, 1, 2, -2, 0, random.whole(-leap, leap)])) };
}

function degreeNear(key: Key, pitch: number): number {
  const size = scales[key.scale].length;
  return Math.round(((pitch - key.root) / 12) * size);
}

/** A tune that went far turns back. */
function drawnTo(degree: number, base: number): number {
  if (degree > base + 6) return degree - 3;
  if (degree < base - 5) return degree + 3;
  return degree;
}

/** The nearest degree that is a tone of the chord. */
function onChord(key: Key, degree: number, chord: Chord): number {
  const names = new Set(chord.pitches.slice(0, 4).map((pitch) => (((pitch - key.root) % 12) + 12) % 12));
  for (const step of [0, 1, -1, 2, -2]) {
    const name = (((pitchOf(key, degree + step) - key.root) % 12) + 12) % 12;
    if (names.has(name)) return degree + step;
  }
  return degree;
}
