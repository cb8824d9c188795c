/** ASF files (WMA): the header's objects, after Microsoft's specification of the Advanced Systems Format, revision 01.20. */
import { addAsfAttribute, type AsfValue } from './asf-attributes.ts';
import type { FileSource } from './file-source.ts';
import { readLimits } from './read-limits.ts';
import { noStreamFacts, type StreamFacts } from './stream-facts.ts';
import { TagSet } from './tag-set.ts';
import { wideText } from './wide-text.ts';

export interface AsfFile {
  readonly stream: StreamFacts;
  readonly tags: TagSet;
  /** The data object's packets; undefined where it is missing. */
  readonly sound: { readonly start: number; readonly end: number } | undefined;
}

interface AsfObject {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** First halves of the GUIDs, as the bytes stand; they tell the objects apart. */
const ids = {
  header: '3026b2758e66cf11',
  data: '3626b2758e66cf11',
  fileProperties: 'a1dcab8c47a9cf11',
  streamProperties: '9107dcb7b7a9cf11',
  headerExtension: 'b503bf5f2ea9cf11',
  contentDescription: '3326b2758e66cf11',
  extendedContent: '40a4d0d207e3d211',
  metadata: 'eacbf8c5af5b7748',
  metadataLibrary: '941c23449894d149',
  codecList: '4052d1861d31d011',
} as const;
const AUDIO_STREAM = '409e69f84d5bcf11';

/** What the ASF file says that starts at an offset; undefined where there is no header. */
export function readAsf(source: FileSource, start: number): AsfFile | undefined {
  const [header] = objectsIn(source, start, source.size);
  if (header === undefined || header.id !== ids.header) return undefined;
  const stream = noStreamFacts();
  stream.container = 'ASF';
  const objects = [...objectsIn(source, header.start + 6, header.end)];
  const extension = objects.find(({ id }) => id === ids.headerExtension);
  if (extension !== undefined) objects.push(...objectsIn(source, extension.start + 22, extension.end));
  const tags = new TagSet();
  const find = (id: string): AsfObject | undefined => objects.find((object) => object.id === id);
  readProperties(stream, source, find(ids.fileProperties));
  for (const object of objects) if (object.id === ids.streamProperties) readAudioStream(stream, source, object);
  readDescription(tags, source, find(ids.contentDescription));
  // several values: writers put the first here and the others into the library, wherever that stands
  readExtended(tags, source, find(ids.extendedContent));
  readLibrary(tags, source, find(ids.metadata));
  readLibrary(tags, source, find(ids.metadataLibrary));
  const [data] = objectsIn(source, header.end, source.size);
  // file id, count of packets and two reserved bytes stand before the packets
  const sound = data?.id === ids.data ? { start: data.start + 26, end: data.end } : undefined;
  return { stream, tags, sound };
}

function* objectsIn(source: FileSource, start: number, end: number): Generator<AsfObject> {
  let at = start;
  for (let count = 0; at + 24 <= end; count++) {
    const head = source.bytes(at, 24);
    if (head.length < 24) return;
    if (count === readLimits.frames) source.passed.add('frames');
    if (count === readLimits.frames) return;
    const size = Number(head.readBigUInt64LE(16));
    if (size < 24) return;
    const objectEnd = Math.min(at + size, end);
    yield { id: head.toString('hex', 0, 8), start: at + 24, end: objectEnd };
    at = objectEnd;
  }
}

/** Durations in 100 ns; the preroll in ms counts in. */
function readProperties(stream: StreamFacts, source: FileSource, object: AsfObject | undefined): void {
  const bytes = object === undefined ? undefined : source.bytes(object.start, 80);
  if (bytes === undefined || bytes.length < 80) return;
  const durationMs = Number(bytes.readBigUInt64LE(40)) / 10_000 - Number(bytes.readBigUInt64LE(56));
  stream.durationMs = durationMs > 0 ? durationMs : null;
  stream.bitrate = bytes.readUInt32LE(76) || null;
}

const codecs: Readonly<Record<number, { readonly name: string; readonly isLossless: boolean }>> = {
  0x000a: { name: 'WMA Voice', isLossless: false },
  0x0160: { name: 'WMA 1', isLossless: false },
  0x0161: { name: 'WMA', isLossless: false },
  0x0162: { name: 'WMA Pro', isLossless: false },
  0x0163: { name: 'WMA Lossless', isLossless: true },
  0x0055: { name: 'MPEG 1 Layer 3', isLossless: false },
  0x0001: { name: 'PCM', isLossless: true },
};

function readAudioStream(stream: StreamFacts, source: FileSource, object: AsfObject): void {
  const bytes = source.bytes(object.start, 70);
  if (bytes.length < 70 || stream.codec !== null || bytes.toString('hex', 0, 8) !== AUDIO_STREAM) return;
  const format = bytes.subarray(54);
  const kind = format.readUInt16LE(0);
  const codec = codecs[kind];
  stream.codec = codec?.name ?? `WAVE format ${kind}`;
  stream.isLossless = codec?.isLossless ?? null;
  stream.channels = format.readUInt16LE(2) || null;
  stream.sampleRate = format.readUInt32LE(4) || null;
  stream.bitDepth = stream.isLossless === true ? format.readUInt16LE(14) || null : null;
  stream.bitrate = format.readUInt32LE(8) * 8 || stream.bitrate;
}

/** Title, author, copyright, description, rating: five lengths, then five texts. */
function readDescription(tags: TagSet, source: FileSource, object: AsfObject | undefined): void {
  if (object === undefined) return;
  const bytes = source.bytes(object.start, object.end - object.start);
  let at = 10;
  for (const [index, name] of ['Title', 'Author', 'Copyright', 'Description'].entries()) {
    if (bytes.length < 10) return;
    const length = bytes.readUInt16LE(index * 2);
    const text = bytes.subarray(at, at + length);
    addAsfAttribute(tags, name, { type: 0, bytes: text, length, read: () => text });
    at += length;
  }
}

/** Name length, name, type, value length, value. */
function readExtended(tags: TagSet, source: FileSource, object: AsfObject | undefined): void {
  if (object === undefined) return;
  let at = object.start + 2;
  for (let left = countAt(source, object); left > 0; left--) {
    const nameBytes = shortAt(source, at);
    const head = source.bytes(at + 2, nameBytes + 4);
    if (at > object.end || head.length < nameBytes + 4) return;
    const length = head.readUInt16LE(nameBytes + 2);
    const value = valueOf(source, head.readUInt16LE(nameBytes), at + 6 + nameBytes, length);
    addAsfAttribute(tags, textOf(head.subarray(0, nameBytes)), value);
    at += 6 + nameBytes + length;
  }
}

/** Language, stream, name length, type, value length, name, value. */
function readLibrary(tags: TagSet, source: FileSource, object: AsfObject | undefined): void {
  if (object === undefined) return;
  let at = object.start + 2;
  for (let left = countAt(source, object); left > 0; left--) {
    const head = source.bytes(at, 12);
    if (at > object.end || head.length < 12) return;
    const nameBytes = head.readUInt16LE(4);
    const length = head.readUInt32LE(8);
    const name = textOf(source.bytes(at + 12, nameBytes));
    // the flags are two bytes here and four in the extended object
    addAsfAttribute(tags, name, valueOf(source, head.readUInt16LE(6), at + 12 + nameBytes, length));
    at += 12 + nameBytes + length;
  }
}

function valueOf(source: FileSource, type: number, at: number, length: number): AsfValue {
  // pictures and the like are not read here
  const bytes = type === 1 ? Buffer.alloc(0) : source.bytes(at, Math.min(length, readLimits.lyricsBytes + 2));
  return { type, bytes, length, read: () => source.bytes(at, length) };
}

function countAt(source: FileSource, object: AsfObject): number {
  const count = shortAt(source, object.start);
  if (count > readLimits.frames) source.passed.add('frames');
  return Math.min(count, readLimits.frames);
}

function shortAt(source: FileSource, at: number): number {
  const bytes = source.bytes(at, 2);
  return bytes.length < 2 ? 0 : bytes.readUInt16LE(0);
}

function textOf(bytes: Buffer): string {
  return wideText(bytes).replaceAll('\0', '');
}
