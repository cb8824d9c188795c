/** Kind and size of a picture from its first bytes, before anything is decoded: a kilobyte can claim a gigabyte. */

export interface PictureHeader {
  readonly kind: 'jpeg' | 'png' | 'webp' | 'gif' | 'bmp';
  readonly width: number;
  readonly height: number;
}

/**
 * Undefined for what is none of the five kinds by its own bytes, whatever its name or tag says, or is cut off
 * before its size. Never throws.
 */
export function readPictureHeader(bytes: Buffer): PictureHeader | undefined {
  try {
    return readPng(bytes) ?? readJpeg(bytes) ?? readWebp(bytes) ?? readGif(bytes) ?? readBmp(bytes);
  } catch (error) {
    // a read past the end
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** PNG specification, 5.2 and 11.2.2. */
function readPng(bytes: Buffer): PictureHeader | undefined {
  if (!startsWith(bytes, '\x89PNG\r\n\x1a\n') || text(bytes, 12, 4) !== 'IHDR') return undefined;
  return { kind: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** ITU-T T.81, B.1.1.3 and B.2.2: segments up to the frame header, which is any of SOF0 to SOF15. */
function readJpeg(bytes: Buffer): PictureHeader | undefined {
  if (!startsWith(bytes, '\xff\xd8\xff')) return undefined;
  for (let at = 2; at < bytes.length;) {
    if (bytes.readUInt8(at) !== 0xff) return undefined;
    const marker = bytes.readUInt8(at + 1);
    if (isFrameHeader(marker))
      return { kind: 'jpeg', height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    if (marker === 0xff) at += 1;
    else at += isStandalone(marker) ? 2 : 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

function isFrameHeader(marker: number): boolean {
  // DHT, JPG and DAC stand in the same range
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function isStandalone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}

/** RFC 9649: the canvas of the extended form, else the lossy or the lossless frame. */
function readWebp(bytes: Buffer): PictureHeader | undefined {
  if (!startsWith(bytes, 'RIFF') || text(bytes, 8, 4) !== 'WEBP') return undefined;
  switch (text(bytes, 12, 4)) {
    case 'VP8X':
      return { kind: 'webp', width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    case 'VP8 ':
      return { kind: 'webp', width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { kind: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    default:
      return undefined;
  }
}

function readGif(bytes: Buffer): PictureHeader | undefined {
  if (!startsWith(bytes, 'GIF87a') && !startsWith(bytes, 'GIF89a')) return undefined;
  return { kind: 'gif', width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
}

/** A negative height means that the rows stand from top to bottom. The 12-byte header is of OS/2. */
function readBmp(bytes: Buffer): PictureHeader | undefined {
  if (!startsWith(bytes, 'BM')) return undefined;
  return bytes.readUInt32LE(14) === 12
    ? { kind: 'bmp', width: bytes.readUInt16LE(18), height: bytes.readUInt16LE(20) }
    : { kind: 'bmp', width: Math.abs(bytes.readInt32LE(18)), height: Math.abs(bytes.readInt32LE(22)) };
}

function startsWith(bytes: Buffer, prefix: string): boolean {
  return text(bytes, 0, prefix.length) === prefix;
}

function text(bytes: Buffer, at: number, length: number): string {
  return bytes.toString('latin1', at, at + length);
}
