/** A frame: one block of all channels behind a header (RFC 9639, 9.1). */
import type { BitWriter } from './bit-writer.ts';
import { crc8, crc16 } from './crc.ts';
import { writeSubframe } from './subframe.ts';

const SYNC = 0xfff8;
const MONO = 0;
const LEFT_RIGHT = 1;
const LEFT_SIDE = 8;
const SIDE_RIGHT = 9;
const MID_SIDE = 10;
const DEPTH = 16;
const DEPTH_CODE = 4;

/** Rates that have a code of their own. */
const rateCodes = new Map([
  [22_050, 6],
  [24_000, 7],
  [32_000, 8],
  [44_100, 9],
  [48_000, 10],
]);

export interface Block {
  readonly number: number;
  readonly sampleRate: number;
  /** One or two, of equal length. */
  readonly channels: readonly Int32Array[];
}

/** Writes a frame into a writer that is empty. */
export function writeFrame(writer: BitWriter, block: Block, window: Float64Array): void {
  const [left = new Int32Array(), right] = block.channels;
  const { mode, parts } =
    right === undefined ? { mode: MONO, parts: [{ samples: left, depth: DEPTH }] } : pair(left, right);
  writer.write(SYNC, 16);
  // the block's length follows as a number of sixteen bits
  writer.write(7, 4);
  writer.write(rateCodes.get(block.sampleRate) ?? 0, 4);
  writer.write(mode, 4);
  writer.write(DEPTH_CODE, 3);
  writer.write(0, 1);
  writeNumber(writer, block.number);
  writer.write(left.length - 1, 16);
  writer.write(crc8(writer.bytes()), 8);
  for (const { samples, depth } of parts) writeSubframe(writer, samples, depth, window);
  writer.align();
  writer.write(crc16(writer.bytes()), 16);
}

interface Part {
  readonly samples: Int32Array;
  readonly depth: number;
}

/** The two of left, right, middle and difference that bend least. The difference needs a bit more. */
function pair(left: Int32Array, right: Int32Array): { readonly mode: number; readonly parts: readonly Part[] } {
  const side = new Int32Array(left.length);
  const middle = new Int32Array(left.length);
  for (let at = 0; at < left.length; at++) {
    const ofLeft = left[at] ?? 0;
    const ofRight = right[at] ?? 0;
    side[at] = ofLeft - ofRight;
    middle[at] = (ofLeft + ofRight) >> 1;
  }
  const [ofLeft, ofRight, ofSide, ofMiddle] = [bend(left), bend(right), bend(side), bend(middle)];
  const l = { samples: left, depth: DEPTH };
  const r = { samples: right, depth: DEPTH };
  const s = { samples: side, depth: DEPTH + 1 };
  const m = { samples: middle, depth: DEPTH };
  const ways = [
    { mode: MID_SIDE, parts: [m, s], cost: ofMiddle + ofSide },
    { mode: LEFT_RIGHT, parts: [l, r], cost: ofLeft + ofRight },
    { mode: LEFT_SIDE, parts: [l, s], cost: ofLeft + ofSide },
    { mode: SIDE_RIGHT, parts: [s, r], cost: ofSide + ofRight },
  ];
  return ways.reduce((best, way) => (way.cost < best.cost ? way : best));
}

function bend(samples: Int32Array): number {
  let [sum, before, twoBefore] = [0, 0, 0];
  for (let at = 0; at < samples.length; at++) {
    const sample = samples[at] ?? 0;
    sum += Math.abs(sample - 2 * before + twoBefore);
    twoBefore = before;
    before = sample;
  }
  return sum;
}

/** A number in the manner of UTF-8, up to 16 bits: as many blocks as a demo ever has, and then some. */
function writeNumber(writer: BitWriter, value: number): void {
  if (value < 0x80) {
    writer.write(value, 8);
  } else if (value < 0x800) {
    writer.write(0xc0 | (value >> 6), 8);
    writer.write(0x80 | (value & 0x3f), 8);
  } else {
    writer.write(0xe0 | (value >> 12), 8);
    writer.write(0x80 | ((value >> 6) & 0x3f), 8);
    writer.write(0x80 | (value & 0x3f), 8);
  }
}
