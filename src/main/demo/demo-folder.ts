/** The demo's folder on the disk: what is missing of it, adding to it, and taking it away. */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { DemoRemoval } from '../../shared/contract/demo.ts';
import { AppError } from '../../shared/errors.ts';
import { filePathsOf } from './album-files.ts';
import type { MadeFile } from './make-album.ts';
import { findManifest, ownNames, saveManifest, writeWhole, type ManifestEntry } from './manifest.ts';
import type { PlannedAlbum } from './plan/album.ts';

export interface DemoFolder {
  /** Albums that lack a file, and how many files the others have. */
  readonly missing: readonly PlannedAlbum[];
  readonly presentCount: number;
  /** Puts a made file into its place. One that is there stays as it is. Throws: disk-full, path-denied. */
  add(file: MadeFile): void;
}

/** Opens the folder, made where there is none. Throws: conflict where it holds somebody else's files; disk-full, path-denied. */
export function openDemoFolder(folder: string, albums: readonly PlannedAlbum[]): DemoFolder {
  return translated(folder, () => {
    mkdirSync(folder, { recursive: true });
    const known = findManifest(folder);
    if (known === undefined && readdirSync(folder).some((name) => !ownNames.includes(name))) {
      throw new AppError('conflict', `${folder} holds other files; a demo library needs a folder of its own`);
    }
    let entries: readonly ManifestEntry[] = known ?? [];
    if (known === undefined) saveManifest(folder, entries);
    const missing = albums.filter((album) => filePathsOf(album).some((path) => !existsSync(join(folder, path))));
    return {
      missing,
      presentCount: albums
        .filter((album) => !missing.includes(album))
        .reduce((sum, album) => sum + filePathsOf(album).length, 0),
      add: ({ path, bytes, sha256 }) =>
        translated(folder, () => {
          const target = join(folder, path);
          if (existsSync(target)) return;
          mkdirSync(dirname(target), { recursive: true });
          // first the list, so that a file is never there without being known
          entries = [...entries.filter((entry) => entry.path !== path), { path, sha256 }];
          saveManifest(folder, entries);
          writeWhole(folder, path, bytes);
        }),
    };
  });
}

/**
 * Deletes the files that a demo made in the folder and nobody changed, the folders that are empty then, and the list.
 * Throws: not-found where no demo was made; path-denied.
 */
export function removeDemoFiles(folder: string): DemoRemoval {
  const entries = findManifest(folder);
  if (entries === undefined) throw new AppError('not-found', `No demo library was made in ${folder}`);
  return translated(folder, () => {
    const root = realpathSync(folder);
    const ours = entries.filter(({ path }) => isInside(root, join(folder, path)));
    const unchanged = ours.filter((entry) => isUnchanged(folder, entry));
    for (const { path } of unchanged) rmSync(join(folder, path));
    const keptCount = ours.filter(({ path }) => existsSync(join(folder, path))).length;
    for (const name of ownNames) rmSync(join(folder, name), { force: true });
    removeEmpty(folder, ours);
    return { removedCount: unchanged.length, keptCount };
  });
}

/** Whether the file is really below the folder: somebody may have put a link in the place of one of ours. */
function isInside(root: string, path: string): boolean {
  try {
    return realpathSync(dirname(path)).startsWith(root + sep);
  } catch {
    // its folder is gone, and the file with it
    return false;
  }
}

function isUnchanged(folder: string, { path, sha256 }: ManifestEntry): boolean {
  const target = join(folder, path);
  if (lstatSync(target, { throwIfNoEntry: false })?.isFile() !== true) return false;
  return createHash('sha256').update(readFileSync(target)).digest('hex') === sha256;
}

/** The deepest first; one that holds something stays. */
function removeEmpty(folder: string, entries: readonly ManifestEntry[]): void {
  const folders = new Set<string>(['']);
  for (const { path } of entries) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) folders.add(path.slice(0, at));
  }
  for (const path of [...folders].toSorted((a, b) => b.length - a.length)) {
    const target = join(folder, path);
    if (existsSync(target) && lstatSync(target).isDirectory() && readdirSync(target).length === 0) rmdirSync(target);
  }
}

function translated<T>(folder: string, run: () => T): T {
  try {
    return run();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const errno = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (errno === 'ENOSPC' || errno === 'EDQUOT') {
      throw new AppError('disk-full', 'There is no space left for the demo library', { cause });
    }
    throw new AppError('path-denied', `Fonoteka can’t write to ${folder}`, { cause });
  }
}
