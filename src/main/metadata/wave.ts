/** WAVE files: format, sound, RIFF INFO and an ID3v2 chunk. */
import { chunksIn, type Chunk, type ChunkForm } from './chunk-files.ts';
import type { FileSource } from './file-source.ts';
import { readId3v2 } from './id3v2.ts';
import { averageBitrate, noStreamFacts, type StreamFacts } from './stream-facts.ts';
import { TagSet, type TagField } from './tag-set.ts';

export interface ChunkedSound {
  readonly stream: StreamFacts;
  /** In the order in which they are believed. */
  readonly sets: readonly TagSet[];
  readonly sound: Chunk | undefined;
}

const form: ChunkForm = { isBigEndian: false, sizeBytes: 4 };

/** What the RIFF or RF64 file says that starts at an offset. */
export function readWave(source: FileSource, start: number): ChunkedSound {
  const stream = noStreamFacts();
  stream.container = 'WAVE';
  const info = new TagSet();
  let id3: TagSet | undefined;
  let sound: Chunk | undefined;
  let format: Buffer | undefined;
  let sampleCount = 0;
  let longSoundBytes: number | undefined;
  const range = { start: start + 12, end: source.size };
  for (const chunk of chunksIn(source, range, form, (id) => (id === 'data' ? longSoundBytes : undefined))) {
    const head = (length: number): Buffer => source.bytes(chunk.start, Math.min(length, chunk.end - chunk.start));
    if (chunk.id === 'fmt ') format ??= head(40);
    else if (chunk.id === 'data') sound ??= chunk;
    else if (chunk.id === 'ds64' && chunk.end - chunk.start >= 16) longSoundBytes = Number(head(16).readBigUInt64LE(8));
    else if (chunk.id === 'fact' && chunk.end - chunk.start >= 4) sampleCount = head(4).readUInt32LE(0);
    else if (chunk.id === 'LIST' && info.isEmpty && head(4).toString('latin1') === 'INFO') addInfo(info, source, chunk);
    else if (chunk.id.toLowerCase() === 'id3 ') id3 ??= readId3v2(source, chunk.start)?.tags;
  }
  if (format !== undefined && format.length >= 16)
    describeWave(stream, format, sound === undefined ? 0 : sound.end - sound.start, sampleCount);
  return { stream, sound, sets: [id3, info].filter((set) => set !== undefined) };
}

const codecs: Readonly<Record<number, { readonly name: string; readonly isLossless: boolean }>> = {
  0x0001: { name: 'PCM', isLossless: true },
  0x0002: { name: 'ADPCM', isLossless: false },
  0x0003: { name: 'PCM float', isLossless: true },
  0x0006: { name: 'A-law', isLossless: false },
  0x0007: { name: 'mu-law', isLossless: false },
  0x0011: { name: 'IMA ADPCM', isLossless: false },
  0x0031: { name: 'GSM 6.10', isLossless: false },
  0x0050: { name: 'MPEG 1 Layer 2', isLossless: false },
  0x0055: { name: 'MPEG 1 Layer 3', isLossless: false },
  0x00ff: { name: 'AAC', isLossless: false },
  0x0161: { name: 'WMA', isLossless: false },
  0x2000: { name: 'AC-3', isLossless: false },
  0x2001: { name: 'DTS', isLossless: false },
};

function describeWave(stream: StreamFacts, format: Buffer, soundBytes: number, sampleCount: number): void {
  const tag = format.readUInt16LE(0);
  // the extensible form names the real format at the head of a GUID
  const kind = tag === 0xfffe && format.length >= 26 ? format.readUInt16LE(24) : tag;
  const codec = codecs[kind];
  stream.codec = codec?.name ?? `WAVE format ${kind}`;
  stream.isLossless = codec?.isLossless ?? null;
  stream.channels = format.readUInt16LE(2) || null;
  stream.sampleRate = format.readUInt32LE(4) || null;
  const byteRate = format.readUInt32LE(8);
  const blockBytes = format.readUInt16LE(12);
  stream.bitDepth = format.readUInt16LE(14) || null;
  stream.bitrate = byteRate === 0 ? null : byteRate * 8;
  const isPcm = kind === 1 || kind === 3;
  if (isPcm && blockBytes > 0 && stream.sampleRate !== null)
    stream.durationMs = (Math.floor(soundBytes / blockBytes) * 1000) / stream.sampleRate;
  else if (sampleCount > 0 && stream.sampleRate !== null) stream.durationMs = (sampleCount * 1000) / stream.sampleRate;
  else if (byteRate > 0) stream.durationMs = (soundBytes * 1000) / byteRate;
  stream.bitrate ??= averageBitrate(soundBytes, stream.durationMs);
}

const infoFields: Readonly<Record<string, TagField>> = {
  INAM: 'title',
  IART: 'artist',
  IPRD: 'album',
  ICRD: 'date',
  IGNR: 'genre',
  ICMT: 'comment',
  ITRK: 'track',
  IPRT: 'track',
  TRCK: 'track',
  IMUS: 'composer',
  IPRO: 'producer',
  IWRI: 'lyricist',
};

function addInfo(tags: TagSet, source: FileSource, list: Chunk): void {
  for (const chunk of chunksIn(source, { start: list.start + 4, end: list.end }, form)) {
    const field = infoFields[chunk.id.toUpperCase()];
    if (field === undefined) continue;
    const bytes = source.bytes(chunk.start, Math.min(chunk.end - chunk.start, 64 * 1024));
    tags.add(field, infoText(bytes));
  }
}

/** INFO names no encoding: UTF-8 where it is valid, else Latin-1. */
export function infoText(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  const text = end === -1 ? bytes : bytes.subarray(0, end);
  const decoded = text.toString('utf8');
  return decoded.includes('\uFFFD') ? text.toString('latin1') : decoded;
}
