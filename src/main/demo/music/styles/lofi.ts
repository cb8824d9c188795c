/** An old electric piano, a lazy beat, the dust of a record. */
import { bellVoice } from '../../sound/bell-voice.ts';
import { kick, noiseDrum } from '../../sound/drums.ts';
import type { Piece } from '../../sound/piece.ts';
import { pluckVoice } from '../../sound/pluck-voice.ts';
import { waveVoice } from '../../sound/wave-voice.ts';
import { makeTune } from '../melody.ts';
import { bassLine, beat, struck, within } from '../patterns.ts';
import { chordsFor, type StyleInput } from '../style.ts';

const keys = bellVoice({
  envelope: { attackS: 0.006, decayS: 1.1, sustain: 0.1, releaseS: 0.7 },
  ratio: 1,
  depth: 0.13,
  depthS: 0.5,
  tremolo: 0.22,
});
const bass = waveVoice({
  wave: 'triangle',
  envelope: { attackS: 0.012, decayS: 0.7, sustain: 0.5, releaseS: 0.15 },
  openTo: 5,
  closeTo: 2,
  closeS: 0.15,
});
const nylon = pluckVoice({ ringS: 0.35, bright: 5, releaseS: 0.5 });
const flute = waveVoice({
  wave: 'reed',
  envelope: { attackS: 0.05, decayS: 1.5, sustain: 0.7, releaseS: 0.25 },
  openTo: 3,
  closeTo: 2,
  closeS: 0.5,
  vibratoCents: 16,
  vibratoHz: 4.7,
  breath: 0.015,
});
const drum = kick(54, 0.07);
const snare = noiseDrum({ ringS: 0.045, lowHz: 700, highHz: 4200, bodyHz: 185, loudness: 0.8 });
const hat = noiseDrum({ ringS: 0.018, lowHz: 4500, highHz: 9000, loudness: 0.6 });

/** Four beats a bar, a little late. */
export function lofi(input: StyleInput): Piece {
  const { random, key, bars, bpm, variant } = input;
  const chords = chordsFor(input, 4, 58);
  const tune = makeTune(
    {
      key,
      chords,
      beatsABar: 4,
      rhythms: [
        [-1, 0.5, 0.5, 1, 1],
        [1.5, 0.5, -1, 1],
        [-0.5, 0.5, 1, 2],
        [-2, 0.5, 0.5, 1],
      ],
      centre: 74,
      velocity: 0.7,
    },
    random,
  );
  const groove = { from: Math.min(2, bars - 2), to: bars - 1 };
  const kicks = ['x....x..x.......', 'x......xx.......', 'x.....x...x.....'][variant % 3] ?? 'x.......x.......';
  const strikes =
    variant % 2 === 0
      ? [
          { at: 0, beats: 2.4, velocity: 0.6 },
          { at: 2.5, beats: 1.3, velocity: 0.45 },
        ]
      : [{ at: 0, beats: 3.6, velocity: 0.6 }];
  return {
    bpm,
    beats: bars * 4,
    swing: 0.2,
    tailS: 1.8,
    crackle: 0.035,
    room: { ringS: 1.2, brightHz: 2600 },
    echo: { beats: 0.75, keep: 0.35 },
    parts: [
      { voice: keys, notes: struck(chords, 4, strikes), loudness: 0.17, place: -0.1, room: 0.2, spread: 0.35 },
      {
        voice: bass,
        notes: bassLine(chords, 4, [
          { at: 0, beats: 1.4 },
          { at: 2.5, beats: 0.9, velocity: 0.7 },
        ]),
        loudness: 0.42,
      },
      {
        voice: variant % 2 === 0 ? nylon : flute,
        notes: within(tune, { from: 4, to: bars }, 4),
        loudness: variant % 2 === 0 ? 0.36 : 0.26,
        place: 0.25,
        room: 0.25,
        echo: 0.3,
      },
      { voice: drum, notes: beat(kicks, groove, { beatsABar: 4 }), loudness: 0.5 },
      { voice: snare, notes: beat('....x.......x...', groove, { beatsABar: 4 }), loudness: 0.2, room: 0.12 },
      { voice: hat, notes: beat('x.o.x.o.x.o.x.oo', groove, { beatsABar: 4 }), loudness: 0.055, place: 0.3 },
    ],
  };
}
