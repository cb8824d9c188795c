/** A track's music: the key, the chords and the arrangement follow from the album and the track's place on it. */
import type { PlannedAlbum, PlannedTrack, StyleName } from '../plan/album.ts';
import { randomOf } from '../sound/maths.ts';
import type { Piece } from '../sound/piece.ts';
import type { ScaleName } from './harmony.ts';
import type { Style } from './style.ts';
import { ambient } from './styles/ambient.ts';
import { folk } from './styles/folk.ts';
import { house } from './styles/house.ts';
import { jazz } from './styles/jazz.ts';
import { koto } from './styles/koto.ts';
import { lofi } from './styles/lofi.ts';
import { piano } from './styles/piano.ts';
import { strings } from './styles/strings.ts';
import { synth } from './styles/synth.ts';

const styles: Readonly<Record<StyleName, Style>> = { ambient, piano, strings, folk, jazz, lofi, synth, house, koto };

type Progression = readonly number[];
type Choice = readonly [Progression, ...Progression[]];

/** Rows of chords that go well in a scale, as degrees from 0. */
const minorRows: Choice = [
  [0, 5, 2, 6],
  [0, 3, 5, 4],
  [0, 6, 5, 6],
  [0, 2, 5, 4],
  [5, 6, 0, 0],
];
const majorRows: Choice = [
  [0, 4, 5, 3],
  [0, 5, 3, 4],
  [3, 4, 2, 5],
  [0, 2, 3, 4],
  [0, 3, 1, 4],
];
const rowsFor: Partial<Readonly<Record<ScaleName, Choice>>> = {
  minor: minorRows,
  harmonic: [
    [0, 3, 4, 0],
    [0, 5, 3, 4],
    [0, 3, 0, 4],
  ],
  dorian: [
    [0, 3, 0, 3],
    [0, 6, 3, 0],
    [0, 2, 3, 3],
    [1, 3, 0, 0],
  ],
  lydian: [
    [0, 1, 0, 4],
    [0, 1, 5, 4],
    [0, 4, 1, 1],
  ],
  mixolydian: [
    [0, 6, 3, 0],
    [0, 3, 6, 0],
    [0, 4, 3, 0],
  ],
  yo: [
    [0, 2, 3, 1],
    [0, 3, 2, 0],
    [3, 2, 0, 0],
  ],
};
/** The rows of jazz: a second, a fifth, a first. */
const jazzRows: Choice = [
  [1, 4, 0, 5],
  [0, 5, 1, 4],
  [2, 5, 1, 4],
  [3, 1, 4, 0],
];

/** From the shortest track to the longest, about. */
const SECONDS = [17, 21] as const;
const roots: readonly [number, ...number[]] = [57, 60, 62, 55, 59, 53, 58, 52];

/** Beats a minute. */
export function tempoOf({ tempo: [slow, fast] }: PlannedAlbum, track: PlannedTrack, index: number): number {
  // spread over the album, so that no two neighbours walk alike
  return track.bpm ?? Math.round(slow + (fast - slow) * (((index * 5 + 2) % 8) / 7));
}

/** The piece; the same each time. */
export function composePiece(album: PlannedAlbum, track: PlannedTrack, index: number): Piece {
  const random = randomOf(`${album.id} ${index} score`);
  const style = track.style ?? album.style;
  const scale = track.style === undefined ? album.scale : scaleFor(track.style);
  const rows = style === 'jazz' ? jazzRows : (rowsFor[scale] ?? majorRows);
  const bpm = tempoOf(album, track, index);
  const seconds = SECONDS[0] + (SECONDS[1] - SECONDS[0]) * random.next();
  const root = (roots[(index * 3 + album.id.length) % roots.length] ?? 57) + (style === 'koto' ? 5 : 0);
  const beats = (seconds * bpm) / 60;
  const arrange = (bars: number) =>
    styles[style]({
      random: randomOf(`${album.id} ${index} notes`),
      key: { root, scale },
      bpm,
      bars,
      progression: random.pick(rows),
      variant: index,
    });
  // only the style knows how many beats its bars have
  const beatsABar = arrange(4).beats / 4;
  return arrange(Math.max(4, Math.round(beats / beatsABar / 2) * 2 + 1));
}

/** A guest's style on a compilation brings its own scale. */
function scaleFor(style: StyleName): ScaleName {
  const own: Partial<Record<StyleName, ScaleName>> = {
    koto: 'yo',
    synth: 'minor',
    house: 'dorian',
    ambient: 'lydian',
    folk: 'minor',
  };
  return own[style] ?? 'major';
}
