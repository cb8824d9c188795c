/** Playlist files that lie between the music, and playlists that are kept in sync with one of them. */
import type { Migration } from './migration.ts';

export const playlistSync: Migration = {
  name: '0029-playlist-sync',
  sql: `
create table playlist_file (
  id integer primary key autoincrement,
  root_id integer not null references scan_root (id) on delete cascade,
  path text not null unique,
  size_bytes integer not null,
  mtime_us integer not null,
  found_at integer not null,
  missing_since integer -- not met by the last walk of its folder
) strict;

create index playlist_file_by_root on playlist_file (root_id);

-- What a person did with a file that was found
create table playlist_file_choice (
  user_id text not null references user (id) on delete cascade,
  file_id integer not null references playlist_file (id) on delete cascade,
  choice text not null check (choice in ('ignored', 'imported')),
  primary key (user_id, file_id)
) strict, without rowid;

create index playlist_file_choice_by_file on playlist_file_choice (file_id);

-- What a person asked for: a playlist is kept in sync with a file
create table playlist_link (
  playlist_id integer primary key references playlist (id) on delete cascade,
  path text not null,
  mode text not null check (mode in ('follow', 'both')), -- follow: the file is never written
  shows_private integer not null default 0 check (shows_private in (0, 1)) -- its owner agreed that others may read it there
) strict;

create index playlist_link_by_path on playlist_link (path);

-- What came of it. It outlives the link: whoever takes it up again goes on from there
create table playlist_sync (
  playlist_id integer primary key references playlist (id) on delete cascade,
  path text not null, -- of the file that all this is about
  state text not null
    check (state in ('synced', 'conflict', 'doubtful', 'away', 'gone', 'broken', 'unwritable', 'held')),
  problem text,
  size_bytes integer, -- of the file when it was last looked into
  mtime_us integer,
  version text, -- of what it said then
  base text, -- JSON: what both sides were when they were last the same
  left_out integer not null default 0, -- entries that the file can't name
  synced_at integer,
  looked_at integer not null
) strict;
`,
};
