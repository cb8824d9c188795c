import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPictureHeader } from '../../../../src/main/parse/picture-header.ts';
import { cmykJpeg, plainPicture, pngClaiming, withOrientation } from '../../../support/pictures.ts';

const picture = () => plainPicture(300, 200, [10, 200, 30, 255]);

describe('a picture’s kind and size are read from its bytes', () => {
  test.each([
    ['jpeg', () => picture().jpeg()],
    ['png', () => picture().png()],
    ['webp', () => picture().webp()],
    ['webp', () => picture().webpLossless()],
    ['bmp', () => picture().bmp()],
  ])('%s', async (kind, encode) => {
    expect(readPictureHeader(await encode())).toEqual({ kind, width: 300, height: 200 });
  });

  test('a JPEG with other segments before its frame', async () => {
    const jpeg = withOrientation(await picture().jpeg(), 6);

    expect(readPictureHeader(jpeg)).toEqual({ kind: 'jpeg', width: 300, height: 200 });
    expect(readPictureHeader(cmykJpeg([0, 0, 0, 0]))).toEqual({ kind: 'jpeg', width: 16, height: 16 });
  });

  test('a transparent WebP, whose canvas stands apart from its frames', async () => {
    const webp = await plainPicture(40, 30, [1, 2, 3, 128]).webp();

    expect(webp.toString('latin1', 12, 16)).toBe('VP8X');
    expect(readPictureHeader(webp)).toEqual({ kind: 'webp', width: 40, height: 30 });
  });

  test('GIF, and both forms of BMP', () => {
    const gif = Buffer.from('GIF89a\x2c\x01\xc8\x00\0\0\0', 'latin1');
    const old = Buffer.alloc(26);
    old.write('BM');
    old.writeUInt32LE(12, 14);
    old.writeUInt16LE(300, 18);
    old.writeUInt16LE(200, 20);
    const topDown = Buffer.alloc(54);
    topDown.write('BM');
    topDown.writeUInt32LE(40, 14);
    topDown.writeInt32LE(300, 18);
    topDown.writeInt32LE(-200, 22);

    const headers = [gif, old, topDown].map((bytes) => readPictureHeader(bytes));

    expect(headers.map((header) => [header?.kind, header?.width, header?.height])).toEqual([
      ['gif', 300, 200],
      ['bmp', 300, 200],
      ['bmp', 300, 200],
    ]);
  });

  test('a claim is told as it stands', () => {
    expect(readPictureHeader(pngClaiming(100_000, 100_000))).toEqual({ kind: 'png', width: 100_000, height: 100_000 });
  });
});

describe('what is no picture', () => {
  test.each([
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>',
    '<?xml version="1.0"?><svg/>',
    '<!doctype html><script>alert(1)</script>',
    'II*\0',
    '',
    'BM',
  ])('%j has no header', (text) => {
    expect(readPictureHeader(Buffer.from(text))).toBeUndefined();
  });

  test('any bytes at all, and any beginning of a picture, give a header or none, never a failure', async () => {
    const pictures = [await picture().jpeg(), await picture().png(), await picture().webp(), await picture().bmp()];
    const starts = ['\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'RIFF....WEBP', 'GIF89a', 'BM'];
    const cut = fc.tuple(fc.constantFrom(...pictures), fc.nat(200)).map(([bytes, length]) => bytes.subarray(0, length));
    const made = fc
      .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 64 }))
      .map(([start, rest]) => Buffer.concat([Buffer.from(start, 'latin1'), rest]));

    fc.assert(
      fc.property(fc.oneof(cut, made), (bytes) => {
        const header = readPictureHeader(bytes);
        expect(header === undefined || header.width >= 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
