/** Walks some folders of a root, for scans of what was seen to change; the rules are those of the whole walk. */
import { readdirSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import type { ReadFailure } from '../metadata/track-facts.ts';
import { toRawPath } from '../ports/paths.ts';
import {
  entriesOf,
  failedFolder,
  failureOf,
  isInside,
  join,
  MAX_DEPTH,
  realPathOf,
  visit,
  type Place,
} from './walk.ts';
import type { WalkedFolder, WalkRoot } from './walked.ts';

/**
 * The given folders alone, each once. One that is gone stands for the nearest folder above it that is there; a root that
 * shows nothing comes with its problem, and nothing else.
 */
export function* walkParts(root: WalkRoot, parts: readonly string[]): Generator<WalkedFolder> {
  const problem = problemOfRoot(root.path);
  if (problem !== null) {
    yield failedFolder(root, root.path, problem);
    return;
  }
  const realRoot = realPathOf(root.path);
  for (const path of new Set(parts.map((part) => nearestThere(root.path, part)))) {
    const place = { path, depth: depthOf(root.path, path) };
    const { folder, children } = visit(root, place, realRoot, new Set());
    if (folder !== undefined) yield { ...folder, subfolders: children.map(nameOf) };
  }
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
  const realRoot = realPathOf(rootPath);
  const places: Place[] = [{ path: from, depth: depthOf(rootPath, from) }];
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const { path, depth } = place;
    const identity = identityOf(path);
    if (identity === undefined || isKnown(identity, path)) continue;
    yield path;
    if (depth < MAX_DEPTH) {
      for (const child of foldersIn(path, realRoot).toReversed()) places.push({ path: child, depth: depth + 1 });
    }
  }
}

/** A drive that went away fails, or leaves an empty folder where it was mounted. */
function problemOfRoot(path: string): ReadFailure | null {
  try {
    const isEmpty = readdirSync(toRawPath(path)).length === 0;
    return isEmpty ? { code: 'unreadable-file', message: 'This folder is empty all at once' } : null;
  } catch (thrown) {
    return failureOf(thrown);
  }
}

function nearestThere(rootPath: string, path: string): string {
  let at = path;
  while (at !== rootPath && isInside(at, rootPath) && !isFolder(at)) at = at.slice(0, at.lastIndexOf(sep));
  return isInside(at, rootPath) ? at : rootPath;
}

function isFolder(path: string): boolean {
  try {
    return statSync(toRawPath(path), { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    // there, and not ours to see: the listing tells what is wrong with it
    return true;
  }
}

/** `device:inode`, or the path where the system has none; undefined for what is no folder, or not ours to see. */
function identityOf(path: string): string | undefined {
  try {
    const stats = statSync(toRawPath(path));
    if (!stats.isDirectory()) return undefined;
    return stats.ino === 0 ? path : `${stats.dev}:${stats.ino}`;
  } catch {
    return undefined;
  }
}

function foldersIn(path: string, realRoot: string | undefined): readonly string[] {
  try {
    return entriesOf(path, realRoot).flatMap(({ name, kind }) => (kind === 'folder' ? [join(path, name)] : []));
  } catch {
    // gone again, or not ours to see: a scan tells of it
    return [];
  }
}

function depthOf(rootPath: string, path: string): number {
  return path
    .slice(rootPath.length)
    .split(sep)
    .filter((name) => name !== '').length;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf(sep) + 1);
}
