/**
 * How walked folders cross from the walker's thread: in columns, the files' numbers in one array that changes hands, their
 * names as one text a folder. As objects they would cost more to send than to find. Each folder comes with a stamp of
 * its files, so that those of an unchanged one need not be made into objects again.
 */
import { stampOf } from './files-stamp.ts';
import type { WalkedFile, WalkedFolder } from './walked.ts';

export interface WalkBatch {
  readonly paths: readonly string[];
  /** Of the files of each folder, parted by what no name holds. */
  readonly names: readonly string[];
  readonly imageNames: readonly (string | null)[];
  /** What few folders have, with the folder's place among the others. */
  readonly rare: readonly (readonly [at: number, rare: RareFacts])[];
  /** Of each folder what `FOLDER` names; then of each file what `FILE` names. An unknown inode is 0. */
  readonly numbers: Float64Array<ArrayBuffer>;
  readonly isLast: boolean;
}

type RareFacts = Pick<WalkedFolder, 'problem' | 'playlists' | 'subfolders' | 'isFault' | 'isLeftOut' | 'drive'>;

const BETWEEN_NAMES = '/';
const FOLDER = ['root', 'time of change', 'time of its image', 'how many files', 'stamp of them'].length;
const FILE = ['size', 'time of change', 'inode'].length;

/** The folders as they are sent; `numbers` may be handed over. */
export function packFolders(folders: readonly WalkedFolder[], isLast = false): WalkBatch {
  const fileCount = folders.reduce((sum, { files }) => sum + files.length, 0);
  const numbers = new Float64Array(folders.length * FOLDER + fileCount * FILE);
  const names: string[] = [];
  const rare: [number, RareFacts][] = [];
  let at = 0;
  for (const [index, folder] of folders.entries()) {
    const { files } = folder;
    const text = files.map(({ name }) => name).join(BETWEEN_NAMES);
    names.push(text);
    const facts = rareOf(folder);
    if (facts !== undefined) rare.push([index, facts]);
    const first = at + FOLDER;
    let next = first;
    for (const { sizeBytes, mtimeUs, inode } of files) {
      numbers[next++] = sizeBytes;
      numbers[next++] = mtimeUs;
      numbers[next++] = inode ?? 0;
    }
    numbers[at++] = folder.rootId;
    numbers[at++] = folder.mtimeUs;
    numbers[at++] = folder.image?.mtimeUs ?? 0;
    numbers[at++] = files.length;
    numbers[at] = stampOf(text, numbers.subarray(first, next), FILE);
    at = next;
  }
  const paths = folders.map(({ path }) => path);
  return { paths, names, imageNames: folders.map(({ image }) => image?.name ?? null), rare, numbers, isLast };
}

/** Undefined for a folder like most. */
function rareOf(folder: WalkedFolder): RareFacts | undefined {
  const { playlists, problem, subfolders, isFault, isLeftOut, drive } = folder;
  const isUsual =
    problem === null && [playlists, subfolders, isFault, isLeftOut, drive].every((it) => it === undefined);
  if (isUsual) return undefined;
  return {
    problem,
    ...(playlists !== undefined && { playlists }),
    ...(subfolders !== undefined && { subfolders }),
    ...(isFault !== undefined && { isFault }),
    ...(isLeftOut !== undefined && { isLeftOut }),
    ...(drive !== undefined && { drive }),
  };
}

/** The folders as they were, each with the stamp of its files; those are made when they are asked for. */
export function unpackFolders({ paths, names, imageNames, rare, numbers }: WalkBatch): readonly WalkedFolder[] {
  const rareAt = new Map(rare);
  let at = 0;
  const next = () => numbers[at++] ?? 0;
  return paths.map((path, index) => {
    const [rootId, mtimeUs, imageMtimeUs, fileCount, stamp] = [next(), next(), next(), next(), next()];
    const filesAt = at;
    at += fileCount * FILE;
    const imageName = imageNames[index] ?? null;
    let files: readonly WalkedFile[] | undefined;
    return {
      problem: null,
      ...rareAt.get(index),
      rootId,
      path,
      mtimeUs,
      get files() {
        return (files ??= fileCount === 0 ? [] : unpackFiles(names[index] ?? '', numbers, filesAt));
      },
      filesStamp: { fileCount, stamp },
      image: imageName === null ? null : { name: imageName, mtimeUs: imageMtimeUs },
    };
  });
}

function unpackFiles(names: string, numbers: Float64Array, from: number): readonly WalkedFile[] {
  let at = from;
  const next = () => numbers[at++] ?? 0;
  return names
    .split(BETWEEN_NAMES)
    .map((name) => ({ name, sizeBytes: next(), mtimeUs: next(), inode: next() || null }));
}
