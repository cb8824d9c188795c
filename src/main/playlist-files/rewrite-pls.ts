/** A PLS file with the entries that its playlist has now: lines that stay are renumbered, and nothing else of them is changed. Pure. */
import type { FileText } from './file-encoding.ts';
import { oneLine } from './references.ts';
import { lineReference } from './rewrite-m3u.ts';
import { arrangeBlocks, type RewriteView, type Rewritten, type WantedLine } from './rewrite-types.ts';
import { labelOf } from './write-types.ts';

/** A line with its end. */
type Line = string;

/** Lines of one entry, with what stands before them; numbers stand as they were. */
type Block = readonly Line[];

interface PlsLines {
  readonly head: readonly Line[];
  readonly blocks: readonly Block[];
  readonly tail: readonly Line[];
  readonly lineEnd: string;
}

const NUMBERED = /^(\s*[a-z][a-z-]*?)(\d{1,9})(\s*=)/iu;
const FILE = /^(\s*file\d{1,9}\s*=\s*)(.*?)(\s*)$/iu;

/** Undefined where they are not what the reader saw. */
export function rewritePls(file: FileText, wanted: readonly WantedLine[], view: RewriteView): Rewritten | undefined {
  const lines = splitPls(file.text);
  const named = lines?.blocks.map((block) => referenceIn(block));
  if (lines === undefined || named?.length !== view.references.length) return undefined;
  if (named.some((reference, no) => reference !== view.references[no])) return undefined;
  const { arranged, leftOut } = arrangeBlocks(wanted, {
    blocks: lines.blocks,
    referenceOf: (entry) => lineReference(entry, view, file),
    relink: withFile,
    make: (entry, reference) => newBlock(entry, reference, lines.lineEnd, file),
  });
  const body = arranged.flatMap((block, no) => block.map((line) => line.replace(NUMBERED, `$1${no + 1}$3`)));
  const count = (line: Line) => line.replace(/^(\s*numberofentries\s*=\s*)\d+/iu, `$1${arranged.length}`);
  const text = joined([...lines.head.map(count), ...body, ...lines.tail.map(count)], lines.lineEnd);
  return { bytes: file.encode(text), leftOut };
}

/** Undefined for what can't be told apart: entries of one number in two places, or without a file. */
function splitPls(text: string): PlsLines | undefined {
  const all = text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/gu) ?? [];
  const head: Line[] = [];
  const byNo = new Map<number, Line[]>();
  let pending: Line[] = [];
  let isInside = true;
  for (const line of all) {
    if (line.trimStart().startsWith('[')) isInside = /^\s*\[playlist\]/iu.test(line);
    const number = isInside ? NUMBERED.exec(line)?.[2] : undefined;
    if (number === undefined) {
      (byNo.size === 0 ? head : pending).push(line);
      continue;
    }
    const known = byNo.get(Number(number));
    if (known === undefined) byNo.set(Number(number), [...pending, line]);
    else known.push(...pending, line);
    pending = [];
  }
  const blocks = [...byNo].toSorted(([a], [b]) => a - b).map(([, block]) => block);
  if (blocks.some((block) => block.filter((line) => FILE.test(line)).length !== 1)) return undefined;
  const crlf = all.filter((line) => line.endsWith('\r\n')).length;
  return { head, blocks, tail: pending, lineEnd: crlf * 2 > all.length ? '\r\n' : '\n' };
}

function referenceIn(block: Block): string | undefined {
  return block.flatMap((line) => FILE.exec(line)?.[2] ?? [])[0];
}

function withFile(block: Block, reference: string): Block {
  return block.map((line) => line.replace(FILE, (_all, key: string, _old, end: string) => key + reference + end));
}

/** The number is put in with those of the others. */
function newBlock(entry: WantedLine, reference: string, lineEnd: string, file: FileText): Block {
  const label = oneLine(labelOf(entry));
  const seconds = entry.durationMs === null ? -1 : Math.round(entry.durationMs / 1000);
  const lines = [`File0=${reference}`, `Title0=${label}`, `Length0=${seconds}`];
  return lines.filter((line) => file.canEncode(line)).map((line) => line + lineEnd);
}

/** What stood last may have had no line end: whatever follows it gives it one. */
function joined(lines: readonly Line[], lineEnd: string): string {
  return lines.map((line, no) => (no < lines.length - 1 && !/[\r\n]$/u.test(line) ? line + lineEnd : line)).join('');
}
