/**
 * Reads ID3v2.2, 2.3 and 2.4 tags frame by frame, so that the bytes of pictures are never read.
 * Written against https://id3.org/id3v2.4.0-structure and id3v2.3.0, with the errors of common writers allowed for.
 */
import type { FileSource } from './file-source.ts';
import { addId3Frame } from './id3v2-frames.ts';
import { id3Picture } from './pictures.ts';
import { readLimits } from './read-limits.ts';
import { TagSet } from './tag-set.ts';

export interface Id3v2Tag {
  readonly tags: TagSet;
  /** Where the tag ends: the audio, or another tag, begins here. */
  readonly end: number;
}

interface Frame {
  readonly id: string;
  readonly at: number;
  readonly length: number;
  readonly flags: number;
}

/** Of a tag whose bytes must be taken all at once. */
const MAX_WHOLE_BYTES = 48 * 1024 * 1024;

/** Total length of the tag that starts at an offset, header and footer included; 0 where there is none. */
function id3v2Length(source: FileSource, at: number): number {
  const header = source.bytes(at, 10);
  if (header.length < 10 || header.toString('latin1', 0, 3) !== 'ID3') return 0;
  const [major = 0, revision = 0, flags = 0] = header.subarray(3, 6);
  const hasOddSize = header.subarray(6, 10).some((byte) => byte > 0x7f);
  if (major === 0xff || revision === 0xff || hasOddSize) return 0;
  return 10 + syncsafe(header, 6) + (major === 4 && (flags & 0x10) !== 0 ? 10 : 0);
}

/** The tag at an offset, as much of it as can be read; undefined where there is none. */
export function readId3v2(source: FileSource, at: number): Id3v2Tag | undefined {
  const total = id3v2Length(source, at);
  if (total === 0) return undefined;
  const header = source.bytes(at, 10);
  const major = header[3] ?? 0;
  const flags = header[5] ?? 0;
  const end = at + total;
  const tags = new TagSet();
  const isCompressed = major === 2 && (flags & 0x40) !== 0;
  if (major < 2 || major > 4 || isCompressed) return { tags, end };
  const bodyEnd = Math.min(at + 10 + syncsafe(header, 6), source.size);
  // 2.2 and 2.3 break up false syncs over the whole body, 2.4 frame by frame
  const isWholeUnsynced = major < 4 && (flags & 0x80) !== 0;
  if (isWholeUnsynced && bodyEnd - at > MAX_WHOLE_BYTES) source.passed.add('bytes');
  const whole = (): Buffer => withoutUnsync(source.bytes(at + 10, Math.min(bodyEnd - at - 10, MAX_WHOLE_BYTES)));
  const reader = isWholeUnsynced
    ? new FrameReader(bufferAccess(source, whole()), major, false)
    : new FrameReader(fileAccess(source, at + 10, bodyEnd), major, (flags & 0x80) !== 0);
  reader.readAll(tags, major > 2 && (flags & 0x40) !== 0);
  return { tags, end };
}

/** Bytes of the tag's body by offset from its start. */
interface BodyAccess {
  readonly length: number;
  bytes(at: number, length: number): Buffer;
  inflate(packed: Buffer): Buffer | undefined;
}

function fileAccess(source: FileSource, start: number, end: number): BodyAccess {
  return {
    length: Math.max(0, end - start),
    bytes: (at, length) => source.bytes(start + at, Math.min(length, end - start - at)),
    inflate: (packed) => source.inflate(packed),
  };
}

function bufferAccess(source: FileSource, body: Buffer): BodyAccess {
  return {
    length: body.length,
    bytes: (at, length) => body.subarray(at, at + length),
    inflate: (packed) => source.inflate(packed),
  };
}

class FrameReader {
  readonly #body: BodyAccess;
  readonly #major: number;
  readonly #isUnsynced: boolean;

  constructor(body: BodyAccess, major: number, isUnsynced: boolean) {
    this.#body = body;
    this.#major = major;
    this.#isUnsynced = isUnsynced;
  }

  readAll(tags: TagSet, hasExtendedHeader: boolean): void {
    let at = hasExtendedHeader ? this.#extendedHeaderLength() : 0;
    for (let count = 0; ; count++) {
      const frame = this.#frameAt(at);
      if (frame === undefined) return;
      if (count === readLimits.frames) tags.passed.add('frames');
      if (count === readLimits.frames) return;
      this.#take(tags, frame);
      at = frame.at + frame.length;
    }
  }

  #extendedHeaderLength(): number {
    const header = this.#body.bytes(0, 4);
    if (header.length < 4) return 0;
    return this.#major === 4 ? syncsafe(header, 0) : 4 + header.readUInt32BE(0);
  }

  #frameAt(at: number): Frame | undefined {
    const headerLength = this.#major === 2 ? 6 : 10;
    const header = this.#body.bytes(at, headerLength);
    if (header.length < headerLength || !isFrameId(header, this.#major)) return undefined;
    const start = at + headerLength;
    if (this.#major === 2)
      return { id: header.toString('latin1', 0, 3), at: start, length: header.readUIntBE(3, 3), flags: 0 };
    const id = header.toString('latin1', 0, 4);
    const flags = header.readUInt16BE(8);
    const length = this.#major === 4 ? this.#sizeOfV4(header, start) : header.readUInt32BE(4);
    return { id, at: start, length, flags };
  }

  /** 2.4 sizes have 7 bits a byte, but iTunes long wrote 8: where only the latter leads to a frame, it is meant. */
  #sizeOfV4(header: Buffer, start: number): number {
    const plain = header.readUInt32BE(4);
    const hasHighBit = header.subarray(4, 8).some((byte) => byte > 0x7f);
    const safe = syncsafe(header, 4);
    if (plain < 0x80) return plain;
    if (hasHighBit) return plain;
    return !this.#isFrameOrEnd(start + safe) && this.#isFrameOrEnd(start + plain) ? plain : safe;
  }

  #isFrameOrEnd(at: number): boolean {
    if (at === this.#body.length) return true;
    const id = this.#body.bytes(at, 4);
    return id.length === 4 && (id.readUInt32BE(0) === 0 || isFrameId(id, this.#major));
  }

  #take(tags: TagSet, frame: Frame): void {
    const { id } = frame;
    if (id === 'APIC' || id === 'PIC') {
      // an empty picture frame is no picture
      if (frame.length > 16 && frame.at + 16 < this.#body.length)
        tags.addPicture(frame.length, () => id3Picture(this.#frameData(frame), id === 'PIC'));
      return;
    }
    if (!isWanted(id)) return;
    // a little more than lyrics may have: what is longer is seen to be
    const most = readLimits.lyricsBytes + 1024;
    if (frame.length > most) tags.passed.add('text');
    const data = this.#frameData({ ...frame, length: Math.min(frame.length, most) });
    if (data !== undefined && data.length > 0) addId3Frame(tags, id, data);
  }

  #frameData({ at, length, flags }: Frame): Buffer | undefined {
    let data = this.#body.bytes(at, length);
    if (this.#major === 3) {
      if ((flags & 0x40) !== 0) return undefined;
      const extra = ((flags & 0x80) === 0 ? 0 : 4) + ((flags & 0x20) === 0 ? 0 : 1);
      data = data.subarray(extra);
      return (flags & 0x80) === 0 ? data : this.#body.inflate(data);
    }
    if (this.#major !== 4) return data;
    if ((flags & 0x04) !== 0) return undefined;
    if ((flags & 0x40) !== 0) data = data.subarray(1);
    if ((flags & 0x01) !== 0) data = data.subarray(4);
    if ((flags & 0x02) !== 0 || this.#isUnsynced) data = withoutUnsync(data);
    return (flags & 0x08) === 0 ? data : this.#body.inflate(data);
  }
}

function isWanted(id: string): boolean {
  if (id.startsWith('T')) return true;
  return wantedFrames.has(id);
}

const wantedFrames: ReadonlySet<string> = new Set([
  'COMM',
  'COM',
  'POPM',
  'POP',
  'UFID',
  'UFI',
  'USLT',
  'ULT',
  'SYLT',
  'SLT',
  'IPLS',
  'IPL',
  'RVA2',
]);

function isFrameId(header: Buffer, major: number): boolean {
  const length = major === 2 ? 3 : 4;
  for (let index = 0; index < length; index++) {
    const byte = header[index] ?? 0;
    // small letters are no frame of any standard, but programs made some up: the frames behind them count
    const isLetter = (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
    const isDigit = byte >= 0x30 && byte <= 0x39;
    // the last place of a 2.3 id may be a blank or NUL: old writers put 2.2 ids there
    const isPadding = index === 3 && (byte === 0x20 || byte === 0);
    if (!isLetter && !(isDigit && index > 0) && !isPadding) return false;
  }
  return true;
}

/** 28 bits in four bytes. */
export function syncsafe(bytes: Buffer, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 4);
  return ((a & 0x7f) << 21) | ((b & 0x7f) << 14) | ((c & 0x7f) << 7) | (d & 0x7f);
}

/** The bytes with `FF 00` turned back into `FF`. */
function withoutUnsync(data: Buffer): Buffer {
  const out = Buffer.allocUnsafe(data.length);
  let length = 0;
  for (let index = 0; index < data.length; index++) {
    const byte = data[index] ?? 0;
    out[length++] = byte;
    if (byte === 0xff && data[index + 1] === 0) index++;
  }
  return out.subarray(0, length);
}
