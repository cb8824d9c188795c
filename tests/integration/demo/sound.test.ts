/** The music is made of plain arithmetic: the same on every machine, never clipped, never silent. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { placesOf } from '../../../src/main/demo/album-files.ts';
import { soundOf } from '../../../src/main/demo/make-album.ts';
import { demoAlbums } from '../../../src/main/demo/plan/albums.ts';
import { exp2, sine, soften } from '../../../src/main/demo/sound/maths.ts';

const looked = ['tidal-rooms', 'nocturnes', 'blue-kiosk', 'paper-maps'];
const firstTracks = demoAlbums.filter(({ id }) => looked.includes(id)).map((album) => placesOf(album)[0]!);

/** Frozen: whoever changes the music on purpose freezes it anew. */
const digests: Readonly<Record<string, string>> = {
  'blue-kiosk': '90517c189eee3302',
  nocturnes: '26f5a246fb332c30',
  'paper-maps': '45ee212a2270756f',
  'tidal-rooms': 'c398b71947344906',
};

test.each(firstTracks.map((place) => [place.album.id, place] as const))(
  '%s begins with the same sound each time, loud enough and not clipped',
  (id, place) => {
    const channels = soundOf(place);

    const hash = createHash('sha256');
    for (const samples of channels) hash.update(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength));
    expect(hash.digest('hex').slice(0, 16)).toBe(digests[id]);
    expect(channels).toHaveLength(place.album.channelCount);
    for (const samples of channels) {
      const peak = samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0);
      expect(peak).toBeLessThan(32_000);
      expect(peak).toBeGreaterThan(8000);
      // it begins and ends in silence, without a click
      expect(Math.abs(samples[0]!)).toBeLessThan(16);
      expect(Math.abs(samples.at(-1)!)).toBeLessThan(16);
      const seconds = samples.length / place.album.sampleRate;
      expect(seconds).toBeGreaterThan(15);
      expect(seconds).toBeLessThan(45);
    }
  },
);

test('our sines and powers are those of the engine to the ninth digit', () => {
  for (let at = -500; at <= 500; at++) {
    expect(sine(at / 137)).toBeCloseTo(Math.sin((2 * Math.PI * at) / 137), 8);
    expect(exp2(at / 50) / 2 ** (at / 50)).toBeCloseTo(1, 9);
    expect(Math.abs(soften(at / 20))).toBeLessThanOrEqual(1);
  }
});

test('nothing that may differ between engines is used for the sound', () => {
  const folder = join(import.meta.dirname, '../../../src/main/demo');
  const files = ['sound', 'music', 'flac', 'plan'].flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(folder, name, file)),
  );
  const inexact =
    /Math\.(?:sin|cos|tan|asin|acos|atan2?|exp|expm1|log|log2|log10|log1p|pow|sinh|cosh|tanh|cbrt|hypot|random)\b/;
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => inexact.test(readFileSync(file, 'utf8')))).toEqual([]);
  expect(inexact.test('Math.sin(1)')).toBe(true);
});
