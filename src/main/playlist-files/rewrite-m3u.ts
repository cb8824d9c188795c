/** An M3U file with the entries that its playlist has now: whatever stays keeps its lines, letter by letter. Pure. */
import type { FileText } from './file-encoding.ts';
import { joinM3u, splitM3u, withReference, type M3uLines } from './m3u-lines.ts';
import { canBeReferred, toReference } from './references.ts';
import { entryLines } from './write-m3u.ts';
import type { WrittenEntry } from './write-types.ts';

export interface WantedLine extends WrittenEntry {
  /** The number of the block that it is in the file; null where it is new there. */
  readonly block: number | null;
  /** Its file lies elsewhere than the block says. */
  readonly isMoved: boolean;
}

interface Style {
  readonly folder: string;
  /** Where most lines of the file name whole paths of this computer. */
  readonly isWhole: boolean;
  readonly hasBackslashes: boolean;
}

export interface Rewritten {
  readonly bytes: Buffer;
  /** Of the lines wanted, those that the file can't name; they are not in it. */
  readonly leftOut: ReadonlySet<number>;
}

/** `references`: what the blocks name, in their order. Undefined where they are not what the reader saw. */
export function rewriteM3u(
  file: FileText,
  wanted: readonly WantedLine[],
  {
    folder,
    references,
    wholePaths,
  }: { readonly folder: string; readonly references: readonly string[]; readonly wholePaths: number },
): Rewritten | undefined {
  const lines = splitM3u(file.text);
  if (!isAsRead(lines, references)) return undefined;
  const style: Style = {
    folder,
    isWhole: wholePaths * 2 > references.length,
    hasBackslashes: references.some((one) => one.includes('\\')) && !references.some((one) => one.includes('/')),
  };
  const leftOut = new Set<number>();
  const blocks = wanted.flatMap((entry, no): readonly (readonly string[])[] => {
    const block = entry.block === null ? undefined : lines.blocks[entry.block];
    if (block !== undefined && !entry.isMoved) return [block];
    const reference = referenceOf(entry, style, file);
    // what can't be named anew keeps the name that it has
    if (reference === undefined && block !== undefined) return [block];
    if (reference === undefined) {
      leftOut.add(no);
      return [];
    }
    return [block === undefined ? newBlock(entry, reference, lines, file) : withReference(block, reference)];
  });
  const head =
    lines.head.length === 0 && lines.blocks.length === 0 && wanted.length > 0
      ? [`#EXTM3U${lines.lineEnd}`]
      : lines.head;
  return { bytes: file.encode(joinM3u({ ...lines, head, blocks })), leftOut };
}

function isAsRead({ blocks }: M3uLines, references: readonly string[]): boolean {
  return blocks.length === references.length && blocks.every((block, no) => block.at(-1)?.trim() === references[no]);
}

function referenceOf(
  { path }: WantedLine,
  { folder, isWhole, hasBackslashes }: Style,
  file: FileText,
): string | undefined {
  if (path === null || !canBeReferred(path)) return undefined;
  const plain = toReference(path, isWhole ? null : folder);
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
