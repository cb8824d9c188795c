/** A folder of music that is somewhere else now: its row, and all paths below it. */
import { sep } from 'node:path';
import { prepareRoots, type KnownPlace } from '../batch/roots.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb, WriteDb } from '../handles.ts';

/** A few of the files that are known to lie in the folder, from all over it. Cost: some steps of indexes. */
export function sampleFolder({ raw }: ReadDb, folderId: number): readonly KnownPlace[] {
  return withDbErrors(() => prepareRoots(raw).sample(folderId));
}

// what is told of a drive holds for the one before
const ROOT = 'update scan_root set path = @to, device = null, file_system = null where id = @id';
const SOURCE = `
  update data_source set location = @to, source_name = iif(source_name = @from, @to, source_name)
  where source_id = (select source_id from scan_root where id = @id)`;
const MOVED = (column: string) => `@to || substr(${column}, length(@from) + 1)`;
// of folders: the root's own, and those below it; of places and albums also what follows another sign
const BELOW = (column: string) =>
  `(${column} = @from or substr(${column}, 1, length(@from) + 1) in (@from || @sep, @from || char(0), @from || char(31)))`;
const FOLDERS = `
  update scan_folder set path = ${MOVED('path')},
    group_key = iif(${BELOW('group_key')}, ${MOVED('group_key')}, group_key)
  where root_id = @id and ${BELOW('path')}`;
const TRACKS = `
  update track set filepath = ${MOVED('filepath')}
  where ${BELOW('filepath')} and id in (
    select f.track_id from track_file f join scan_folder p on p.id = f.folder_id where p.root_id = @id)`;
const ISSUES = `update or replace scan_issue set path = ${MOVED('path')} where ${BELOW('path')}`;
const ALBUMS = `update or replace album_key set key = ${MOVED('key')} where ${BELOW('key')}`;

/** Every row stays, with another path. Called inside the change's transaction. Cost: an update a track and folder. */
export function relocateFolder({ raw }: WriteDb, folderId: number, to: string): void {
  withDbErrors(() => {
    const from = raw.prepare<[number], string>('select path from scan_root where id = ?').pluck().get(folderId);
    if (from === undefined || from === to) return;
    // a root of a drive ends with the separator, all others don't
    const bare = (path: string) => (path.endsWith(sep) ? path.slice(0, -1) : path);
    const values = { id: folderId, from: bare(from), to: bare(to), sep };
    for (const sql of [TRACKS, FOLDERS, ISSUES, ALBUMS]) {
      const statement = raw.prepare(sql);
      const isOfRoot = sql.includes('@id');
      const { id: _id, ...without } = values;
      statement.run(isOfRoot ? values : without);
    }
    raw.prepare(SOURCE).run({ id: folderId, from, to });
    raw.prepare(ROOT).run({ id: folderId, to });
  });
}
