/** One turn of a wave, made of as many harmonics as its pitch has room for, so that nothing folds back as a whistle. */
import { sine } from './maths.ts';

export const TABLE_LENGTH = 2048;

export type Shape = 'sine' | 'triangle' | 'saw' | 'square' | 'reed' | 'string';

/** How loud each harmonic is, from the first. */
const strengths: Readonly<Record<Shape, (harmonic: number) => number>> = {
  sine: (n) => (n === 1 ? 1 : 0),
  triangle: (n) => (n % 2 === 0 ? 0 : (n % 4 === 1 ? 1 : -1) / (n * n)),
  saw: (n) => 0.6 / n,
  square: (n) => (n % 2 === 0 ? 0 : 0.8 / n),
  reed: (n) => [0.7, 0.25, 0.35, 0.12, 0.14, 0.05, 0.04][n - 1] ?? 0,
  string: (n) => (n > 14 ? 0 : (0.62 / n) * (n % 3 === 0 ? 0.6 : 1)),
};

const MAX_HARMONICS = 40;
const tables = new Map<string, Float64Array>();

/** The wave for a pitch, one value longer than a turn. Kept once made. */
export function waveFor(shape: Shape, frequency: number, sampleRate: number): Float64Array {
  const room = Math.min(MAX_HARMONICS, Math.max(1, Math.floor((0.45 * sampleRate) / frequency)));
  // few steps: neighbouring pitches share a table
  const steps = [1, 2, 3, 4, 6, 8, 11, 15, 20, 28, MAX_HARMONICS];
  const harmonics = steps.findLast((step) => step <= room) ?? 1;
  const key = `${shape} ${harmonics}`;
  const known = tables.get(key);
  if (known !== undefined) return known;
  const table = makeTable(strengths[shape], harmonics);
  tables.set(key, table);
  return table;
}

function makeTable(strength: (harmonic: number) => number, harmonics: number): Float64Array {
  const table = new Float64Array(TABLE_LENGTH + 1);
  for (let harmonic = 1; harmonic <= harmonics; harmonic++) {
    const loudness = strength(harmonic);
    if (loudness === 0) continue;
    for (let at = 0; at < table.length; at++) {
      table[at] = (table[at] ?? 0) + loudness * sine((at * harmonic) / TABLE_LENGTH);
    }
  }
  return table;
}
