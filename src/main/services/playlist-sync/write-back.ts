/** A playlist's entries into its file, which a person asked for: the only thing that is ever written between the music. */
import { isAbsolute } from 'node:path';
import type { WriteDb } from '../../db/handles.ts';
import { listExported } from '../../db/queries/playlists/entries.ts';
import type { LinkedPlaylist, SyncedEntry } from '../../db/queries/playlists/sync-rows.ts';
import { openText, type FileText } from '../../playlist-files/file-encoding.ts';
import { RefusedFile } from '../../playlist-files/file-types.ts';
import { declaredEncoding } from '../../playlist-files/read-xml.ts';
import { readPlaylistFile } from '../../playlist-files/read-playlist-file.ts';
import { rewriterOf } from '../../playlist-files/rewrite.ts';
import type { Rewritten, WantedLine } from '../../playlist-files/rewrite-types.ts';
import { alignLines, type SyncEntry } from '../../playlist-files/sync-align.ts';
import { keyOfLine, keyOfPath } from '../../playlist-files/sync-keys.ts';
import { readWholeFile, removeLeftOvers, replaceFile, type FileMark } from '../../ports/synced-file.ts';
import type { SyncBase } from './base.ts';
import type { ReadFile } from './look.ts';

export interface WriteWish {
  readonly link: LinkedPlaylist;
  readonly read: ReadFile;
  /** As `listSyncedEntries` gives them, and with the names that the file has for them. */
  readonly entries: readonly SyncedEntry[];
  readonly named: readonly SyncEntry[];
  /** Of entries whose own file lies elsewhere than when both were last the same. */
  readonly moved: ReadonlySet<number>;
}

export type WriteOutcome =
  | { readonly kind: 'written'; readonly base: SyncBase; readonly mark: FileMark; readonly leftOutCount: number }
  /** Somebody else wrote meanwhile. */
  | { readonly kind: 'changing' }
  | { readonly kind: 'refused'; readonly problem: string };

/** On the drive when it returns. Never throws but what the database does. */
export function writeBack(writer: WriteDb, wish: WriteWish): WriteOutcome {
  const { read, entries } = wish;
  const { format } = read.file;
  const rewrite = rewriterOf(format);
  if (rewrite === undefined) return { kind: 'refused', problem: 'format' };
  const text = openQuietly(read);
  if (typeof text === 'string') return { kind: 'refused', problem: text };
  const wanted = wantedLines(writer, wish);
  const made = rewrite(text, wanted, {
    folder: read.folder,
    references: read.entries.map(({ location }) => location ?? ''),
    wholePaths: countWhole(wish, wanted),
  });
  // lines are only cut otherwise when they have changed; of the others more can be put together in a way of its own
  if (made === undefined) return format === 'm3u' ? { kind: 'changing' } : { kind: 'refused', problem: 'unsure' };
  const keys = keysOf(made, read);
  if (!saysWhat(keys, wanted, made, read)) return { kind: 'refused', problem: 'unsure' };
  const mark = replaceQuietly(read, made.bytes, text);
  if (mark === 'changed') return { kind: 'changing' };
  if (typeof mark === 'string') return { kind: 'refused', problem: mark };
  let line = 0;
  const named = entries.map(({ id, path }, no) => {
    const key = made.leftOut.has(no) ? null : (keys[line++] ?? null);
    return [id, key, path] as const;
  });
  return { kind: 'written', base: { file: keys, entries: named }, mark, leftOutCount: made.leftOut.size };
}

/** The text of the file, or why it is not ours to write. */
function openQuietly({ realPath }: ReadFile): FileText | string {
  try {
    const bytes = readWholeFile(realPath);
    return openText(bytes, declaredEncoding(bytes)) ?? 'encoding';
  } catch (thrown) {
    return thrown instanceof RefusedFile ? thrown.refusal : codeOf(thrown);
  }
}

function replaceQuietly({ realPath, mark }: ReadFile, bytes: Buffer, file: FileText): FileMark | string {
  if (bytes.equals(file.encode(file.text))) return mark;
  try {
    removeLeftOvers(realPath);
    return replaceFile(realPath, bytes, mark);
  } catch (thrown) {
    return codeOf(thrown);
  }
}

function wantedLines(writer: WriteDb, { link, read, named, moved }: WriteWish): readonly WantedLine[] {
  const aligned = alignLines(
    named,
    read.keys.map((key) => ({ key, trackId: null })),
  );
  const blocks = new Map(aligned.flatMap((entry, line) => (entry === null ? [] : [[entry.id, line] as const])));
  return listExported(writer, link.playlistId).map((entry, no) => {
    const id = named[no]?.id ?? 0;
    return { ...entry, block: blocks.get(id) ?? null, isMoved: moved.has(id) };
  });
}

/** Lines that name a file of this computer by its whole path; those of another one are no example. */
function countWhole({ read }: WriteWish, wanted: readonly WantedLine[]): number {
  return wanted.filter(({ block, path, isMoved }) => {
    const location = block === null ? null : (read.entries[block]?.location ?? null);
    if (location === null || path === null || !(isAbsolute(location) || /^file:/iu.test(location))) return false;
    return isMoved || read.keys[block ?? 0] === keyOfPath(path);
  }).length;
}

function keysOf({ bytes }: Rewritten, { folder, file }: ReadFile): readonly string[] {
  const outcome = readPlaylistFile({ sizeBytes: bytes.length, name: `a.${file.format}`, chunks: () => [bytes] });
  const entries = outcome.file?.entries ?? [];
  return entries.map((entry) => keyOfLine(entry, { folder, format: file.format }));
}

/** Whether what was made says, when it is read, what it was made to say: nothing is written that does not. */
function saysWhat(keys: readonly string[], wanted: readonly WantedLine[], made: Rewritten, read: ReadFile): boolean {
  const kept = wanted.filter((_entry, no) => !made.leftOut.has(no));
  return (
    keys.length === kept.length &&
    kept.every(({ block, path }, no) => {
      const isOld = block !== null && keys[no] === read.keys[block];
      return isOld || (path !== null && keys[no] === keyOfPath(path));
    })
  );
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'failed';
}
