/** A piano alone: broken chords below, a tune above. */
import type { Piece } from '../../sound/piece.ts';
import { piano as voice } from '../../sound/piano-voice.ts';
import { makeTune, type Rhythm } from '../melody.ts';
import { bassLine, broken } from '../patterns.ts';
import { chordsFor, type StyleInput } from '../style.ts';

const orders = [
  [0, 1, 2, 3, 2, 1],
  [0, 2, 1, 2, 3, 2],
  [0, 1, 2, 4, 2, 1],
  [0, 3, 2, 1, 2, 3],
] as const;
const rhythmsInThree: readonly [Rhythm, ...Rhythm[]] = [[2, 1], [1, 1, 1], [3], [1.5, 0.5, 1], [2, 0.5, 0.5]];
const rhythmsInFour: readonly [Rhythm, ...Rhythm[]] = [
  [2, 1, 1],
  [3, 1],
  [1.5, 0.5, 2],
  [1, 1, 2],
  [-1, 1, 1, 1],
];

/** In three or in four, by the variant. */
export function piano(input: StyleInput): Piece {
  const { random, key, bars, bpm, variant } = input;
  const beats = variant % 2 === 0 ? 3 : 4;
  const chords = chordsFor(input, 3, 55);
  const order = orders[variant % orders.length] ?? orders[0];
  const tune = makeTune(
    {
      key,
      chords,
      beatsABar: beats,
      rhythms: beats === 3 ? rhythmsInThree : rhythmsInFour,
      centre: 76,
      leap: 3,
      velocity: 0.78,
      legato: 1.1,
    },
    random,
  );
  const moving = broken(chords.slice(0, -1), beats, { order, step: 0.5, velocity: 0.42, beats: 1.4 });
  const last = (bars - 1) * beats;
  const close = (chords.at(-1)?.pitches ?? []).map((pitch, at) => ({
    beat: last + at * 0.12,
    beats,
    pitch,
    velocity: 0.45,
  }));
  return {
    bpm,
    beats: bars * beats,
    tailS: 2.6,
    room: { ringS: 2.1, brightHz: 3800 },
    parts: [
      { voice, notes: moving, loudness: 0.34, place: -0.18, room: 0.2 },
      { voice, notes: close, loudness: 0.34, place: -0.18, room: 0.2 },
      {
        voice,
        notes: bassLine(chords, beats, [{ at: 0, beats: beats * 0.95, velocity: 0.55 }]),
        loudness: 0.34,
        place: -0.3,
        room: 0.2,
      },
      { voice, notes: tune, loudness: 0.5, place: 0.2, room: 0.28 },
    ],
  };
}
