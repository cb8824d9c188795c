/** Ogg files with Vorbis, Opus, Speex or FLAC. The duration comes from the last page, so that the file is not walked. */
import { DIGEST_HEAD_BYTES, md5Payload, type Payload, type WholeSound } from './audio-digest.ts';
import type { FileSource } from './file-source.ts';
import { flacStreamFacts } from './flac.ts';
import { lastGranule, oggPageAt, OggPackets } from './ogg-pages.ts';
import { flacPicture } from './pictures.ts';
import { averageBitrate, noStreamFacts, type StreamFacts } from './stream-facts.ts';
import { TagSet } from './tag-set.ts';
import { addVorbisComments } from './vorbis-comment.ts';

type OggCodec = 'vorbis' | 'opus' | 'speex' | 'flac';

export interface OggFile {
  readonly codec: OggCodec;
  readonly stream: StreamFacts;
  readonly tags: TagSet;
  readonly payload: Payload | undefined;
}

const MAX_COMMENT_BYTES = 32 * 1024 * 1024;
const MAX_STREAMS = 16;
/** Between the stream's first packets and its sound; FLAC has a packet for each of its blocks. */
const MAX_HEADERS = 64;

/** The first audio stream of the file that starts at an offset; undefined where there is none. */
export function readOgg(source: FileSource, start: number): OggFile | undefined {
  let at = start;
  for (let count = 0; count < MAX_STREAMS; count++) {
    const page = oggPageAt(source, at);
    if (page === undefined) return undefined;
    const first = Buffer.from(source.bytes(page.bodyAt, page.end - page.bodyAt));
    const codec = codecOf(first);
    if (codec !== undefined && first.length >= minimumBytes[codec])
      return readStream(source, codec, first, { serial: page.serial, start: at });
    if (!page.isFirst) return undefined;
    at = page.end;
  }
  return undefined;
}

const minimumBytes: Readonly<Record<OggCodec, number>> = { vorbis: 28, opus: 19, speex: 68, flac: 51 };

function codecOf(first: Buffer): OggCodec | undefined {
  const mark = first.toString('latin1', 0, 8);
  if (mark.startsWith('\x01vorbis')) return 'vorbis';
  if (mark === 'OpusHead') return 'opus';
  if (mark === 'Speex   ') return 'speex';
  return mark.startsWith('\x7fFLAC') ? 'flac' : undefined;
}

function readStream(
  source: FileSource,
  codec: OggCodec,
  first: Buffer,
  place: { readonly serial: number; readonly start: number },
): OggFile {
  const packets = new OggPackets(source, place.serial, place.start);
  packets.next(first.length);
  let headerCount = 1;
  let firstFrame: Buffer | undefined;
  const tags = new TagSet();
  for (let left = headersAfterFirst(codec, first); left > 0; left--) {
    const packet = packets.next(MAX_COMMENT_BYTES);
    if (packet === undefined) break;
    // TagLib leaves out the mark of the last block: this is a frame already, and sound as in the file before
    if (codec === 'flac' && packet[0] === 0xff) {
      firstFrame = packet;
      break;
    }
    headerCount++;
    addHeader(tags, codec, packet);
    if (codec === 'flac' && ((packet[0] ?? 0x80) & 0x80) !== 0) break;
  }
  const granule = lastGranule(source, place.serial);
  const stream = streamFacts(source, codec, first, granule);
  const whole = (): WholeSound => ({
    kind: kindOf(codec),
    length: granule ?? 0,
    pieces: (sound) => new OggPackets(sound, place.serial, place.start).behind(headerCount),
  });
  return { codec, tags, stream, payload: payloadOf({ codec, first, firstFrame, whole }, packets, granule) };
}

/** What was read of a stream before its sound. */
interface OggStart {
  readonly codec: OggCodec;
  readonly first: Buffer;
  /** Of the sound, where it was read as if it were a header. */
  readonly firstFrame: Buffer | undefined;
  readonly whole: () => WholeSound;
}

/** FLAC by the MD5 of its sound where it has one, all others by their packets. */
function payloadOf(
  { codec, first, firstFrame, whole }: OggStart,
  packets: OggPackets,
  granule: number | undefined,
): Payload | undefined {
  const md5 = codec === 'flac' ? md5Payload(first.subarray(17 + 18, 17 + 34), whole) : undefined;
  if (md5 !== undefined || granule === undefined) return md5;
  const parts = firstFrame === undefined ? [] : [firstFrame.subarray(0, DIGEST_HEAD_BYTES)];
  let have = parts[0]?.length ?? 0;
  while (have < DIGEST_HEAD_BYTES) {
    const packet = packets.next(DIGEST_HEAD_BYTES - have);
    if (packet === undefined) break;
    parts.push(packet);
    have += packet.length;
  }
  return { kind: kindOf(codec), length: granule, head: Buffer.concat(parts), whole };
}

function kindOf(codec: OggCodec): string {
  return codec === 'flac' ? 'ogg-flac' : codec;
}

function headersAfterFirst(codec: OggCodec, first: Buffer): number {
  if (codec === 'vorbis') return 2;
  if (codec === 'opus') return 1;
  if (codec === 'speex') return 1 + Math.min(first.length >= 72 ? first.readUInt32LE(68) : 0, MAX_HEADERS);
  return MAX_HEADERS;
}

function addHeader(tags: TagSet, codec: OggCodec, packet: Buffer): void {
  if (codec === 'speex') {
    if (tags.isEmpty) addVorbisComments(tags, packet);
  } else if (codec === 'flac') {
    const kind = (packet[0] ?? 0) & 0x7f;
    if (kind === 4) addVorbisComments(tags, packet.subarray(4));
    if (kind === 6 && packet.length > 36) tags.addPicture(packet.length, () => flacPicture(packet.subarray(4)));
  } else {
    const mark = codec === 'opus' ? 'OpusTags' : '\x03vorbis';
    if (packet.toString('latin1', 0, mark.length) === mark) addVorbisComments(tags, packet.subarray(mark.length));
  }
}

function streamFacts(source: FileSource, codec: OggCodec, first: Buffer, granule: number | undefined): StreamFacts {
  if (codec === 'flac') {
    const facts = flacStreamFacts(first.subarray(17, 51), source.size);
    facts.container = 'Ogg';
    if (facts.durationMs === null && granule !== undefined && facts.sampleRate !== null)
      facts.durationMs = (granule * 1000) / facts.sampleRate;
    facts.bitrate = averageBitrate(source.size, facts.durationMs);
    return facts;
  }
  const facts = noStreamFacts();
  facts.container = 'Ogg';
  facts.codec = { vorbis: 'Vorbis', opus: 'Opus', speex: 'Speex' }[codec];
  facts.isLossless = false;
  facts.sampleRate = rateOf(codec, first) || null;
  facts.channels = (codec === 'vorbis' ? first[11] : codec === 'opus' ? first[9] : first.readUInt32LE(48)) || null;
  const skipped = codec === 'opus' ? first.readUInt16LE(10) : 0;
  if (granule !== undefined && facts.sampleRate !== null && granule >= skipped)
    facts.durationMs = ((granule - skipped) * 1000) / facts.sampleRate;
  facts.bitrate = averageBitrate(source.size, facts.durationMs);
  return facts;
}

/** Opus always runs at 48 kHz; the rate in its header is that of the recording. */
function rateOf(codec: OggCodec, first: Buffer): number {
  if (codec === 'opus') return 48_000;
  return first.readUInt32LE(codec === 'vorbis' ? 12 : 36);
}
