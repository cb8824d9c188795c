/** Files of chunks: WAVE (RIFF, RF64), AIFF and DSDIFF. */
import type { FileSource } from './file-source.ts';
import { readLimits } from './read-limits.ts';

export interface Chunk {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export interface ChunkForm {
  readonly isBigEndian: boolean;
  /** DSDIFF counts in 8 bytes. */
  readonly sizeBytes: 4 | 8;
}

/**
 * The chunks that lie side by side between two offsets, each padded to an even length.
 * Shape: one that claims more than there is ends with the file, and is the last. `realSize` corrects a size of all ones.
 */
export function* chunksIn(
  source: FileSource,
  range: { readonly start: number; readonly end: number },
  form: ChunkForm,
  realSize: (id: string) => number | undefined = () => undefined,
): Generator<Chunk> {
  let at = range.start;
  const headerBytes = 4 + form.sizeBytes;
  for (let count = 0; at + headerBytes <= range.end; count++) {
    const header = source.bytes(at, headerBytes);
    if (header.length < headerBytes) return;
    if (count === readLimits.frames) source.passed.add('frames');
    if (count === readLimits.frames) return;
    const id = header.toString('latin1', 0, 4);
    const stated = sizeOf(header, form);
    const size = stated === 0xffffffff ? (realSize(id) ?? stated) : stated;
    const start = at + headerBytes;
    const end = Math.min(start + size, range.end);
    yield { id, start, end };
    at = skipPadding(source, start + size, headerBytes);
  }
}

/** Some writers leave the padding out: where a chunk's name begins at the odd offset, there is none. */
function skipPadding(source: FileSource, end: number, headerBytes: number): number {
  if (end % 2 === 0) return end;
  const next = source.bytes(end, headerBytes + 1);
  const isUnpadded = /^[\w ©]{3}[\w ]/.test(next.toString('latin1', 0, 4)) && next[0] !== 0;
  return isUnpadded ? end : end + 1;
}

function sizeOf(header: Buffer, { isBigEndian, sizeBytes }: ChunkForm): number {
  if (sizeBytes === 8) return Number(header.readBigUInt64BE(4));
  return isBigEndian ? header.readUInt32BE(4) : header.readUInt32LE(4);
}
