/** What a person says of the library by hand. No scan writes these tables but `track_home` and `track_as_read`. */
import type { Migration } from './migration.ts';

export const byHand: Migration = {
  name: '0005-by-hand',
  sql: `
create table picture (
  id integer primary key,
  key text not null unique, -- an art key, see src/main/art/keys.ts
  bytes blob not null, -- a JPEG that we encoded ourselves
  created_at integer not null
) strict;

create table album_by_hand (
  album_id integer primary key references album (id),
  release_date text, -- null: what the files say
  image text,
  read_release_date text, -- what the files say, to go back to
  read_image text,
  updated_at integer not null
) strict;

create table correction (
  id integer primary key,
  kind text not null check (kind in ('artist', 'join', 'split')),
  created_at integer not null,
  revoked_at integer -- null: it holds
) strict;

-- a run of names as the files have it, and as it is to be
create table artist_rule (
  correction_id integer primary key references correction (id),
  from_names text not null check (json_valid(from_names)), -- JSON array
  to_names text not null check (json_valid(to_names)) -- JSON array
) strict;

-- the credits of a track as they were read, where a rule made others of them
create table track_as_read (
  track_id integer primary key references track (id),
  credits text not null check (json_valid(credits)) -- JSON array of [role, name]
) strict;

create table album_join (
  album_id integer not null references album (id),
  correction_id integer not null references correction (id),
  into_album_id integer not null references album (id),
  primary key (album_id, correction_id)
) strict, without rowid;

create index album_join_by_correction on album_join (correction_id);

create index album_join_by_into on album_join (into_album_id);

-- the album that a track was put into; the latest correction that holds decides
create table track_pin (
  track_id integer not null references track (id),
  correction_id integer not null references correction (id),
  album_id integer not null references album (id),
  primary key (track_id, correction_id)
) strict, without rowid;

create index track_pin_by_correction on track_pin (correction_id);

-- the album that the files put a track into, where it is shown in another
create table track_home (
  track_id integer primary key references track (id),
  album_id integer references album (id)
) strict;

create index track_home_by_album on track_home (album_id);

-- what the tags say of these; null for a file that was last read before this was kept
alter table track_tag add column artists text check (json_valid(artists)); -- JSON array
alter table track_tag add column track_no integer;
alter table track_tag add column disc_no integer;
`,
};
