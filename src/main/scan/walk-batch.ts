/**
 * How walked folders cross from the walker's thread: the files' numbers in one array that changes hands, their names as one
 * text a folder. As objects they would cost more to send than to find.
 */
import type { WalkedFile, WalkedFolder } from './walked.ts';

export interface WalkBatch {
  readonly folders: readonly PackedFolder[];
  /** Size, time of change and inode of each file, one folder's after the other; an unknown inode is 0. */
  readonly numbers: Float64Array<ArrayBuffer>;
  readonly isLast: boolean;
}

interface PackedFolder extends Omit<WalkedFolder, 'files'> {
  readonly fileCount: number;
  /** Parted by what no name holds. */
  readonly names: string;
}

const BETWEEN_NAMES = '/';
const NUMBERS_A_FILE = 3;

/** The folders as they are sent; `numbers` may be handed over. */
export function packFolders(folders: readonly WalkedFolder[], isLast = false): WalkBatch {
  const count = folders.reduce((sum, { files }) => sum + files.length, 0);
  const numbers = new Float64Array(count * NUMBERS_A_FILE);
  let at = 0;
  const packed = folders.map(({ files, ...folder }): PackedFolder => {
    for (const { sizeBytes, mtimeUs, inode } of files) {
      numbers[at++] = sizeBytes;
      numbers[at++] = mtimeUs;
      numbers[at++] = inode ?? 0;
    }
    return { ...folder, fileCount: files.length, names: files.map(({ name }) => name).join(BETWEEN_NAMES) };
  });
  return { folders: packed, numbers, isLast };
}

/** The folders as they were. */
export function unpackFolders({ folders, numbers }: WalkBatch): readonly WalkedFolder[] {
  let at = 0;
  const next = () => numbers[at++] ?? 0;
  return folders.map(({ fileCount, names, ...folder }) => {
    const files = fileCount === 0 ? [] : names.split(BETWEEN_NAMES);
    return {
      ...folder,
      files: files.map((name): WalkedFile => ({ name, sizeBytes: next(), mtimeUs: next(), inode: next() || null })),
    };
  });
}
