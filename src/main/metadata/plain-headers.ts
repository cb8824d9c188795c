/** Formats whose stream is told by one header at the start: Monkey's Audio, True Audio, DSF, and Musepack before version 7. */
import type { FileSource } from './file-source.ts';
import { averageBitrate, noStreamFacts, type StreamFacts } from './stream-facts.ts';

/** Monkey's Audio of any version; undefined where the header is cut. */
export function readMonkeysAudio(source: FileSource, start: number, end: number): StreamFacts | undefined {
  const head = source.bytes(start, 128);
  if (head.length < 32) return undefined;
  const header = head.readUInt16LE(4) >= 3980 ? newHeader(source, start, head) : oldHeader(head);
  if (header === undefined || header.sampleRate === 0) return undefined;
  const blocks = header.totalFrames === 0 ? 0 : (header.totalFrames - 1) * header.blocksPerFrame + header.finalBlocks;
  const stream = losslessStream("Monkey's Audio", "Monkey's Audio");
  stream.channels = header.channels || null;
  stream.bitDepth = header.bitDepth || null;
  return withLength(stream, header.sampleRate, blocks, end - start);
}

interface MonkeysHeader {
  readonly channels: number;
  readonly bitDepth: number;
  readonly sampleRate: number;
  readonly totalFrames: number;
  readonly blocksPerFrame: number;
  readonly finalBlocks: number;
}

/** From version 3.98 on a descriptor tells where the header stands. */
function newHeader(source: FileSource, start: number, head: Buffer): MonkeysHeader | undefined {
  const header = source.bytes(start + head.readUInt32LE(8), 24);
  if (header.length < 24) return undefined;
  return {
    blocksPerFrame: header.readUInt32LE(4),
    finalBlocks: header.readUInt32LE(8),
    totalFrames: header.readUInt32LE(12),
    bitDepth: header.readUInt16LE(16),
    channels: header.readUInt16LE(18),
    sampleRate: header.readUInt32LE(20),
  };
}

function oldHeader(head: Buffer): MonkeysHeader {
  const version = head.readUInt16LE(4);
  const level = head.readUInt16LE(6);
  const flags = head.readUInt16LE(8);
  const isMiddle = version >= 3900 || (version >= 3800 && level === 4000);
  return {
    blocksPerFrame: version >= 3950 ? 73_728 * 4 : isMiddle ? 73_728 : 9216,
    channels: head.readUInt16LE(10),
    sampleRate: head.readUInt32LE(12),
    totalFrames: head.readUInt32LE(24),
    finalBlocks: head.readUInt32LE(28),
    bitDepth: (flags & 1) !== 0 ? 8 : (flags & 8) !== 0 ? 24 : 16,
  };
}

/** True Audio; undefined where the header is cut. */
export function readTrueAudio(source: FileSource, start: number, end: number): StreamFacts | undefined {
  const head = source.bytes(start, 18);
  if (head.length < 18) return undefined;
  const stream = losslessStream('True Audio', 'True Audio');
  stream.channels = head.readUInt16LE(6) || null;
  stream.bitDepth = head.readUInt16LE(8) || null;
  return withLength(stream, head.readUInt32LE(10), head.readUInt32LE(14), end - start);
}

export interface DsfFile {
  readonly stream: StreamFacts;
  /** Where the ID3v2 tag stands; 0 without one. */
  readonly tagAt: number;
  readonly sound: { readonly start: number; readonly end: number };
}

/** DSF; undefined where the header is cut. */
export function readDsf(source: FileSource): DsfFile | undefined {
  const head = source.bytes(0, 92);
  if (head.length < 92 || head.toString('latin1', 28, 32) !== 'fmt ') return undefined;
  const stream = losslessStream('DSF', 'DSD');
  stream.channels = head.readUInt32LE(52) || null;
  stream.bitDepth = 1;
  const soundBytes = Number(head.readBigUInt64LE(84)) - 12;
  const sound = { start: 92, end: Math.min(source.size, 92 + Math.max(0, soundBytes)) };
  withLength(stream, head.readUInt32LE(56), Number(head.readBigUInt64LE(64)), sound.end - sound.start);
  return { stream, sound, tagAt: Number(head.readBigUInt64LE(20)) };
}

/** Musepack of stream versions 4 to 6, which have no mark: only a file of that name is tried. */
export function readOldMusepack(source: FileSource, start: number, end: number): StreamFacts | undefined {
  const head = source.bytes(start, 8);
  if (head.length < 8) return undefined;
  const packed = head.readUInt32LE(0);
  const version = (packed >>> 11) & 0x3ff;
  if (version < 4 || version > 6) return undefined;
  const frames = version >= 5 ? head.readUInt32LE(4) : head.readUInt16LE(6);
  const stream = noStreamFacts();
  stream.container = 'Musepack';
  stream.codec = 'Musepack';
  stream.isLossless = false;
  stream.channels = 2;
  // the last frame is half full on average
  return withLength(stream, 44_100, Math.max(0, frames * 1152 - 576), end - start);
}

function losslessStream(container: string, codec: string): StreamFacts {
  return { ...noStreamFacts(), container, codec, isLossless: true };
}

function withLength(stream: StreamFacts, sampleRate: number, samples: number, soundBytes: number): StreamFacts {
  stream.sampleRate = sampleRate || null;
  stream.durationMs = sampleRate === 0 || samples === 0 ? null : (samples * 1000) / sampleRate;
  stream.bitrate = averageBitrate(soundBytes, stream.durationMs);
  return stream;
}
