/** What a scan notes of playlist files between the music. A file that is gone keeps its row: people may have said what is to become of it. */
import type { Database } from 'better-sqlite3';

interface SeenFile {
  readonly sizeBytes: number;
  readonly mtimeUs: number;
}

interface KnownPlaylistFile extends SeenFile {
  readonly id: number;
  readonly path: string;
  readonly missingSince: number | null;
}

export interface PlaylistFileWrites {
  list(rootId: number): readonly KnownPlaylistFile[];
  insert(rootId: number, path: string, file: SeenFile, now: number): void;
  update(id: number, file: SeenFile): void;
  miss(id: number, now: number): void;
}

/** Prepared once a scan. */
export function preparePlaylistFiles(raw: Database): PlaylistFileWrites {
  const list = raw.prepare<[number], KnownPlaylistFile>(
    `select id, path, size_bytes as sizeBytes, mtime_us as mtimeUs, missing_since as missingSince
     from playlist_file where root_id = ?`,
  );
  // a folder of music inside another one, or around it, may have had it before
  const insert = raw.prepare<[number, string, number, number, number]>(
    `insert into playlist_file (root_id, path, size_bytes, mtime_us, found_at) values (?, ?, ?, ?, ?)
     on conflict (path) do update set root_id = excluded.root_id, size_bytes = excluded.size_bytes,
       mtime_us = excluded.mtime_us, missing_since = null`,
  );
  const update = raw.prepare<[number, number, number]>(
    'update playlist_file set size_bytes = ?, mtime_us = ?, missing_since = null where id = ?',
  );
  const miss = raw.prepare<[number, number]>('update playlist_file set missing_since = ? where id = ?');
  return {
    list: (rootId) => list.all(rootId),
    insert: (rootId, path, { sizeBytes, mtimeUs }, now) => void insert.run(rootId, path, sizeBytes, mtimeUs, now),
    update: (id, { sizeBytes, mtimeUs }) => void update.run(sizeBytes, mtimeUs, id),
    miss: (id, now) => void miss.run(now, id),
  };
}
