/** The rows of a deleted profile: put aside when it goes, and brought back as they were. docs/adr/0012-what-is-a-deed.md says why. */
import { AppError } from '../../../shared/errors.ts';
import type { UserId } from '../../../shared/ids.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb, WriteDb } from '../handles.ts';

/** Which rows of a table are a person's. */
interface KeptTable {
  readonly name: string;
  readonly where: string;
  /** `free`: nothing names the row by its id, and where another has it by now it gets a new one. */
  readonly id?: 'free';
}

const OF_LISTS = 'select id from playlist where owner_id = @userId';
const OF_ENTRIES = `select id from playlist_track where playlist_id in (${OF_LISTS})`;
const OF_ACTIVITIES = 'select activity_id from user_activity where user_id = @userId';
const OF_WAITING = 'select id from awaiting_thing where user_id = @userId';

const ofPerson = (name: string): KeptTable => ({ name, where: 'user_id = @userId' });
const ofLists = (name: string): KeptTable => ({ name, where: `playlist_id in (${OF_LISTS})` });

/** All but sessions and failed sign-ins. In an order in which each row finds what it hangs on. */
export const keptTables: readonly KeptTable[] = [
  { name: 'user', where: 'id = @userId' },
  ...['user_profile', 'user_preferences', 'user_genre_preference', 'user_recommendation', 'setting'].map(ofPerson),
  ofPerson('user_like'),
  ...['track_score', 'album_score', 'artist_score', 'play'].map((name) => ({ ...ofPerson(name), id: 'free' as const })),
  ofPerson('user_activity'),
  { name: 'activity_part', where: `activity_id in (${OF_ACTIVITIES})` },
  { name: 'score_change', where: `activity_id in (${OF_ACTIVITIES})` },
  ofPerson('duel'),
  { name: 'playlist', where: 'owner_id = @userId' },
  ...['playlist_track', 'playlist_link', 'playlist_sync'].map(ofLists),
  { name: 'playlist_track_note', where: `entry_id in (${OF_ENTRIES})` },
  // others who follow this person's, too
  { name: 'playlist_user', where: `user_id = @userId or playlist_id in (${OF_LISTS})` },
  ofPerson('playlist_file_choice'),
  ofPerson('awaiting_thing'),
  { name: 'awaiting_record', where: `thing_id in (${OF_WAITING})`, id: 'free' },
];

/** Others' playlists that lay in folders of this person. */
const LAY_IN = 'playlist.parent_id';

interface Deletion {
  readonly key: number;
  readonly at: number;
}

/** Inside the caller's transaction, before the profile is deleted. Cost: copies each row once. */
export function keepDeletedPerson({ raw }: WriteDb, userId: UserId, { key, at }: Deletion): void {
  withDbErrors(() => {
    noteDeleted(raw, { key, at }, '(select username from user where id = @userId)', userId);
    const keep = (table: string, row: string, rest: string) =>
      raw
        .prepare(`insert into deleted_person_row (key, table_name, row) select @key, '${table}', ${row} ${rest}`)
        .run({ key, userId });
    for (const { name, where } of keptTables) {
      const columns = columnsOf(raw, name).map((column) => `'${column.name}', "${column.name}"`);
      keep(name, `json_object(${columns.join(', ')})`, `from "${name}" where ${where} ${orderOf(raw, name)}`);
    }
    const elsewhere = `from playlist where parent_id in (${OF_LISTS}) and owner_id <> @userId`;
    keep(LAY_IN, "json_object('id', id, 'parent_id', parent_id)", elsewhere);
  });
}

/** Lets go of all that was kept of the profile, and keeps nothing of it; in place of `keepDeletedPerson`. */
export function keepNothing({ raw }: WriteDb, userId: UserId, deletion: Deletion): void {
  withDbErrors(() => noteDeleted(raw, deletion, 'null', userId));
}

/** What the profiles of the given keys were called, of those that were put aside. */
export function readDeletedNames({ raw }: ReadDb, keys: readonly number[]): ReadonlyMap<number, string> {
  const sql = `select key, username from deleted_person
    where username is not null and key in (select value from json_each(?))`;
  type Row = { readonly key: number; readonly username: string };
  const rows = withDbErrors(() => raw.prepare<[string], Row>(sql).all(JSON.stringify(keys)));
  return new Map(rows.map(({ key, username }) => [key, username]));
}

/**
 * Brings every row back that was put aside. Inside the caller's transaction. What hung on a track or somebody that is not
 * there any more is left out; an address that another took since stays theirs. Throws: conflict where nothing is kept.
 */
export function restoreDeletedPerson({ raw }: WriteDb, key: number): void {
  withDbErrors(() => {
    const isKept = raw.prepare('select 1 from deleted_person_row where key = ? limit 1').get(key) !== undefined;
    if (!isKept) throw new AppError('conflict', 'Nothing was kept of the profile');
    raw.pragma('defer_foreign_keys = 1');
    const waitingShift = shiftOf(raw, key);
    for (const table of keptTables) restoreTable(raw, { key, waitingShift }, table);
    for (const sql of afterwards) raw.prepare(sql).run({ key });
  });
}

const KEPT = (table: string) => `deleted_person_row where key = @key and table_name = '${table}'`;

const afterwards: readonly string[] = [
  // somebody's folder that is gone by now
  `update playlist set parent_id = null where parent_id is not null and parent_id not in (select id from playlist)`,
  // a playlist that was put elsewhere since stays there
  `update playlist set parent_id = (select row ->> 'parent_id' from ${KEPT(LAY_IN)} and row ->> 'id' = playlist.id)
   where parent_id is null and id in (select row ->> 'id' from ${KEPT(LAY_IN)})`,
  // its place among the others was found anew as it was added
  `update user_activity set sorted_at = k.row ->> 'sorted_at' from deleted_person_row k
   where k.key = @key and k.table_name = 'user_activity' and k.row ->> 'activity_id' = activity_id`,
  'delete from deleted_person where key = @key',
];

type Raw = WriteDb['raw'];

interface Restored {
  readonly key: number;
  readonly waitingShift: number;
}

function restoreTable(raw: Raw, { key, waitingShift }: Restored, { name, id }: KeptTable): void {
  // what triggers made of the activities is there already
  if (name === 'score_change')
    raw
      .prepare(
        `delete from score_change where activity_id in (select row ->> 'activity_id' from ${KEPT('user_activity')})`,
      )
      .run({ key });
  const columns = columnsOf(raw, name);
  const references = raw.prepare<[], Reference>(`pragma foreign_key_list("${name}")`).all();
  // of its own table they are looked after when all of it is there
  const outer = references.filter(({ table }) => table !== name);
  const isNullable = new Set(columns.filter(({ notnull, pk }) => notnull === 0 && pk === 0).map((it) => it.name));
  const valueOf = (column: string): string => {
    const value = `k.row ->> '${column}'`;
    const shifted = isWaitingId(name, column) ? `${value} + @waitingShift` : value;
    const reference = outer.find(({ from }) => from === column);
    if (reference !== undefined && isNullable.has(column))
      return `(select "${reference.to}" from "${reference.table}" where "${reference.to}" = ${shifted})`;
    if (name === 'user' && column === 'email') return `iif(${value} in (select email from user), null, ${value})`;
    if (name === 'play' && column === 'play_key')
      return `iif(${value} in (select play_key from play), lower(hex(randomblob(16))), ${value})`;
    // all from the first that is taken, so that they stay in their order
    if (column === 'id' && id === 'free') return `iif(${value} < ${firstTaken(name)}, ${value}, null)`;
    return shifted;
  };
  const there = outer
    .filter(({ from }) => !isNullable.has(from))
    .map(({ table, from, to }) => {
      const value = isWaitingId(name, from) ? `k.row ->> '${from}' + @waitingShift` : `k.row ->> '${from}'`;
      return `and exists (select 1 from "${table}" where "${to}" = ${value})`;
    });
  const names = columns.map((it) => `"${it.name}"`).join(', ');
  const values = columns.map((it) => valueOf(it.name)).join(', ');
  const sql = `insert into "${name}" (${names}) select ${values} from deleted_person_row k
    where k.key = @key and k.table_name = '${name}' ${there.join(' ')} order by k.id`;
  raw.prepare(sql).run({ key, waitingShift });
}

interface Reference {
  readonly table: string;
  readonly from: string;
  readonly to: string;
}

function isWaitingId(table: string, column: string): boolean {
  return (table === 'awaiting_thing' && column === 'id') || (table === 'awaiting_record' && column === 'thing_id');
}

/** How far the ids of what waits are moved, which its records name: not at all where they are free. */
function shiftOf(raw: Raw, key: number): number {
  const sql = `select iif(exists (select 1 from ${KEPT('awaiting_thing')} and row ->> 'id' in (select id from awaiting_thing)),
    (select max(id) from awaiting_thing), 0)`;
  return raw.prepare<object, number>(sql).pluck().get({ key }) ?? 0;
}

function firstTaken(table: string): string {
  return `(select coalesce(min(row ->> 'id'), 9007199254740991) from ${KEPT(table)} and row ->> 'id' in (select id from "${table}"))`;
}

function noteDeleted(raw: Raw, { key, at }: Deletion, username: string, userId: UserId): void {
  raw.prepare('delete from deleted_person where key = ?').run(key);
  raw
    .prepare(
      `insert into deleted_person (key, username, deleted_at, last_activity_id)
       values (@key, ${username}, @at, coalesce((select max(activity_id) from user_activity), 0))`,
    )
    .run({ key, at, ...(username === 'null' ? {} : { userId }) });
}

interface Column {
  readonly name: string;
  readonly notnull: 0 | 1;
  readonly pk: number;
}

function columnsOf(raw: Raw, table: string): readonly Column[] {
  return raw.prepare<[], Column>(`pragma table_info("${table}")`).all();
}

/** By their keys: in which order they came is told by their ids. */
function orderOf(raw: Raw, table: string): string {
  const keys = columnsOf(raw, table).filter(({ pk }) => pk > 0);
  return `order by ${keys.map(({ name }) => `"${name}"`).join(', ')}`;
}
