/** What a path tells of a track whose tags are missing. */
import { toDisplayPath } from '../ports/paths.ts';
import { folderGroup } from './folder-group.ts';

export interface PathFacts {
  readonly title: string;
  readonly trackNo: number | null;
  readonly discNo: number | null;
  /** Null directly in a root: that folder's name is no album. */
  readonly album: string | null;
  /** The folder around the album's, where the path is as deep as `root/Artist/Album/file`. */
  readonly artist: string | null;
  readonly year: string | null;
}

// `07 Title`, `07. Title`, `1-07 Title`, `07 - Title`; a number that is the whole name is a title
const NUMBERED = /^(?:(\d{1,2})[-.])?(\d{1,3})(?:\s*[-._)]\s*|\s+)(?=\S)(.+)$/u;
const YEAR_AROUND = /^(?:[[(]?(\d{4})[\])]?\s*[-–]?\s+)?(.*?)(?:\s*[[(](\d{4})[\])])?$/u;

/** Reads `Artist/Album (1997)/07 Title.flac` below a root. Never fails: at least the file's name is the title. */
export function pathFacts(rootPath: string, filePath: string): PathFacts {
  const parts = filePath
    .slice(rootPath.length)
    .split(/[/\\]/u)
    .filter((part) => part !== '');
  const fileName = parts.pop() ?? filePath;
  const stem = fileName.slice(0, fileName.lastIndexOf('.') > 0 ? fileName.lastIndexOf('.') : undefined);
  const numbered = NUMBERED.exec(stem);
  const group = folderGroup(filePath.slice(0, filePath.length - fileName.length - 1));
  // a disc's folder (`Album/CD1`) is not the album's
  const albumDepth =
    group.key.includes('\0') || group.key.endsWith(parts.at(-1) ?? '') ? parts.length : parts.length - 1;
  const [, before, name, after] = albumDepth > 0 ? (YEAR_AROUND.exec(group.albumFolderName) ?? []) : [];
  return {
    title: toDisplayPath((numbered?.[3] ?? stem).replaceAll('_', ' ').trim() || fileName),
    trackNo: numbered === null ? null : Number(numbered[2]),
    discNo: numbered?.[1] === undefined ? group.discNo : Number(numbered[1]),
    album: name === undefined || name === '' ? null : toDisplayPath(name),
    artist: albumDepth > 1 ? shown(parts[albumDepth - 2]) : null,
    year: before ?? after ?? null,
  };
}

/** Bytes that are no text are not shown as the library keeps them. */
function shown(name: string | undefined): string | null {
  return name === undefined ? null : toDisplayPath(name);
}
