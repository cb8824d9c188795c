/**
 * Walks folders of music with plain synchronous calls, which cost a fraction of their promise forms;
 * it runs in a thread of its own (`walk-worker.ts`), so that a slow disk holds up nobody.
 */
import { isAudioFileName } from '../metadata/formats.ts';
import type { ReadFailure } from '../metadata/track-facts.ts';
import { systemFiles, type FileFacts, type WalkFiles } from '../ports/walk-files.ts';
import { findCoverImage } from './cover-image.ts';
import { findLoops, type FolderLink } from './link-loops.ts';
import { isPlaylistFileName } from './playlist-names.ts';
import { entriesOf, goesRound, type Entry } from './walk-entries.ts';
import { failedFolder, failureOf, isFault } from './walk-failures.ts';
import { join } from './walk-paths.ts';
import { driveOf, endOfWalk, identityOf } from './walk-root.ts';
import type { WalkedFile, WalkedFolder, WalkRoot } from './walked.ts';

export const MAX_DEPTH = 64;

export interface Place {
  readonly path: string;
  readonly depth: number;
}

/** What a walk has met so far. */
export interface Walk {
  readonly root: WalkRoot;
  readonly files: WalkFiles;
  readonly realRoot: string | undefined;
  /** Identities of the folders that were met. */
  readonly seen: Set<string>;
  /** Links to folders of the root: all real ones come first. */
  readonly links: (FolderLink & { readonly depth: number })[];
  /** Links that are not followed. */
  readonly leftOut: WalkedFolder[];
}

/** A walk that has met nothing yet. */
export function beginWalk(root: WalkRoot, files: WalkFiles): Walk {
  return { root, files, realRoot: realPathOf(files, root.path), seen: new Set(), links: [], leftOut: [] };
}

/**
 * Every folder of a root, parents first, children in name order, what only a link leads to at the end.
 * Shape: each real folder once, under its own path where it has one; links that lead out of the root or round in circles
 * are not followed, and come as left out, with a problem. Hidden names are left out without. A folder that can't be
 * listed comes with its problem, and nothing inside it. A drive that fails ends the walk: the root comes once more then,
 * as a fault.
 */
export function* walkRoot(root: WalkRoot, files: WalkFiles = systemFiles): Generator<WalkedFolder> {
  const walk = beginWalk(root, files);
  const identity = identityOf(files, root.path);
  let fault: WalkedFolder | undefined;
  const places: Place[] = [{ path: root.path, depth: 0 }];
  const laterLinks = walk.links.values();
  for (let place = places.pop(); place !== undefined; place = places.pop() ?? nextLink(laterLinks)) {
    const { folder, children } = visit(walk, place);
    if (folder !== undefined) yield folder;
    for (const path of children.toReversed()) places.push({ path, depth: place.depth + 1 });
    if (folder?.isFault === true) fault = endOfWalk(walk, identity);
    if (fault !== undefined) break;
  }
  fault ??= identity === undefined ? undefined : endOfWalk(walk, identity);
  if (fault !== undefined) yield fault;
  else {
    yield* walk.leftOut;
    for (const { path } of findLoops(walk.links)) yield leftOut(root, path, goesRound);
  }
}

/** The iterator sees what is still pushed. */
function nextLink(links: Iterator<FolderLink & { readonly depth: number }>): Place | undefined {
  const { done, value } = links.next();
  return done === true ? undefined : { path: value.path, depth: value.depth };
}

interface Visit {
  readonly folder: WalkedFolder | undefined;
  readonly children: readonly string[];
}

/** One folder as it is now, and the paths of the folders inside; nothing where it was met before. */
export function visit(walk: Walk, { path, depth }: Place): Visit {
  const { root, files, seen } = walk;
  try {
    const stats = files.stat(path);
    if (stats === undefined) return { folder: failedFolder(root, path, gone), children: [] };
    const identity = `${stats.dev}:${stats.ino}`;
    // Windows may give no inode; its links are caught by the depth
    if (stats.ino !== 0 && seen.has(identity)) return { folder: undefined, children: [] };
    seen.add(identity);
    return list(walk, { path, depth }, stats);
  } catch (thrown) {
    const failed = failedFolder(root, path, failureOf(thrown));
    return { folder: isFault(thrown) ? { ...failed, isFault: true } : failed, children: [] };
  }
}

const gone: ReadFailure = { code: 'unreadable-file', message: 'This folder could not be listed (ENOENT)' };

function list(walk: Walk, { path, depth }: Place, stats: FileFacts): Visit {
  const { root, files, realRoot } = walk;
  const entries = entriesOf(files, path, realRoot);
  const children = entries.filter(({ kind, target }) => kind === 'folder' && target === undefined);
  const isDeepest = depth >= MAX_DEPTH;
  noteLinks(walk, { path, depth }, entries);
  const seen = look(files, path, entries);
  const imageNames = entries.filter(({ name, kind }) => kind === 'file' && !isAudioFileName(name));
  const image = findImage(
    files,
    path,
    imageNames.map(({ name }) => name),
  );
  const playlists = lookAtPlaylists(files, path, imageNames);
  const folder: WalkedFolder = {
    rootId: root.rootId,
    path,
    mtimeUs: toMicroseconds(stats.mtimeMs),
    files: seen.files,
    image: image ?? null,
    ...(playlists.length > 0 && { playlists }),
    problem:
      seen.problem ?? (image === undefined ? changing : null) ?? (isDeepest && children.length > 0 ? tooDeep : null),
    ...(seen.isFault && { isFault: true }),
    ...(path === root.path && { drive: driveOf(walk, stats, entries.length === 0) }),
  };
  return { folder, children: isDeepest ? [] : children.map(({ name }) => join(path, name)) };
}

const tooDeep: ReadFailure = {
  code: 'too-deep',
  message: `This folder lies ${MAX_DEPTH} levels deep; what is below it is not scanned`,
};

function noteLinks(
  { root, files, links, leftOut: left }: Walk,
  { path, depth }: Place,
  entries: readonly Entry[],
): void {
  let from: string | undefined;
  for (const { name, target, problem } of entries) {
    if (problem !== undefined) left.push(leftOut(root, join(path, name), problem));
    if (target === undefined) continue;
    from ??= realPathOf(files, path) ?? path;
    links.push({ path: join(path, name), from, target, depth: depth + 1 });
  }
}

function leftOut(root: WalkRoot, path: string, problem: ReadFailure): WalkedFolder {
  return { ...failedFolder(root, path, problem), isLeftOut: true };
}

interface Look {
  readonly files: readonly WalkedFile[];
  readonly problem: ReadFailure | null;
  readonly isFault: boolean;
}

/** The audio files as they are. One that was listed and can't be found shows that nothing is known of the others. */
function look(files: WalkFiles, path: string, entries: readonly Entry[]): Look {
  const found: WalkedFile[] = [];
  let problem: ReadFailure | null = null;
  let isFailing = false;
  for (const { name, kind } of entries) {
    if (kind !== 'file' || !isAudioFileName(name)) continue;
    try {
      const stats = files.stat(join(path, name));
      if (stats === undefined) problem ??= changing;
      // a pipe or the like is not passed over in silence: reading it fails at once, and is told
      else if (!stats.isDirectory()) found.push(toWalkedFile(name, stats));
    } catch (thrown) {
      problem = failureOf(thrown);
      isFailing ||= isFault(thrown);
    }
  }
  return { files: found, problem, isFault: isFailing };
}

const changing: ReadFailure = {
  code: 'unreadable-file',
  message: 'A file that this folder lists can’t be found in it',
};

/** Those that are there. One that is gone again, or not ours to see, says nothing of the music beside it. */
function lookAtPlaylists(files: WalkFiles, path: string, entries: readonly Entry[]): readonly WalkedFile[] {
  const found: WalkedFile[] = [];
  for (const { name } of entries) {
    if (!isPlaylistFileName(name)) continue;
    try {
      const stats = files.stat(join(path, name));
      if (stats?.isFile() === true) found.push(toWalkedFile(name, stats));
    } catch (thrown) {
      if (isFault(thrown)) throw thrown;
    }
  }
  return found;
}

/** Undefined for one that is listed and can't be found. Throws where the drive fails. */
function findImage(files: WalkFiles, path: string, names: readonly string[]): WalkedFolder['image'] | undefined {
  const name = findCoverImage(names);
  if (name === undefined) return null;
  try {
    const stats = files.stat(join(path, name));
    return stats === undefined ? undefined : { name, mtimeUs: toMicroseconds(stats.mtimeMs) };
  } catch (thrown) {
    if (isFault(thrown)) throw thrown;
    return null;
  }
}

/** Undefined for what is gone, dangling or not ours to see; the scan then knows nothing of it. */
export function realPathOf(files: WalkFiles, path: string): string | undefined {
  try {
    return files.realPath(path);
  } catch {
    return undefined;
  }
}

function toWalkedFile(name: string, stats: FileFacts): WalkedFile {
  return {
    name,
    sizeBytes: stats.size,
    mtimeUs: toMicroseconds(stats.mtimeMs),
    inode: Number.isSafeInteger(stats.ino) && stats.ino > 0 ? stats.ino : null,
  };
}

/** A date outside what a database integer and a double share (broken file systems have them) becomes 0. */
export function toMicroseconds(epochMs: number): number {
  const us = Math.round(epochMs * 1000);
  return Number.isSafeInteger(us) ? us : 0;
}
