/** The chosen folders of music. */
import type { Folder } from '../../../shared/contract/folders.ts';
import type { FolderId } from '../../../shared/ids.ts';
import { toDisplayPath } from '../../ports/paths.ts';
import { prepareIssues } from '../batch/issues.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { withDbErrors } from '../errors.ts';
import { branded } from './branded.ts';

/** Shape: in the order they were added. Cost: counts the tracks of each folder by index. */
export async function listFolders({ kysely }: ReadDb): Promise<readonly Folder[]> {
  const rows = await kysely
    .selectFrom('scan_root as r')
    .select(['r.id', 'r.path', 'r.state', 'r.created_at as addedAt', 'r.last_scanned_at as lastScannedAt'])
    .select((eb) => [
      eb
        .selectFrom('scan_folder as p')
        .innerJoin('track_file as f', 'f.folder_id', 'p.id')
        .innerJoin('track as t', 't.id', 'f.track_id')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('p.root_id', '=', 'r.id')
        .where('t.missing_since', 'is', null)
        .as('trackCount'),
      eb
        .selectFrom('scan_folder as p')
        .innerJoin('track_file as f', 'f.folder_id', 'p.id')
        .innerJoin('track as t', 't.id', 'f.track_id')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('p.root_id', '=', 'r.id')
        .where('t.missing_since', 'is not', null)
        .as('missingCount'),
      eb
        .selectFrom('scan_issue as i')
        .innerJoin('scan_folder as p', 'p.id', 'i.folder_id')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('p.root_id', '=', 'r.id')
        .as('problemCount'),
    ])
    .where('r.is_active', '=', 1)
    .orderBy('r.id')
    .execute();
  return rows.map((row) => ({
    ...row,
    id: branded<FolderId>(row.id),
    path: toDisplayPath(row.path),
    trackCount: row.trackCount ?? 0,
    missingCount: row.missingCount ?? 0,
    problemCount: row.problemCount ?? 0,
  }));
}

/** In the library's form, for comparing and opening. */
export async function listFolderPaths({
  kysely,
}: ReadDb): Promise<readonly { readonly id: number; readonly path: string }[]> {
  return await kysely.selectFrom('scan_root').select(['id', 'path']).where('is_active', '=', 1).orderBy('id').execute();
}

/** The folder's id; one taken out before comes back as the same row. */
export function addFolder({ raw }: WriteDb, path: string, now: number): FolderId {
  return withDbErrors(() =>
    raw
      .transaction(() => {
        const known = raw.prepare<[string], number>('select id from scan_root where path = ?').pluck().get(path);
        if (known !== undefined) {
          raw.prepare('update scan_root set is_active = 1 where id = ?').run(known);
          return branded<FolderId>(known);
        }
        const source = raw
          .prepare("insert into data_source (source_name, import_date, kind, location) values (?, ?, 'folder', ?)")
          .run(path, now, path);
        const root = raw
          .prepare('insert into scan_root (path, source_id, created_at) values (?, ?, ?)')
          .run(path, source.lastInsertRowid, now);
        return branded<FolderId>(Number(root.lastInsertRowid));
      })
      .immediate(),
  );
}

const TRACKS_OF_ROOT =
  'select f.track_id from track_file f join scan_folder p on p.id = f.folder_id where p.root_id = @id';

/** Its tracks become missing and keep everything; false for an unknown folder. Cost: one update a track. */
export function removeFolder({ raw }: WriteDb, folderId: FolderId, now: number): boolean {
  return withDbErrors(() =>
    raw
      .transaction(() => {
        const found = raw.prepare('update scan_root set is_active = 0 where id = ? and is_active = 1').run(folderId);
        if (found.changes === 0) return false;
        raw
          .prepare(`update track set missing_since = @now where missing_since is null and id in (${TRACKS_OF_ROOT})`)
          .run({ id: folderId, now });
        recountAlbums(raw, folderId);
        raw
          .prepare('delete from scan_issue where folder_id in (select id from scan_folder where root_id = ?)')
          .run(folderId);
        dropFolderIssues(raw, folderId);
        return true;
      })
      .immediate(),
  );
}

/** Path of a folder that was taken out, in the library's form. */
export function findRemovedPath({ raw }: ReadDb, folderId: FolderId): string | undefined {
  return withDbErrors(() =>
    raw.prepare<[number], string>('select path from scan_root where id = ? and is_active = 0').pluck().get(folderId),
  );
}

/** Takes back a removal: what became missing with it is there again. Cost: one update a track. */
export function restoreFolder({ raw }: WriteDb, folderId: FolderId, removedAt: number): void {
  withDbErrors(() =>
    raw
      .transaction(() => {
        raw.prepare('update scan_root set is_active = 1 where id = ?').run(folderId);
        raw
          .prepare(
            `update track set missing_since = null where missing_since = @removedAt and id in (${TRACKS_OF_ROOT})`,
          )
          .run({ id: folderId, removedAt });
        recountAlbums(raw, folderId);
      })
      .immediate(),
  );
}

function recountAlbums(raw: WriteDb['raw'], folderId: FolderId): void {
  raw
    .prepare(
      `update album set (track_count, duration) = (
         select count(*), coalesce(sum(duration), 0) from track where album_id = album.id and missing_since is null)
       where id in (select album_id from track where id in (${TRACKS_OF_ROOT}))`,
    )
    .run({ id: folderId });
}

/** Folders below the root that could not be listed have no row of their own. */
function dropFolderIssues(raw: WriteDb['raw'], folderId: FolderId): void {
  const path = raw.prepare<[number], string>('select path from scan_root where id = ?').pluck().get(folderId);
  if (path === undefined) return;
  const issues = prepareIssues(raw, () => 0);
  for (const folder of [path, ...issues.listFolders(path)]) issues.clear(folder);
}
