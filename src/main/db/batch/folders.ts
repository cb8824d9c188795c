/** Compiled reads and writes of folders and what the library knows to lie in them. Called inside the scan's transactions. */
import { sep } from 'node:path';
import type { Database } from 'better-sqlite3';

// the sign that follows the separator: with it in the separator's place, a path is beyond all that lies below the folder
const AFTER_SEP = String.fromCodePoint((sep.codePointAt(0) ?? 0) + 1);

export interface FolderRow {
  readonly id: number;
  readonly rootId: number;
  readonly imageName: string | null;
  readonly imageMtimeUs: number | null;
  readonly mtimeUs: number | null;
  readonly filesStamp: number | null;
}

/** A track that the library knows in a folder. */
export interface KnownFile {
  readonly trackId: number;
  readonly path: string;
  readonly sizeBytes: number;
  readonly mtimeUs: number;
  readonly audioDigest: string | null;
  readonly missingSince: number | null;
}

/** What tells whether a file is as the library knows it. */
export type FileMark = readonly [path: string, sizeBytes: number, mtimeUs: number, missingSince: number | null];

/** A file that could not be read, last time. */
export interface KnownIssue {
  readonly id: number;
  readonly path: string;
  readonly code: string;
  readonly sizeBytes: number | null;
  readonly mtimeUs: number | null;
  readonly killCount: number;
  readonly trackId: number | null;
}

export interface FolderFacts {
  readonly rootId: number;
  readonly path: string;
  readonly groupKey: string;
  readonly imageName: string | null;
  readonly imageMtimeUs: number | null;
  readonly mtimeUs: number;
}

interface FolderPlace {
  readonly id: number;
  readonly path: string;
  readonly groupKey: string;
}

export interface FolderWrites {
  find(path: string): FolderRow | undefined;
  insert(facts: FolderFacts): number;
  update(id: number, facts: FolderFacts): void;
  /** Its files are as the walk showed them. Forgotten by the database when a row of a file in it changes. */
  setStamp(id: number, stamp: number): void;
  /** Missing ones last, the longest missing at the end. */
  listFiles(folderId: number): readonly KnownFile[];
  /** The same files in no order, with what tells that nothing is to be done. Cost: a third of `listFiles`. */
  listMarks(folderId: number): readonly FileMark[];
  listIssues(folderId: number): readonly KnownIssue[];
  dropIssue(id: number): void;
  /** The file is there after all, unchanged. */
  markPresent(trackId: number): void;
  markMissing(trackId: number, since: number): void;
  /** Group keys of places of which a file was read at that time or later. */
  listGroupsReadSince(at: number): readonly string[];
  /** Folders below a root, for those that the walk did not meet. */
  listIds(rootId: number): readonly FolderPlace[];
  /** Folders with present tracks below a root, with their own times of change. Cost: one look-up a folder. */
  listTimes(rootId: number): readonly (readonly [path: string, mtimeUs: number])[];
  /** Folders below one, at any depth. Cost: a range of the index on paths. */
  listBelow(path: string): readonly FolderPlace[];
}

const MARKS = `select t.filepath, f.size_bytes, f.mtime_us, t.missing_since
  from track_file f join track t on t.id = f.track_id where f.folder_id = +?`;

/** Cost: one index look-up each; `listGroupsReadSince` walks all files. */
export function prepareFolders(raw: Database): FolderWrites {
  const find = raw.prepare<[string], FolderRow>(
    `select id, root_id as rootId, image_name as imageName, image_mtime_us as imageMtimeUs, mtime_us as mtimeUs,
       files_stamp as filesStamp
     from scan_folder where path = ?`,
  );
  const insert = raw.prepare(
    'insert into scan_folder (root_id, path, group_key, image_name, image_mtime_us, mtime_us) values (?, ?, ?, ?, ?, ?)',
  );
  const update = raw.prepare(
    'update scan_folder set root_id = ?, group_key = ?, image_name = ?, image_mtime_us = ?, mtime_us = ? where id = ?',
  );
  const setStamp = raw.prepare('update scan_folder set files_stamp = ? where id = ?');
  const listFiles = raw.prepare<[number], KnownFile>(
    `select f.track_id as trackId, t.filepath as path, f.size_bytes as sizeBytes, f.mtime_us as mtimeUs,
       f.audio_digest as audioDigest, t.missing_since as missingSince
     from track_file f join track t on t.id = f.track_id
     where f.folder_id = +?
     order by t.missing_since is not null, t.missing_since desc`,
  );
  const listMarks = raw.prepare<[number], FileMark>(MARKS).raw();
  const listIssues = raw.prepare<[number], KnownIssue>(
    `select id, path, code, size_bytes as sizeBytes, mtime_us as mtimeUs, kill_count as killCount, track_id as trackId
     from scan_issue where folder_id = +?`,
  );
  const dropIssue = raw.prepare('delete from scan_issue where id = ?');
  const present = raw.prepare('update track set missing_since = null where id = ?');
  const missing = raw.prepare('update track set missing_since = ? where id = +? and missing_since is null');
  const groupsReadSince = raw
    .prepare<[number], string>(
      `select distinct p.group_key from track_file f join scan_folder p on p.id = f.folder_id where f.read_at >= +?`,
    )
    .pluck();
  return {
    find: (path) => find.get(path),
    insert: ({ rootId, path, groupKey, imageName, imageMtimeUs, mtimeUs }) =>
      Number(insert.run(rootId, path, groupKey, imageName, imageMtimeUs, mtimeUs).lastInsertRowid),
    update: (id, { rootId, groupKey, imageName, imageMtimeUs, mtimeUs }) =>
      void update.run(rootId, groupKey, imageName, imageMtimeUs, mtimeUs, id),
    setStamp: (id, stamp) => void setStamp.run(stamp, id),
    listFiles: (folderId) => listFiles.all(folderId),
    listMarks: (folderId) => listMarks.all(folderId),
    listIssues: (folderId) => listIssues.all(folderId),
    dropIssue: (id) => void dropIssue.run(id),
    markPresent: (trackId) => void present.run(trackId),
    markMissing: (trackId, since) => void missing.run(since, trackId),
    listGroupsReadSince: (at) => groupsReadSince.all(at),
    ...preparePlaces(raw),
  };
}

function preparePlaces(raw: Database): Pick<FolderWrites, 'listIds' | 'listTimes' | 'listBelow'> {
  const listIds = raw.prepare<[number], { id: number; path: string; groupKey: string }>(
    'select id, path, group_key as groupKey from scan_folder where root_id = ?',
  );
  const listTimes = raw
    .prepare<[number], readonly [string, number]>(
      `select path, mtime_us from scan_folder p where root_id = +? and mtime_us is not null and exists (
         select 1 from track_file f join track t on t.id = f.track_id where f.folder_id = p.id and t.missing_since is null)`,
    )
    .raw();
  const listBelow = raw.prepare<[string, string], FolderPlace>(
    'select id, path, group_key as groupKey from scan_folder where path > +? and path < +?',
  );
  return {
    listIds: (rootId) => listIds.all(rootId),
    listTimes: (rootId) => listTimes.all(rootId),
    listBelow: (path) => {
      const bare = path.endsWith(sep) ? path.slice(0, -1) : path;
      return listBelow.all(bare + sep, bare + AFTER_SEP);
    },
  };
}
