/** An M3U file with the entries that its playlist has now: whatever stays keeps its lines, letter by letter. Pure. */
import type { FileText } from './file-encoding.ts';
import { joinM3u, splitM3u, withReference, type M3uLines } from './m3u-lines.ts';
import { canBeReferred, toReference } from './references.ts';
import { arrangeBlocks, baseOf, type RewriteView, type Rewritten, type WantedLine } from './rewrite-types.ts';
import { entryLines } from './write-m3u.ts';

/** Undefined where they are not what the reader saw. */
export function rewriteM3u(file: FileText, wanted: readonly WantedLine[], view: RewriteView): Rewritten | undefined {
  const lines = splitM3u(file.text);
  if (!isAsRead(lines, view.references)) return undefined;
  const { arranged, leftOut } = arrangeBlocks(wanted, {
    blocks: lines.blocks,
    referenceOf: (entry) => lineReference(entry, view, file),
    relink: withReference,
    make: (entry, reference) => newBlock(entry, reference, lines, file),
  });
  const head =
    lines.head.length === 0 && lines.blocks.length === 0 && wanted.length > 0
      ? [`#EXTM3U${lines.lineEnd}`]
      : lines.head;
  return { bytes: file.encode(joinM3u({ ...lines, head, blocks: arranged })), leftOut };
}

function isAsRead({ blocks }: M3uLines, references: readonly string[]): boolean {
  return blocks.length === references.length && blocks.every((block, no) => block.at(-1)?.trim() === references[no]);
}

/** As a line of text names the file, with the slashes that the others have; undefined where it can't. */
export function lineReference({ path }: WantedLine, view: RewriteView, file: FileText): string | undefined {
  if (path === null || !canBeReferred(path)) return undefined;
  const plain = toReference(path, baseOf(view));
  const { references } = view;
  const hasBackslashes = references.some((one) => one.includes('\\')) && !references.some((one) => one.includes('/'));
  // a name that holds one itself would become two
  const reference = hasBackslashes && !path.includes('\\') ? plain.replaceAll('/', '\\') : plain;
  return file.canEncode(reference) ? reference : undefined;
}

function newBlock(entry: WantedLine, reference: string, lines: M3uLines, file: FileText): readonly string[] {
  const isExtended = lines.isExtended || lines.blocks.length === 0;
  const said = isExtended
    ? entryLines(entry, null)
        .slice(0, -1)
        .filter((line) => file.canEncode(line))
    : [];
  return [...said, reference].map((line) => line + lines.lineEnd);
}
