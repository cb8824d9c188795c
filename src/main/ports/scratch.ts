/** Files that we write for a moment, or that may be deleted at any time. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withCacheErrors } from './cache-errors.ts';

/** What `run` gives, with a folder of its own below `parent` that is gone afterwards. Throws: disk-full, path-denied. */
export async function withScratchFolder<T>(parent: string, run: (folder: string) => Promise<T>): Promise<T> {
  const folder = withCacheErrors(() => {
    mkdirSync(parent, { recursive: true });
    return mkdtempSync(join(parent, 'given-'));
  });
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Throws: disk-full, path-denied. */
export function writeScratch(path: string, bytes: Uint8Array): void {
  withCacheErrors(() => writeFileSync(path, bytes));
}

/** Throws: disk-full, path-denied. */
export function readScratch(path: string): Uint8Array {
  return withCacheErrors(() => readFileSync(path));
}

/** Makes a file where it is not there, whole or not at all. Throws: disk-full, path-denied. */
export function ensureFile(path: string, bytes: () => Uint8Array): void {
  if (existsSync(path)) return;
  const temporaryPath = `${path}.${randomUUID()}.tmp`;
  withCacheErrors(() => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporaryPath, bytes());
    renameSync(temporaryPath, path);
  });
}
