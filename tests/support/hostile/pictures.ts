/** Pictures that lie about their size or kind, or that hold more than a picture. */
import { crc32, deflateSync } from 'node:zlib';
import { plainPicture, pngClaiming } from '../pictures.ts';
import { bytes, numbered, u16be, u16le, u32be, u32le } from './bytes.ts';

function pngChunk(type: string, data: Buffer): Buffer {
  const body = bytes(type, data);
  return bytes(u32be(data.length), body, u32be(crc32(body)));
}

function png(header: readonly Buffer[], ...chunks: readonly Buffer[]): Buffer {
  return bytes('\x89PNG\r\n\x1a\n', pngChunk('IHDR', bytes(...header)), ...chunks, pngChunk('IEND', Buffer.alloc(0)));
}

/** Of 8 × 8 pixels with 16 bits a channel. */
function deepPng(): Buffer {
  const row = bytes([0], ...numbered(24, (at) => u16be(at * 2700)));
  const rows = deflateSync(Buffer.concat(numbered(8, () => row)));
  return png([u32be(8), u32be(8), Buffer.from([16, 2, 0, 0, 0])], pngChunk('IDAT', rows));
}

/** An animated PNG, whose second frame may claim to be larger than the picture. */
function animatedPng(secondSide: number): Buffer {
  const rows = deflateSync(Buffer.concat(numbered(8, () => bytes([0], Buffer.alloc(24, 90)))));
  const control = (no: number, side: number) =>
    pngChunk('fcTL', bytes(u32be(no), u32be(side), u32be(side), Buffer.alloc(8), u16be(1), u16be(1), [0, 0]));
  return png(
    [u32be(8), u32be(8), Buffer.from([8, 2, 0, 0, 0])],
    pngChunk('acTL', bytes(u32be(2), u32be(0))),
    control(0, 8),
    pngChunk('IDAT', rows),
    control(1, secondSide),
    pngChunk('fdAT', bytes(u32be(2), rows)),
  );
}

/** An animated WebP around the frame of a still one. */
async function animatedWebp(): Promise<Buffer> {
  const still = await plainPicture(16, 16, [200, 30, 30, 255]).webp(80);
  const frame = still.subarray(12);
  const size = Buffer.from([15, 0, 0]);
  const animated = bytes([0, 0, 0, 0, 0, 0], size, size, [100, 0, 0, 0], frame);
  const chunk = (id: string, data: Buffer) => bytes(id, u32le(data.length), data);
  const body = bytes(
    'WEBP',
    chunk('VP8X', bytes([2, 0, 0, 0], size, size)),
    chunk('ANIM', bytes(u32le(0), u16le(0))),
    ...numbered(50, () => chunk('ANMF', animated)),
  );
  return bytes('RIFF', u32le(body.length), body);
}

/** A JPEG of 64 × 64 whose frame header says otherwise. */
async function jpegClaiming(width: number, height: number): Promise<Buffer> {
  const jpeg = await plainPicture(64, 64, [20, 120, 60, 255]).jpeg(80);
  const frame = jpeg.findIndex((byte, at) => byte === 0xff && [0xc0, 0xc2].includes(jpeg[at + 1] ?? 0));
  jpeg.writeUInt16BE(height, frame + 5);
  jpeg.writeUInt16BE(width, frame + 7);
  return jpeg;
}

/** By what each is; a reader makes a thumbnail of it, or refuses it. */
export const hostilePictures: Readonly<Record<string, () => Buffer | Promise<Buffer>>> = {
  'a PNG of 100,000 × 100,000': () => pngClaiming(100_000, 100_000),
  'a PNG of 7000 × 7000 that holds nothing': () => pngClaiming(7000, 7000),
  'a PNG of 16 bits': deepPng,
  'an animated PNG': () => animatedPng(8),
  'an animated PNG with a frame of 60,000 × 60,000': () => animatedPng(60_000),
  'an animated WebP': animatedWebp,
  'a WebP of 16,383 × 16,383': () =>
    bytes('RIFF', u32le(30), 'WEBPVP8X', u32le(10), [0, 0, 0, 0, 0xfe, 0x3f, 0, 0xfe, 0x3f, 0]),
  'a JPEG of 64 × 64 that claims 65,535 × 65,535': () => jpegClaiming(65_535, 65_535),
  'a JPEG of 64 × 64 that claims 4200 × 4200': () => jpegClaiming(4200, 4200),
  'a JPEG of 64 × 64 that claims 8 × 8': () => jpegClaiming(8, 8),
  'a JPEG of no height': () => jpegClaiming(64, 0),
  'a GIF of 65,535 × 65,535': () => bytes('GIF89a', u16le(65_535), u16le(65_535), Buffer.alloc(40)),
  'a BMP of 2^31 rows': () =>
    bytes(
      'BM',
      u32le(70),
      u32le(0),
      u32le(54),
      u32le(40),
      u32le(100),
      u32le(0x80000000),
      u16le(1),
      u16le(32),
      Buffer.alloc(24),
    ),
  'an AVIF': () => plainPicture(9, 9, [1, 2, 3, 255]).avif(),
  'a HEIC': () => bytes(u32be(24), 'ftypheic', u32be(0), 'mif1heic', Buffer.alloc(100)),
  'an SVG': () => bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  'a page': () => bytes('<!doctype html><script>alert(1)</script>'),
  'a page with the mark of a JPEG': () => bytes([0xff, 0xd8, 0xff], '<!doctype html><script>alert(1)</script>'),
  'a PDF': () => bytes('%PDF-1.7\n', Buffer.alloc(200)),
};
