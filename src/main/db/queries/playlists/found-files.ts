/** Playlist files that scans found between the music, as one person sees them. */
import type { UserId } from '../../../../shared/ids.ts';
import { withDbErrors } from '../../errors.ts';
import type { ReadDb } from '../../handles.ts';

export interface FoundFileRow {
  readonly id: number;
  readonly path: string;
  readonly rootPath: string;
  readonly rootState: 'online' | 'offline' | 'doubtful';
  readonly sizeBytes: number;
  readonly mtimeUs: number;
  readonly missingSince: number | null;
  readonly choice: 'ignored' | 'imported' | null;
  /** The person's own that is kept in sync with it. */
  readonly playlistId: number | null;
}

const SELECT = `select f.id, f.path, r.path as rootPath, r.state as rootState, f.size_bytes as sizeBytes, f.mtime_us as mtimeUs,
    f.missing_since as missingSince, c.choice, (select l.playlist_id from playlist_link l join playlist p on p.id = l.playlist_id
      where l.path = f.path and p.owner_id = @userId) as playlistId
  from playlist_file f join scan_root r on r.id = f.root_id and r.is_active = 1
    left join playlist_file_choice c on c.file_id = f.id and c.user_id = @userId`;

/** All of the folders of music that are in the library. Shape: by path. Cost: some 50 ms for 10,000. */
export function listFoundFiles({ raw }: ReadDb, userId: UserId): readonly FoundFileRow[] {
  return withDbErrors(() => raw.prepare<object, FoundFileRow>(`${SELECT} order by f.path`).all({ userId }));
}

/** Undefined where its folder of music was taken out, too. */
export function findFoundFile({ raw }: ReadDb, userId: UserId, fileId: number): FoundFileRow | undefined {
  return withDbErrors(() =>
    raw.prepare<object, FoundFileRow>(`${SELECT} where f.id = @fileId`).get({ userId, fileId }),
  );
}
