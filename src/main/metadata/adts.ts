/** AAC without a container: ADTS frames, or the rare ADIF with one header for the whole file. */
import { rangePayload } from './audio-digest.ts';
import type { FileSource } from './file-source.ts';
import type { MpegStream } from './mpeg-audio.ts';
import { adtsFrameAt, type AdtsFrame } from './mpeg-frame.ts';
import { averageBitrate, noStreamFacts, type StreamFacts } from './stream-facts.ts';

const MAX_JUNK_BYTES = 256 * 1024;
const WINDOW_BYTES = 16 * 1024;
/** The frames in it tell the average where the file is longer. */
const MAX_WALK_BYTES = 16 * 1024 * 1024;

/** The stream between two offsets; undefined where no frames are found. */
export function readAdts(source: FileSource, start: number, end: number): MpegStream | undefined {
  for (let at = start; at < Math.min(end, start + MAX_JUNK_BYTES); at += WINDOW_BYTES) {
    const window = source.bytes(at, WINDOW_BYTES + 7);
    for (
      let index = window.indexOf(0xff);
      index !== -1 && index < WINDOW_BYTES;
      index = window.indexOf(0xff, index + 1)
    ) {
      const frame = adtsFrameAt(window, index);
      if (frame === undefined || !hasFollower(source, at + index + frame.length, frame, end)) continue;
      const sound = { start: at + index, end };
      return { stream: walk(source, sound.start, end, frame), payload: rangePayload(source, 'adts', sound) };
    }
  }
  return undefined;
}

function hasFollower(source: FileSource, at: number, frame: AdtsFrame, end: number): boolean {
  if (at === end) return true;
  const next = adtsFrameAt(source.bytes(at, 7), 0);
  return next !== undefined && next.sampleRate === frame.sampleRate;
}

function walk(source: FileSource, start: number, end: number, first: AdtsFrame): StreamFacts {
  const stream = noStreamFacts();
  stream.container = 'ADTS';
  stream.codec = 'AAC';
  stream.isLossless = false;
  stream.sampleRate = first.sampleRate || null;
  stream.channels = first.channels === 0 ? null : first.channels;
  let at = start;
  let samples = 0;
  while (at < Math.min(end, start + MAX_WALK_BYTES)) {
    const frame = adtsFrameAt(source.bytes(at, 7), 0);
    if (frame === undefined) break;
    samples += frame.samples;
    at += frame.length;
  }
  if (first.sampleRate === 0) return stream;
  const walkedMs = (samples * 1000) / first.sampleRate;
  stream.durationMs = at < end && at > start ? (walkedMs * (end - start)) / (at - start) : walkedMs;
  stream.bitrate = averageBitrate(end - start, stream.durationMs);
  return stream;
}

const adifRates = [96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000];

/** The stream behind an ADIF header (ISO 13818-7, 6.2); undefined where there is none. */
export function readAdif(source: FileSource, start: number, end: number): MpegStream | undefined {
  const bytes = source.bytes(start, 64);
  if (bytes.length < 32 || bytes.toString('latin1', 0, 4) !== 'ADIF') return undefined;
  const bits = new BitReader(bytes, 32);
  if (bits.read(1) === 1) bits.read(72);
  bits.read(2);
  const isVariable = bits.read(1) === 1;
  const bitrate = bits.read(23);
  bits.read(4);
  if (!isVariable) bits.read(20);
  bits.read(4 + 2);
  const stream = noStreamFacts();
  stream.container = 'ADIF';
  stream.codec = 'AAC';
  stream.isLossless = false;
  stream.sampleRate = adifRates[bits.read(4)] ?? null;
  stream.channels = countChannels(bits);
  stream.bitrate = bitrate === 0 ? null : bitrate;
  stream.durationMs = bitrate === 0 ? null : ((end - start) * 8000) / bitrate;
  return { stream, payload: rangePayload(source, 'adts', { start, end }) };
}

/** Front, side and back elements are single or pairs; each element of the low end is one channel. */
function countChannels(bits: BitReader): number | null {
  const counts = [bits.read(4), bits.read(4), bits.read(4)];
  const lowEnd = bits.read(2);
  bits.read(3 + 4);
  if (bits.read(1) === 1) bits.read(4);
  if (bits.read(1) === 1) bits.read(4);
  if (bits.read(1) === 1) bits.read(3);
  let channels = lowEnd;
  for (const count of counts) {
    for (let index = 0; index < count; index++) {
      channels += bits.read(1) + 1;
      bits.read(4);
    }
  }
  return channels || null;
}

class BitReader {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  read(count: number): number {
    let value = 0;
    for (let left = count; left > 0; left--, this.#at++)
      value = value * 2 + (((this.#bytes[this.#at >> 3] ?? 0) >> (7 - (this.#at & 7))) & 1);
    return value;
  }
}
