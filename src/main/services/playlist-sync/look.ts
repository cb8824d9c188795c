/** Looks at the file of a link, and reads it where it may be another one than before. */
import { basename, dirname, sep } from 'node:path';
import type { SyncState } from '../../../shared/contract/playlist-sync.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/handles.ts';
import { listSourceRows } from '../../db/queries/folders.ts';
import type { ParserPool } from '../../parse/pool.ts';
import type { FileEntry, PlaylistFile } from '../../playlist-files/file-types.ts';
import { keyOfLine } from '../../playlist-files/sync-keys.ts';
import { toDisplayPath } from '../../ports/paths.ts';
import { isSameMark, lookAtFile, type FileMark } from '../../ports/synced-file.ts';
import { versionOf } from './base.ts';

export interface LookParts {
  readonly reader: ReadDb;
  readonly pool: Pick<ParserPool, 'readPlaylist'>;
}

/** Why nothing can be said of the file now. */
export interface Unseen {
  readonly state: Extract<SyncState, 'away' | 'gone' | 'broken'>;
  readonly problem: string | null;
}

export interface SeenFile {
  readonly mark: FileMark;
  /** With links resolved: what is written. */
  readonly realPath: string;
}

/** Without opening it. It must lie in a folder of music that is there. */
export function seeFile(reader: ReadDb, path: string): SeenFile | Unseen {
  const root = listSourceRows(reader).find((one) => isBelow(path, one.path));
  if (root?.state !== 'online') return { state: 'away', problem: null };
  const look = lookAtFile(path, root.path);
  if (look === 'gone') return { state: 'gone', problem: null };
  return typeof look === 'string' ? { state: 'broken', problem: look } : look;
}

/** What a file says, with the name that each of its entries is known by. */
export interface ReadFile extends SeenFile {
  readonly file: PlaylistFile;
  readonly name: string | null;
  readonly entries: readonly FileEntry[];
  readonly keys: readonly string[];
  readonly version: string;
  /** The folder that it lies in, as a person reads it. */
  readonly folder: string;
}

/** `changing`: it was written to while it was read. */
export async function readFile(
  { reader, pool }: LookParts,
  path: string,
  { mark, realPath }: SeenFile,
): Promise<ReadFile | Unseen | 'changing'> {
  const outcome = await pool.readPlaylist({ path, name: basename(path) });
  const after = seeFile(reader, path);
  if ('state' in after) return after;
  if (!isSameMark(after.mark, mark)) return 'changing';
  if ('code' in outcome) return { state: 'broken', problem: outcome.code };
  const { file } = outcome;
  if (file === null) return { state: 'broken', problem: outcome.refusal };
  const [list] = file.playlists;
  if (list === undefined || file.playlists.length > 1) return { state: 'broken', problem: 'unknown-format' };
  // what could not be read is not gone
  if (file.problems.some(({ code }) => code !== 'unknown-part')) return { state: 'broken', problem: 'damaged' };
  const folder = toDisplayPath(dirname(path));
  const entries = list.items.flatMap((no) => file.entries[no] ?? []);
  const keys = entries.map((entry) => keyOfLine(entry, { folder, format: file.format }));
  return { mark, realPath, file, name: list.name, entries, keys, version: versionOf(keys), folder };
}

/** What the file says now. Throws: conflict, invalid-input with the refusal. */
export async function readNow(parts: LookParts, path: string): Promise<ReadFile> {
  const seen = seeFile(parts.reader, path);
  const read = 'state' in seen ? seen : await readFile(parts, path, seen);
  if (read === 'changing') throw new AppError('conflict', 'The file is being written to');
  if ('state' in read) {
    const details = { refusal: read.problem ?? read.state };
    throw new AppError('invalid-input', 'The file can’t be read now', { details });
  }
  return read;
}

function isBelow(path: string, root: string): boolean {
  return path.startsWith(root.endsWith(sep) ? root : root + sep);
}
