/** Where a cache can be kept. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withCacheErrors } from './cache-errors.ts';

export interface CachePlace {
  readonly path: string;
  /** Deletes it where it was for this time only. */
  readonly drop: () => void;
}

/**
 * The folder, where files can be made in it; else one of this time's own among the system's temporary files: a library on a
 * read-only drive may have its cache beside it. Throws: disk-full, path-denied.
 */
export function findCachePlace(cachePath: string): CachePlace {
  try {
    mkdirSync(cachePath, { recursive: true });
    rmSync(mkdtempSync(join(cachePath, 'try-')), { recursive: true });
    return { path: cachePath, drop: () => undefined };
  } catch {
    return makeTemporaryFolder();
  }
}

/** A folder of the system's temporary files, new and of our own. Throws: disk-full, path-denied. */
export function makeTemporaryFolder(): CachePlace {
  const path = withCacheErrors(() => mkdtempSync(join(tmpdir(), 'fonoteka-')));
  return { path, drop: () => rmSync(path, { recursive: true, force: true }) };
}
