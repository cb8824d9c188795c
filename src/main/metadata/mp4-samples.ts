/** Where the samples of an MP4 track lie, and how many bytes they are. */
import { DIGEST_HEAD_BYTES, type Payload, type WholeSound } from './audio-digest.ts';
import type { FileSource } from './file-source.ts';
import { atomBytes, findAtom, type Atom } from './mp4-atoms.ts';
import { SoundLengthError, type SoundStream } from './sound-stream.ts';

const MAX_TABLE_BYTES = 16 * 1024 * 1024;

/** The tables that say where the samples lie. */
interface SampleTables {
  readonly count: number;
  readonly sizeAt: (index: number) => number;
  /** Of every sample; 0 where each has its own. */
  readonly fixed: number;
  readonly chunkCount: number;
  readonly chunkAt: (chunk: number) => number;
  /** Runs of chunks with equally many samples: first chunk, samples, description. Chunks count from 1. */
  readonly runs: Buffer;
}

/** Samples one behind the other. */
export interface SampleRun {
  readonly at: number;
  readonly bytes: number;
}

/**
 * The first samples and the length of all, from a sample table and what stands outside of it in fragments; undefined where
 * there are none, or the table is damaged.
 */
export function samplePayload(
  source: FileSource,
  sampleTable: Atom,
  fragments: readonly SampleRun[] = [],
): Payload | undefined {
  const sizes = table(source, sampleTable, 'stsz');
  if (sizes === undefined || sizes.length < 12) return undefined;
  const fixed = sizes.readUInt32BE(4);
  const count =
    fixed === 0 ? Math.min(sizes.readUInt32BE(8), Math.floor((sizes.length - 12) / 4)) : sizes.readUInt32BE(8);
  const sizeAt = (index: number): number => (fixed === 0 ? sizes.readUInt32BE(12 + index * 4) : fixed);
  let tableBytes = fixed * count;
  if (fixed === 0) for (let index = 0; index < count; index++) tableBytes += sizeAt(index);
  const length = fragments.reduce((sum, { bytes }) => sum + bytes, tableBytes);
  if (length === 0) return undefined;
  const offsets = chunkOffsets(source, sampleTable);
  const runs = table(source, sampleTable, 'stsc');
  if (offsets === undefined || runs === undefined) return undefined;
  const tables = { count, sizeAt, fixed, chunkCount: offsets.count, chunkAt: offsets.at, runs };
  const head = firstSamples(source, tables, fragments);
  const whole = (): WholeSound => wholeTrack(tables, fragments, length);
  return head === undefined ? undefined : { kind: 'mp4', length, head, whole };
}

function firstSamples(source: FileSource, tables: SampleTables, fragments: readonly SampleRun[]): Buffer | undefined {
  const parts: Buffer[] = [];
  let have = 0;
  for (const { at, bytes } of allRuns(tables, fragments, DIGEST_HEAD_BYTES)) {
    const wanted = Math.min(bytes, DIGEST_HEAD_BYTES - have);
    const part = source.bytes(at, wanted);
    // cut off: what is missing can't be told from what was never there
    if (part.length < wanted) return undefined;
    parts.push(part);
    have += part.length;
    if (have >= DIGEST_HEAD_BYTES) break;
  }
  return Buffer.concat(parts);
}

function wholeTrack(tables: SampleTables, fragments: readonly SampleRun[], length: number): WholeSound {
  function* pieces(stream: SoundStream): Generator<Buffer> {
    if (length > stream.size) throw new SoundLengthError('The file says that it has more sound than it has');
    let left = length;
    for (const { at, bytes } of allRuns(tables, fragments)) {
      left -= bytes;
      yield* stream.pieces(at, at + bytes);
    }
    if (left !== 0) throw new SoundLengthError('The file says that it has more sound than it has');
  }
  return { kind: 'mp4', length, pieces };
}

function* allRuns(tables: SampleTables, fragments: readonly SampleRun[], enough = Infinity): Generator<SampleRun> {
  yield* chunksOf(tables, enough);
  yield* fragments;
}

/** Each chunk with its bytes, of which counting stops where `enough` is reached. */
function* chunksOf(
  { count, sizeAt, fixed, chunkCount, chunkAt, runs }: SampleTables,
  enough: number,
): Generator<SampleRun> {
  let sample = 0;
  let runAt = 8;
  let perChunk = 0;
  for (let chunk = 0; chunk < chunkCount && sample < count; chunk++) {
    for (; runAt + 12 <= runs.length && runs.readUInt32BE(runAt) <= chunk + 1; runAt += 12)
      perChunk = runs.readUInt32BE(runAt + 4);
    let bytes = 0;
    if (fixed > 0) {
      // a header may count more samples than a loop comes through
      const here = Math.min(perChunk, count - sample);
      bytes = here * fixed;
      sample += here;
    } else for (let left = perChunk; left > 0 && sample < count && bytes < enough; left--) bytes += sizeAt(sample++);
    yield { at: chunkAt(chunk), bytes };
  }
}

function chunkOffsets(
  source: FileSource,
  sampleTable: Atom,
): { readonly count: number; readonly at: (chunk: number) => number } | undefined {
  const small = table(source, sampleTable, 'stco');
  if (small !== undefined)
    return { count: Math.floor((small.length - 8) / 4), at: (chunk) => small.readUInt32BE(8 + chunk * 4) };
  const large = table(source, sampleTable, 'co64');
  if (large === undefined) return undefined;
  return { count: Math.floor((large.length - 8) / 8), at: (chunk) => Number(large.readBigUInt64BE(8 + chunk * 8)) };
}

function table(source: FileSource, sampleTable: Atom, type: string): Buffer | undefined {
  const atom = findAtom(source, sampleTable, [type]);
  const bytes = atom === undefined ? undefined : atomBytes(source, atom, MAX_TABLE_BYTES);
  return bytes === undefined || bytes.length < 8 ? undefined : bytes;
}
