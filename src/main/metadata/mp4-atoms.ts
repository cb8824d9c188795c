/** Walking the atoms (boxes) of MP4 and QuickTime files (ISO 14496-12). */
import type { FileSource } from './file-source.ts';
import { readLimits } from './read-limits.ts';

export interface Atom {
  readonly type: string;
  /** Of the payload, behind the header. */
  readonly start: number;
  readonly end: number;
}

/**
 * The atoms that lie side by side between two offsets.
 * Shape: one that claims more than there is ends where its parent ends, and is the last.
 */
export function* atomsIn(source: FileSource, start: number, end: number): Generator<Atom> {
  let at = start;
  for (let count = 0; at + 8 <= end; count++) {
    const header = source.bytes(at, 16);
    if (header.length < 8) return;
    if (count === readLimits.frames) source.passed.add('frames');
    if (count === readLimits.frames) return;
    const small = header.readUInt32BE(0);
    const isLarge = small === 1 && header.length === 16;
    const headerLength = isLarge ? 16 : 8;
    const length = isLarge ? Number(header.readBigUInt64BE(8)) : small === 0 ? end - at : small;
    // shorter than its own header: damage, and no way to go on
    if (length < headerLength) return;
    const atomEnd = Math.min(at + length, end);
    yield { type: header.toString('latin1', 4, 8), start: at + headerLength, end: atomEnd };
    at = atomEnd;
  }
}

/** The first atom at the end of a path of types. */
export function findAtom(source: FileSource, parent: Omit<Atom, 'type'>, path: readonly string[]): Atom | undefined {
  const [type, ...rest] = path;
  for (const atom of atomsIn(source, parent.start, parent.end)) {
    if (atom.type !== type) continue;
    const found = rest.length === 0 ? atom : findAtom(source, atom, rest);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The payload, at most `limit` bytes of it. */
export function atomBytes(source: FileSource, atom: Atom, limit: number): Buffer {
  return source.bytes(atom.start, Math.min(atom.end - atom.start, limit));
}
