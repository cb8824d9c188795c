/** What an MPEG audio stream (MP1, MP2, MP3) says: from its first frames and their Xing, Info or VBRI header. */
import { rangePayload, type Payload } from './audio-digest.ts';
import type { FileSource } from './file-source.ts';
import { isSameStream, mpegFrameAt, type MpegFrame } from './mpeg-frame.ts';
import { averageBitrate, noStreamFacts, type StreamFacts } from './stream-facts.ts';

export interface MpegStream {
  readonly stream: StreamFacts;
  /** Behind a frame that only holds a Xing or VBRI header. */
  readonly payload: Payload | undefined;
}

/** Junk before the first frame that is searched. */
const MAX_JUNK_BYTES = 256 * 1024;
const WINDOW_BYTES = 16 * 1024;
/** Frames that must have one bitrate to be believed a stream of constant rate. */
const PROBE_FRAMES = 24;
/** Of a stream of changing rate without a header; the rest is taken to be alike. */
const MAX_WALK_BYTES = 16 * 1024 * 1024;

interface FirstFrame {
  readonly at: number;
  readonly frame: MpegFrame;
}

/** The stream between two offsets; undefined where no frames are found. */
export function readMpegAudio(source: FileSource, start: number, end: number): MpegStream | undefined {
  const first = findFirstFrame(source, start, end);
  if (first === undefined) return undefined;
  const { at, frame } = first;
  const header = readVbrHeader(source.bytes(at, Math.min(frame.length, 1024)), frame);
  const soundStart = header === undefined ? at : at + frame.length;
  const stream = noStreamFacts();
  stream.container = 'MPEG';
  stream.codec = `MPEG ${frame.version} Layer ${frame.layer}`;
  stream.isLossless = false;
  stream.sampleRate = frame.sampleRate;
  stream.channels = frame.channels;
  if (header?.samples !== undefined) {
    stream.durationMs = (Math.max(0, header.samples) * 1000) / frame.sampleRate;
    const bitrate = averageBitrate(end - soundStart, stream.durationMs);
    stream.bitrate = header.isConstant ? frame.bitrate : bitrate;
  } else addCountedDuration(stream, source, { start: soundStart, end }, frame);
  return { stream, payload: rangePayload(source, 'mpeg', { start: soundStart, end }) };
}

function findFirstFrame(source: FileSource, start: number, end: number): FirstFrame | undefined {
  const limit = Math.min(end, start + MAX_JUNK_BYTES);
  let single: FirstFrame | undefined;
  for (let at = start; at < limit; at += WINDOW_BYTES) {
    const window = source.bytes(at, WINDOW_BYTES + 4);
    for (
      let index = window.indexOf(0xff);
      index !== -1 && index < WINDOW_BYTES;
      index = window.indexOf(0xff, index + 1)
    ) {
      const frame = mpegFrameAt(window, index);
      if (frame === undefined || at + index + frame.length > end + frame.length) continue;
      const found = { at: at + index, frame };
      const followers = countFollowers(source, found, end);
      if (followers >= 2) return found;
      single ??= followers === 1 || at + index + frame.length >= end ? found : undefined;
    }
  }
  return single;
}

/** Frames that follow one another from here, two at most; the file's end counts as one. */
function countFollowers(source: FileSource, { at, frame }: FirstFrame, end: number): number {
  let next = at + frame.length;
  for (let count = 0; count < 2; count++) {
    if (next >= end - 4) return count === 0 ? 0 : 2;
    const follower = mpegFrameAt(source.bytes(next, 4), 0);
    if (follower === undefined || !isSameStream(frame, follower)) return count;
    next += follower.length;
  }
  return 2;
}

interface VbrHeader {
  /** Undefined where the header does not count its frames. */
  readonly samples: number | undefined;
  readonly isConstant: boolean;
}

/** Xing/Info stands behind the side information, VBRI always 32 bytes behind the frame's header. */
function readVbrHeader(data: Buffer, frame: MpegFrame): VbrHeader | undefined {
  if (frame.layer !== 3) return undefined;
  const sideBytes = frame.version === '1' ? (frame.channels === 1 ? 17 : 32) : frame.channels === 1 ? 9 : 17;
  // a checksum may stand before the side information; encoders put the header at either place
  for (const at of [4 + sideBytes, 6 + sideBytes]) {
    const id = data.toString('latin1', at, at + 4);
    if (id === 'Xing' || id === 'Info') return readXing(data, at, frame);
  }
  if (data.toString('latin1', 36, 40) !== 'VBRI' || data.length < 54) return undefined;
  return { samples: data.readUInt32BE(50) * frame.samples, isConstant: false };
}

function readXing(data: Buffer, at: number, frame: MpegFrame): VbrHeader {
  const isConstant = data.toString('latin1', at, at + 4) === 'Info';
  if (data.length < at + 12) return { samples: undefined, isConstant };
  const flags = data.readUInt32BE(at + 4);
  const frames = (flags & 1) === 0 ? 0 : data.readUInt32BE(at + 8);
  if (frames === 0) return { samples: undefined, isConstant };
  const lameAt = at + 8 + (flags & 1) * 4 + ((flags >> 1) & 1) * 4 + ((flags >> 2) & 1) * 100 + ((flags >> 3) & 1) * 4;
  const trimmed = lameAt + 24 <= data.length && isEncoderName(data, lameAt) ? data.readUIntBE(lameAt + 21, 3) : 0;
  const trim = (trimmed >> 12) + (trimmed & 0xfff);
  const samples = frames * frame.samples;
  return { samples: trim < samples ? samples - trim : samples, isConstant };
}

function isEncoderName(data: Buffer, at: number): boolean {
  return /^(?:LAME|Lavf|Lavc|L3\.9)/.test(data.toString('latin1', at, at + 4));
}

/** Without a header: from the size where the first frames have one bitrate, else by walking all frames. */
function addCountedDuration(
  stream: StreamFacts,
  source: FileSource,
  range: { readonly start: number; readonly end: number },
  first: MpegFrame,
): void {
  const { start, end } = range;
  let at = start;
  let frames = 0;
  let isConstant = true;
  while (at < Math.min(end, start + MAX_WALK_BYTES)) {
    const frame = mpegFrameAt(source.bytes(at, 4), 0);
    if (frame === undefined || !isSameStream(first, frame)) break;
    frames++;
    at += frame.length;
    isConstant &&= frame.bitrate === first.bitrate;
    if (isConstant && frames >= PROBE_FRAMES) break;
  }
  if (isConstant) {
    stream.bitrate = first.bitrate;
    stream.durationMs = ((end - start) * 8000) / first.bitrate;
    return;
  }
  const walkedMs = (frames * first.samples * 1000) / first.sampleRate;
  // not walked to the end: the rest is taken to be like what was walked
  stream.durationMs = at > start ? (walkedMs * (end - start)) / Math.max(at - start, 1) : walkedMs;
  if (at >= end - 4) stream.durationMs = walkedMs;
  stream.bitrate = averageBitrate(end - start, stream.durationMs);
}
