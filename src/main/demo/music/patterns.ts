/** Small builders that the styles share: chords held or broken, basses, beats. */
import type { Note } from '../sound/piece.ts';
import type { Chord } from './harmony.ts';

/** The bars from which to which a part plays; the end is not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Each chord held for its bar. */
export function held(chords: readonly Chord[], beatsABar: number, velocity: number): readonly Note[] {
  return chords.flatMap((chord, bar) =>
    chord.pitches.map((pitch) => ({ beat: bar * beatsABar, beats: beatsABar * 0.98, pitch, velocity })),
  );
}

/** Each chord struck at the given beats of its bar. */
export function struck(
  chords: readonly Chord[],
  beatsABar: number,
  hits: readonly { readonly at: number; readonly beats: number; readonly velocity: number }[],
): readonly Note[] {
  return chords.flatMap((chord, bar) =>
    hits.flatMap(({ at, beats, velocity }) =>
      // a hand is not quite even: the higher the note, the later by a hair
      chord.pitches.map((pitch, index) => ({ beat: bar * beatsABar + at + index * 0.012, beats, pitch, velocity })),
    ),
  );
}

/** The notes of each chord one after another; `order` counts from the lowest and wraps into the next octave. */
export function broken(
  chords: readonly Chord[],
  beatsABar: number,
  { order, step, velocity, beats }: { order: readonly number[]; step: number; velocity: number; beats: number },
): readonly Note[] {
  const count = Math.round(beatsABar / step);
  return chords.flatMap((chord, bar) =>
    Array.from({ length: count }, (_, at) => {
      const index = order[at % order.length] ?? 0;
      const octave = Math.floor(index / chord.pitches.length);
      return {
        beat: bar * beatsABar + at * step,
        beats,
        pitch: (chord.pitches[index - octave * chord.pitches.length] ?? 60) + 12 * octave,
        velocity: velocity * (at % Math.max(1, Math.round(1 / step)) === 0 ? 1 : 0.8),
      };
    }),
  );
}

/** The bass of each chord at the given beats; `up` is an interval above it. */
export function bassLine(
  chords: readonly Chord[],
  beatsABar: number,
  hits: readonly { readonly at: number; readonly beats: number; readonly up?: number; readonly velocity?: number }[],
): readonly Note[] {
  return chords.flatMap((chord, bar) =>
    hits.map(({ at, beats, up = 0, velocity = 0.8 }) => ({
      beat: bar * beatsABar + at,
      beats,
      pitch: chord.bass + up,
      velocity,
    })),
  );
}

/** A drum's bar, drawn: `x` is a hit, `o` a softer one, `.` nothing; each sign is one step. */
export function beat(
  drawn: string,
  bars: Span,
  { beatsABar, pitch = 60 }: { beatsABar: number; pitch?: number },
): readonly Note[] {
  const signs = drawn.split('');
  const step = beatsABar / signs.length;
  const notes: Note[] = [];
  for (let bar = bars.from; bar < bars.to; bar++) {
    for (const [at, sign] of signs.entries()) {
      if (sign === '.') continue;
      notes.push({ beat: bar * beatsABar + at * step, beats: step * 0.5, pitch, velocity: sign === 'x' ? 0.95 : 0.5 });
    }
  }
  return notes;
}

/** Only what begins within the bars. */
export function within(notes: readonly Note[], { from, to }: Span, beatsABar: number): readonly Note[] {
  return notes.filter((note) => note.beat >= from * beatsABar && note.beat < to * beatsABar);
}
