/** Lines of a text file. */
import type { FileBuilder } from './file-builder.ts';
import { playlistFileLimits } from './file-types.ts';

interface Line {
  readonly text: string;
  /** From 1. */
  readonly no: number;
}

/** Trimmed, without empty ones and without those that are too long, which are told. They end in LF, CR or CRLF. */
export function* splitLines(text: string, { problem }: FileBuilder): Generator<Line> {
  const ends = /\r\n|\n|\r/g;
  let from = 0;
  for (let no = 1; from <= text.length; no++) {
    const end = ends.exec(text);
    const line = text.slice(from, end?.index).trim();
    if (isTooLong(line)) problem('line-too-long', no);
    else if (line !== '') yield { text: line, no };
    if (end === null) return;
    from = ends.lastIndex;
  }
}

function isTooLong(line: string): boolean {
  const { lineBytes } = playlistFileLimits;
  // a letter of a string takes three bytes at most
  return line.length * 3 > lineBytes && Buffer.byteLength(line) > lineBytes;
}
