/**
 * A track as it is, whole: its row and all that hangs on it, found by the schema's own references, so that no later table is
 * left out. Called inside the change's transaction.
 */
import type { Database } from 'better-sqlite3';
import { keptStatement } from '../statements.ts';

type Row = Readonly<Record<string, string | number | null>>;

/** What a track was. Ids are of rows that are there without it: plays and places of playlists know what was meant. */
export interface TrackDump {
  readonly rows: readonly { readonly table: string; readonly rows: readonly Row[] }[];
  readonly pointing: readonly { readonly table: string; readonly column: string; readonly ids: readonly number[] }[];
}

interface Reference {
  readonly table: string;
  readonly column: string;
  /** Whether the row can do without its track. */
  readonly isLoose: boolean;
}

interface StoredReference extends Omit<Reference, 'isLoose'> {
  readonly isLoose: number;
}

const REFERENCES = `
  select m.name as "table", k."from" as "column", c."notnull" = 0 and c.pk = 0 as isLoose
  from pragma_table_list m, pragma_foreign_key_list(m.name) k, pragma_table_info(m.name) c
  where m.schema = 'main' and m.type = 'table' and k."table" = 'track' and c.name = k."from"
  order by m.name, k."from"`;

/** What knows its track without a reference. */
const UNREFERENCED = [
  { table: 'score_change', where: "kind = 'track' and thing_id = +?", count: 1 },
  { table: 'duel', where: "kind = 'tracks' and ? in (winner_id, loser_id)", count: 1 },
] as const;

const plans = new WeakMap<Database, readonly Reference[]>();

function referencesOf(raw: Database): readonly Reference[] {
  const known = plans.get(raw);
  if (known !== undefined) return known;
  const found = raw
    .prepare<[], StoredReference>(REFERENCES)
    .all()
    .map((row): Reference => ({ ...row, isLoose: row.isLoose === 1 }));
  plans.set(raw, found);
  return found;
}

function listRows(raw: Database, table: string, where: string, trackId: number): readonly Row[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what SQLite gives of a strict table without blobs
  return keptStatement(raw, `select * from ${table} where ${where}`).all(trackId) as Row[];
}

/** The track with all of it; undefined where there is none. Cost: a query by index a table. */
export function dumpTrack(raw: Database, trackId: number): TrackDump | undefined {
  const [track] = listRows(raw, 'track', 'id = ?', trackId);
  if (track === undefined) return undefined;
  const references = referencesOf(raw);
  const tight = references.filter(({ isLoose }) => !isLoose);
  const rows = [
    { table: 'track', rows: [track] },
    ...tight.map(({ table, column }) => ({ table, rows: listRows(raw, table, `${column} = ?`, trackId) })),
    ...UNREFERENCED.map(({ table, where }) => ({ table, rows: listRows(raw, table, where, trackId) })),
  ];
  const pointing = references
    .filter(({ isLoose }) => isLoose)
    .map(({ table, column }) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the ids of a strict table
      const ids = keptStatement(raw, `select id from ${table} where ${column} = ?`).pluck().all(trackId) as number[];
      return { table, column, ids };
    });
  return {
    rows: rows.filter((part) => part.rows.length > 0),
    pointing: pointing.filter(({ ids }) => ids.length > 0),
  };
}

/** Takes the track away with all that hangs on it; what can do without it stays. */
export function dropTrack(raw: Database, trackId: number): void {
  for (const { table, where } of UNREFERENCED) keptStatement(raw, `delete from ${table} where ${where}`).run(trackId);
  for (const { table, column, isLoose } of referencesOf(raw)) {
    const sql = isLoose
      ? `update ${table} set ${column} = null where ${column} = ?`
      : `delete from ${table} where ${column} = ?`;
    keptStatement(raw, sql).run(trackId);
  }
  keptStatement(raw, 'delete from track_search where rowid = ?').run(trackId);
  keptStatement(raw, 'delete from track where id = ?').run(trackId);
}

/** Brings the track back as it was. What hung on something that is gone by now is left out, and so is what points elsewhere. */
export function loadTrack(raw: Database, trackId: number, { rows, pointing }: TrackDump): void {
  for (const { table, rows: all } of rows) for (const row of all) addRow(raw, table, row);
  for (const { table, column, ids } of pointing) {
    keptStatement(
      raw,
      `update ${table} set ${column} = ? where ${column} is null and id in (select value from json_each(?))`,
    ).run(trackId, JSON.stringify(ids));
  }
}

const columnsByTable = new WeakMap<Database, Map<string, readonly string[]>>();

/** The table's columns, looked up once. */
export function columnsOf(raw: Database, table: string): readonly string[] {
  const known = columnsByTable.get(raw) ?? new Map<string, readonly string[]>();
  columnsByTable.set(raw, known);
  const columns =
    known.get(table) ?? raw.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table);
  known.set(table, columns);
  return columns;
}

/** Columns that the schema does not know any more are left out. */
function addRow(raw: Database, table: string, row: Row): void {
  const known = columnsOf(raw, table);
  const columns = Object.keys(row).filter((column) => known.includes(column));
  const sql = `insert or ignore into ${table} (${columns.join(', ')}) values (${columns.map((column) => `@${column}`).join(', ')})`;
  try {
    keptStatement(raw, sql).run(row);
  } catch (thrown) {
    if (!isGoneReference(thrown)) throw thrown;
  }
}

function isGoneReference(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'SQLITE_CONSTRAINT_FOREIGNKEY';
}
