/** Our encoder, judged by a decoder that is not ours: what comes out is what went in, to the bit. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeFlac } from '../../../src/main/demo/flac/encode.ts';
import { readTrack } from '../../../src/main/metadata/read-track.ts';
import { hasProgram, temporaryFolder } from '../../support/fixtures.ts';
import { plainPicture } from '../../support/pictures.ts';

const hasDecoder = hasProgram('ffmpeg');

function decode(path: string): Buffer {
  const run = spawnSync('ffmpeg', ['-nostdin', '-v', 'error', '-i', path, '-f', 's16le', '-'], { maxBuffer: 1 << 28 });
  if (run.status !== 0 || run.stderr.length > 0) throw new Error(run.stderr.toString());
  return run.stdout;
}

function interleaved(channels: readonly Int32Array[]): Buffer {
  const length = channels[0]!.length;
  const bytes = Buffer.alloc(length * channels.length * 2);
  for (const [channel, samples] of channels.entries()) {
    for (let at = 0; at < length; at++) bytes.writeInt16LE(samples[at]!, (at * channels.length + channel) * 2);
  }
  return bytes;
}

/** Waves, noise, steps and silence, in turns: what a block can be made of. */
const sound = fc.record({
  length: fc.integer({ min: 1, max: 13_000 }),
  step: fc.constantFrom(1, 2, 8, 256),
  parts: fc.array(
    fc.record({
      kind: fc.constantFrom('wave', 'noise', 'edge', 'silence'),
      loud: fc.integer({ min: 1, max: 32_767 }),
      turn: fc.double({ min: 0.0001, max: 0.5, noNaN: true }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  seed: fc.integer({ min: 1, max: 1 << 30 }),
});

function samplesOf({ length, step, parts, seed }: typeof sound extends fc.Arbitrary<infer T> ? T : never): Int32Array {
  let state = seed;
  return Int32Array.from({ length }, (_, at) => {
    const { kind, loud, turn } = parts[Math.floor((at * parts.length) / length)]!;
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
    const value = {
      wave: loud * Math.sin(2 * Math.PI * turn * at),
      noise: (loud * state) / 2 ** 31,
      edge: at % 97 < 48 ? loud : -loud - 1,
      silence: 0,
    }[kind];
    return Math.max(-32_768, Math.min(32_767, Math.round(value / step) * step));
  });
}

describe.skipIf(!hasDecoder)('a decoder gives back what was encoded', () => {
  test('whatever the sound', () => {
    const folder = temporaryFolder();
    fc.assert(
      fc.property(
        sound,
        sound,
        fc.boolean(),
        fc.constantFrom(22_050, 32_000, 44_100),
        (one, other, isStereo, sampleRate) => {
          const left = samplesOf(one);
          const channels = isStereo ? [left, samplesOf({ ...other, length: one.length })] : [left];
          const path = join(folder, 'made.flac');
          writeFileSync(path, encodeFlac({ sampleRate, channels, tags: { TITLE: 'x' } }));
          expect(decode(path).equals(interleaved(channels))).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});

test('the file says its length, its digest and its tags, and is smaller than its sound', async () => {
  const samples = Int32Array.from({ length: 66_150 }, (_, at) =>
    Math.round(9000 * Math.sin(at / 20) + 3000 * Math.sin(at / 7)),
  );
  const path = join(temporaryFolder(), 'made.flac');
  const cover = await plainPicture(40, 40, [200, 30, 30, 255]).png();
  const bytes = encodeFlac({
    sampleRate: 22_050,
    channels: [samples, samples.map((sample) => -sample)],
    tags: { TITLE: 'Ёлка', ARTIST: ['Čapek', '月見堂'] },
    picture: { bytes: cover, mime: 'image/png', sizePx: 40 },
  });
  writeFileSync(path, bytes);

  const { facts, problem } = await readTrack(path);

  expect(problem).toBeNull();
  expect(facts).toMatchObject({
    title: 'Ёлка',
    artists: ['Čapek', '月見堂'],
    durationMs: 3000,
    sampleRate: 22_050,
    channels: 2,
    bitDepth: 16,
    hasPicture: true,
  });
  expect(bytes.length).toBeLessThan(samples.length * 2);
  // the stream's own digest, which the library takes as the identity of the sound
  expect(bytes.subarray(26, 42).toString('hex')).toBe(
    createHash('md5')
      .update(interleaved([samples, samples.map((sample) => -sample)]))
      .digest('hex'),
  );
});
