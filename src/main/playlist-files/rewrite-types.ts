/** What a playlist file is written anew from, around all that another program put into it. */
import type { FileText } from './file-encoding.ts';
import type { WrittenEntry } from './write-types.ts';

export interface WantedLine extends WrittenEntry {
  /** The number of the block that it is in the file; null where it is new there. */
  readonly block: number | null;
  /** Its file lies elsewhere than the block says. */
  readonly isMoved: boolean;
}

/** The file as the reader saw it. */
export interface RewriteView {
  readonly folder: string;
  /** What the blocks name, in their order; empty for those that name no file. */
  readonly references: readonly string[];
  /** How many of them name whole paths of this computer. */
  readonly wholePaths: number;
}

export interface Rewritten {
  readonly bytes: Buffer;
  /** Of the lines wanted, those that the file can't name; they are not in it. */
  readonly leftOut: ReadonlySet<number>;
}

/** Undefined where the file is not what the reader saw, or is put together in a way that is not ours to change. Pure. */
export type Rewriter = (file: FileText, wanted: readonly WantedLine[], view: RewriteView) => Rewritten | undefined;

/** The folder that new entries are named from; null where most of the others are whole paths. */
export function baseOf({ folder, references, wholePaths }: RewriteView): string | null {
  return wholePaths * 2 > references.length ? null : folder;
}

interface BlockWays<Block> {
  readonly blocks: readonly Block[];
  /** Undefined where the file can't name it. */
  readonly referenceOf: (entry: WantedLine) => string | undefined;
  /** The block with another reference, all else as it was. */
  readonly relink: (block: Block, reference: string) => Block;
  readonly make: (entry: WantedLine, reference: string) => Block;
}

/** A block for each entry that can be named: the one that it has, letter by letter, where its file lies where it lay. */
export function arrangeBlocks<Block>(
  wanted: readonly WantedLine[],
  { blocks, referenceOf, relink, make }: BlockWays<Block>,
): { readonly arranged: readonly Block[]; readonly leftOut: ReadonlySet<number> } {
  const leftOut = new Set<number>();
  const arranged = wanted.flatMap((entry, no): readonly Block[] => {
    const block = entry.block === null ? undefined : blocks[entry.block];
    if (block !== undefined && !entry.isMoved) return [block];
    const reference = referenceOf(entry);
    // what can't be named anew keeps the name that it has
    if (reference === undefined && block !== undefined) return [block];
    if (reference === undefined) {
      leftOut.add(no);
      return [];
    }
    return [block === undefined ? make(entry, reference) : relink(block, reference)];
  });
  return { arranged, leftOut };
}
