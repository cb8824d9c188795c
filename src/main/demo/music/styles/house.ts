/** Four on the floor, chords off the beat, a round bass. */
import { bellVoice } from '../../sound/bell-voice.ts';
import { kick, noiseDrum } from '../../sound/drums.ts';
import type { Piece } from '../../sound/piece.ts';
import { waveVoice } from '../../sound/wave-voice.ts';
import { bassLine, beat, broken, held, struck, within } from '../patterns.ts';
import { chordsFor, type StyleInput } from '../style.ts';

const stab = waveVoice({
  wave: 'saw',
  envelope: { attackS: 0.004, decayS: 0.12, sustain: 0.15, releaseS: 0.2 },
  detuneCents: 10,
  openTo: 9,
  closeTo: 2.4,
  closeS: 0.07,
});
const keys = bellVoice({
  envelope: { attackS: 0.004, decayS: 0.4, sustain: 0.1, releaseS: 0.3 },
  ratio: 2,
  depth: 0.1,
  depthS: 0.2,
  tremolo: 0.15,
});
const sub = waveVoice({
  wave: 'sine',
  envelope: { attackS: 0.008, decayS: 0.5, sustain: 0.6, releaseS: 0.07 },
  openTo: 8,
  closeTo: 8,
  closeS: 1,
});
const pad = waveVoice({
  wave: 'reed',
  envelope: { attackS: 0.9, decayS: 4, sustain: 0.8, releaseS: 1.2 },
  detuneCents: 16,
  openTo: 2,
  closeTo: 3.5,
  closeS: 1.5,
});
const pluck = bellVoice({
  envelope: { attackS: 0.003, decayS: 0.14, sustain: 0, releaseS: 0.3 },
  ratio: 3,
  depth: 0.07,
  depthS: 0.05,
});
const drum = kick(49, 0.085);
const clap = noiseDrum({ ringS: 0.05, lowHz: 900, highHz: 5600, loudness: 0.9, claps: 3 });
const hat = noiseDrum({ ringS: 0.035, lowHz: 5200, highHz: 11_000, loudness: 0.6 });
const shaker = noiseDrum({ ringS: 0.014, lowHz: 4800, highHz: 10_000, riseS: 0.01, loudness: 0.5 });

const grooves = [
  [
    { at: 0.5, beats: 0.4, velocity: 0.7 },
    { at: 1.5, beats: 0.3, velocity: 0.55 },
    { at: 2.75, beats: 0.4, velocity: 0.65 },
  ],
  [
    { at: 0.75, beats: 0.3, velocity: 0.65 },
    { at: 1.5, beats: 0.4, velocity: 0.7 },
    { at: 3.25, beats: 0.3, velocity: 0.55 },
  ],
  [
    { at: 0, beats: 0.3, velocity: 0.6 },
    { at: 0.75, beats: 0.3, velocity: 0.55 },
    { at: 2.5, beats: 0.6, velocity: 0.7 },
  ],
];
const basses = [
  [
    { at: 0.5, beats: 0.45 },
    { at: 1.5, beats: 0.45 },
    { at: 2.5, beats: 0.45 },
    { at: 3.5, beats: 0.3, up: 7 },
  ],
  [
    { at: 0, beats: 0.7 },
    { at: 1.75, beats: 0.3, up: 12 },
    { at: 2.5, beats: 0.8 },
    { at: 3.75, beats: 0.2, up: 7 },
  ],
];

/** Four beats a bar. */
export function house(input: StyleInput): Piece {
  const { bars, bpm, variant } = input;
  const chords = chordsFor(input, 4, 61);
  const playing = chords.slice(0, -1);
  const step = Math.max(2, Math.floor(bars / 5));
  const main = { from: step, to: bars - 1 };
  return {
    bpm,
    beats: bars * 4,
    tailS: 2,
    duck: 0.55,
    swing: 0.08,
    room: { ringS: 1.6, brightHz: 4200 },
    echo: { beats: 0.75, keep: 0.45 },
    parts: [
      { voice: drum, notes: beat('x.x.x.x.', { from: 0, to: bars - 1 }, { beatsABar: 4 }), loudness: 0.6 },
      { voice: clap, notes: beat('..x...x.', main, { beatsABar: 4 }), loudness: 0.15, room: 0.2 },
      {
        voice: hat,
        notes: beat('.x.x.x.x', { from: Math.floor(step / 2), to: bars - 1 }, { beatsABar: 4 }),
        loudness: 0.055,
        place: 0.2,
      },
      { voice: shaker, notes: beat('xooxxooxxooxxoox', main, { beatsABar: 4 }), loudness: 0.03, place: -0.35 },
      {
        voice: sub,
        notes: within(bassLine(playing, 4, basses[variant % 2] ?? []), main, 4),
        loudness: 0.5,
        isDucked: true,
      },
      {
        voice: variant % 2 === 0 ? stab : keys,
        notes: struck(playing, 4, grooves[variant % 3] ?? []),
        loudness: 0.13,
        room: 0.2,
        echo: 0.3,
        spread: 0.4,
      },
      { voice: pad, notes: held(chords, 4, 0.5), loudness: 0.09, room: 0.3, spread: 0.5, isDucked: true },
      {
        voice: pluck,
        notes: within(
          broken(playing, 4, { order: [4, 6, 5, 7, 4, 8], step: 0.75, velocity: 0.5, beats: 0.3 }),
          { from: step * 2, to: bars },
          4,
        ),
        loudness: 0.14,
        place: 0.3,
        room: 0.25,
        echo: 0.5,
      },
    ],
  };
}
