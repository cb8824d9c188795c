/** The folders of a root whose own time of change differs from what a scan has noted: found without a look at any file. */
import { dirname } from 'node:path';
import { isAudioFileName } from '../metadata/formats.ts';
import { systemFiles, type WalkFiles } from '../ports/walk-files.ts';
import { entriesOf, type Entry } from './walk-entries.ts';
import { depthOf } from './walk-parts.ts';
import { isInside, join } from './walk-paths.ts';
import { MAX_DEPTH, realPathOf, toMicroseconds } from './walk.ts';
import type { KnownFolder, WalkRoot } from './walked.ts';

// so many that changed are no few new albums: another drive, or a copy of this one; that is for a whole scan to judge
const FEW = 64;
const MOST_SHARE = 0.25;

/**
 * The folders to look into: known ones that changed, and those with music that no scan has met, unless they are so many
 * that only a whole scan may judge. An edit in place changes no folder's time, nor does what changes below a folder without
 * music whose folder above has not changed: both are for whole scans to find. Nothing where the root can't be seen.
 * Cost: one look at each known folder; a listing of those that changed, and of those on the way to known ones.
 */
export function listChangedFolders(
  root: WalkRoot,
  known: readonly KnownFolder[],
  files: WalkFiles = systemFiles,
): readonly string[] {
  // a library that knows nothing yet is for a whole scan
  if (known.length === 0) return [];
  const times = new Map(known);
  const onTheWay = foldersAbove(root.path, times);
  const realRoot = realPathOf(files, root.path);
  const changed: string[] = [];
  const look = (path: string, depth: number): void => {
    const list = listQuietly(files, path, realRoot);
    if (times.has(path) || list.some(({ name, kind }) => kind === 'file' && isAudioFileName(name))) changed.push(path);
    if (depth >= MAX_DEPTH) return;
    for (const { name, kind, target } of list) {
      const child = join(path, name);
      // known ones are looked at by their own time; what a link leads to is for whole scans
      const isNew = kind === 'folder' && target === undefined && !times.has(child) && !onTheWay.has(child);
      if (isNew) look(child, depth + 1);
    }
  };
  for (const path of onTheWay) if (!times.has(path)) look(path, depthOf(root.path, path));
  for (const [path, mtimeUs] of times) {
    if (isInside(path, root.path) && timeOf(files, path) !== mtimeUs) look(path, depthOf(root.path, path));
  }
  return changed.length > Math.max(FEW, times.size * MOST_SHARE) ? [] : changed;
}

/** The root, and what lies between it and the known folders. */
function foldersAbove(rootPath: string, known: ReadonlyMap<string, number>): ReadonlySet<string> {
  const above = new Set([rootPath]);
  for (const path of known.keys()) {
    for (let at = dirname(path); isInside(at, rootPath) && !above.has(at); at = dirname(at)) above.add(at);
  }
  return above;
}

/** Nothing of what is gone again, or not ours to see: a scan of the folder itself tells of it. */
function listQuietly(files: WalkFiles, path: string, realRoot: string | undefined): readonly Entry[] {
  try {
    return entriesOf(files, path, realRoot);
  } catch {
    return [];
  }
}

/** Undefined where it can't be seen. */
function timeOf(files: WalkFiles, path: string): number | undefined {
  try {
    const stats = files.stat(path);
    return stats === undefined ? undefined : toMicroseconds(stats.mtimeMs);
  } catch {
    return undefined;
  }
}
