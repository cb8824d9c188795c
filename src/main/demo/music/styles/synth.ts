/** Wide saws, a bass in sixteenths, a gated drum: the eighties as we remember them. */
import { kick, noiseDrum } from '../../sound/drums.ts';
import type { Piece } from '../../sound/piece.ts';
import { waveVoice } from '../../sound/wave-voice.ts';
import { makeTune } from '../melody.ts';
import { bassLine, beat, broken, held, within } from '../patterns.ts';
import { chordsFor, type StyleInput } from '../style.ts';

const pad = waveVoice({
  wave: 'saw',
  envelope: { attackS: 0.35, decayS: 4, sustain: 0.8, releaseS: 0.9 },
  detuneCents: 18,
  openTo: 3,
  closeTo: 5,
  closeS: 1,
});
const bass = waveVoice({
  wave: 'saw',
  envelope: { attackS: 0.004, decayS: 0.18, sustain: 0.35, releaseS: 0.06 },
  detuneCents: 8,
  openTo: 14,
  closeTo: 3,
  closeS: 0.05,
});
const lead = waveVoice({
  wave: 'saw',
  envelope: { attackS: 0.02, decayS: 1.2, sustain: 0.7, releaseS: 0.25 },
  detuneCents: 12,
  openTo: 8,
  closeTo: 4,
  closeS: 0.3,
  vibratoCents: 14,
  vibratoHz: 5.4,
});
const arp = waveVoice({
  wave: 'square',
  envelope: { attackS: 0.003, decayS: 0.09, sustain: 0.1, releaseS: 0.12 },
  detuneCents: 6,
  openTo: 7,
  closeTo: 2,
  closeS: 0.05,
});
const drum = kick(50, 0.075);
const snare = noiseDrum({ ringS: 0.06, lowHz: 500, highHz: 6500, bodyHz: 200, loudness: 0.9 });
const hat = noiseDrum({ ringS: 0.016, lowHz: 5500, highHz: 11_000, loudness: 0.6 });

const sixteenths = Array.from({ length: 8 }, (_, at) => ({
  at: at * 0.5,
  beats: 0.4,
  up: at % 4 === 3 ? 12 : 0,
  velocity: at % 2 === 0 ? 0.9 : 0.7,
}));

/** Four beats a bar. */
export function synth(input: StyleInput): Piece {
  const { random, key, bars, bpm, variant } = input;
  const chords = chordsFor(input, 4, 60);
  const tune = makeTune(
    {
      key,
      chords,
      beatsABar: 4,
      rhythms: [
        [1.5, 0.5, 2],
        [1, 1, 1, 1],
        [3, 0.5, 0.5],
        [1.5, 1.5, 1],
        [2, 1, 1],
      ],
      centre: 74,
      leap: 3,
      velocity: 0.75,
    },
    random,
  );
  const quarter = Math.max(1, Math.floor(bars / 6));
  const groove = { from: quarter, to: bars - 1 };
  const order = [
    [0, 1, 2, 3, 4, 3, 2, 1],
    [0, 2, 4, 2, 1, 3, 5, 3],
    [4, 3, 2, 1, 0, 1, 2, 3],
  ][variant % 3] ?? [0, 1, 2, 3];
  return {
    bpm,
    beats: bars * 4,
    tailS: 2.2,
    duck: 0.35,
    room: { ringS: 1.9, brightHz: 4800 },
    echo: { beats: 0.75, keep: 0.42 },
    parts: [
      { voice: pad, notes: held(chords, 4, 0.6), loudness: 0.1, room: 0.22, spread: 0.6, isDucked: true },
      {
        voice: bass,
        notes: within(bassLine(chords, 4, sixteenths), { from: Math.floor(quarter / 2), to: bars - 1 }, 4),
        loudness: 0.36,
        isDucked: true,
      },
      {
        voice: arp,
        notes: broken(chords.slice(0, -1), 4, { order, step: 0.25, velocity: 0.5, beats: 0.2 }),
        loudness: 0.1,
        place: 0.3,
        room: 0.1,
        echo: 0.45,
      },
      {
        voice: lead,
        notes: within(tune, { from: quarter * 2, to: bars }, 4),
        loudness: 0.19,
        place: -0.1,
        room: 0.28,
        echo: 0.35,
      },
      {
        voice: drum,
        notes: beat(variant % 2 === 0 ? 'x...x...' : 'x..x..x.', groove, { beatsABar: 4 }),
        loudness: 0.5,
      },
      { voice: snare, notes: beat('..x...x.', groove, { beatsABar: 4 }), loudness: 0.2, room: 0.3 },
      {
        voice: hat,
        notes: beat('xoxoxoxoxoxoxoxo', { from: quarter * 2, to: bars - 1 }, { beatsABar: 4 }),
        loudness: 0.04,
        place: 0.25,
      },
    ],
  };
}
