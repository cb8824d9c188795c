/** Small FLAC files with the tags a test wants, written here: no encoder, a millisecond each. */
import { createHash } from 'node:crypto';

export interface MadeTrack {
  /** Vorbis comments; a list writes the field several times. */
  readonly tags: Readonly<Record<string, string | readonly string[]>>;
  /** Another sound is another recording; the same sound in two files is the same one. */
  readonly sound: string;
  readonly picture?: Buffer;
  readonly seconds?: number;
}

let soundCount = 0;

/** A track with its own sound, unless one is given. Field names are those of Vorbis comments, in any case. */
export function track(tags: MadeTrack['tags'] = {}, more: Partial<Omit<MadeTrack, 'tags'>> = {}): MadeTrack {
  return { tags, sound: `sound ${++soundCount}`, ...more };
}

const SAMPLE_RATE = 44_100;

/** The file's bytes: stream info, comments, a picture, and noise in place of frames. */
export function flacFile({ tags, sound, picture, seconds = 3 }: MadeTrack): Buffer {
  const digest = createHash('md5').update(sound).digest();
  const info = Buffer.alloc(34);
  info.writeUInt16BE(4096, 0);
  info.writeUInt16BE(4096, 2);
  // 20 bits of rate, 3 of channels less one, 5 of depth less one, 36 of samples
  const format = (BigInt(SAMPLE_RATE) << 44n) | (1n << 41n) | (15n << 36n) | BigInt(SAMPLE_RATE * seconds);
  info.writeBigUInt64BE(format, 10);
  digest.copy(info, 18);
  const blocks = [
    { type: 0, body: info },
    { type: 4, body: vorbisComment(tags) },
  ];
  if (picture !== undefined) blocks.push({ type: 6, body: pictureBlock(picture) });
  const noise = Buffer.concat(
    Array.from({ length: 64 }, (_, at) => createHash('sha256').update(`${sound} ${at}`).digest()),
  );
  return Buffer.concat([
    Buffer.from('fLaC'),
    ...blocks.flatMap(({ type, body }, at) => [blockHeader(type, body.length, at === blocks.length - 1), body]),
    Buffer.from([0xff, 0xf8, 0xc9, 0x18]),
    noise,
  ]);
}

function blockHeader(type: number, length: number, isLast: boolean): Buffer {
  const header = Buffer.alloc(4);
  header.writeUInt32BE(length, 0);
  header.writeUInt8(type | (isLast ? 0x80 : 0), 0);
  return header;
}

function vorbisComment(tags: MadeTrack['tags']): Buffer {
  const fields = Object.entries(tags).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((text) => Buffer.from(`${name.toUpperCase()}=${text}`)),
  );
  const vendor = Buffer.from('made for a test');
  return Buffer.concat([
    uint32LE(vendor.length),
    vendor,
    uint32LE(fields.length),
    ...fields.flatMap((field) => [uint32LE(field.length), field]),
  ]);
}

function pictureBlock(picture: Buffer): Buffer {
  const mime = Buffer.from('image/png');
  return Buffer.concat([uint32BE(3), uint32BE(mime.length), mime, Buffer.alloc(20), uint32BE(picture.length), picture]);
}

function uint32LE(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint32BE(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
