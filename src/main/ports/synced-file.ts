/** A file of another program that is read in place, and put in another's place only where a person asked for it. */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fchownSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { fromRawPath, toRawPath } from './paths.ts';

/** What a file was when it was looked at; it is another one where any of it is otherwise. */
export interface FileMark {
  readonly sizeBytes: number;
  /** Microseconds since the epoch. */
  readonly mtimeUs: number;
  readonly inode: number;
  /** Names that the same file has. */
  readonly linkCount: number;
}

/** `gone`: nothing is there; `outside`: a link leads out of the folder, or it is no file; `unreadable`: the system says no. */
export type FileLook = { readonly mark: FileMark; readonly realPath: string } | 'gone' | 'outside' | 'unreadable';

/** Looks, without opening anything. Paths are in the library's form. Never throws. */
export function lookAtFile(path: string, rootPath: string): FileLook {
  try {
    const realPath = realOf(path);
    const realRoot = realOf(rootPath);
    const mark = markOf(realPath);
    const isInside = realPath.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep);
    return mark === undefined || !isInside ? 'outside' : { mark, realPath };
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'gone' : 'unreadable';
  }
}

/** All of it. Throws what the system says. */
export function readWholeFile(path: string): Buffer {
  return readFileSync(toRawPath(path));
}

/** Whether both are of the same file in the same state. */
export function isSameMark(a: FileMark, b: FileMark): boolean {
  return a.sizeBytes === b.sizeBytes && a.mtimeUs === b.mtimeUs && a.inode === b.inode;
}

/** `several-names`: it would lose one of them; `changed`: it is not any more what it was. */
export type ReplaceRefusal = 'several-names' | 'changed';

/**
 * Puts the bytes in the place of the file: written beside it under a hidden name, on the drive before it takes the name. A
 * crash leaves the old file or the new one. Keeps its rights. Throws what the system says; then the file is the old one.
 */
export function replaceFile(path: string, bytes: Buffer, known: FileMark): FileMark | ReplaceRefusal {
  const temp = join(dirname(path), `${startOf(path)}.fonoteka-${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeDurably(temp, bytes, path);
    const refusal = refuse(markOf(path), known);
    if (refusal !== undefined) {
      rmSync(toRawPath(temp), { force: true });
      return refusal;
    }
    renameSync(toRawPath(temp), toRawPath(path));
  } catch (thrown) {
    rmSync(toRawPath(temp), { force: true });
    throw thrown;
  }
  syncFolder(dirname(path));
  return markOf(path) ?? known;
}

/** By what it is at the last moment: a name may have come since it was looked at. */
function refuse(now: FileMark | undefined, known: FileMark): ReplaceRefusal | undefined {
  if (now === undefined || !isSameMark(now, known)) return 'changed';
  return now.linkCount > 1 ? 'several-names' : undefined;
}

function writeDurably(temp: string, bytes: Buffer, like: string): void {
  const file = openSync(toRawPath(temp), 'wx', 0o600);
  try {
    for (let rest = bytes; rest.length > 0;) rest = rest.subarray(writeSync(file, rest));
    const { mode, uid, gid } = statSync(toRawPath(like));
    try {
      fchownSync(file, uid, gid);
    } catch {
      // another's file in a folder that we may write to: it becomes ours, as it would in any editor
    }
    fsyncSync(file);
    chmodSync(toRawPath(temp), mode & 0o7777);
  } finally {
    closeSync(file);
  }
}

/** So that the name is on the drive too. Windows opens no folders, and needs no help. */
function syncFolder(path: string): void {
  try {
    const folder = openSync(toRawPath(path), 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // the file is whole under either name; a network drive may know no such thing
  }
}

function markOf(path: string): FileMark | undefined {
  const stats = statSync(toRawPath(path), { throwIfNoEntry: false });
  if (stats?.isFile() !== true) return undefined;
  return { sizeBytes: stats.size, mtimeUs: Math.round(stats.mtimeMs * 1000), inode: stats.ino, linkCount: stats.nlink };
}

function realOf(path: string): string {
  return fromRawPath(realpathSync(toRawPath(path), { encoding: 'buffer' }));
}

/** Takes away what a crash in the middle of a write left beside the file, which is the old one, whole. Never throws. */
export function removeLeftOvers(path: string): void {
  const folder = dirname(path);
  const start = `${startOf(path)}.fonoteka-`;
  try {
    for (const name of readdirSync(toRawPath(folder))) {
      const isOurs = name.startsWith(start) && /^[\da-f]{12}\.tmp$/u.test(name.slice(start.length));
      if (isOurs) rmSync(toRawPath(join(folder, name)), { force: true });
    }
  } catch {
    // the folder is away, or not ours to write to: then nothing of ours lies in it
  }
}

function startOf(path: string): string {
  return `.${basename(path).slice(0, 80)}`;
}
