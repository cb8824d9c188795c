/** What both sides were when they were last the same: who changed since is told by it. */
import { createHash } from 'node:crypto';
import type { SyncedEntry } from '../../db/queries/playlists/sync-rows.ts';
import { keyOfPath } from '../../playlist-files/sync-keys.ts';
import type { SyncEntry } from '../../playlist-files/sync-align.ts';

/** An entry, how the file names it (null: it does not), and where its own file lay then. */
type BaseEntry = readonly [id: number, key: string | null, path: string | null];

export interface SyncBase {
  /** What the file named, in order. */
  readonly file: readonly string[];
  readonly entries: readonly BaseEntry[];
}

/** Null for none, and for what can't be read. */
export function parseBase(text: string | null | undefined): SyncBase | null {
  if (text === null || text === undefined) return null;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by `formatBase` alone, into a strict table
  return JSON.parse(text) as SyncBase;
}

/** As it is kept. */
export function formatBase(base: SyncBase): string {
  return JSON.stringify(base);
}

/** The entries as they are now, by the names that the file has for them, or would have. */
export function toSyncEntries(entries: readonly SyncedEntry[], base: SyncBase | null): readonly SyncEntry[] {
  const known = new Map(base?.entries.map(([id, key]) => [id, key]));
  return entries.map(({ id, trackId, path }) => {
    const key = known.get(id);
    return { id, trackId, key: key === undefined ? (path === null ? null : keyOfPath(path)) : key };
  });
}

/** Whether entries came, went or were moved since. */
export function isPlaylistChanged(entries: readonly SyncedEntry[], base: SyncBase): boolean {
  return entries.length !== base.entries.length || entries.some(({ id }, no) => id !== base.entries[no]?.[0]);
}

/** Whether a file of the entries would name other things, or in another order: two places of one track that change sides say the same. */
export function isSaidOtherwise(named: readonly SyncEntry[], base: SyncBase): boolean {
  return named.length !== base.entries.length || named.some(({ key }, no) => key !== base.entries[no]?.[1]);
}

/** The entries whose own file lies elsewhere since, or was found. */
export function movedSince(entries: readonly SyncedEntry[], base: SyncBase): ReadonlySet<number> {
  const known = new Map(base.entries.map(([id, , path]) => [id, path]));
  return new Set(entries.flatMap(({ id, path }) => (known.has(id) && known.get(id) !== path ? id : [])));
}

/** Whether the file names other things, or in another order. */
export function isFileChanged(keys: readonly string[], base: SyncBase): boolean {
  return keys.length !== base.file.length || keys.some((key, no) => key !== base.file[no]);
}

/** One for each thing that a file may say. */
export function versionOf(keys: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(keys)).digest('hex').slice(0, 32);
}

const FEW = 3;
const MANY = 10;

/**
 * Whether so much is gone from the file at once that it may be an accident: it is empty, holds nothing any more of what it
 * held, or ends far too soon, as one does that is still being written.
 */
export function isSuspicious(keys: readonly string[], { file }: SyncBase): boolean {
  if (file.length === 0) return false;
  if (keys.length === 0) return true;
  const before = new Set(file);
  if (file.length >= FEW && !keys.some((key) => before.has(key))) return true;
  return file.length >= MANY && keys.length * 2 < file.length && keys.every((key, no) => key === file[no]);
}
