import { crc32, deflateSync } from 'node:zlib';
import { Transformer } from '@napi-rs/image';

/** A picture of one colour, to be encoded. */
export function plainPicture(
  width: number,
  height: number,
  rgba: readonly [number, number, number, number],
): Transformer {
  const pixels = new Uint8Array(width * height * 4);
  for (let at = 0; at < pixels.length; at++) pixels[at] = rgba[at % 4] ?? 0;
  return Transformer.fromRgbaPixels(pixels, width, height);
}

/** A whole PNG of a few hundred bytes whose header claims the given size. */
export function pngClaiming(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(100_000));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** The same JPEG with an EXIF orientation (TIFF tag 0x0112). */
export function withOrientation(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  return Buffer.concat([jpeg.subarray(0, 2), segment(0xe1, exif), jpeg.subarray(2)]);
}

/**
 * A JPEG of 16 × 16 pixels with the four inks of print, as Adobe's programs write it: 255 is no ink.
 * Each block of 8 × 8 is its DC value alone, so that the encoder needs no transform (ITU-T T.81, F.1.2).
 */
export function cmykJpeg(inks: readonly [number, number, number, number]): Buffer {
  const quantizers = Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)]);
  const frame = Buffer.from([8, 0, 16, 0, 16, 4, ...[1, 2, 3, 4].flatMap((id) => [id, 0x11, 0])]);
  // twelve DC categories in codes of four bits; one AC symbol, the end of a block, in the code 0
  const dcTable = Buffer.from([0x00, 0, 0, 0, 12, ...Array.from({ length: 12 }, () => 0), ...Array(12).keys()]);
  const acTable = Buffer.from([0x10, 1, ...Array.from({ length: 15 }, () => 0), 0]);
  const scan = Buffer.from([4, ...[1, 2, 3, 4].flatMap((id) => [id, 0x00]), 0, 63, 0]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xee, Buffer.from('Adobe\0\x64\0\0\0\0\0', 'latin1')),
    segment(0xdb, quantizers),
    segment(0xc0, frame),
    segment(0xc4, dcTable),
    segment(0xc4, acTable),
    segment(0xda, scan),
    toStuffedBytes(`${inks.map(firstBlock).join('')}${'00000'.repeat(4 * 3)}`),
    Buffer.from([0xff, 0xd9]),
  ]);
}

function segment(marker: number, payload: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

function firstBlock(sample: number): string {
  const value = 8 * (sample - 128);
  const category = value === 0 ? 0 : Math.floor(Math.log2(Math.abs(value))) + 1;
  const bits = value < 0 ? value + 2 ** category - 1 : value;
  const extra = category === 0 ? '' : bits.toString(2).padStart(category, '0');
  return `${category.toString(2).padStart(4, '0')}${extra}0`;
}

function toStuffedBytes(bits: string): Buffer {
  const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1');
  const bytes = Array.from({ length: padded.length / 8 }, (_, at) =>
    Number.parseInt(padded.slice(at * 8, at * 8 + 8), 2),
  );
  return Buffer.from(bytes.flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte])));
}
