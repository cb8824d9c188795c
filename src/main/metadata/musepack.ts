/** Musepack of stream versions 7 and 8. */
import type { FileSource } from './file-source.ts';
import { averageBitrate, noStreamFacts, type StreamFacts } from './stream-facts.ts';

const rates: readonly number[] = [44_100, 48_000, 37_800, 32_000];
const SAMPLES_PER_FRAME = 1152;
const MAX_PACKETS = 64;

/** The stream between two offsets; undefined where its header is cut. */
export function readMusepack(source: FileSource, start: number, end: number): StreamFacts | undefined {
  const head = source.bytes(start, 28);
  if (head.length < 28) return undefined;
  const stream = noStreamFacts();
  stream.container = 'Musepack';
  stream.codec = 'Musepack';
  stream.isLossless = false;
  const samples =
    head.toString('latin1', 0, 3) === 'MP+' ? readVersion7(stream, head) : readVersion8(stream, source, start);
  if (samples === undefined || stream.sampleRate === null) return undefined;
  stream.durationMs = samples === 0 ? null : (samples * 1000) / stream.sampleRate;
  stream.bitrate = averageBitrate(end - start, stream.durationMs);
  return stream;
}

function readVersion7(stream: StreamFacts, head: Buffer): number {
  stream.sampleRate = rates[(head[10] ?? 0) & 3] ?? null;
  stream.channels = 2;
  const gapless = head.readUInt32LE(20);
  // with gapless data the last frame's length is known, else it is taken as half full
  const lastFrame = gapless >>> 31 === 1 ? (gapless >>> 20) & 0x7ff : SAMPLES_PER_FRAME / 2;
  const frames = head.readUInt32LE(4);
  return frames === 0 ? 0 : (frames - 1) * SAMPLES_PER_FRAME + lastFrame;
}

/** Packets of a two-letter key and a size; `SH` describes the stream, `AP` is sound. */
function readVersion8(stream: StreamFacts, source: FileSource, start: number): number | undefined {
  let at = start + 4;
  for (let count = 0; count < MAX_PACKETS; count++) {
    const packet = source.bytes(at, 64);
    const key = packet.toString('latin1', 0, 2);
    const size = readVariable(packet, 2);
    if (size === undefined || size.value < size.next || key === 'AP') return undefined;
    if (key === 'SH') return describeVersion8(stream, packet, size.next);
    at += size.value;
  }
  return undefined;
}

function describeVersion8(stream: StreamFacts, packet: Buffer, from: number): number | undefined {
  // checksum and version stand before the lengths
  const samples = readVariable(packet, from + 5);
  const silence = samples === undefined ? undefined : readVariable(packet, samples.next);
  if (samples === undefined || silence === undefined || silence.next + 2 > packet.length) return undefined;
  const flags = packet.readUInt16BE(silence.next);
  stream.sampleRate = rates[flags >>> 13] ?? null;
  stream.channels = ((flags >>> 4) & 15) + 1;
  return Math.max(0, samples.value - silence.value);
}

/** Seven bits a byte, the highest saying that more follow. */
function readVariable(data: Buffer, at: number): { readonly value: number; readonly next: number } | undefined {
  let value = 0;
  for (let index = at; index < Math.min(at + 7, data.length); index++) {
    const byte = data[index] ?? 0;
    value = value * 128 + (byte & 0x7f);
    if ((byte & 0x80) === 0) return { value, next: index + 1 };
  }
  return undefined;
}
