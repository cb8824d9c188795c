/** A guitar picked with the fingers, a whistle or a second string above, a soft foot below. */
import { kick, noiseDrum } from '../../sound/drums.ts';
import type { Piece } from '../../sound/piece.ts';
import { pluckVoice } from '../../sound/pluck-voice.ts';
import { waveVoice } from '../../sound/wave-voice.ts';
import { makeTune } from '../melody.ts';
import { bassLine, beat, broken, within } from '../patterns.ts';
import { chordsFor, type StyleInput } from '../style.ts';

const guitar = pluckVoice({ ringS: 0.7, bright: 7, releaseS: 0.7 });
const lute = pluckVoice({ ringS: 0.4, bright: 11, releaseS: 0.5 });
const bassString = pluckVoice({ ringS: 0.6, bright: 5, releaseS: 0.4 });
const whistle = waveVoice({
  wave: 'sine',
  envelope: { attackS: 0.07, decayS: 2, sustain: 0.85, releaseS: 0.22 },
  openTo: 6,
  closeTo: 6,
  closeS: 1,
  vibratoCents: 18,
  vibratoHz: 4.9,
  breath: 0.02,
});
const foot = kick(62, 0.05);
const shaker = noiseDrum({ ringS: 0.022, lowHz: 3500, highHz: 9000, riseS: 0.01, loudness: 0.7 });

/** In three or in four, by the variant. */
export function folk(input: StyleInput): Piece {
  const { random, key, bars, bpm, variant } = input;
  const beats = variant % 3 === 1 ? 3 : 4;
  const chords = chordsFor(input, 3, 60);
  const order = beats === 3 ? [0, 2, 1, 2, 3, 2] : [0, 2, 1, 3, 0, 2, 1, 2];
  const tune = makeTune(
    {
      key,
      chords,
      beatsABar: beats,
      rhythms:
        beats === 3
          ? [
              [1, 1, 1],
              [2, 1],
              [1.5, 0.5, 1],
            ]
          : [
              [1, 1, 2],
              [1.5, 0.5, 1, 1],
              [2, 1, 1],
              [1, 0.5, 0.5, 2],
            ],
      centre: 76,
      velocity: 0.75,
    },
    random,
  );
  const entry = { from: Math.min(4, Math.floor(bars / 4)), to: bars };
  const isSung = variant % 2 === 0;
  return {
    bpm,
    beats: bars * beats,
    tailS: 1.8,
    room: { ringS: 1.3, brightHz: 4500 },
    parts: [
      {
        voice: guitar,
        notes: broken(chords, beats, { order, step: 0.5, velocity: 0.62, beats: 1.1 }),
        loudness: 0.4,
        place: -0.2,
        room: 0.16,
      },
      {
        voice: bassString,
        notes: bassLine(chords, beats, [
          { at: 0, beats: 1.6 },
          { at: beats - 2, beats: 1, up: 7, velocity: 0.6 },
        ]),
        loudness: 0.4,
        room: 0.08,
      },
      {
        voice: isSung ? whistle : lute,
        notes: within(tune, entry, beats),
        loudness: isSung ? 0.3 : 0.42,
        place: 0.25,
        room: 0.32,
      },
      {
        voice: foot,
        notes: beat(beats === 3 ? 'x..' : 'x.o.', entry, { beatsABar: beats }),
        loudness: 0.3,
        room: 0.05,
      },
      {
        voice: shaker,
        notes: beat(beats === 3 ? '..o.x.' : '..x...x.', entry, { beatsABar: beats }),
        loudness: 0.06,
        place: 0.4,
        room: 0.1,
      },
    ],
  };
}
