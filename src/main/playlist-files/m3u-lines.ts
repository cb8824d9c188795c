/** The lines of an M3U file around its entries, so that it can be written anew with all that another program put into it. Pure. */
import { playlistFileLimits } from './file-types.ts';

export interface M3uLines {
  /** Before the first entry. */
  readonly head: readonly string[];
  /** Each with what stands before it, itself last. */
  readonly blocks: readonly (readonly string[])[];
  /** After the last one. */
  readonly tail: readonly string[];
  /** What most lines end in. */
  readonly lineEnd: string;
  readonly isExtended: boolean;
}

// from here on a line belongs to the entry after it
const OF_ENTRY = /^\s*#(?:EXTINF|EXTALB|EXTART|EXT-X-|EXTVLCOPT)/iu;

/** With their ends: joined again they are the text. */
export function splitM3u(text: string): M3uLines {
  const lines = text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/gu) ?? [];
  const head: string[] = [];
  const blocks: (readonly string[])[] = [];
  let pending: string[] = [];
  let isHead = true;
  for (const line of lines) {
    const isEntry = isReference(line);
    if (isEntry || OF_ENTRY.test(line)) isHead = false;
    (isHead ? head : pending).push(line);
    if (!isEntry) continue;
    blocks.push(pending);
    pending = [];
  }
  const ends = lines.map((line) => /[\r\n]+$/u.exec(line)?.[0] ?? '');
  return {
    head,
    blocks,
    tail: pending,
    lineEnd:
      ends.filter((end) => end === '\r\n').length * 2 > ends.length
        ? '\r\n'
        : ends.includes('\n')
          ? '\n'
          : (ends[0] ?? '\n') || '\n',
    isExtended: /^\uFEFF?\s*#EXT(?:M3U|INF)/imu.test(text),
  };
}

/** As the reader takes it. */
function isReference(line: string): boolean {
  const text = line.trim();
  return text !== '' && !text.startsWith('#') && Buffer.byteLength(text) <= playlistFileLimits.lineBytes;
}

/** Whole again. What stood last may have had no line end: whatever follows it gives it one. */
export function joinM3u({ head, blocks, tail, lineEnd }: M3uLines): string {
  const lines = [...head, ...blocks.flat(), ...tail];
  return lines.map((line, no) => (no < lines.length - 1 && !/[\r\n]$/u.test(line) ? line + lineEnd : line)).join('');
}

/** The block with another reference, all else as it was. */
export function withReference(block: readonly string[], reference: string): readonly string[] {
  const last = block.at(-1) ?? '';
  const end = /[\r\n]*$/u.exec(last)?.[0] ?? '';
  return [...block.slice(0, -1), reference + end];
}
