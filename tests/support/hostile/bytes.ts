/** Bytes of made files: numbers in every form that audio formats use, and the sounds that go behind the tags. */

/** Latin-1 text and bytes, one after the other. */
export function bytes(...parts: readonly (string | Buffer | readonly number[])[]): Buffer {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part as Buffer))),
  );
}

export function u16be(value: number): Buffer {
  const out = Buffer.alloc(2);
  out.writeUInt16BE(value & 0xffff);
  return out;
}

export function u16le(value: number): Buffer {
  return u16be(value).swap16();
}

export function u32be(value: number): Buffer {
  const out = Buffer.alloc(4);
  out.writeUInt32BE(value >>> 0);
  return out;
}

export function u32le(value: number): Buffer {
  return u32be(value).swap32();
}

export function u64be(value: number | bigint): Buffer {
  const out = Buffer.alloc(8);
  out.writeBigUInt64BE(BigInt.asUintN(64, BigInt(value)));
  return out;
}

export function u64le(value: number | bigint): Buffer {
  return u64be(value).swap64();
}

/** 28 bits, 7 in each byte. */
export function syncsafe(value: number): Buffer {
  return Buffer.from([21, 14, 7, 0].map((shift) => (value >>> shift) & 0x7f));
}

/** Frames of MPEG 1 Layer 3 at 128 kbit/s that hold silence. */
export function mp3Sound(frameCount = 20): Buffer {
  const frame = Buffer.alloc(417);
  frame.writeUInt32BE(0xfffb9064);
  return Buffer.concat(Array.from({ length: frameCount }, () => frame));
}

/** A name with a number of its own, for lists that get long. */
export function numbered<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}
