/** A plucked string on five notes, a quiet beat, a pad like morning air. */
import { bellVoice } from '../../sound/bell-voice.ts';
import { kick, noiseDrum } from '../../sound/drums.ts';
import type { Piece } from '../../sound/piece.ts';
import { pluckVoice } from '../../sound/pluck-voice.ts';
import { waveVoice } from '../../sound/wave-voice.ts';
import { pitchOf } from '../harmony.ts';
import { makeTune } from '../melody.ts';
import { bassLine, beat, within } from '../patterns.ts';
import { chordsFor, type StyleInput } from '../style.ts';

const string = pluckVoice({ ringS: 0.55, bright: 12, releaseS: 0.9 });
const low = pluckVoice({ ringS: 0.8, bright: 5, releaseS: 0.8 });
const air = waveVoice({
  wave: 'triangle',
  envelope: { attackS: 1.2, decayS: 5, sustain: 0.8, releaseS: 2 },
  detuneCents: 10,
  openTo: 3,
  closeTo: 3,
  closeS: 1,
});
const drop = bellVoice({
  envelope: { attackS: 0.003, decayS: 0.5, sustain: 0, releaseS: 1.4 },
  ratio: 2.76,
  depth: 0.1,
  depthS: 0.15,
});
const drum = kick(56, 0.09);
const wood = noiseDrum({ ringS: 0.012, lowHz: 1200, highHz: 4500, bodyHz: 820, loudness: 0.7 });

/** Four beats a bar. */
export function koto(input: StyleInput): Piece {
  const { random, key, bars, bpm, progression, variant } = input;
  const chords = chordsFor(input, 3, 60);
  const tune = makeTune(
    {
      key,
      chords,
      beatsABar: 4,
      rhythms: [
        [1.5, 0.5, 1, 1],
        [2, 0.5, 0.5, 1],
        [-1, 1, 0.5, 0.5, 1],
        [1, 1, 2],
      ],
      centre: 72,
      leap: 2,
      velocity: 0.8,
      legato: 1.4,
    },
    random,
  );
  const fifths = Array.from({ length: bars }, (_, bar) => {
    const degree = bar === bars - 1 ? 0 : (progression[bar % progression.length] ?? 0);
    const pitch = pitchOf(key, degree);
    return [pitch, pitch + 7, pitch + 12].map((each) => ({ beat: bar * 4, beats: 3.9, pitch: each, velocity: 0.6 }));
  }).flat();
  const drops = Array.from({ length: bars * 2 }, (_, at) => ({
    beat: at * 2 + random.pick([0, 0.5, 1, 1.5]),
    beats: 1,
    pitch: pitchOf(key, random.whole(8, 14)),
    velocity: 0.3 + 0.4 * random.next(),
  }));
  const groove = { from: 2, to: bars - 1 };
  const hasBeat = variant % 2 === 0;
  return {
    bpm,
    beats: bars * 4,
    tailS: 3.2,
    swing: 0.12,
    room: { ringS: 2.8, brightHz: 3600 },
    echo: { beats: 1, keep: 0.4 },
    parts: [
      { voice: air, notes: fifths, loudness: 0.14, room: 0.3, spread: 0.5 },
      {
        voice: low,
        notes: bassLine(chords, 4, [
          { at: 0, beats: 2 },
          { at: 2.5, beats: 1.2, up: 12, velocity: 0.5 },
        ]),
        loudness: 0.4,
        place: -0.15,
        room: 0.12,
      },
      {
        voice: string,
        notes: within(tune, { from: 1, to: bars }, 4),
        loudness: 0.46,
        place: 0.15,
        room: 0.3,
        echo: 0.25,
      },
      { voice: drop, notes: drops, loudness: 0.09, room: 0.5, spread: 0.7 },
      ...(hasBeat
        ? [
            { voice: drum, notes: beat('x.....x.', groove, { beatsABar: 4 }), loudness: 0.4, room: 0.08 },
            { voice: wood, notes: beat('....x..o', groove, { beatsABar: 4 }), loudness: 0.1, place: 0.4, room: 0.25 },
          ]
        : []),
    ],
  };
}
