/** Folders of this computer, for choosing among them. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { fromRawPath, isHiddenName, toRawPath } from './paths.ts';

export interface ListedFolder {
  readonly path: string;
  readonly parent: string | null;
  readonly folderNames: readonly string[];
  readonly fileNames: readonly string[];
}

/** What lies in a folder, in name order, hidden names left out. Throws: not-found, path-denied. */
export function listFolder(path: string): ListedFolder {
  const real = realFolder(path);
  const entries = translated(real, () => readdirSync(toRawPath(real), { withFileTypes: true, encoding: 'buffer' }));
  const named = entries
    .map((entry) => ({ name: fromRawPath(entry.name), isFolder: entry.isDirectory() || isLinkToFolder(real, entry) }))
    .filter(({ name }) => !isHiddenName(name))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const parent = dirname(real);
  return {
    path: real,
    parent: parent === real ? null : parent,
    folderNames: named.filter(({ isFolder }) => isFolder).map(({ name }) => name),
    fileNames: named.filter(({ isFolder }) => !isFolder).map(({ name }) => name),
  };
}

/** The one true path of a folder, links resolved. Throws: not-found, path-denied. */
export function realFolder(path: string): string {
  if (!isAbsolute(path)) throw new AppError('not-found', `Not a full path: ${path}`);
  const real = translated(path, () => fromRawPath(realpathSync(toRawPath(resolve(path)), { encoding: 'buffer' })));
  if (!translated(real, () => statSync(toRawPath(real))).isDirectory()) {
    throw new AppError('not-found', `Not a folder: ${path}`);
  }
  return real;
}

/** What a path names, links resolved; undefined where it is nothing that could be seen, or neither folder nor file. */
export function findThing(path: string): { readonly kind: 'folder' | 'file'; readonly path: string } | undefined {
  if (!isAbsolute(path)) return undefined;
  try {
    const real = fromRawPath(realpathSync(toRawPath(resolve(path)), { encoding: 'buffer' }));
    const facts = statSync(toRawPath(real));
    if (facts.isDirectory()) return { kind: 'folder', path: real };
    return facts.isFile() ? { kind: 'file', path: real } : undefined;
  } catch {
    // gone, or not ours to see
    return undefined;
  }
}

/** Whether a folder can be seen at a path now. Never throws. */
export function isFolderThere(path: string): boolean {
  try {
    return statSync(toRawPath(path), { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    // behind a locked folder
    return false;
  }
}

/**
 * What a folder is known by, where it shows something: `device:inode`, or its path where the system has no such numbers.
 * Undefined where it is gone, empty, or not ours to see: a drive that went away may leave an empty folder behind.
 */
export async function findFilledFolder(path: string): Promise<string | undefined> {
  try {
    const facts = await stat(toRawPath(path));
    const folder = await opendir(toRawPath(path));
    const isEmpty = (await folder.read()) === null;
    await folder.close();
    if (isEmpty) return undefined;
    return facts.ino === 0 ? path : `${facts.dev}:${facts.ino}`;
  } catch {
    return undefined;
  }
}

function isLinkToFolder(folder: string, entry: { readonly name: Buffer; isSymbolicLink(): boolean }): boolean {
  if (!entry.isSymbolicLink()) return false;
  try {
    return statSync(toRawPath(join(folder, fromRawPath(entry.name)))).isDirectory();
  } catch {
    // dangling, or not ours to see: nothing to choose
    return false;
  }
}

function translated<T>(path: string, run: () => T): T {
  try {
    return run();
  } catch (cause) {
    const errno = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (errno === 'EACCES' || errno === 'EPERM') {
      throw new AppError('path-denied', `Fonoteka may not open ${path}`, { cause });
    }
    throw new AppError('not-found', `There is no folder ${path}`, { cause });
  }
}

/**
 * A check whether a file is gone for sure: the folder of music around it can be listed and holds something, and the
 * file does not exist. An unplugged drive or a locked folder proves nothing. A folder of music that does not answer is asked once.
 */
export function createGoneCheck(): (path: string, rootPath: string) => boolean {
  const silent = new Set<string>();
  return (path, rootPath) => {
    if (silent.has(rootPath) || !isAbsent(path)) return false;
    // asked behind the file: a drive may be unplugged at any moment, and all of it is absent then
    const isAnswering = holdsSomething(rootPath);
    if (!isAnswering) silent.add(rootPath);
    return isAnswering;
  };
}

function holdsSomething(folder: string): boolean {
  try {
    return readdirSync(toRawPath(folder)).length > 0;
  } catch {
    // away, or not ours to see
    return false;
  }
}

function isAbsent(path: string): boolean {
  try {
    return statSync(toRawPath(path), { throwIfNoEntry: false }) === undefined;
  } catch {
    // there may be a file behind a locked folder
    return false;
  }
}
