/** Playlists as the rows that a person's changes are made of: what a change and its undo read and put back. */
import { AppError } from '../../../../shared/errors.ts';
import type { UserId } from '../../../../shared/ids.ts';
import type { ReadDb, WriteDb } from '../../handles.ts';
import { keptStatement } from '../../statements.ts';

/** That there is a playlist; what it is called and the rest are rows of their own, so that each is taken back alone. */
export interface PlaylistRow {
  readonly kind: 'manual' | 'smart' | 'folder';
  readonly createdAt: number;
}

/** One fact of a playlist; there is a row as long as there is the playlist. */
export interface FieldRow {
  readonly value: string | number | null;
}

/** That there is an entry, and all of it but its place. */
export interface EntryRow {
  readonly playlistId: number;
  readonly trackId: number | null;
  readonly addedAt: number;
  readonly artist: string | null;
  readonly title: string | null;
  readonly album: string | null;
  readonly durationMs: number | null;
  readonly path: string | null;
}

export interface OrderRow {
  readonly position: number;
}

interface FollowRow {
  readonly playlistId: number;
  readonly follower: string;
  readonly addedAt: number;
}

/** What else a file said of an entry: nothing that is shown in lists, but kept for files and for finding its track. */
export interface NoteRow {
  readonly mbid: string | null;
  readonly comment: string | null;
}

/** Which file a playlist is kept in sync with; by the playlist's id. */
export interface LinkRow {
  readonly path: string;
  readonly mode: 'follow' | 'both';
  /** Its owner agreed that a private playlist can be read there. */
  readonly showsPrivate: 0 | 1;
}

/** What the person did with a file that was found; by the file's id. */
interface FileChoiceRow {
  readonly choice: 'ignored' | 'imported';
}

const columns = {
  playlist_name: 'name',
  playlist_description: 'description',
  playlist_privacy: 'is_private',
  playlist_image: 'image',
  playlist_place: 'parent_id',
  playlist_rules: 'rules',
  playlist_sort: 'sort',
} as const;
/** The facts, by the name under which activities keep them. */
export type FieldTable = keyof typeof columns;
export const fieldTables: readonly FieldTable[] = [
  'playlist_name',
  'playlist_description',
  'playlist_privacy',
  'playlist_image',
  'playlist_place',
  'playlist_rules',
  'playlist_sort',
];

/** By kind, which is the name under which activities keep them: never renamed. */
export interface PlaylistRows extends Readonly<Record<FieldTable, FieldRow>> {
  readonly playlist: PlaylistRow;
  readonly playlist_entry: EntryRow;
  readonly playlist_order: OrderRow;
  readonly playlist_follow: FollowRow;
  readonly playlist_note: NoteRow;
  readonly playlist_link: LinkRow;
  readonly playlist_file_choice: FileChoiceRow;
}
export type PlaylistTable = keyof PlaylistRows;
/** All but those of which a change may write thousands, which `entry-writes.ts` writes. */
export type SingleTable = Exclude<PlaylistTable, 'playlist_entry' | 'playlist_order'>;

const WANTED = 'in (select value from json_each(@ids))';
const OWN = '(select id from playlist where owner_id = @userId)';
// for one row at a time: the list of all one's playlists would be made anew for each of thousands
const isOwn = (playlistId: string) => `@userId = (select owner_id from playlist where id = ${playlistId})`;

const reads: Readonly<Record<PlaylistTable, string>> = {
  playlist: `select id, kind, created_at as createdAt from playlist where owner_id = @userId and id ${WANTED}`,
  playlist_entry: `select id, playlist_id as playlistId, track_id as trackId, added_at as addedAt, snapshot_artist as artist,
      snapshot_title as title, snapshot_album as album, snapshot_duration as durationMs, snapshot_path as path
    from playlist_track where id ${WANTED} and playlist_id in ${OWN}`,
  playlist_order: `select id, track_order_in_playlist as position from playlist_track where id ${WANTED} and playlist_id in ${OWN}`,
  playlist_follow: `select id, playlist_id as playlistId, user_id as follower, added_at as addedAt
    from playlist_user where id ${WANTED} and (user_id = @userId or playlist_id in ${OWN})`,
  playlist_note: `select n.entry_id as id, n.mbid, n.comment from playlist_track_note n
    join playlist_track e on e.id = n.entry_id where n.entry_id ${WANTED} and e.playlist_id in ${OWN}`,
  playlist_link: `select playlist_id as id, path, mode, shows_private as showsPrivate from playlist_link
    where playlist_id ${WANTED} and playlist_id in ${OWN}`,
  playlist_file_choice: `select file_id as id, choice from playlist_file_choice where user_id = @userId and file_id ${WANTED}`,
  ...mapFields((column) => `select id, ${column} as value from playlist where owner_id = @userId and id ${WANTED}`),
};

const writes: Readonly<Record<SingleTable, string>> = {
  playlist: `insert into playlist (id, owner_id, name, kind, created_at, updated_at)
    values (@id, @userId, '', @kind, @createdAt, @createdAt) on conflict do nothing`,
  playlist_note: `insert into playlist_track_note (entry_id, mbid, comment)
    select @id, @mbid, @comment where exists (
      select 1 from playlist_track where id = @id and playlist_id in ${OWN})
    on conflict (entry_id) do update set mbid = excluded.mbid, comment = excluded.comment`,
  playlist_link: `insert into playlist_link (playlist_id, path, mode, shows_private)
    select id, @path, @mode, @showsPrivate from playlist where id = @id and owner_id = @userId and kind = 'manual'
    on conflict (playlist_id) do update set path = excluded.path, mode = excluded.mode, shows_private = excluded.shows_private`,
  playlist_file_choice: `insert into playlist_file_choice (user_id, file_id, choice)
    select @userId, id, @choice from playlist_file where id = @id
    on conflict (user_id, file_id) do update set choice = excluded.choice`,
  // who followed it twice follows it once; whoever has it back may have followers who are gone
  playlist_follow: `insert into playlist_user (id, playlist_id, user_id, added_at)
    select @id, p.id, u.id, @addedAt from playlist p join user u on u.id = @follower
    where p.id = @playlistId and (p.owner_id = @userId or (p.is_private = 0 and p.kind <> 'folder' and u.id = @userId))
    on conflict (playlist_id, user_id) do update set id = @id, added_at = @addedAt`,
  ...mapFields((column) => `update playlist set ${column} = @value where id = @id and owner_id = @userId`),
  // nothing lies in what is no folder of the same person
  playlist_place: `update playlist set parent_id = @value where id = @id and owner_id = @userId
    and (@value is null or exists (select 1 from playlist where id = @value and owner_id = @userId and kind = 'folder'))`,
};

/** Facts and places go with what they are of. */
const drops: Readonly<Partial<Record<PlaylistTable, string>>> = {
  playlist: 'delete from playlist where id = @id and owner_id = @userId',
  playlist_place: 'update playlist set parent_id = null where id = @id and owner_id = @userId',
  playlist_note: `delete from playlist_track_note where entry_id in (
    select id from playlist_track where id = @id and ${isOwn('playlist_id')})`,
  playlist_link: `delete from playlist_link where playlist_id = @id and playlist_id in ${OWN}`,
  playlist_file_choice: 'delete from playlist_file_choice where file_id = @id and user_id = @userId',
  playlist_follow: `delete from playlist_user where id = @id and (user_id = @userId or playlist_id in ${OWN})`,
};

function mapFields(toSql: (column: string) => string): Readonly<Record<FieldTable, string>> {
  return {
    playlist_name: toSql(columns.playlist_name),
    playlist_description: toSql(columns.playlist_description),
    playlist_privacy: toSql(columns.playlist_privacy),
    playlist_image: toSql(columns.playlist_image),
    playlist_place: toSql(columns.playlist_place),
    playlist_rules: toSql(columns.playlist_rules),
    playlist_sort: toSql(columns.playlist_sort),
  };
}

/** The person's own rows, and none of others', by id. Cost: one query by key. */
export function readPlaylistRows<Table extends PlaylistTable>(
  { raw }: ReadDb,
  userId: UserId,
  table: Table,
  ids: readonly number[],
): ReadonlyMap<number, PlaylistRows[Table]> {
  const rows = keptStatement(raw, reads[table]).all({ userId, ids: JSON.stringify(ids) });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the statements above
  const found = rows as readonly ({ readonly id: number } & PlaylistRows[Table])[];
  return new Map(found.map((row) => [row.id, withoutId<PlaylistRows[Table]>(row)]));
}

function withoutId<Row extends object>(row: Row & { readonly id: number }): Row {
  const { id: _, ...rest } = row;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all but the id is the row
  return rest as unknown as Row;
}

/** Makes one of the person's own rows what is given; null takes it away. Throws: conflict where it has no place any more. */
export function writePlaylistRow<Table extends SingleTable>(
  { raw }: WriteDb,
  userId: UserId,
  { table, id }: { readonly table: Table; readonly id: number },
  row: PlaylistRows[Table] | null,
): void {
  if (row === null) {
    const drop = drops[table];
    if (drop !== undefined) keptStatement(raw, drop).run({ userId, id });
    return;
  }
  const { changes } = keptStatement(raw, writes[table]).run({ ...row, userId, id });
  const isGoneFollower = 'follower' in row && row.follower !== userId;
  if (changes === 0 && !isGoneFollower) throw new AppError('conflict', 'It was changed again since');
}
