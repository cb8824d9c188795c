/** A playlist with its entries, as one row of an import. */
import { keptStatement } from '../../statements.ts';
import type { ImportRow, RowStore } from './row-store.ts';

const READ = `select kind as type, name, image, is_private as isPrivate, parent_id as parent, rules, sort, description,
    created_at as createdAt, updated_at as updatedAt from playlist where id = @id and owner_id = @userId`;
const WRITE = `insert into playlist (id, owner_id, kind, name, image, is_private, parent_id, rules, sort, description,
    created_at, updated_at)
  values (@id, @userId, @type, @name, @image, @isPrivate, @parent, @rules, @sort, @description, @createdAt, @updatedAt)
  on conflict (id) do update set kind = @type, name = @name, image = @image, is_private = @isPrivate,
    parent_id = @parent, rules = @rules, sort = @sort, description = @description, created_at = @createdAt,
    updated_at = @updatedAt
  where owner_id = @userId`;
const ENTRIES = `select track_id as track, snapshot_title as title, snapshot_artist as artist, snapshot_album as album,
    snapshot_duration as durationMs, snapshot_path as path, added_at as addedAt
  from playlist_track where playlist_id = ? order by track_order_in_playlist, id`;
const ADD_ENTRY = `insert into playlist_track (playlist_id, track_order_in_playlist, track_id, snapshot_title,
    snapshot_artist, snapshot_album, snapshot_duration, snapshot_path, added_at)
  values (@playlist, @position, @track, @title, @artist, @album, @durationMs, @path, @addedAt)`;

export const playlistRows: RowStore = {
  read: ({ raw }, userId, id) => {
    const row = keptStatement(raw, READ).get({ userId, id });
    if (row === undefined) return null;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the statement above
    return { ...(row as ImportRow), entries: keptStatement(raw, ENTRIES).all(id) };
  },
  write: ({ raw }, userId, id, row) => {
    if (row === null) {
      // what lies in a folder that goes is not lost with it
      keptStatement(raw, 'update playlist set parent_id = null where parent_id = ?').run(id);
      keptStatement(raw, 'delete from playlist where id = ? and owner_id = ?').run(id, userId);
      return;
    }
    const { entries, ...columns } = row;
    keptStatement(raw, WRITE).run({ ...columns, userId, id });
    keptStatement(raw, 'delete from playlist_track where playlist_id = ?').run(id);
    for (const [at, entry] of (Array.isArray(entries) ? entries : []).entries())
      keptStatement(raw, ADD_ENTRY).run({ ...entry, playlist: id, position: at + 1 });
  },
};
