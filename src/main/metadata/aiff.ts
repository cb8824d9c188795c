/** AIFF and AIFF-C files, and DSDIFF, which has their shape. */
import { chunksIn, type Chunk, type ChunkForm } from './chunk-files.ts';
import type { FileSource } from './file-source.ts';
import { readId3v2 } from './id3v2.ts';
import { averageBitrate, noStreamFacts, type StreamFacts } from './stream-facts.ts';
import { TagSet, type TagField } from './tag-set.ts';
import { infoText, type ChunkedSound } from './wave.ts';

const aiffForm: ChunkForm = { isBigEndian: true, sizeBytes: 4 };
const dsdiffForm: ChunkForm = { isBigEndian: true, sizeBytes: 8 };
const textFields: Readonly<Record<string, TagField>> = { NAME: 'title', AUTH: 'artist', ANNO: 'comment' };

/** What the AIFF file says that starts at an offset. */
export function readAiff(source: FileSource, start: number): ChunkedSound {
  const stream = noStreamFacts();
  stream.container = 'AIFF';
  const texts = new TagSet();
  let id3: TagSet | undefined;
  let sound: Chunk | undefined;
  let common: Buffer | undefined;
  for (const chunk of chunksIn(source, { start: start + 12, end: source.size }, aiffForm)) {
    if (chunk.id === 'COMM') common ??= source.bytes(chunk.start, Math.min(64, chunk.end - chunk.start));
    // offset and block size stand before the samples
    else if (chunk.id === 'SSND') sound ??= { ...chunk, start: Math.min(chunk.start + 8, chunk.end) };
    else if (chunk.id.toUpperCase() === 'ID3 ') id3 ??= readId3v2(source, chunk.start)?.tags;
    else addText(texts, source, chunk);
  }
  if (common !== undefined && common.length >= 18) describeAiff(stream, common, sound);
  return { stream, sound, sets: [id3, texts].filter((set) => set !== undefined) };
}

function addText(tags: TagSet, source: FileSource, chunk: Chunk): void {
  const field = textFields[chunk.id];
  if (field !== undefined)
    tags.add(field, infoText(source.bytes(chunk.start, Math.min(chunk.end - chunk.start, 64 * 1024))));
}

const compressions: Readonly<Record<string, { readonly name: string; readonly isLossless: boolean }>> = {
  NONE: { name: 'PCM', isLossless: true },
  sowt: { name: 'PCM', isLossless: true },
  twos: { name: 'PCM', isLossless: true },
  in24: { name: 'PCM', isLossless: true },
  in32: { name: 'PCM', isLossless: true },
  fl32: { name: 'PCM float', isLossless: true },
  FL32: { name: 'PCM float', isLossless: true },
  fl64: { name: 'PCM float', isLossless: true },
  alaw: { name: 'A-law', isLossless: false },
  ALAW: { name: 'A-law', isLossless: false },
  ulaw: { name: 'mu-law', isLossless: false },
  ULAW: { name: 'mu-law', isLossless: false },
  ima4: { name: 'IMA ADPCM', isLossless: false },
};

function describeAiff(stream: StreamFacts, common: Buffer, sound: Chunk | undefined): void {
  const kind = common.length >= 22 ? common.toString('latin1', 18, 22) : 'NONE';
  const compression = Object.hasOwn(compressions, kind) ? compressions[kind] : undefined;
  stream.codec = compression?.name ?? kind.trim();
  stream.isLossless = compression?.isLossless ?? null;
  stream.channels = common.readUInt16BE(0) || null;
  stream.bitDepth = common.readUInt16BE(6) || null;
  stream.sampleRate = Math.round(extendedFloat(common, 8)) || null;
  const frames = common.readUInt32BE(2);
  // the block compression of QuickTime counts packets of 64 frames
  const perFrame = kind === 'ima4' ? 64 : 1;
  if (stream.sampleRate !== null) stream.durationMs = (frames * perFrame * 1000) / stream.sampleRate;
  stream.bitrate = sound === undefined ? null : averageBitrate(sound.end - sound.start, stream.durationMs);
}

/** The 80-bit number of the 68881: sign and exponent in 2 bytes, the mantissa with its first bit in 8. */
function extendedFloat(bytes: Buffer, at: number): number {
  const exponent = (bytes.readUInt16BE(at) & 0x7fff) - 16_383 - 63;
  const value = Number(bytes.readBigUInt64BE(at + 2)) * 2 ** exponent;
  return value > 0 && value < 1e9 ? value : 0;
}

/** What the DSDIFF file says that starts at an offset. */
export function readDsdiff(source: FileSource, start: number): ChunkedSound {
  const stream = noStreamFacts();
  stream.container = 'DSDIFF';
  stream.codec = 'DSD';
  stream.isLossless = true;
  stream.bitDepth = 1;
  const texts = new TagSet();
  let id3: TagSet | undefined;
  let sound: Chunk | undefined;
  for (const chunk of chunksIn(source, { start: start + 16, end: source.size }, dsdiffForm)) {
    if (chunk.id === 'PROP') describeDsdiff(stream, source, chunk);
    else if (chunk.id === 'DSD ' || chunk.id === 'DST ') sound ??= chunk;
    else if (chunk.id.toUpperCase() === 'ID3 ') id3 ??= readId3v2(source, chunk.start)?.tags;
    else if (chunk.id === 'DIIN') addDsdiffTexts(texts, source, chunk);
  }
  if (sound !== undefined) addDsdiffDuration(stream, source, sound);
  return { stream, sound, sets: [id3, texts].filter((set) => set !== undefined) };
}

function describeDsdiff(stream: StreamFacts, source: FileSource, properties: Chunk): void {
  for (const chunk of chunksIn(source, { start: properties.start + 4, end: properties.end }, dsdiffForm)) {
    const bytes = source.bytes(chunk.start, 4);
    if (chunk.id === 'FS  ' && bytes.length === 4) stream.sampleRate = bytes.readUInt32BE(0) || null;
    if (chunk.id === 'CHNL' && bytes.length === 4) stream.channels = bytes.readUInt16BE(0) || null;
    if (chunk.id === 'CMPR') stream.codec = bytes.toString('latin1').trim();
  }
}

function addDsdiffDuration(stream: StreamFacts, source: FileSource, sound: Chunk): void {
  const { sampleRate, channels } = stream;
  if (sampleRate === null || channels === null) return;
  if (sound.id === 'DSD ') stream.durationMs = ((sound.end - sound.start) * 8000) / channels / sampleRate;
  else {
    // DST: the frame information chunk counts frames and their number a second
    const info = source.bytes(sound.start, 18);
    if (info.length === 18 && info.toString('latin1', 0, 4) === 'FRTE')
      stream.durationMs = (info.readUInt32BE(12) * 1000) / Math.max(1, info.readUInt16BE(16));
  }
  stream.bitrate = averageBitrate(sound.end - sound.start, stream.durationMs);
}

function addDsdiffTexts(tags: TagSet, source: FileSource, list: Chunk): void {
  for (const chunk of chunksIn(source, list, dsdiffForm)) {
    const field = chunk.id === 'DITI' ? 'title' : chunk.id === 'DIAR' ? 'artist' : undefined;
    if (field !== undefined)
      tags.add(field, infoText(source.bytes(chunk.start + 4, Math.min(chunk.end - chunk.start - 4, 64 * 1024))));
  }
}
