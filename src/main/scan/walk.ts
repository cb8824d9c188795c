/**
 * Walks folders of music with plain synchronous calls, which cost a fraction of their promise forms;
 * it runs in a thread of its own (`walk-worker.ts`), so that a slow disk holds up nobody.
 */
import { readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { sep } from 'node:path';
import { isAudioFileName } from '../metadata/formats.ts';
import type { ReadFailure } from '../metadata/track-facts.ts';
import { fromRawPath, isHiddenName, toRawPath } from '../ports/paths.ts';
import { findCoverImage } from './cover-image.ts';
import type { WalkedFile, WalkedFolder, WalkRoot } from './walked.ts';

export const MAX_DEPTH = 64;
// what systems and network drives keep beside the music
const SKIPPED = new Set(['$RECYCLE.BIN', 'System Volume Information', '@eaDir', 'lost+found', '#recycle']);

export interface Place {
  readonly path: string;
  readonly depth: number;
}

/**
 * Every folder of a root, parents first, children in name order.
 * Shape: each real folder once, whatever links lead to it; links that lead out of the root are not followed; hidden
 * names are left out. A folder that can't be listed comes with its problem, and nothing inside it.
 */
export function* walkRoot(root: WalkRoot): Generator<WalkedFolder> {
  const seen = new Set<string>();
  const places: Place[] = [{ path: root.path, depth: 0 }];
  const realRoot = realPathOf(root.path);
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const { folder, children } = visit(root, place, realRoot, seen);
    if (folder !== undefined) yield folder;
    for (const path of children.toReversed()) places.push({ path, depth: place.depth + 1 });
  }
}

interface Visit {
  readonly folder: WalkedFolder | undefined;
  readonly children: readonly string[];
}

/** One folder as it is now, and the paths of the folders inside. `seen` holds the identities of those that were met. */
export function visit(root: WalkRoot, { path, depth }: Place, realRoot: string | undefined, seen: Set<string>): Visit {
  try {
    const stats = statSync(toRawPath(path));
    const identity = `${stats.dev}:${stats.ino}`;
    // Windows may give no inode; its links are caught by the depth
    if (stats.ino !== 0 && seen.has(identity)) return { folder: undefined, children: [] };
    seen.add(identity);
    return list(root, path, stats, { realRoot, isDeepest: depth >= MAX_DEPTH });
  } catch (thrown) {
    return { folder: failedFolder(root, path, failureOf(thrown)), children: [] };
  }
}

interface Bounds {
  readonly realRoot: string | undefined;
  readonly isDeepest: boolean;
}

function list(root: WalkRoot, path: string, stats: Stats, bounds: Bounds): Visit {
  const files: WalkedFile[] = [];
  const imageNames: string[] = [];
  let unseen: ReadFailure | null = null;
  const children: string[] = [];
  for (const { name, kind } of entriesOf(path, bounds.realRoot)) {
    if (kind === 'folder') children.push(join(path, name));
    else if (!isAudioFileName(name)) imageNames.push(name);
    else {
      try {
        const found = statSync(toRawPath(join(path, name)), { throwIfNoEntry: false });
        if (found?.isFile() === true) files.push(toWalkedFile(name, found));
      } catch (thrown) {
        unseen = failureOf(thrown);
      }
    }
  }
  const cover = findCoverImage(imageNames);
  const coverStats = cover === undefined ? undefined : statOf(join(path, cover));
  const folder: WalkedFolder = {
    rootId: root.rootId,
    path,
    mtimeUs: toMicroseconds(stats.mtimeMs),
    files,
    image:
      cover === undefined || coverStats === undefined
        ? null
        : { name: cover, mtimeUs: toMicroseconds(coverStats.mtimeMs) },
    problem: unseen ?? (bounds.isDeepest && children.length > 0 ? tooDeep : null),
  };
  return { folder, children: bounds.isDeepest ? [] : children };
}

const tooDeep: ReadFailure = {
  code: 'unreadable-file',
  message: `This folder lies ${MAX_DEPTH} levels deep; what is below it is not scanned`,
};

interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** What lies in a folder in name order, without what a walk leaves out. Throws what the system says. */
export function entriesOf(path: string, realRoot: string | undefined): readonly Entry[] {
  const entries: Entry[] = [];
  for (const [name, entry] of namedEntries(path)) {
    if (isHiddenName(name) || SKIPPED.has(name)) continue;
    if (entry.isDirectory()) entries.push({ name, kind: 'folder' });
    else if (entry.isFile()) entries.push({ name, kind: 'file' });
    else if (entry.isSymbolicLink()) {
      const kind = kindOfLink(join(path, name), realRoot);
      if (kind !== undefined) entries.push({ name, kind });
    }
  }
  return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Listed as text; only a folder with an undecodable name is listed again as bytes. */
function namedEntries(path: string): readonly (readonly [string, Dirent | Dirent<Buffer>])[] {
  const raw = toRawPath(path);
  const plain = readdirSync(raw, { withFileTypes: true });
  if (!plain.some(({ name }) => /[\uFFFD\u{10FF80}-\u{10FFFF}]/u.test(name))) {
    return plain.map((entry) => [entry.name, entry] as const);
  }
  return readdirSync(raw, { withFileTypes: true, encoding: 'buffer' }).map(
    (entry) => [fromRawPath(entry.name), entry] as const,
  );
}

function kindOfLink(path: string, realRoot: string | undefined): Entry['kind'] | undefined {
  const target = realPathOf(path);
  if (target === undefined || realRoot === undefined || !isInside(target, realRoot)) return undefined;
  const stats = statOf(path);
  if (stats?.isDirectory() === true) return 'folder';
  return stats?.isFile() === true ? 'file' : undefined;
}

/** Whether a path is the root's own, or below it. */
export function isInside(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** Undefined for what is gone, dangling or not ours to see; the scan then knows nothing of it. */
export function realPathOf(path: string): string | undefined {
  try {
    return fromRawPath(realpathSync(toRawPath(path), { encoding: 'buffer' }));
  } catch {
    return undefined;
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(toRawPath(path), { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function toWalkedFile(name: string, stats: Stats): WalkedFile {
  return {
    name,
    sizeBytes: stats.size,
    mtimeUs: toMicroseconds(stats.mtimeMs),
    inode: Number.isSafeInteger(stats.ino) && stats.ino > 0 ? stats.ino : null,
  };
}

/** A date outside what a database integer and a double share (broken file systems have them) becomes 0. */
function toMicroseconds(epochMs: number): number {
  const us = Math.round(epochMs * 1000);
  return Number.isSafeInteger(us) ? us : 0;
}

/** A folder that could not be listed. */
export function failedFolder(root: WalkRoot, path: string, problem: ReadFailure): WalkedFolder {
  return { rootId: root.rootId, path, mtimeUs: 0, files: [], image: null, problem };
}

/** A problem from what the system threw. */
export function failureOf(thrown: unknown): ReadFailure {
  const errno = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown error';
  return errno === 'EACCES' || errno === 'EPERM'
    ? { code: 'path-denied', message: 'Fonoteka may not open this folder' }
    : { code: 'unreadable-file', message: `This folder could not be listed (${errno})` };
}

/** The path of a name in a folder. */
export function join(folder: string, name: string): string {
  return folder.endsWith(sep) ? folder + name : folder + sep + name;
}
