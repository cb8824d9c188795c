/** The list of what the demo made in a folder. It alone says what may be deleted again. */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export interface ManifestEntry {
  /** Below the folder, with `/`. */
  readonly path: string;
  /** Of what we wrote: a file that says something else is somebody's work. */
  readonly sha256: string;
}

const NAME = '.fonoteka-demo.json';
/** Whatever is being written has this name until it is whole. */
const PART_NAME = '.fonoteka-demo.part';
const KIND = 'fonoteka-demo';

/** The list of a folder; undefined where there is none, or none that can be trusted. */
export function findManifest(folder: string): readonly ManifestEntry[] | undefined {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(join(folder, NAME), 'utf8'));
  } catch {
    // no demo, or a list that was damaged: then nothing here is ours for sure
    return undefined;
  }
  if (typeof read !== 'object' || read === null || !('kind' in read) || read.kind !== KIND) return undefined;
  if (!('files' in read) || !Array.isArray(read.files)) return undefined;
  const files: readonly unknown[] = read.files;
  return files.flatMap((entry) => toEntry(entry) ?? []);
}

/** Replaces the list in one step. */
export function saveManifest(folder: string, files: readonly ManifestEntry[]): void {
  writeWhole(folder, NAME, Buffer.from(`${JSON.stringify({ kind: KIND, version: 1, files }, null, 1)}\n`));
}

/** Writes a file so that it is there whole or not at all. */
export function writeWhole(folder: string, path: string, bytes: Uint8Array): void {
  const part = join(folder, PART_NAME);
  const file = openSync(part, 'w');
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(part, join(folder, path));
}

/** Names in a demo's folder that are the demo's own book-keeping. */
export const ownNames: readonly string[] = [NAME, PART_NAME];

/** Only what can have been ours: a list that was tampered with must not lead out of the folder. */
function toEntry(entry: unknown): ManifestEntry | undefined {
  if (typeof entry !== 'object' || entry === null || !('path' in entry) || !('sha256' in entry)) return undefined;
  const { path, sha256 } = entry;
  if (typeof path !== 'string' || typeof sha256 !== 'string') return undefined;
  const isInside = path
    .split('/')
    .every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\0]/.test(part));
  return isInside && /\.(?:flac|jpg|png)$/.test(path) ? { path, sha256 } : undefined;
}
