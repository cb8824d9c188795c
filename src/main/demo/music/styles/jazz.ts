/** A trio: a walking bass, brushes, and vibes or a piano. */
import { bellVoice } from '../../sound/bell-voice.ts';
import { kick, noiseDrum } from '../../sound/drums.ts';
import type { Random } from '../../sound/maths.ts';
import { piano } from '../../sound/piano-voice.ts';
import type { Note, Piece } from '../../sound/piece.ts';
import { pluckVoice } from '../../sound/pluck-voice.ts';
import { nearTo, pitchOf, type Chord, type Key } from '../harmony.ts';
import { makeTune } from '../melody.ts';
import { beat, struck, within } from '../patterns.ts';
import { chordsFor, type StyleInput } from '../style.ts';

const doubleBass = pluckVoice({ ringS: 0.42, bright: 4, releaseS: 0.25 });
const vibes = bellVoice({
  envelope: { attackS: 0.003, decayS: 0.55, sustain: 0, releaseS: 0.9 },
  ratio: 4,
  depth: 0.09,
  depthS: 0.09,
  tremolo: 0.28,
});
const ride = noiseDrum({ ringS: 0.07, lowHz: 4200, highHz: 9500, loudness: 0.6 });
const brush = noiseDrum({ ringS: 0.05, lowHz: 900, highHz: 5200, riseS: 0.05, loudness: 0.8 });
const foot = kick(58, 0.06);

/** A step to each beat: the chord's note, then tones that lead to the next chord's. */
function walk(key: Key, chords: readonly Chord[], random: Random): readonly Note[] {
  return chords.flatMap((chord, bar) => {
    const start = nearTo(chord.bass, 43);
    const goal = nearTo(chords[bar + 1]?.bass ?? chord.bass, start);
    const third = nearTo(pitchOf(key, chord.degree + 2), start + 4);
    const fifth = nearTo(pitchOf(key, chord.degree + 4), start + 6);
    const pitches = [
      start,
      random.chance(0.5) ? third : fifth,
      random.chance(0.5) ? fifth : third,
      goal + (random.chance(0.6) ? -1 : 1),
    ];
    return pitches.map((pitch, at) => ({ beat: bar * 4 + at, beats: 0.9, pitch, velocity: at % 2 === 0 ? 0.8 : 0.7 }));
  });
}

/** Four beats a bar, swung. */
export function jazz(input: StyleInput): Piece {
  const { random, key, bars, bpm, variant } = input;
  const chords = chordsFor(input, 4, 60);
  const tune = makeTune(
    {
      key,
      chords,
      beatsABar: 4,
      rhythms: [
        [-0.5, 0.5, 0.5, 0.5, 1, 1],
        [1, 0.5, 0.5, 1.5, 0.5],
        [1.5, 0.5, -1, 0.5, 0.5],
        [-1, 0.5, 0.5, 0.5, 1.5],
        [0.5, 0.5, 1, 2],
      ],
      centre: 74,
      leap: 3,
      velocity: 0.8,
      legato: 0.9,
    },
    random,
  );
  const all = { from: 0, to: bars - 1 };
  const entry = { from: Math.min(2, Math.floor(bars / 6)), to: bars };
  const comping = struck(
    chords.slice(0, -1),
    4,
    variant % 2 === 0
      ? [
          { at: 0.5, beats: 0.6, velocity: 0.5 },
          { at: 2.5, beats: 0.4, velocity: 0.4 },
        ]
      : [
          { at: 0, beats: 1.2, velocity: 0.5 },
          { at: 1.5, beats: 0.5, velocity: 0.4 },
        ],
  );
  const home = struck(chords.slice(-1), 4, [{ at: 0, beats: 3.5, velocity: 0.6 }]).map((note) => ({
    ...note,
    beat: note.beat + (bars - 1) * 4,
  }));
  const lead = variant % 3 === 1 ? piano : vibes;
  return {
    bpm,
    beats: bars * 4,
    swing: 0.33,
    tailS: 1.6,
    room: { ringS: 1.1, brightHz: 4200 },
    parts: [
      { voice: doubleBass, notes: walk(key, chords, random), loudness: 0.62, place: -0.05, room: 0.06 },
      { voice: piano, notes: [...comping, ...home], loudness: 0.17, place: -0.35, room: 0.18 },
      { voice: lead, notes: within(tune, entry, 4), loudness: 0.34, place: 0.3, room: 0.22 },
      {
        voice: ride,
        notes: beat('x..x.ox..x.o', all, { beatsABar: 4 }).filter((_, at) => at % 5 !== 4),
        loudness: 0.09,
        place: 0.35,
        room: 0.1,
      },
      { voice: brush, notes: beat('..x...x.', all, { beatsABar: 4 }), loudness: 0.12, place: 0.15, room: 0.14 },
      { voice: foot, notes: beat('x.o.', all, { beatsABar: 4 }), loudness: 0.12 },
    ],
  };
}
