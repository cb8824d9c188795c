/** Long texts that are written for a moment and read in parts. */
import { appendFileSync, closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { withCacheErrors } from './cache-errors.ts';

export interface TextFile {
  append(text: string): void;
  /** Bytes so far. */
  readonly length: number;
  close(): void;
}

/** An empty one that only its owner may read. Throws: disk-full, path-denied. */
export function createTextFile(path: string): TextFile {
  makeFolderOf(path);
  const file = withCacheErrors(() => openSync(path, 'wx', 0o600));
  let length = 0;
  return {
    append: (text) => {
      let rest = Buffer.from(text);
      length += rest.length;
      while (rest.length > 0) rest = rest.subarray(withCacheErrors(() => writeSync(file, rest)));
    },
    get length() {
      return length;
    },
    close: () => closeSync(file),
  };
}

/** The folder around a file, for its owner alone, where it is not there. Throws: disk-full, path-denied. */
export function makeFolderOf(path: string): void {
  withCacheErrors(() => mkdirSync(dirname(path), { recursive: true, mode: 0o700 }));
}

/** Whole lines from a byte on, about `maxBytes` of them but at least one; and where the next begin. */
export function readTextPart(
  path: string,
  from: number,
  maxBytes: number,
): { readonly text: string; readonly next: number | null } {
  return withCacheErrors(() => {
    const file = openSync(path, 'r');
    try {
      for (let size = maxBytes; ; size *= 2) {
        const bytes = Buffer.alloc(size);
        const count = readSync(file, bytes, 0, size, from);
        if (count < size) return { text: bytes.toString('utf8', 0, count), next: null };
        const end = bytes.lastIndexOf('\n') + 1;
        if (end > 0) return { text: bytes.toString('utf8', 0, end), next: from + end };
      }
    } finally {
      closeSync(file);
    }
  });
}

/** What is gone is removed already. */
export function removeTextFile(path: string): void {
  rmSync(path, { force: true });
}

/** Adds bytes to the end of a file, which is made, for its owner alone, where it is not there. Throws: disk-full, path-denied. */
export function appendToFile(path: string, bytes: Buffer): void {
  makeFolderOf(path);
  withCacheErrors(() => appendFileSync(path, bytes, { mode: 0o600 }));
}
