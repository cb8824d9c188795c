/** All that a library says, row by row, but for what is no saying of its own. */
import BetterSqlite from 'better-sqlite3';

/** By table and key, as text. */
export type LibraryRows = ReadonlyMap<string, string>;

/** Tables that say what was done and looked at, not how things are. */
const passing = new Set([
  // the memory of what was done, which undo adds to
  'user_activity',
  'activity_part',
  'score_change',
  // what scans did, and when the drive was looked at
  'scan_run',
  'scan_root_run',
  'scan_issue',
  'scan_folder',
  'migration',
  'session',
  'sign_in_failure',
  // what lies aside to be brought back
  'deleted_person',
  'deleted_person_row',
  // what is still to be made of other rows
  'track_order_state',
  'search_fill',
  'genre_artist_doubt',
  // when a file was looked into last
  'playlist_sync',
]);

/** When a row was last written, by an undo as by anything; that of a score is the score's. */
const passingColumns: Readonly<Record<string, readonly string[]>> = {
  // a folder that comes back is looked at
  // when it was put aside last
  forgotten_track: ['forgotten_at'],
  // a number that nothing refers to: what it is of is its key
  track_score: ['id'],
  album_score: ['id'],
  artist_score: ['id'],
  genre_track: ['id'],
  genre_album: ['id'],
  genre_artist: ['id'],
  scan_root: ['state', 'reason', 'last_scanned_at', 'device', 'file_system', 'removed_at'],
};
const isPassing = (table: string, column: string) =>
  (column === 'updated_at' && !table.endsWith('_score')) || passingColumns[table]?.includes(column) === true;

const naturalKeys: Readonly<Record<string, readonly string[]>> = {
  track_score: ['user_id', 'track_id'],
  album_score: ['user_id', 'album_id'],
  artist_score: ['user_id', 'artist_id'],
  genre_track: ['track_id', 'genre_id'],
  genre_album: ['album_id', 'genre_id'],
  genre_artist: ['artist_id', 'genre_id'],
};

/** Rows that say that something is not so, which no row says too. */
const meaningless: Readonly<Record<string, string>> = {
  // nothing of it is said by hand
  album_by_hand: 'release_date is null and image is null',
  // a folder that was taken out is kept for it to come back
  scan_root: 'is_active = 0',
  data_source: 'source_id in (select source_id from scan_root where is_active = 0)',
};

/** Reads a library's file as it is; `read` costs some statements a table. */
export function openLibraryRows(libraryPath: string): {
  read(): LibraryRows;
  raw: BetterSqlite.Database;
  close(): void;
} {
  const raw = new BetterSqlite(libraryPath, { readonly: true });
  const tables = raw
    .prepare<[], string>(
      `select name from sqlite_schema where type = 'table' and sql not like 'create virtual%'
       and name not like 'sqlite_%' and name not like '%\\_search\\_%' escape '\\' order by name`,
    )
    .pluck()
    .all()
    .filter((table) => !passing.has(table));
  const statements = tables.map((table) => {
    const columns = raw
      .prepare<[], { name: string; pk: number }>(`select name, pk from pragma_table_info('${table}')`)
      .all();
    const keys = naturalKeys[table] ?? columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
    const told = columns.map(({ name }) => name).filter((name) => name !== 'bytes' && !isPassing(table, name));
    const where = meaningless[table] === undefined ? '' : `where not (${meaningless[table]})`;
    const sql = `select json_array(${keys.join(', ')}), json_object(${told.map((name) => `'${name}', ${name}`).join(', ')})
      from "${table}" ${where}`;
    return { table, statement: raw.prepare<[], [string, string]>(sql).raw() };
  });
  const readAll = raw.transaction(() => {
    const rows = new Map<string, string>();
    for (const { table, statement } of statements)
      for (const [key, row] of statement.all()) rows.set(`${table} ${key}`, row);
    return rows;
  });
  return { read: () => readAll(), raw, close: () => void raw.close() };
}

/** What differs, to be read: empty where nothing does. */
export function differenceOf(before: LibraryRows, after: LibraryRows): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .toSorted()
    .map((key) => `${key}: ${before.get(key) ?? 'none'} → ${after.get(key) ?? 'none'}`);
}
