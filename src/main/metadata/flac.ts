/** Native FLAC (RFC 9639): its metadata blocks. */
import { md5Payload, rangePayload, wholeRange, type Payload } from './audio-digest.ts';
import type { FileSource } from './file-source.ts';
import { flacPicture } from './pictures.ts';
import { readLimits } from './read-limits.ts';
import { averageBitrate, noStreamFacts, type StreamFacts } from './stream-facts.ts';
import { TagSet } from './tag-set.ts';
import { readTrailingTags } from './trailing-tags.ts';
import { addVorbisComments } from './vorbis-comment.ts';

export interface FlacFile {
  readonly stream: StreamFacts;
  readonly tags: TagSet;
  readonly payload: Payload | undefined;
}

/** What the blocks of the file say whose `fLaC` mark stands at `start`; undefined where there is no stream information. */
export function readFlac(source: FileSource, start: number, end: number): FlacFile | undefined {
  const tags = new TagSet();
  let info: Buffer | undefined;
  let hasComments = false;
  let at = start + 4;
  for (let count = 0; ; count++) {
    const header = source.bytes(at, 4);
    if (header.length < 4) break;
    if (count === readLimits.frames) {
      tags.passed.add('frames');
      break;
    }
    const kind = (header[0] ?? 0) & 0x7f;
    const length = header.readUIntBE(1, 3);
    // frames where a block should begin: a length before was wrong
    if (kind === 127) break;
    if (kind === 0) info ??= Buffer.from(source.bytes(at + 4, 34));
    // a second block of comments is a writer's error
    if (kind === 4 && !hasComments) addVorbisComments(tags, source.bytes(at + 4, length));
    hasComments ||= kind === 4;
    const blockAt = at + 4;
    const picture = kind === 6 ? pictureBytes(source, blockAt) : 0;
    if (picture > 0) tags.addPicture(picture, () => flacPicture(source.bytes(blockAt, picture)));
    // a length too short for its picture is an error of old writers; the inner one is right
    at += 4 + Math.max(length, at + 4 + picture < end ? picture : 0);
    if (((header[0] ?? 0) & 0x80) !== 0) break;
  }
  if (info === undefined || info.length < 34) return undefined;
  const stream = flacStreamFacts(info, Math.max(0, end - at));
  return { stream, tags, payload: payloadOf(source, info, at) };
}

/** By the MD5 of the sound where there is one; then nothing behind the blocks is looked at until the whole is asked for. */
function payloadOf(source: FileSource, info: Buffer, start: number): Payload | undefined {
  const range = () => ({ start, end: readTrailingTags(source, start).audioEnd });
  return md5Payload(info.subarray(18, 34), () => wholeRange('flac', range())) ?? rangePayload(source, 'flac', range());
}

/** Length of the picture block at an offset by its inner lengths; 0 where it holds no picture. */
function pictureBytes(source: FileSource, at: number): number {
  const head = source.bytes(at, 8);
  if (head.length < 8) return 0;
  const mimeBytes = head.readUInt32BE(4);
  const description = source.bytes(at + 8 + mimeBytes, 4);
  if (mimeBytes > 256 || description.length < 4) return 0;
  const sizeAt = 8 + mimeBytes + 4 + description.readUInt32BE(0) + 16;
  const size = source.bytes(at + sizeAt, 4);
  const dataBytes = size.length < 4 ? 0 : size.readUInt32BE(0);
  return dataBytes === 0 ? 0 : sizeAt + 4 + dataBytes;
}

/** Facts of a STREAMINFO block. `soundBytes` is the size of the frames. */
export function flacStreamFacts(info: Buffer, soundBytes: number): StreamFacts {
  const packed = info.readUInt32BE(10);
  const sampleRate = packed >>> 12;
  const samples = ((info[13] ?? 0) & 15) * 2 ** 32 + info.readUInt32BE(14);
  const stream = noStreamFacts();
  stream.container = 'FLAC';
  stream.codec = 'FLAC';
  stream.isLossless = true;
  stream.sampleRate = sampleRate === 0 ? null : sampleRate;
  stream.channels = ((packed >>> 9) & 7) + 1;
  stream.bitDepth = ((packed >>> 4) & 31) + 1;
  stream.durationMs = samples > 0 && sampleRate > 0 ? (samples * 1000) / sampleRate : null;
  stream.bitrate = averageBitrate(soundBytes, stream.durationMs);
  return stream;
}
