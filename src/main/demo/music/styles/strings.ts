/** Four bowed strings: a tune, two inner voices, a cello. */
import type { Note, Piece } from '../../sound/piece.ts';
import { waveVoice } from '../../sound/wave-voice.ts';
import { pluckVoice } from '../../sound/pluck-voice.ts';
import type { Chord } from '../harmony.ts';
import { makeTune } from '../melody.ts';
import { bassLine, broken } from '../patterns.ts';
import { chordsFor, type StyleInput } from '../style.ts';

const bow = (attackS: number, openTo: number) =>
  waveVoice({
    wave: 'string',
    envelope: { attackS, decayS: 3, sustain: 0.85, releaseS: 0.55 },
    detuneCents: 5,
    openTo,
    closeTo: openTo * 0.75,
    closeS: 0.8,
    vibratoCents: 22,
    vibratoHz: 5.3,
  });
const violin = bow(0.11, 4.2);
const viola = bow(0.16, 4);
const cello = bow(0.18, 5);
const pizzicato = pluckVoice({ ringS: 0.16, bright: 5, releaseS: 0.4 });

/** One note of each chord, from the highest. */
function voiceOf(chords: readonly Chord[], beats: number, fromTop: number): readonly Note[] {
  return chords.map((chord, bar) => ({
    beat: bar * beats,
    beats: beats * 0.97,
    pitch: chord.pitches.at(-1 - fromTop) ?? 60,
    velocity: 0.6,
  }));
}

/** In three or in four, by the variant; every third one has its inner voices plucked. */
export function strings(input: StyleInput): Piece {
  const { random, key, bars, bpm, variant } = input;
  const beats = variant % 2 === 0 ? 4 : 3;
  const chords = chordsFor(input, 4, 60);
  const tune = makeTune(
    {
      key,
      chords,
      beatsABar: beats,
      rhythms:
        beats === 4 ? [[2, 1, 1], [3, 1], [1.5, 0.5, 1, 1], [4], [1, 1, 2]] : [[2, 1], [3], [1, 1, 1], [1.5, 1.5]],
      centre: 77,
      velocity: 0.8,
      legato: 1.02,
    },
    random,
  );
  const isPlucked = variant % 3 === 2;
  const inner = isPlucked
    ? [
        {
          voice: pizzicato,
          notes: broken(chords, beats, { order: [0, 2, 1, 3], step: 0.5, velocity: 0.6, beats: 0.5 }),
          loudness: 0.3,
          place: 0.1,
          room: 0.3,
        },
      ]
    : [
        { voice: violin, notes: voiceOf(chords, beats, 0), loudness: 0.22, place: -0.25, room: 0.3 },
        { voice: viola, notes: voiceOf(chords, beats, 2), loudness: 0.24, place: 0.25, room: 0.3 },
      ];
  return {
    bpm,
    beats: bars * beats,
    tailS: 2.8,
    room: { ringS: 2.6, brightHz: 4200 },
    parts: [
      { voice: violin, notes: tune, loudness: 0.36, place: -0.5, room: 0.32 },
      ...inner,
      {
        voice: cello,
        notes: bassLine(chords, beats, [{ at: 0, beats: beats * 0.98, up: 0, velocity: 0.7 }]),
        loudness: 0.4,
        place: 0.5,
        room: 0.24,
      },
    ],
  };
}
