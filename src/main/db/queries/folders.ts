/** The chosen folders of music. */
import type { Folder, FolderQuestion } from '../../../shared/contract/folders.ts';
import type { FolderId } from '../../../shared/ids.ts';
import { toDisplayPath } from '../../ports/paths.ts';
import { prepareIssues } from '../batch/issues.ts';
import { prepareRoots } from '../batch/roots.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { withDbErrors } from '../errors.ts';
import { branded } from './branded.ts';
import type { FolderRow } from './change-rows.ts';
import { countBelow, rangeBelow } from './tree.ts';

interface StoredFolder extends SourceRow {
  readonly reason: Folder['reason'];
  readonly addedAt: number;
  readonly lastScannedAt: number | null;
}

interface StoredQuestion {
  readonly rootId: number;
  readonly vanishedCount: number;
  readonly knownCount: number;
  readonly isOtherDrive: number;
  readonly askedAt: number;
  readonly answer: FolderQuestion['answer'];
}

interface RootCount {
  readonly rootId: number;
  readonly n: number;
}

const FOLDERS = `
  select id, path, state, reason, created_at as addedAt, last_scanned_at as lastScannedAt from scan_root
  where is_active = 1 order by id`;

// from the few that are missing to their folders; the other way round every track would be looked at
const MISSING = `
  select p.root_id as rootId, count(*) as n
  from track t cross join track_file f on f.track_id = t.id cross join scan_folder p on p.id = f.folder_id
  where t.missing_since is not null group by p.root_id`;

const PROBLEMS = `
  select p.root_id as rootId, count(*) as n from scan_issue i cross join scan_folder p on p.id = i.folder_id
  group by p.root_id`;

const QUESTIONS = `
  select root_id as rootId, vanished_count as vanishedCount, known_count as knownCount,
    is_other_drive as isOtherDrive, asked_at as askedAt, answer
  from root_question`;

/** The statements behind the list, for tests of their plans. */
export const folderQueries = { MISSING, PROBLEMS };

/** Shape: in the order they were added. Cost: present tracks are counted off one index, missing ones and problems each. */
export function listFolders(db: ReadDb): readonly Folder[] {
  const { raw } = db;
  return withDbErrors(() => {
    const counts = (sql: string): ReadonlyMap<number, number> =>
      new Map(
        raw
          .prepare<[], RootCount>(sql)
          .all()
          .map(({ rootId, n }) => [rootId, n]),
      );
    const missing = counts(MISSING);
    const problems = counts(PROBLEMS);
    const questions = new Map(
      raw
        .prepare<[], StoredQuestion>(QUESTIONS)
        .all()
        .map(({ rootId, isOtherDrive, ...rest }) => [rootId, { ...rest, isOtherDrive: isOtherDrive === 1 }]),
    );
    return raw
      .prepare<[], StoredFolder>(FOLDERS)
      .all()
      .map((row) => ({
        ...row,
        path: toDisplayPath(row.path),
        question: questions.get(row.id) ?? null,
        trackCount: countBelow(db, rangeBelow(row.path)),
        missingCount: missing.get(row.id) ?? 0,
        problemCount: problems.get(row.id) ?? 0,
      }));
  });
}

export interface SourceRow {
  readonly id: FolderId;
  /** In the library's form. */
  readonly path: string;
  readonly state: Folder['state'];
}

/** The chosen folders without their counts, in the order they were added. */
export function listSourceRows({ raw }: ReadDb): readonly SourceRow[] {
  const sql = 'select id, path, state from scan_root where is_active = 1 order by id';
  return withDbErrors(() => raw.prepare<[], SourceRow>(sql).all());
}

/** In the library's form, for comparing and opening. */
export function listFolderPaths({ raw }: ReadDb): readonly { readonly id: FolderId; readonly path: string }[] {
  const sql = 'select id, path from scan_root where is_active = 1 order by id';
  return withDbErrors(() => raw.prepare<[], { readonly id: FolderId; readonly path: string }>(sql).all());
}

/** The folder at a path, also one that was taken out. */
export function findFolderAt({ raw }: ReadDb, path: string): number | undefined {
  return withDbErrors(() => raw.prepare<[string], number>('select id from scan_root where path = ?').pluck().get(path));
}

/** Those of the ids that are in the library. */
export function readFolderRows({ raw }: ReadDb, ids: readonly number[]): ReadonlyMap<number, FolderRow> {
  return new Map(listByIds(raw, ids).flatMap(({ id, path, isActive }) => (isActive === 1 ? [[id, { path }]] : [])));
}

/** As a person reads them, also of folders that were taken out. */
export function readFolderNames({ raw }: ReadDb, ids: readonly number[]): ReadonlyMap<number, string> {
  return new Map(listByIds(raw, ids).map(({ id, path }) => [id, toDisplayPath(path)]));
}

interface KnownFolder {
  readonly id: number;
  readonly path: string;
  readonly isActive: 0 | 1;
}

function listByIds(raw: ReadDb['raw'], ids: readonly number[]): readonly KnownFolder[] {
  const sql =
    'select id, path, is_active as isActive from scan_root where id in (select value from json_each(?)) order by id';
  return withDbErrors(() => raw.prepare<[string], KnownFolder>(sql).all(JSON.stringify(ids)));
}

/** The folder's id; one taken out before comes back as the same row. Cost: one update a track that comes back with it. */
export function addFolder(db: WriteDb, path: string, now: number): FolderId {
  const { raw } = db;
  return withDbErrors(() =>
    raw
      .transaction(() => {
        const known = raw.prepare<[string], number>('select id from scan_root where path = ?').pluck().get(path);
        if (known !== undefined) {
          activateFolder(db, known);
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
export function removeFolder({ raw }: WriteDb, folderId: number, now: number): boolean {
  return withDbErrors(() =>
    raw
      .transaction(() => {
        const found = raw
          .prepare('update scan_root set is_active = 0, removed_at = ? where id = ? and is_active = 1')
          .run(now, folderId);
        if (found.changes === 0) return false;
        raw
          .prepare(`update track set missing_since = @now where missing_since is null and id in (${TRACKS_OF_ROOT})`)
          .run({ id: folderId, now });
        recountAlbums(raw, folderId);
        raw
          .prepare('delete from scan_issue where folder_id in (select id from scan_folder where root_id = ?)')
          .run(folderId);
        dropFolderIssues(raw, folderId);
        prepareRoots(raw).settleArtistGenres();
        return true;
      })
      .immediate(),
  );
}

/**
 * It is in the library, and what became missing with its removal is there again. Nothing where it was there already.
 * Cost: one update a track.
 */
export function activateFolder({ raw }: WriteDb, folderId: number): void {
  withDbErrors(() =>
    raw
      .transaction(() => {
        const removedAt = raw
          .prepare<[number], number | null>('select removed_at from scan_root where id = ? and is_active = 0')
          .pluck()
          .get(folderId);
        if (removedAt === undefined) return;
        raw.prepare('update scan_root set is_active = 1, removed_at = null where id = ?').run(folderId);
        // a folder that was taken out before this was noted: the next scan finds what is there
        if (removedAt === null) return;
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

function recountAlbums(raw: WriteDb['raw'], folderId: number): void {
  raw
    .prepare(
      `update album set (track_count, duration) = (
         select count(*), coalesce(sum(duration), 0) from track where album_id = album.id and missing_since is null)
       where id in (select album_id from track where id in (${TRACKS_OF_ROOT}))`,
    )
    .run({ id: folderId });
}

/** Folders below the root that could not be listed have no row of their own. */
function dropFolderIssues(raw: WriteDb['raw'], folderId: number): void {
  const path = raw.prepare<[number], string>('select path from scan_root where id = ?').pluck().get(folderId);
  if (path === undefined) return;
  const issues = prepareIssues(raw, () => 0);
  for (const folder of [path, ...issues.listFolders(path)]) issues.clear(folder);
}
