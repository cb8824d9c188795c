/** Compiled writes of the problem list. Called inside the scan's transactions. */
import type { Database } from 'better-sqlite3';

interface IssueRecord {
  readonly path: string;
  /** Null for a folder that could not be listed. */
  readonly folderId: number | null;
  /** Set where the file is in the library in spite of it. */
  readonly trackId: number | null;
  readonly code: string;
  readonly message: string;
  readonly sizeBytes: number | null;
  readonly mtimeUs: number | null;
}

export interface IssueWrites {
  /** Adds the problem or brings it up to date. A parser killed again by the same file counts up. */
  put(record: IssueRecord): void;
  /** The path gives no trouble any more. */
  clear(path: string): void;
  /** Folders below a root that could not be listed. */
  listFolders(rootPath: string): readonly string[];
}

/** Cost: one look-up by path. */
export function prepareIssues(raw: Database, now: () => number): IssueWrites {
  const put = raw.prepare(
    `insert into scan_issue (path, folder_id, track_id, code, message, size_bytes, mtime_us, kill_count, first_seen_at, last_seen_at)
     values (@path, @folderId, @trackId, @code, @message, @sizeBytes, @mtimeUs, @isKill, @now, @now)
     on conflict (path) do update set
       folder_id = @folderId, track_id = @trackId, code = @code, message = @message, last_seen_at = @now,
       kill_count = iif(size_bytes is @sizeBytes and mtime_us is @mtimeUs, kill_count, 0) + @isKill,
       size_bytes = @sizeBytes, mtime_us = @mtimeUs`,
  );
  const clear = raw.prepare('delete from scan_issue where path = ?');
  // '0' follows '/': what lies between is below the root; a backslash has its own neighbour
  const folders = raw
    .prepare<[string, string, string, string], string>(
      `select path from scan_issue where folder_id is null and ((path > +? and path < +?) or (path > +? and path < +?))`,
    )
    .pluck();
  return {
    listFolders: (rootPath) => {
      const base = rootPath.replace(/[/\\]$/u, '');
      return folders.all(`${base}/`, `${base}0`, `${base}\\`, `${base}]`);
    },
    put: (record) => void put.run({ ...record, isKill: Number(record.code.startsWith('parser-')), now: now() }),
    clear: (path) => void clear.run(path),
  };
}
