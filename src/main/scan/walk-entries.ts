/** What lies in a folder, as a walk sees it. */
import type { ReadFailure } from '../metadata/track-facts.ts';
import { isAudioFileName } from '../metadata/formats.ts';
import { fromRawPath, isHiddenName } from '../ports/paths.ts';
import type { ListedEntry, WalkFiles } from '../ports/walk-files.ts';
import { errnoOf } from './walk-failures.ts';
import { isInside, join } from './walk-paths.ts';

// what systems and network drives keep beside the music
const SKIPPED = new Set(['$RECYCLE.BIN', 'System Volume Information', '@eaDir', 'lost+found', '#recycle']);

export interface Entry {
  readonly name: string;
  /** `left-out`: a link that is not followed, see `problem`. */
  readonly kind: 'file' | 'folder' | 'left-out';
  /** Where a link to a folder leads. */
  readonly target?: string;
  readonly problem?: ReadFailure;
}

/** In name order, without what a walk leaves out. Throws what the system says. */
export function entriesOf(files: WalkFiles, path: string, realRoot: string | undefined): readonly Entry[] {
  const entries: Entry[] = [];
  for (const [name, entry] of namedEntries(files, path)) {
    if (isHiddenName(name) || SKIPPED.has(name)) continue;
    if (entry.isDirectory()) entries.push({ name, kind: 'folder' });
    else if (entry.isFile() || (!entry.isSymbolicLink() && isAudioFileName(name))) entries.push({ name, kind: 'file' });
    else if (entry.isSymbolicLink()) {
      const link = followLink(files, join(path, name), realRoot);
      if (link !== undefined) entries.push({ name, ...link });
    }
  }
  return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Listed as text; only a folder with an undecodable name is listed again as bytes. */
function namedEntries(files: WalkFiles, path: string): readonly (readonly [string, ListedEntry])[] {
  const plain = files.list(path);
  if (!plain.some(({ name }) => /[\uFFFD\u{10FF80}-\u{10FFFF}]/u.test(name))) {
    return plain.map((entry) => [entry.name, entry] as const);
  }
  return files.listBytes(path).map((entry) => [fromRawPath(entry.name), entry] as const);
}

/** Undefined for what dangles, or leads to nothing that a walk looks at. */
function followLink(files: WalkFiles, path: string, realRoot: string | undefined): Omit<Entry, 'name'> | undefined {
  try {
    const target = files.realPath(path);
    const stats = files.stat(target);
    const isFolder = stats?.isDirectory() === true;
    if (!isFolder && stats?.isFile() !== true) return undefined;
    if (realRoot !== undefined && isInside(target, realRoot))
      return isFolder ? { kind: 'folder', target } : { kind: 'file' };
    return isFolder || isAudioFileName(path) ? { kind: 'left-out', problem: leadsOut } : undefined;
  } catch (thrown) {
    const errno = errnoOf(thrown);
    if (errno === 'ELOOP') return { kind: 'left-out', problem: goesRound };
    // gone, dangling or not ours to see; anything else is the drive's failure
    if (['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ENAMETOOLONG'].includes(errno)) return undefined;
    throw thrown;
  }
}

const leadsOut: ReadFailure = {
  code: 'link-outside',
  message: 'This link leads out of the folder of music and is not followed',
};

/** What is told of a link that goes round in circles. */
export const goesRound: ReadFailure = {
  code: 'link-loop',
  message: 'This link leads back to a folder that it lies in and is not followed',
};
