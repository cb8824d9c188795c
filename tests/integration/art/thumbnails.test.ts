import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Transformer } from '@napi-rs/image';
import { describe, expect, test } from 'vitest';
import { pictureLimits, writeThumbnails } from '../../../src/main/parse/thumbnails.ts';
import { cmykJpeg, plainPicture, pngClaiming, withOrientation } from '../../support/pictures.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

type Rgb = readonly [red: number, green: number, blue: number];

interface Thumbnail {
  readonly size: string;
  /** Of the middle. */
  readonly colour: Rgb;
}

/** Makes both sizes and looks at them. Fails where they can't be made. */
async function shrink(bytes: Buffer): Promise<{ readonly small: Thumbnail; readonly large: Thumbnail }> {
  const folder = makeTempFolder();
  const small = join(folder, 'deep', 'small.jpg');
  const large = join(folder, 'deep', 'large.jpg');
  const problem = await writeThumbnails(bytes, [
    { path: small, maxSidePx: 320 },
    { path: large, maxSidePx: 1024 },
  ]);
  expect(problem).toBeNull();
  expect(readdirSync(join(folder, 'deep')).toSorted()).toEqual(['large.jpg', 'small.jpg']);
  return { small: await look(small), large: await look(large) };
}

async function look(path: string): Promise<Thumbnail> {
  const bytes = readFileSync(path);
  expect(bytes.toString('latin1', 0, 3)).toBe('\xff\xd8\xff');
  const { width, height } = await new Transformer(bytes).metadata();
  const pixels = await new Transformer(bytes).rawPixels();
  const middle = (Math.floor(height / 2) * width + Math.floor(width / 2)) * 3;
  return {
    size: `${width}x${height}`,
    colour: [pixels[middle] ?? 0, pixels[middle + 1] ?? 0, pixels[middle + 2] ?? 0],
  };
}

/** Of the channel that differs most; JPEG changes colours by some. */
function difference(one: Rgb, other: Rgb): number {
  return Math.max(...one.map((value, at) => Math.abs(value - (other[at] ?? 0))));
}

const MAX_DIFFERENCE = 16;

/** The problem with the picture; nothing may have been written. */
async function refusal(bytes: Buffer): Promise<string | undefined> {
  const folder = makeTempFolder();
  const problem = await writeThumbnails(bytes, [{ path: join(folder, 'small.jpg'), maxSidePx: 320 }]);
  expect(readdirSync(folder)).toEqual([]);
  return problem?.code === 'bad-artwork' ? problem.message : undefined;
}

describe('a usable picture', () => {
  const colour = [200, 40, 90] as const;
  const picture = (width: number, height: number) => plainPicture(width, height, [...colour, 255]);

  test.each([
    ['jpeg', (from: Transformer) => from.jpeg(95)],
    ['png', (from: Transformer) => from.png()],
    ['webp', (from: Transformer) => from.webp(95)],
    ['bmp', (from: Transformer) => from.bmp()],
  ])('in %s is kept in both sizes, its longer side fitted', async (_kind, encode) => {
    const { small, large } = await shrink(await encode(picture(2048, 1024)));

    expect([small.size, large.size]).toEqual(['320x160', '1024x512']);
    expect(difference(small.colour, colour)).toBeLessThan(MAX_DIFFERENCE);
    expect(difference(large.colour, colour)).toBeLessThan(MAX_DIFFERENCE);
  });

  test('is never enlarged', async () => {
    const { small, large } = await shrink(await picture(500, 400).png());

    expect([small.size, large.size]).toEqual(['320x256', '500x400']);
  });

  test('of one pixel, and of extreme proportions, works', async () => {
    expect((await shrink(await picture(1, 1).png())).large.size).toBe('1x1');
    expect((await shrink(await picture(4000, 2).png())).large.size).toBe('1024x1');
  });

  test('stands upright whatever its EXIF orientation', async () => {
    const lying = withOrientation(await picture(600, 300).jpeg(), 6);

    const { small, large } = await shrink(lying);

    expect([small.size, large.size]).toEqual(['160x320', '300x600']);
  });

  test('shows a middle grey where it is transparent', async () => {
    const clear = await shrink(await plainPicture(400, 400, [255, 0, 0, 0]).png());
    const half = await shrink(await plainPicture(400, 400, [255, 0, 0, 128]).webpLossless());

    expect(difference(clear.large.colour, [128, 128, 128])).toBeLessThan(MAX_DIFFERENCE);
    expect(difference(half.small.colour, [192, 64, 64])).toBeLessThan(MAX_DIFFERENCE);
  });

  test('in the four inks of print has its colours', async () => {
    const { large } = await shrink(cmykJpeg([255, 0, 0, 255]));

    expect(large.size).toBe('16x16');
    expect(difference(large.colour, [255, 0, 0])).toBeLessThan(MAX_DIFFERENCE);
  });

  test('that is large is resized within its memory limit’s other way', async () => {
    const { large } = await shrink(await picture(5000, 4000).jpeg(80));

    expect(large.size).toBe('1024x819');
    expect(difference(large.colour, colour)).toBeLessThan(MAX_DIFFERENCE);
  });

  test('that is cut off shows what there is of it', async () => {
    const whole = await picture(1000, 1000).jpeg(95);

    const { large } = await shrink(whole.subarray(0, Math.floor(whole.length * 0.9)));

    expect(large.size).toBe('1000x1000');
  });
});

describe('a picture that is refused', () => {
  test.each<readonly [what: string, bytes: () => Buffer | Promise<Buffer>, reason: RegExp]>([
    ['claims 100,000 × 100,000 pixels', () => pngClaiming(100_000, 100_000), /megapixels/],
    ['claims one very long side', () => pngClaiming(20_000, 10), /16,384/],
    ['claims no pixels', () => pngClaiming(0, 10), /empty/],
    ['is over 32 MiB', () => Buffer.alloc(pictureLimits.bytes + 1, 0xff), /32 MiB/],
    ['is SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), /not a/],
    ['is HTML', () => Buffer.from('<!doctype html><script>alert(1)</script>'), /not a/],
    ['is GIF', () => Buffer.from('GIF89a\x10\0\x10\0\0\0\0;', 'latin1'), /GIF/],
    ['claims more than it holds', () => pngClaiming(4000, 4000), /damaged/],
    [
      'ends after its header',
      async () => (await plainPicture(90, 90, [1, 2, 3, 255]).png()).subarray(0, 40),
      /damaged/,
    ],
    ['is empty', () => Buffer.alloc(0), /not a/],
  ])('%s', async (_what, bytes, reason) => {
    expect(await refusal(await bytes())).toMatch(reason);
  });

  test('TIFF and AVIF, which the decoder knows, are not asked for', async () => {
    expect(await refusal(await plainPicture(9, 9, [1, 2, 3, 255]).tiff())).toMatch(/not a/);
    expect(await refusal(await plainPicture(9, 9, [1, 2, 3, 255]).avif())).toMatch(/not a/);
  });
});

test('a cache that can’t be written is told as such', async () => {
  const bytes = await plainPicture(9, 9, [1, 2, 3, 255]).png();
  const file = new URL(import.meta.url).pathname;

  const problem = await writeThumbnails(bytes, [{ path: join(file, 'small.jpg'), maxSidePx: 320 }]);

  expect(problem?.code).toBe('path-denied');
});
