/** Walks some folders of a root, for scans of what was seen to change; the rules are those of the whole walk. */
import { sep } from 'node:path';
import type { ReadFailure } from '../metadata/track-facts.ts';
import { systemFiles, type WalkFiles } from '../ports/walk-files.ts';
import { entriesOf } from './walk-entries.ts';
import { failedFolder, failureOf } from './walk-failures.ts';
import { isInside, join } from './walk-paths.ts';
import { driveOf, endOfWalk, identityOf } from './walk-root.ts';
import { beginWalk, MAX_DEPTH, realPathOf, visit, type Place, type Walk } from './walk.ts';
import type { WalkedFolder, WalkRoot } from './walked.ts';

/**
 * The given folders alone, each once. One that is gone stands for the nearest folder above it that is there; a root that
 * shows nothing comes with its problem, and nothing else. The first tells of the drive; a drive that fails meanwhile comes
 * last, as a fault of the root.
 */
export function* walkParts(
  root: WalkRoot,
  parts: readonly string[],
  files: WalkFiles = systemFiles,
): Generator<WalkedFolder> {
  const walk = beginWalk(root, files);
  const problem = problemOfRoot(walk);
  if (problem !== null) {
    yield failedFolder(root, root.path, problem);
    return;
  }
  const stats = files.stat(root.path);
  let drive = stats === undefined ? undefined : driveOf(walk, stats, false);
  for (const path of new Set(parts.map((part) => nearestThere(files, root.path, part)))) {
    const part: Walk = { ...walk, seen: new Set(), links: [], leftOut: [] };
    const { folder, children } = visit(part, { path, depth: depthOf(root.path, path) });
    const inside = [...children, ...[...part.links, ...part.leftOut].map((link) => link.path)];
    if (folder !== undefined)
      yield { ...folder, subfolders: inside.map(nameOf), ...(drive !== undefined && { drive }) };
    drive = undefined;
  }
  const fault = endOfWalk(walk, stats === undefined ? undefined : `${stats.dev}:${stats.ino}`);
  if (fault !== undefined) yield fault;
}

/**
 * The folders that a walk of the root meets at and below `from`, parents first. Each is given before what lies in it is
 * looked for, so that whoever begins to watch it at once misses nothing. What `isKnown` says yes to is left out, with all
 * inside; it is asked with a folder's identity and its path.
 */
export function* walkFolders(
  rootPath: string,
  from: string,
  isKnown: (identity: string, path: string) => boolean,
): Generator<string> {
  const files = systemFiles;
  const realRoot = realPathOf(files, rootPath);
  const places: Place[] = [{ path: from, depth: depthOf(rootPath, from) }];
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const { path, depth } = place;
    const identity = folderIdentity(files, path);
    if (identity === undefined || isKnown(identity, path)) continue;
    yield path;
    if (depth < MAX_DEPTH) {
      for (const child of foldersIn(files, path, realRoot).toReversed()) places.push({ path: child, depth: depth + 1 });
    }
  }
}

/** A drive that went away fails, or leaves an empty folder where it was mounted. */
function problemOfRoot({ root, files, realRoot }: Walk): ReadFailure | null {
  try {
    const isEmpty = entriesOf(files, root.path, realRoot).length === 0;
    return isEmpty ? { code: 'volume-offline', message: 'This folder is empty all at once' } : null;
  } catch (thrown) {
    return failureOf(thrown);
  }
}

function nearestThere(files: WalkFiles, rootPath: string, path: string): string {
  let at = path;
  while (at !== rootPath && isInside(at, rootPath) && !isFolder(files, at)) at = at.slice(0, at.lastIndexOf(sep));
  return isInside(at, rootPath) ? at : rootPath;
}

function isFolder(files: WalkFiles, path: string): boolean {
  try {
    return files.stat(path)?.isDirectory() === true;
  } catch {
    // there, and not ours to see: the listing tells what is wrong with it
    return true;
  }
}

/** `device:inode`, or the path where the system has none; undefined for what is no folder, or not ours to see. */
function folderIdentity(files: WalkFiles, path: string): string | undefined {
  if (!isFolder(files, path)) return undefined;
  const identity = identityOf(files, path);
  return identity?.endsWith(':0') === true ? path : identity;
}

function foldersIn(files: WalkFiles, path: string, realRoot: string | undefined): readonly string[] {
  try {
    return entriesOf(files, path, realRoot).flatMap(({ name, kind }) => (kind === 'folder' ? [join(path, name)] : []));
  } catch {
    // gone again, or not ours to see: a scan tells of it
    return [];
  }
}

/** How many folders lie between. */
export function depthOf(rootPath: string, path: string): number {
  return path
    .slice(rootPath.length)
    .split(sep)
    .filter((name) => name !== '').length;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf(sep) + 1);
}
