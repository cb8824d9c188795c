/** Where the samples of an MP4 track lie, and how many bytes they are. */
import { DIGEST_HEAD_BYTES, type Payload } from './audio-digest.ts';
import type { FileSource } from './file-source.ts';
import { atomBytes, findAtom, type Atom } from './mp4-atoms.ts';

const MAX_TABLE_BYTES = 16 * 1024 * 1024;

/** The first samples and the length of all, from a sample table; undefined where it is empty or damaged. */
export function samplePayload(source: FileSource, sampleTable: Atom): Payload | undefined {
  const sizes = table(source, sampleTable, 'stsz');
  if (sizes === undefined || sizes.length < 12) return undefined;
  const fixed = sizes.readUInt32BE(4);
  const count =
    fixed === 0 ? Math.min(sizes.readUInt32BE(8), Math.floor((sizes.length - 12) / 4)) : sizes.readUInt32BE(8);
  const sizeAt = (index: number): number => (fixed === 0 ? sizes.readUInt32BE(12 + index * 4) : fixed);
  let length = fixed * count;
  if (fixed === 0) for (let index = 0; index < count; index++) length += sizeAt(index);
  if (length === 0) return undefined;
  const head = firstSamples(source, sampleTable, count, sizeAt);
  return head === undefined ? undefined : { kind: 'mp4', length, head };
}

function firstSamples(
  source: FileSource,
  sampleTable: Atom,
  count: number,
  sizeAt: (index: number) => number,
): Buffer | undefined {
  const offsets = chunkOffsets(source, sampleTable);
  const runs = table(source, sampleTable, 'stsc');
  if (offsets === undefined || runs === undefined) return undefined;
  const parts: Buffer[] = [];
  let have = 0;
  let sample = 0;
  for (let chunk = 0; chunk < offsets.count && sample < count && have < DIGEST_HEAD_BYTES; chunk++) {
    let chunkBytes = 0;
    for (
      let left = samplesInChunk(runs, chunk + 1);
      left > 0 && sample < count && chunkBytes < DIGEST_HEAD_BYTES;
      left--
    )
      chunkBytes += sizeAt(sample++);
    const part = source.bytes(offsets.at(chunk), Math.min(chunkBytes, DIGEST_HEAD_BYTES - have));
    // cut off: what is missing can't be told from what was never there
    if (part.length < Math.min(chunkBytes, DIGEST_HEAD_BYTES - have)) return undefined;
    parts.push(part);
    have += part.length;
  }
  return Buffer.concat(parts);
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

/** Runs of chunks with equally many samples: first chunk, samples, description. Chunks count from 1. */
function samplesInChunk(runs: Buffer, chunk: number): number {
  let samples = 0;
  for (let at = 8; at + 12 <= runs.length && runs.readUInt32BE(at) <= chunk; at += 12)
    samples = runs.readUInt32BE(at + 4);
  return samples;
}

function table(source: FileSource, sampleTable: Atom, type: string): Buffer | undefined {
  const atom = findAtom(source, sampleTable, [type]);
  const bytes = atom === undefined ? undefined : atomBytes(source, atom, MAX_TABLE_BYTES);
  return bytes === undefined || bytes.length < 8 ? undefined : bytes;
}
