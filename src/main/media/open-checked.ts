/** Opens a file to be served, and makes sure that it is what it was taken for. */
import { constants, type BigIntStats } from 'node:fs';
import { open, realpath, stat, type FileHandle } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { toRawPath } from '../ports/paths.ts';

export interface OpenedFile {
  readonly handle: FileHandle;
  readonly sizeBytes: number;
  /** Changes when the file does; says nothing else about it. */
  readonly etag: string;
}

/**
 * The opened file, or undefined where it can't be opened, is not a regular file, or lies outside `rootPath` once all
 * links are resolved. The checks are made on what was opened, so that swapping the file in between gains nothing.
 * The caller closes the handle.
 */
export async function openChecked(path: string, rootPath: string | undefined): Promise<OpenedFile | undefined> {
  const handle = await openQuietly(path);
  if (handle === undefined) return undefined;
  try {
    const stats = await handle.stat({ bigint: true });
    if (stats.isFile() && (rootPath === undefined || (await liesInside(path, rootPath, stats)))) {
      const etag = `"${stats.size.toString(36)}-${stats.mtimeNs.toString(36)}"`;
      return { handle, sizeBytes: Number(stats.size), etag };
    }
  } catch {
    // gone between two checks: as good as not there
  }
  await handle.close();
  return undefined;
}

async function openQuietly(path: string): Promise<FileHandle | undefined> {
  try {
    // a named pipe would hold up the opening until somebody writes to it; Windows has neither pipe nor flag
    return await open(toRawPath(path), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch {
    // missing, denied, a name with a NUL: to the listener it is all the same, the file can't be played
    return undefined;
  }
}

async function liesInside(path: string, rootPath: string, opened: BigIntStats): Promise<boolean> {
  const options = { encoding: 'buffer' } as const;
  const [realFile, realRoot] = await Promise.all([
    realpath(toRawPath(path), options),
    realpath(toRawPath(rootPath), options),
  ]);
  const named = await stat(realFile, { bigint: true });
  if (named.dev !== opened.dev || named.ino !== opened.ino) return false;
  // latin1 keeps every byte apart, so that names that are not UTF-8 compare rightly
  const inside = relative(realRoot.toString('latin1'), realFile.toString('latin1'));
  return inside !== '' && inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
