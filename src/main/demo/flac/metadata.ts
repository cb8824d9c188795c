/** What stands before the sound in a FLAC file: facts, places to seek to, comments, a picture (RFC 9639, section 8). */

/** Vorbis comments; a list writes the field several times. */
export type Tags = Readonly<Record<string, string | readonly string[]>>;

export interface Picture {
  readonly bytes: Buffer;
  readonly mime: 'image/png' | 'image/jpeg';
  /** Of both sides: pictures are square. */
  readonly sizePx: number;
}

export interface MetadataInput {
  readonly sampleRate: number;
  readonly channels: readonly Int32Array[];
  readonly tags: Tags;
  readonly picture?: Picture;
  readonly blockSize: number;
  readonly sampleCount: number;
  readonly frameSizes: readonly number[];
  readonly md5: Buffer;
}

const STREAM_INFO = 0;
const SEEK_TABLE = 3;
const VORBIS_COMMENT = 4;
const PICTURE = 6;
const LAST = 0x80;
const FRONT_COVER = 3;
const SEEK_POINT_BYTES = 18;
const SECONDS_A_SEEK_POINT = 5;

/** The file's mark and all blocks before the first frame. */
export function metadataBlocks(input: MetadataInput): Buffer {
  const blocks = [
    { type: STREAM_INFO, body: streamInfo(input) },
    { type: SEEK_TABLE, body: seekTable(input) },
    { type: VORBIS_COMMENT, body: vorbisComment(input.tags) },
    ...(input.picture === undefined ? [] : [{ type: PICTURE, body: pictureBlock(input.picture) }]),
  ];
  return Buffer.concat([
    Buffer.from('fLaC'),
    ...blocks.flatMap(({ type, body }, at) => {
      const header = uint32BE(body.length);
      header.writeUInt8(type | (at === blocks.length - 1 ? LAST : 0), 0);
      return [header, body];
    }),
  ]);
}

function streamInfo({ sampleRate, channels, blockSize, sampleCount, frameSizes, md5 }: MetadataInput): Buffer {
  const info = Buffer.alloc(34);
  info.writeUInt16BE(blockSize, 0);
  info.writeUInt16BE(blockSize, 2);
  info.writeUIntBE(Math.min(...frameSizes), 4, 3);
  info.writeUIntBE(Math.max(...frameSizes), 7, 3);
  // 20 bits of rate, 3 of channels less one, 5 of depth less one, 36 of samples
  const facts = (BigInt(sampleRate) << 44n) | (BigInt(channels.length - 1) << 41n) | (15n << 36n) | BigInt(sampleCount);
  info.writeBigUInt64BE(facts, 10);
  md5.copy(info, 18);
  return info;
}

function seekTable({ frameSizes, blockSize, sampleRate, sampleCount }: MetadataInput): Buffer {
  const framesAPoint = Math.max(1, Math.round((SECONDS_A_SEEK_POINT * sampleRate) / blockSize));
  const points: Buffer[] = [];
  let offset = 0;
  for (const [frame, size] of frameSizes.entries()) {
    if (frame % framesAPoint === 0) {
      const point = Buffer.alloc(SEEK_POINT_BYTES);
      point.writeBigUInt64BE(BigInt(frame * blockSize), 0);
      point.writeBigUInt64BE(BigInt(offset), 8);
      point.writeUInt16BE(Math.min(blockSize, sampleCount - frame * blockSize), 16);
      points.push(point);
    }
    offset += size;
  }
  return Buffer.concat(points);
}

function vorbisComment(tags: Tags): Buffer {
  const fields = Object.entries(tags).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((text) => Buffer.from(`${name}=${text}`)),
  );
  const vendor = Buffer.from('Fonoteka');
  return Buffer.concat([
    uint32LE(vendor.length),
    vendor,
    uint32LE(fields.length),
    ...fields.flatMap((field) => [uint32LE(field.length), field]),
  ]);
}

function pictureBlock({ bytes, mime, sizePx }: Picture): Buffer {
  const mimeBytes = Buffer.from(mime);
  const colourDepth = 24;
  return Buffer.concat([
    uint32BE(FRONT_COVER),
    uint32BE(mimeBytes.length),
    mimeBytes,
    // no description
    uint32BE(0),
    ...[sizePx, sizePx, colourDepth, 0, bytes.length].map(uint32BE),
    bytes,
  ]);
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
