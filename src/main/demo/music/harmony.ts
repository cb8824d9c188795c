/** Scales, chords, and how one chord leads to the next. */

export const scales = {
  major: [0, 2, 4, 5, 7, 9, 11],
  minor: [0, 2, 3, 5, 7, 8, 10],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  lydian: [0, 2, 4, 6, 7, 9, 11],
  mixolydian: [0, 2, 4, 5, 7, 9, 10],
  harmonic: [0, 2, 3, 5, 7, 8, 11],
  /** The Japanese in scale, without its two passing notes. */
  miyako: [0, 1, 5, 7, 8],
  yo: [0, 2, 5, 7, 9],
} as const;

export type ScaleName = keyof typeof scales;

export interface Key {
  /** The pitch of its first degree, anywhere. */
  readonly root: number;
  readonly scale: ScaleName;
}

export interface Chord {
  /** The bass's note, as a degree of the scale from 0. */
  readonly degree: number;
  /** Low to high, near one another and near the chord before. */
  readonly pitches: readonly number[];
  readonly bass: number;
}

/** The pitch of a degree, which may be below 0 or beyond an octave. */
export function pitchOf({ root, scale }: Key, degree: number): number {
  const steps = scales[scale];
  const octave = Math.floor(degree / steps.length);
  return root + 12 * octave + (steps[degree - octave * steps.length] ?? 0);
}

/** The nearest pitch of the same name. */
export function nearTo(pitch: number, target: number): number {
  return pitch + 12 * Math.round((target - pitch) / 12);
}

/**
 * A row of chords of three to five notes, thirds upon each degree; each moves as little as it can from the one before.
 * `centre` is the pitch around which they lie.
 */
export function chordsOf(
  key: Key,
  degrees: readonly number[],
  { size, centre }: { size: number; centre: number },
): readonly Chord[] {
  let before: readonly number[] = [];
  return degrees.map((degree) => {
    const tones = Array.from({ length: size }, (_, at) => pitchOf(key, degree + 2 * at));
    const target = before.length === 0 ? centre : before.reduce((sum, pitch) => sum + pitch, 0) / before.length;
    // drawn back to the centre, so that a long row does not wander off
    const pitches = spreadAround(tones, 0.7 * target + 0.3 * centre);
    before = pitches;
    return { degree, pitches, bass: nearTo(pitchOf(key, degree), 40) };
  });
}

/** Of all ways to stack the tones within an octave and a half, the one whose middle is nearest. */
function spreadAround(tones: readonly number[], target: number): readonly number[] {
  let best: readonly number[] = [];
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const lowest of tones) {
    const bottom = nearTo(lowest, target - 5);
    for (const shift of [-12, 0, 12]) {
      const start = bottom + shift;
      const pitches = tones.map((tone) => tone + 12 * Math.ceil((start - tone) / 12)).toSorted((a, b) => a - b);
      const distance = Math.abs(pitches.reduce((sum, pitch) => sum + pitch, 0) / pitches.length - target);
      if (distance < bestDistance) [best, bestDistance] = [pitches, distance];
    }
  }
  return best;
}
