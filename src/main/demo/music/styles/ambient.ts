/** Slow pads, a deep bass, far bells in a long room. */
import { bellVoice } from '../../sound/bell-voice.ts';
import type { Note, Piece } from '../../sound/piece.ts';
import { waveVoice } from '../../sound/wave-voice.ts';
import { pitchOf } from '../harmony.ts';
import { bassLine, held } from '../patterns.ts';
import { chordsFor, type StyleInput } from '../style.ts';

const pad = waveVoice({
  wave: 'saw',
  envelope: { attackS: 1.6, decayS: 6, sustain: 0.8, releaseS: 3.2 },
  detuneCents: 14,
  openTo: 2.2,
  closeTo: 3.4,
  closeS: 2,
});
const choir = waveVoice({
  wave: 'reed',
  envelope: { attackS: 1.1, decayS: 5, sustain: 0.8, releaseS: 2.4 },
  detuneCents: 9,
  openTo: 3,
  closeTo: 2,
  closeS: 2,
  vibratoCents: 9,
  vibratoHz: 4.4,
});
const deep = waveVoice({
  wave: 'triangle',
  envelope: { attackS: 0.5, decayS: 4, sustain: 0.7, releaseS: 1.8 },
  openTo: 4,
  closeTo: 2,
  closeS: 1,
});
const bell = bellVoice({
  envelope: { attackS: 0.004, decayS: 0.9, sustain: 0, releaseS: 2.5 },
  ratio: 3.5,
  depth: 0.16,
  depthS: 0.3,
});

/** Four beats a bar. */
export function ambient(input: StyleInput): Piece {
  const { random, key, bars, bpm, variant } = input;
  const chords = chordsFor(input, 4, 60);
  const bells: Note[] = [];
  for (const beat of Array.from({ length: (bars - 1) * 4 }, (_, at) => at)) {
    if (beat < 4 || !random.chance(variant % 2 === 0 ? 0.45 : 0.3)) continue;
    const degree = random.pick([7, 8, 9, 11, 12, 14]);
    bells.push({
      beat: beat + random.pick([0, 0.5]),
      beats: 2,
      pitch: pitchOf(key, degree) + (key.root < 58 ? 12 : 0),
      velocity: 0.3 + 0.5 * random.next(),
    });
  }
  const upper = variant % 2 === 0 ? pad : choir;
  return {
    bpm,
    beats: bars * 4,
    tailS: 4.5,
    room: { ringS: 4.5, brightHz: 3200 },
    echo: { beats: 1.5, keep: 0.5 },
    parts: [
      { voice: upper, notes: held(chords, 4, 0.7), loudness: 0.16, room: 0.35, spread: 0.6 },
      { voice: deep, notes: bassLine(chords, 4, [{ at: 0, beats: 3.9 }]), loudness: 0.34, room: 0.1 },
      { voice: bell, notes: bells, loudness: 0.17, room: 0.5, echo: 0.5, spread: 0.7 },
    ],
  };
}
