/** Digests over all of a file's sound: those that are to be made, and those that were. */
import { withDbErrors } from '../errors.ts';
import type { ReadDb, WriteDb } from '../handles.ts';

/** A file as the library knows it, whose full digest is not known. */
export interface UndigestedFile {
  readonly trackId: number;
  readonly path: string;
  readonly sizeBytes: number;
  readonly mtimeUs: number;
}

export interface MadeDigest {
  readonly trackId: number;
  /** Null where none can be made of the file as it is. */
  readonly digest: string | null;
  readonly sizeBytes: number;
  readonly mtimeUs: number;
}

/** There, in a folder of music that is there, and not read whole as it is now. What has no quick digest has no full one. */
const LEFT = `track_file f join track t on t.id = f.track_id and t.missing_since is null
  join scan_folder p on p.id = f.folder_id join scan_root r on r.id = p.root_id and r.is_active = 1 and r.state = 'online'
  where f.audio_digest is not null and not exists (
    select 1 from track_full_digest d
    where d.track_id = f.track_id and d.size_bytes = f.size_bytes and d.mtime_us = f.mtime_us)`;

/** Behind a track, by id. Cost: walks the files from there until enough are found. */
export function listUndigested({ raw }: ReadDb, afterId: number, limit: number): readonly UndigestedFile[] {
  const sql = `select f.track_id as trackId, t.filepath as path, f.size_bytes as sizeBytes, f.mtime_us as mtimeUs
    from ${LEFT} and f.track_id > ? order by f.track_id limit ?`;
  return withDbErrors(() => raw.prepare<[number, number], UndigestedFile>(sql).all(afterId, limit));
}

/** Cost: walks all files once. */
export function countDigests({ raw }: ReadDb): { readonly madeCount: number; readonly leftCount: number } {
  return withDbErrors(() => ({
    madeCount: Number(raw.prepare('select count(*) from track_full_digest where digest is not null').pluck().get()),
    leftCount: Number(raw.prepare(`select count(*) from ${LEFT}`).pluck().get()),
  }));
}

/** In one transaction; what was known of these files' other states goes. */
export function putFullDigests({ raw }: WriteDb, made: readonly MadeDigest[], now: number): void {
  const put = raw.prepare(
    `insert or replace into track_full_digest (track_id, digest, size_bytes, mtime_us, made_at)
     select @trackId, @digest, @sizeBytes, @mtimeUs, @now where exists (select 1 from track where id = @trackId)`,
  );
  withDbErrors(() =>
    raw
      .transaction(() => {
        for (const row of made) put.run({ ...row, now });
      })
      .immediate(),
  );
}
