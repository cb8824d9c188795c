/** Where the samples of a fragmented MP4 file lie that its movie atom does not have (ISO 14496-12, 8.8). */
import type { FileSource } from './file-source.ts';
import { atomBytes, atomsIn, findAtom, type Atom } from './mp4-atoms.ts';
import type { SampleRun } from './mp4-samples.ts';

/** Three hours in pieces of five seconds. Of more it is not told without reading more than a scan may. */
const MAX_FRAGMENTS = 2048;
const MAX_FRAGMENT_BYTES = 256 * 1024;
/** A fragment's head, and no more of the sound behind it. */
const READ_AHEAD = 4096;

/** The track's samples outside the movie atom, in their order; undefined where they can't be told, as of more pieces than are counted. */
export function fragmentRuns(
  source: FileSource,
  start: number,
  movie: Atom,
  track: Atom,
): readonly SampleRun[] | undefined {
  const header = findAtom(source, track, ['tkhd']);
  const id = header === undefined ? undefined : atomBytes(source, header, 24);
  if (id === undefined || id.length < 24) return undefined;
  const trackId = id.readUInt32BE(id[0] === 1 ? 20 : 12);
  return runsOf(source, start, { trackId, sampleBytes: defaultBytesOf(source, movie, trackId) });
}

interface Wanted {
  readonly trackId: number;
  /** Of a sample where the fragment does not say otherwise. */
  readonly sampleBytes: number;
}

/** `trex`: version and flags, track, description, duration, size, flags. */
function defaultBytesOf(source: FileSource, movie: Atom, trackId: number): number {
  const extension = findAtom(source, movie, ['mvex']);
  if (extension === undefined) return 0;
  for (const atom of atomsIn(source, extension.start, extension.end)) {
    const bytes = atom.type === 'trex' ? atomBytes(source, atom, 24) : undefined;
    if (bytes !== undefined && bytes.length === 24 && bytes.readUInt32BE(4) === trackId) return bytes.readUInt32BE(16);
  }
  return 0;
}

/** Undefined where a fragment is damaged: what is missing can't be told from what was never there. */
function runsOf(source: FileSource, start: number, wanted: Wanted): readonly SampleRun[] | undefined {
  const runs: SampleRun[] = [];
  let fragments = 0;
  for (let at = start; at < source.size;) {
    const head = atomAt(source.bytes(at, 16, READ_AHEAD), 0);
    if (head === undefined) break;
    if (head.type === 'moof') {
      if (++fragments > MAX_FRAGMENTS || head.length > MAX_FRAGMENT_BYTES) return undefined;
      const found = runsIn(source.bytes(at, head.length, READ_AHEAD), at, wanted);
      if (found === undefined) return undefined;
      runs.push(...found);
    }
    at += head.length;
  }
  return runs;
}

interface Part {
  readonly type: string;
  readonly bodyAt: number;
  readonly length: number;
}

/** The atom at an offset of a buffer; undefined where it is cut, shorter than its header or without a length. */
function atomAt(bytes: Buffer, at: number): Part | undefined {
  if (at + 8 > bytes.length) return undefined;
  const type = bytes.toString('latin1', at + 4, at + 8);
  const small = bytes.readUInt32BE(at);
  if (small !== 1) return small < 8 ? undefined : { type, bodyAt: at + 8, length: small };
  if (at + 16 > bytes.length) return undefined;
  const large = Number(bytes.readBigUInt64BE(at + 8));
  return large < 16 ? undefined : { type, bodyAt: at + 16, length: large };
}

/** The contents of the atoms side by side in a buffer. */
function partsOf(bytes: Buffer): readonly { readonly type: string; readonly body: Buffer }[] {
  const parts: { type: string; body: Buffer }[] = [];
  for (let at = 0, part = atomAt(bytes, 0); part !== undefined; at += part.length, part = atomAt(bytes, at))
    parts.push({ type: part.type, body: bytes.subarray(part.bodyAt, at + part.length) });
  return parts;
}

/** The track's runs in a fragment that stands at an offset. */
function runsIn(fragment: Buffer, fragmentAt: number, wanted: Wanted): readonly SampleRun[] | undefined {
  const runs: SampleRun[] = [];
  for (const { type, body } of partsOf(fragment.subarray(8))) {
    if (type !== 'traf') continue;
    const parts = partsOf(body);
    const header = parts.find((part) => part.type === 'tfhd')?.body;
    if (header === undefined || header.length < 8) return undefined;
    if (header.readUInt32BE(4) !== wanted.trackId) continue;
    const { base, sampleBytes } = readHeader(header, fragmentAt, wanted);
    let next = base;
    for (const part of parts) {
      const place = { fragmentAt, fragmentBytes: fragment.length, base, next, sampleBytes };
      const run = part.type === 'trun' ? readRun(part.body, place) : null;
      if (run === undefined) return undefined;
      if (run === null) continue;
      runs.push(run);
      next = run.at + run.bytes;
    }
  }
  return runs;
}

/** `tfhd`: flags, track, then what the flags say: base, description, duration and size of a sample. */
function readHeader(header: Buffer, fragmentAt: number, wanted: Wanted): { base: number; sampleBytes: number } {
  const flags = header.readUIntBE(1, 3);
  const hasBase = (flags & 1) !== 0 && header.length >= 16;
  const sizeAt = 8 + (flags & 1) * 8 + ((flags >> 1) & 1) * 4 + ((flags >> 3) & 1) * 4;
  const hasSize = (flags & 0x10) !== 0 && sizeAt + 4 <= header.length;
  return {
    base: hasBase ? Number(header.readBigUInt64BE(8)) : fragmentAt,
    sampleBytes: hasSize ? header.readUInt32BE(sizeAt) : wanted.sampleBytes,
  };
}

interface RunPlace {
  readonly fragmentAt: number;
  readonly fragmentBytes: number;
  readonly base: number;
  /** Behind the run before. */
  readonly next: number;
  readonly sampleBytes: number;
}

/** `trun`: flags, count, then what the flags say: offset, first flags, and for each sample its duration, size, flags, offset. */
function readRun(run: Buffer, { fragmentAt, fragmentBytes, base, next, sampleBytes }: RunPlace): SampleRun | undefined {
  if (run.length < 8) return undefined;
  const flags = run.readUIntBE(1, 3);
  const count = run.readUInt32BE(4);
  const hasOffset = (flags & 1) !== 0;
  if (hasOffset && run.length < 12) return undefined;
  const offset = hasOffset ? run.readInt32BE(8) : 0;
  // writers of tags move the sound and leave bases from the file's start as they were; who counts from the fragment is right still
  const from = offset >= fragmentBytes ? fragmentAt : base;
  const at = hasOffset ? from + offset : next;
  if ((flags & 0x200) === 0) return { at, bytes: count * sampleBytes };
  const stride = 4 * [0x100, 0x200, 0x400, 0x800].filter((flag) => (flags & flag) !== 0).length;
  const first = 8 + (hasOffset ? 4 : 0) + ((flags & 4) !== 0 ? 4 : 0) + ((flags & 0x100) !== 0 ? 4 : 0);
  if (count > 0 && first + (count - 1) * stride + 4 > run.length) return undefined;
  let bytes = 0;
  for (let index = 0; index < count; index++) bytes += run.readUInt32BE(first + index * stride);
  return { at, bytes };
}
