/** The length of fragmented MP4 files, whose movie atom has no samples of its own. */
import type { FileSource } from './file-source.ts';
import { atomBytes, atomsIn, findAtom, type Atom } from './mp4-atoms.ts';

const MAX_FRAGMENTS = 256;

/** Ticks of the track's clock that all its fragments last. */
export function readFragmentTicks(source: FileSource, start: number, movie: Atom, track: Atom): number {
  const header = findAtom(source, track, ['tkhd']);
  if (header === undefined) return 0;
  const bytes = atomBytes(source, header, 24);
  if (bytes.length < 24) return 0;
  const trackId = bytes.readUInt32BE(bytes[0] === 1 ? 20 : 12);
  const defaultTicks = defaultTicksOf(source, movie, trackId);
  let ticks = 0;
  let fragments = 0;
  for (const fragment of atomsIn(source, start, source.size)) {
    if (fragment.type !== 'moof') continue;
    // the rest of a long file is taken to be like its first fragments
    if (++fragments > MAX_FRAGMENTS) return (ticks * (source.size - start)) / (fragment.start - start);
    for (const part of atomsIn(source, fragment.start, fragment.end))
      if (part.type === 'traf') ticks += ticksOfPart(source, part, trackId, defaultTicks);
  }
  return ticks;
}

/** `trex`: version and flags, track, description, duration, size, flags. */
function defaultTicksOf(source: FileSource, movie: Atom, trackId: number): number {
  const extension = findAtom(source, movie, ['mvex']);
  if (extension === undefined) return 0;
  for (const atom of atomsIn(source, extension.start, extension.end)) {
    const bytes = atom.type === 'trex' ? atomBytes(source, atom, 24) : undefined;
    if (bytes !== undefined && bytes.length === 24 && bytes.readUInt32BE(4) === trackId) return bytes.readUInt32BE(12);
  }
  return 0;
}

function ticksOfPart(source: FileSource, part: Atom, trackId: number, defaultTicks: number): number {
  let perSample = defaultTicks;
  let ticks = 0;
  for (const atom of atomsIn(source, part.start, part.end)) {
    const bytes = atom.type === 'tfhd' || atom.type === 'trun' ? atomBytes(source, atom, 1024 * 1024) : undefined;
    if (bytes === undefined || bytes.length < 8) continue;
    if (atom.type === 'trun') ticks += ticksOfRun(bytes, perSample);
    else {
      if (bytes.readUInt32BE(4) !== trackId) return 0;
      const flags = bytes.readUIntBE(1, 3);
      const at = 8 + (flags & 1) * 8 + ((flags >> 1) & 1) * 4;
      if ((flags & 8) !== 0 && at + 4 <= bytes.length) perSample = bytes.readUInt32BE(at);
    }
  }
  return ticks;
}

function ticksOfRun(run: Buffer, perSample: number): number {
  const flags = run.readUIntBE(1, 3);
  const count = run.readUInt32BE(4);
  if ((flags & 0x100) === 0) return count * perSample;
  const stride = 4 * [0x100, 0x200, 0x400, 0x800].filter((flag) => (flags & flag) !== 0).length;
  let at = 8 + (flags & 1) * 4 + ((flags >> 2) & 1) * 4;
  let ticks = 0;
  for (let index = 0; index < count && at + 4 <= run.length; index++, at += stride) ticks += run.readUInt32BE(at);
  return ticks;
}
