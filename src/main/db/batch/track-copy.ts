/** What a track knows of its file, taken over by another. Called inside the change's transaction. */
import type { Database } from 'better-sqlite3';
import { columnsOf } from './track-dump.ts';
import { trackColumns } from './track-columns.ts';

const FILE_TABLES = ['track_file', 'track_tag', 'track_artist', 'genre_track', 'track_source_link', 'track_as_read'];

/** The image names its track, so it is left to the caller. */
const copied = trackColumns.filter((column) => column !== 'image');

/** Everything that was read from the file of the one is said of the other, in place of what was said of it. */
export function copyFileFacts(raw: Database, fromId: number, toId: number): void {
  raw
    .prepare(
      `update track set (${copied.join(', ')}) = (select ${copied.join(', ')} from track where id = +?) where id = +?`,
    )
    .run(fromId, toId);
  for (const table of FILE_TABLES) {
    // a row's own number is its own: the copy gets another
    const columns = columnsOf(raw, table).filter((column) => column !== 'track_id' && column !== 'id');
    raw.prepare(`delete from ${table} where track_id = +?`).run(toId);
    raw
      .prepare(
        `insert into ${table} (track_id, ${columns.join(', ')}) select ?, ${columns.join(', ')} from ${table} where track_id = +?`,
      )
      .run(toId, fromId);
  }
}

/** A missing track without a file or anything else of its own, to be filled; it came when it is made. */
export function insertEmptyTrack(raw: Database, id: number, now: number): void {
  raw
    .prepare(
      `insert into track (id, name, filepath, sort_key, missing_since, created_at, updated_at) values (?, '', '', '', ?, ?, ?)`,
    )
    .run(id, now, now, now);
}

interface Placed {
  readonly path: string;
  readonly image: string | null;
  readonly missingSince: number | null;
  readonly folderId: number;
  readonly groupKey: string;
  readonly mtimeUs: number;
}

/** Where the track's file lies, or lay. */
export function findPlaced(raw: Database, trackId: number): Placed | undefined {
  return raw
    .prepare<[number], Placed>(
      `select t.filepath as path, t.image, t.missing_since as missingSince, f.folder_id as folderId,
         p.group_key as groupKey, f.mtime_us as mtimeUs
       from track t join track_file f on f.track_id = t.id join scan_folder p on p.id = f.folder_id where t.id = +?`,
    )
    .get(trackId);
}

/** Says that the file is gone, or there; the path and the image with it. */
export function setPresence(
  raw: Database,
  trackId: number,
  { path, image, missingSince }: Pick<Placed, 'path' | 'image' | 'missingSince'>,
): void {
  raw
    .prepare('update track set filepath = ?, image = ?, missing_since = ? where id = +?')
    .run(path, image, missingSince, trackId);
}

/** That the track is at home in another folder that the library knows; false where it knows none of that path. */
export function setFolder(raw: Database, trackId: number, folderPath: string): boolean {
  return (
    raw
      .prepare(
        `update track_file set folder_id = (select id from scan_folder where path = +@folderPath)
         where track_id = +@trackId and exists (select 1 from scan_folder where path = +@folderPath)`,
      )
      .run({ trackId, folderPath }).changes > 0
  );
}
