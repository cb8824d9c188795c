/**
 * Ids of playlists and their entries are never given again: an undo names them, and must not meet what somebody else made
 * meanwhile. Only a table made so can promise it, hence these are made anew. An entry outlives its track.
 */
import type { Migration } from './migration.ts';

export const playlistIds: Migration = {
  name: '0018-playlist-ids',
  sql: `
drop view playlist_b;

create table new_playlist (
  id integer primary key autoincrement,
  name text not null,
  image text,
  owner_id text not null references user (id),
  is_private integer not null default 1 check (is_private in (0, 1)),
  kind text not null default 'manual' check (kind in ('manual', 'smart', 'folder')),
  parent_id integer references playlist (id),
  rules text check (json_valid(rules)),
  sort text,
  description text,
  created_at integer not null,
  updated_at integer not null
) strict;
insert into new_playlist (id, name, image, owner_id, is_private, kind, parent_id, rules, sort, description, created_at, updated_at)
  select id, name, image, owner_id, is_private, kind, parent_id, rules, sort, description, created_at, updated_at from playlist;
drop table playlist;
alter table new_playlist rename to playlist;
create index playlist_by_owner on playlist (owner_id);
create index playlist_by_parent on playlist (parent_id) where parent_id is not null;

create table new_playlist_track (
  id integer primary key autoincrement,
  playlist_id integer not null references playlist (id) on delete cascade,
  track_order_in_playlist integer not null, -- with gaps; of equals the id decides
  track_id integer references track (id) on delete set null, -- null: never matched, or forgotten; the snapshot says what was meant
  added_at integer not null,
  snapshot_artist text,
  snapshot_title text,
  snapshot_album text,
  snapshot_duration integer,
  snapshot_path text
) strict;
insert into new_playlist_track (id, playlist_id, track_order_in_playlist, track_id, added_at, snapshot_artist, snapshot_title,
    snapshot_album, snapshot_duration, snapshot_path)
  select id, playlist_id, track_order_in_playlist, track_id, added_at, snapshot_artist, snapshot_title,
    snapshot_album, snapshot_duration, snapshot_path from playlist_track;
drop table playlist_track;
alter table new_playlist_track rename to playlist_track;
create index playlist_track_by_order on playlist_track (playlist_id, track_order_in_playlist);
create index playlist_track_by_track on playlist_track (track_id);

create table new_playlist_user (
  id integer primary key autoincrement,
  playlist_id integer not null references playlist (id) on delete cascade,
  user_id text not null references user (id) on delete cascade,
  added_at integer not null,
  unique (playlist_id, user_id)
) strict;
insert into new_playlist_user (id, playlist_id, user_id, added_at)
  select id, playlist_id, user_id, added_at from playlist_user;
drop table playlist_user;
alter table new_playlist_user rename to playlist_user;
create index playlist_user_by_user on playlist_user (user_id);

create view playlist_b as select id as playlist_id, owner_id as user_id, name, created_at from playlist;
`,
};
