/** The blocks of a Matroska or WebM file's first sound track (RFC 9559): what digests are made of. The library reads all else. */
import { DIGEST_HEAD_BYTES, type Payload } from './audio-digest.ts';
import type { FileSource } from './file-source.ts';
import { SoundLengthError } from './sound-stream.ts';

/** What elements are read from: a file, or its sound from one end to the other. */
type Bytes = Pick<FileSource, 'size'> & { bytes(at: number, length: number, readAhead?: number): Buffer };

interface Element {
  readonly id: number;
  readonly start: number;
  /** Undefined where the writer did not know it, as of what is recorded live. */
  readonly end: number | undefined;
}

interface SoundRange {
  readonly start: number;
  readonly end: number;
}

const ids = {
  segment: 0x18538067,
  seekHead: 0x114d9b74,
  seek: 0x4dbb,
  seekId: 0x53ab,
  seekPosition: 0x53ac,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  trackEntry: 0xae,
  trackNumber: 0xd7,
  trackType: 0x83,
  cluster: 0x1f43b675,
  blockGroup: 0xa0,
  block: 0xa1,
  simpleBlock: 0xa3,
} as const;

const SOUND_TRACK = 2;
/** Elements are hopped over; behind most headers comes what is not wanted. */
const READ_AHEAD = 16 * 1024;
/** Of an element that is taken to hold few small ones. */
const MAX_CHILDREN = 256;

/** The sound of the file that starts at an offset; undefined where it does not say how long it is, or is damaged before its sound. */
export function matroskaPayload(source: FileSource, start: number): Payload | undefined {
  const header = elementAt(source, start);
  const segment = header?.end === undefined ? undefined : elementAt(source, header.end);
  if (segment?.id !== ids.segment) return undefined;
  const { info, track, firstCluster } = readFront(source, segment);
  const length = info === undefined ? undefined : durationOf(source, info);
  if (track === undefined || firstCluster === undefined || length === undefined) return undefined;
  const parts: Buffer[] = [];
  let have = 0;
  for (const { start: at, end } of blocksOf(source, firstCluster, track)) {
    const part = source.bytes(at, Math.min(end - at, DIGEST_HEAD_BYTES - have), READ_AHEAD);
    parts.push(part);
    have += part.length;
    // at the limit, or cut off
    if (have >= DIGEST_HEAD_BYTES || at + part.length < end) break;
  }
  return {
    kind: 'matroska',
    length,
    head: Buffer.concat(parts),
    whole: () => ({
      kind: 'matroska',
      length,
      *pieces(stream) {
        if ((segment.end ?? 0) > stream.size) throw new SoundLengthError('The file ends before its sound does');
        for (const { start: at, end } of blocksOf(stream, firstCluster, track)) yield* stream.pieces(at, end);
      },
    }),
  };
}

interface Front {
  readonly info: Element | undefined;
  /** The number of the first sound track. */
  readonly track: number | undefined;
  readonly firstCluster: number | undefined;
}

/** What stands before the sound. Facts that a writer had to move behind it are found by the index of the file's parts. */
function readFront(source: FileSource, segment: Element): Front {
  let info: Element | undefined;
  let track: number | undefined;
  let infoAt: number | undefined;
  let firstCluster: number | undefined;
  for (const { element, at } of childrenOf(source, segment)) {
    if (element.id === ids.info) info ??= element;
    else if (element.id === ids.tracks) track ??= soundTrackOf(source, element);
    else if (element.id === ids.seekHead) infoAt ??= seekOf(source, element, ids.info);
    else if (element.id === ids.cluster) firstCluster = at;
    if (firstCluster !== undefined) break;
  }
  if (info === undefined && infoAt !== undefined) {
    const moved = elementAt(source, segment.start + infoAt);
    if (moved?.id === ids.info) info = moved;
  }
  return { info, track, firstCluster };
}

function soundTrackOf(source: FileSource, tracks: Element): number | undefined {
  for (const { element: entry } of childrenOf(source, tracks)) {
    if (entry.id !== ids.trackEntry) continue;
    let number: number | undefined;
    let type: number | undefined;
    for (const { element } of childrenOf(source, entry)) {
      if (element.id === ids.trackNumber) number = numberIn(source, element);
      else if (element.id === ids.trackType) type = numberIn(source, element);
    }
    if (type === SOUND_TRACK) return number;
  }
  return undefined;
}

/** Where a part of the file lies, from the segment's start. */
function seekOf(source: FileSource, index: Element, wanted: number): number | undefined {
  for (const { element: seek } of childrenOf(source, index)) {
    if (seek.id !== ids.seek) continue;
    let id: number | undefined;
    let position: number | undefined;
    for (const { element } of childrenOf(source, seek)) {
      if (element.id === ids.seekId) id = numberIn(source, element);
      else if (element.id === ids.seekPosition) position = numberIn(source, element);
    }
    if (id === wanted) return position;
  }
  return undefined;
}

/** In whole seconds: who copies a file reckons the delay of its encoder in, or not. */
function durationOf(source: FileSource, info: Element): number | undefined {
  let scale = 1_000_000;
  let ticks: number | undefined;
  for (const { element } of childrenOf(source, info)) {
    if (element.id === ids.timestampScale) scale = numberIn(source, element) ?? scale;
    else if (element.id === ids.duration) ticks = floatIn(source, element);
  }
  const seconds = ticks === undefined ? Number.NaN : (ticks * scale) / 1e9;
  return seconds > 0 && seconds < Number.MAX_SAFE_INTEGER ? Math.round(seconds) : undefined;
}

/** Elements side by side, of one whose length is not known up to the file's end. */
function* childrenOf(source: Bytes, parent: Element): Generator<{ readonly element: Element; readonly at: number }> {
  let at: number | undefined = parent.start;
  for (let count = 0; count < MAX_CHILDREN && at !== undefined && at < (parent.end ?? source.size); count++) {
    const element: Element | undefined = elementAt(source, at);
    if (element === undefined) return;
    yield { element, at };
    at = element.end;
  }
}

/**
 * What the track's blocks hold behind their own headers, from an element on. Clusters and groups are gone into as they come,
 * so that it does not matter whether their lengths are known.
 */
function* blocksOf(source: Bytes, from: number, track: number): Generator<SoundRange> {
  for (let at: number | undefined = from; at !== undefined && at < source.size;) {
    const element: Element | undefined = elementAt(source, at);
    if (element === undefined) return;
    const { id, start, end } = element;
    const isBlock = id === ids.simpleBlock || id === ids.block;
    if (isBlock && end !== undefined) {
      const number = vintAt(source.bytes(start, 8, READ_AHEAD), 0, 8);
      // the track's number, two bytes of time and one of flags
      const soundAt = start + (number?.bytes ?? 0) + 3;
      if (number?.value === track && soundAt < end) yield { start: soundAt, end };
    }
    at = id === ids.cluster || id === ids.blockGroup ? start : end;
  }
}

function elementAt(source: Bytes, at: number): Element | undefined {
  const bytes = source.bytes(at, 12, READ_AHEAD);
  const id = vintAt(bytes, 0, 4);
  const length = id === undefined ? undefined : vintAt(bytes, id.bytes, 8);
  if (id === undefined || length === undefined) return undefined;
  const start = at + id.bytes + length.bytes;
  // an id keeps the mark of its length
  const marked = id.value + 2 ** (7 * id.bytes);
  return { id: marked, start, end: length.isUnknown ? undefined : start + length.value };
}

interface Vint {
  readonly value: number;
  readonly bytes: number;
  /** All ones. */
  readonly isUnknown: boolean;
}

/** A number whose first byte says by its leading zeros how long it is. */
function vintAt(bytes: Buffer, at: number, most: number): Vint | undefined {
  const first = bytes[at] ?? 0;
  const length = Math.clz32(first) - 23;
  if (first === 0 || length > most || at + length > bytes.length) return undefined;
  let value = first & (0xff >> length);
  for (let index = 1; index < length; index++) value = value * 256 + (bytes[at + index] ?? 0);
  return { value, bytes: length, isUnknown: value === 2 ** (7 * length) - 1 || value > Number.MAX_SAFE_INTEGER };
}

function numberIn(source: FileSource, { start, end = start }: Element): number | undefined {
  const length = end - start;
  if (length < 1 || length > 6) return undefined;
  const bytes = source.bytes(start, length, READ_AHEAD);
  return bytes.length === length ? bytes.readUIntBE(0, length) : undefined;
}

function floatIn(source: FileSource, { start, end = start }: Element): number | undefined {
  const bytes = source.bytes(start, Math.min(end - start, 8), READ_AHEAD);
  if (bytes.length === 4 && end - start === 4) return bytes.readFloatBE(0);
  return bytes.length === 8 && end - start === 8 ? bytes.readDoubleBE(0) : undefined;
}
