/** Where sound and pictures lie. For the fronts' own use: paths never reach a window. */
import { sep } from 'node:path';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';

export interface TrackPlace {
  readonly path: string;
  readonly rootPath: string;
}

/** Undefined for an unknown track, one whose file is missing, or one whose folder was taken out. Cost: one query by key. */
export async function findTrackPlace({ kysely }: ReadDb, trackId: number): Promise<TrackPlace | undefined> {
  return await kysely
    .selectFrom('track as t')
    .innerJoin('track_file as f', 'f.track_id', 't.id')
    .innerJoin('scan_folder as p', 'p.id', 'f.folder_id')
    .innerJoin('scan_root as r', 'r.id', 'p.root_id')
    .select(['t.filepath as path', 'r.path as rootPath'])
    .where('t.id', '=', trackId)
    .where('t.missing_since', 'is', null)
    .where('r.is_active', '=', 1)
    .executeTakeFirst();
}

/** The present track whose file this is; undefined where the library knows none there. Cost: one look into an index. */
export function findTrackAt({ raw }: ReadDb, path: string): number | undefined {
  return withDbErrors(() =>
    raw
      .prepare<[string], number>(
        'select id from track where missing_since is null and filepath = ? order by id limit 1',
      )
      .pluck()
      .get(path),
  );
}

/** The folder's cover image; undefined where it has none. Cost: one query by key. */
export async function findFolderImagePath({ kysely }: ReadDb, folderId: number): Promise<string | undefined> {
  const row = await kysely
    .selectFrom('scan_folder as p')
    .innerJoin('scan_root as r', 'r.id', 'p.root_id')
    .select(['p.path', 'p.image_name as imageName'])
    .where('p.id', '=', folderId)
    .where('r.is_active', '=', 1)
    .executeTakeFirst();
  return row === undefined || row.imageName === null ? undefined : row.path + sep + row.imageName;
}
