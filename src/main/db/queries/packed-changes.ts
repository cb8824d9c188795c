/**
 * Changes of many entries by columns: a row each they are megabytes, which are written, read and told apart whenever they are
 * looked at. What is packed stands first in the list, as what is no change of a table to whoever looks for those.
 */
import type { RowChange } from './change-rows.ts';
import type { EntryRow, OrderRow } from './playlists/playlist-rows.ts';

type PackedTable = 'playlist_entry' | 'playlist_order';
type PackedChange = RowChange<PackedTable>;
type Value = string | number | null;

/** One value a row: the same for all, each so much more than the one before, by their places in a list, or as they are. */
type Column =
  | { readonly same: Value }
  | { readonly from: number; readonly step: number }
  | { readonly of: readonly Value[]; readonly at: readonly number[] }
  | readonly Value[];

type Columns = Readonly<Record<string, Column>>;

/** Changes of one table that all make rows, all take them away, or all put others in their place. */
interface Group {
  readonly table: PackedTable;
  readonly count: number;
  readonly ids: Column;
  readonly before: Columns | null;
  readonly after: Columns | null;
}

/** How many changes of each table there are stands in front: it is told without reading the rest. */
interface Packed {
  readonly packed: Readonly<Partial<Record<PackedTable, number>>>;
  readonly groups: readonly Group[];
}

const entryColumns: Readonly<Record<keyof EntryRow, true>> = {
  playlistId: true,
  trackId: true,
  addedAt: true,
  artist: true,
  title: true,
  album: true,
  durationMs: true,
  path: true,
};
const orderColumns: Readonly<Record<keyof OrderRow, true>> = { position: true };
const columnsOf: Readonly<Record<PackedTable, readonly string[]>> = {
  playlist_entry: Object.keys(entryColumns),
  playlist_order: Object.keys(orderColumns),
};

/** Fewer are as well off as they are. */
const MANY = 100;
/** Of so many texts it is seen whether they come again. */
const SAMPLE = 256;

/** Of a payload all that is in front of what is packed, as JSON of the same form; of others all. Cost: as long as the answer. */
export const PAYLOAD_HEAD = `iif(payload glob '[[]{"packed":{*', substr(payload, 1, instr(payload, '}')) || '}]', payload)`;

/** The changes as JSON. Shape: those of many entries come first; of one row they stay in their order. */
export function toPayload(changes: readonly RowChange[]): string {
  const list = changes.length < MANY ? [] : changes.filter(isPackable);
  if (list.length < MANY) return JSON.stringify(changes);
  const groups = [...Map.groupBy(list, fateOf).values()].map(toGroup);
  const counts: Partial<Record<PackedTable, number>> = {};
  for (const { table, count } of groups) counts[table] = (counts[table] ?? 0) + count;
  const packed: Packed = { packed: counts, groups };
  return JSON.stringify([packed, ...changes.filter((change) => !isPackable(change))]);
}

/** The changes of a payload, or of its head; and how many it has of each table, of the head too. */
export function fromPayload(list: readonly unknown[]): {
  readonly changes: readonly RowChange[];
  readonly counts: ReadonlyMap<RowChange['table'], number>;
} {
  const [first] = list;
  const packed = isPacked(first) ? first : undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as `toPayload` writes them
  const plain = (packed === undefined ? list : list.slice(1)) as readonly RowChange[];
  const counts = new Map<RowChange['table'], number>();
  for (const { table } of plain) counts.set(table, (counts.get(table) ?? 0) + 1);
  if (packed === undefined) return { changes: plain, counts };
  for (const table of packedTables) {
    const count = packed.packed[table];
    if (count !== undefined) counts.set(table, (counts.get(table) ?? 0) + count);
  }
  return { changes: [...(packed.groups ?? []).flatMap(fromGroup), ...plain], counts };
}

const packedTables: readonly PackedTable[] = ['playlist_entry', 'playlist_order'];

function isPackable(change: RowChange): change is PackedChange {
  return change.table === 'playlist_entry' || change.table === 'playlist_order';
}

function isPacked(value: unknown): value is Pick<Packed, 'packed'> & Partial<Packed> {
  return typeof value === 'object' && value !== null && 'packed' in value;
}

function fateOf({ table, before, after }: PackedChange): string {
  return `${table} ${before === null} ${after === null}`;
}

function toGroup(list: readonly PackedChange[]): Group {
  const table = list[0]?.table ?? 'playlist_entry';
  const side = (rowOf: (change: PackedChange) => object | null): Columns | null => {
    const rows = list.map(rowOf);
    if (rows[0] === null) return null;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rows are flat, and of one fate all are there
    const there = rows as readonly Readonly<Record<string, Value>>[];
    return Object.fromEntries(columnsOf[table].map((name) => [name, toColumn(there.map((row) => row[name] ?? null))]));
  };
  const ids = toColumn(list.map(({ id }) => id));
  return { table, count: list.length, ids, before: side(({ before }) => before), after: side(({ after }) => after) };
}

function fromGroup({ table, count, ids, before, after }: Group): readonly RowChange[] {
  const [keys, was, is] = [fromColumn(ids, count), toRows(before, count), toRows(after, count)];
  return keys.map((id, no) => {
    const change = { table, id: Number(id), before: was?.[no] ?? null, after: is?.[no] ?? null };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as `toGroup` took them apart
    return change as RowChange;
  });
}

function toRows(columns: Columns | null, count: number): readonly object[] | null {
  if (columns === null) return null;
  const named = Object.entries(columns).map(([name, column]) => [name, fromColumn(column, count)] as const);
  return Array.from({ length: count }, (_, no) => {
    const row: Record<string, Value> = {};
    for (const [name, values] of named) row[name] = values[no] ?? null;
    return row;
  });
}

function toColumn(values: readonly Value[]): Column {
  const [first = null, second] = values;
  if (values.every((value) => value === first)) return { same: first };
  if (typeof first === 'number' && typeof second === 'number') {
    const step = second - first;
    if (values.every((value, no) => value === first + no * step)) return { from: first, step };
  }
  return typeof first === 'number' ? values : byPlace(values);
}

/** Texts that come again, by their places among those that there are. */
function byPlace(values: readonly Value[]): Column {
  const places = new Map<Value, number>();
  const at: number[] = [];
  for (const value of values) {
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    at.push(place);
    // names and paths are mostly there once
    if (at.length === SAMPLE && places.size * 2 > SAMPLE) return values;
  }
  return places.size * 2 > values.length ? values : { of: [...places.keys()], at };
}

function fromColumn(column: Column, count: number): readonly Value[] {
  if ('same' in column) return Array.from({ length: count }, () => column.same);
  if ('step' in column) return Array.from({ length: count }, (_, no) => column.from + no * column.step);
  if ('of' in column) return column.at.map((place) => column.of[place] ?? null);
  return column;
}
