/** WavPack: the first block's header and the sub-blocks that it points to. */
import type { FileSource } from './file-source.ts';
import { averageBitrate, noStreamFacts, type StreamFacts } from './stream-facts.ts';

const rates = [
  6000, 8000, 9600, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 64_000, 88_200, 96_000, 192_000,
];
const HEADER_BYTES = 32;
const MONO = 1 << 2;
const HYBRID = 1 << 3;
const FINAL_BLOCK = 1 << 12;
const DSD = 1 << 31;
const MAX_BLOCKS = 64;
/** A block of a second of many channels fits in. */
const MAX_TAIL_BYTES = 1024 * 1024;

/** Of the blocks of one moment, which together hold all channels. */
interface Blocks {
  channels: number;
  customRate: number | undefined;
  dsdShift: number;
}

/** The stream between two offsets; undefined where the first block is cut. */
export function readWavPack(source: FileSource, start: number, end: number): StreamFacts | undefined {
  const first = firstSoundBlock(source, start, end);
  if (first === undefined) return undefined;
  const { head } = first;
  const flags = head.readUInt32LE(24);
  const blocks: Blocks = { channels: 0, customRate: undefined, dsdShift: 0 };
  readBlocks(blocks, source, first.at, end);
  const isDsd = (flags & DSD) !== 0;
  const rate = blocks.customRate ?? rates[(flags >>> 23) & 15] ?? null;
  const stream = noStreamFacts();
  stream.container = 'WavPack';
  stream.codec = isDsd ? 'DSD' : 'WavPack';
  stream.isLossless = (flags & HYBRID) === 0;
  stream.channels = blocks.channels || null;
  stream.bitDepth = isDsd ? 1 : ((flags & 3) + 1) * 8 - ((flags >>> 13) & 31);
  // DSD is counted in bytes of eight samples
  stream.sampleRate = rate === null || !isDsd ? rate : rate * 8 * 2 ** blocks.dsdShift;
  // a recording that was never finished does not know its length; its last block does
  const isUnknown = head.readUInt32LE(12) === 0xffffffff;
  const samples = isUnknown ? lastSample(source, end) : head.readUInt32LE(12) + (head[11] ?? 0) * 2 ** 32;
  if (rate !== null && samples > 0) stream.durationMs = (samples * 1000) / (rate * 2 ** blocks.dsdShift);
  stream.bitrate = averageBitrate(end - start, stream.durationMs);
  return stream;
}

function firstSoundBlock(source: FileSource, start: number, end: number): { at: number; head: Buffer } | undefined {
  let at = start;
  for (let count = 0; count < MAX_BLOCKS && at < end; count++) {
    const head = source.bytes(at, HEADER_BYTES);
    if (head.length < HEADER_BYTES || head.toString('latin1', 0, 4) !== 'wvpk') return undefined;
    // blocks without samples hold only a copy of the original file's header
    if (head.readUInt32LE(20) > 0 || head.readUInt32LE(12) === 0) return { at, head };
    at += 8 + Math.max(24, head.readUInt32LE(4));
  }
  return undefined;
}

/** Where the last block ends, in samples; 0 where none is found near the end. */
function lastSample(source: FileSource, end: number): number {
  const start = Math.max(0, end - MAX_TAIL_BYTES);
  const tail = source.bytes(start, end - start);
  for (let at = tail.lastIndexOf('wvpk'); at !== -1; at = at === 0 ? -1 : tail.lastIndexOf('wvpk', at - 1)) {
    if (at + HEADER_BYTES > tail.length) continue;
    const count = tail.readUInt32LE(at + 20);
    if (count > 0) return tail.readUInt32LE(at + 16) + count;
  }
  return 0;
}

function readBlocks(blocks: Blocks, source: FileSource, start: number, end: number): void {
  let at = start;
  for (let count = 0; count < MAX_BLOCKS && at < end; count++) {
    const head = source.bytes(at, HEADER_BYTES);
    if (head.length < HEADER_BYTES || head.toString('latin1', 0, 4) !== 'wvpk') return;
    const flags = head.readUInt32LE(24);
    const size = Math.max(24, head.readUInt32LE(4));
    blocks.channels += (flags & MONO) === 0 ? 2 : 1;
    readSubBlocks(blocks, source, at + HEADER_BYTES, Math.min(at + 8 + size, end));
    if ((flags & FINAL_BLOCK) !== 0) return;
    at += 8 + size;
  }
}

/** An id, the size in words of two bytes, the data: `27` has an unusual rate, `0e` of DSD the shift of its rate. */
function readSubBlocks(blocks: Blocks, source: FileSource, start: number, end: number): void {
  let at = start;
  for (let count = 0; count < MAX_BLOCKS && at + 2 <= end; count++) {
    const head = source.bytes(at, 8);
    if (head.length < 2) return;
    const id = head[0] ?? 0;
    const isLarge = (id & 0x80) !== 0;
    const words = isLarge && head.length >= 4 ? head.readUIntLE(1, 3) : (head[1] ?? 0);
    const data = head.subarray(isLarge ? 4 : 2);
    if ((id & 0x3f) === 0x27 && data.length >= 3) blocks.customRate ??= data.readUIntLE(0, 3);
    if ((id & 0x3f) === 0x0e && data.length >= 1) blocks.dsdShift = Math.min(data[0] ?? 0, 6);
    at += (isLarge ? 4 : 2) + words * 2;
  }
}
