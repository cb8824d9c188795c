/** What an import needs to be taken back whole, and what of it waits for music that is not here yet. */
import type { Migration } from './migration.ts';

export const imports: Migration = {
  name: '0016-imports',
  sql: `
-- the changes of an activity that are too many for its payload, in the order they were made
create table activity_part (
  activity_id integer not null references user_activity (activity_id) on delete cascade,
  part integer not null,
  changes text not null check (json_valid(changes)), -- JSON array
  primary key (activity_id, part)
) strict, without rowid;

-- history that came with an import: the import's own changes stand for it
alter table user_activity add column imported_by integer references user_activity (activity_id) on delete set null;

create index user_activity_by_import on user_activity (imported_by) where imported_by is not null;

create index user_activity_by_date on user_activity (user_id, activity_date, activity_id);

-- what a person's file is about and no row is known for
create table awaiting_thing (
  id integer primary key,
  user_id text not null references user (id) on delete cascade,
  kind text not null check (kind in ('track', 'album', 'artist', 'genre', 'playlist')),
  identity text not null check (json_valid(identity)), -- as in the file, docs/user-file.md
  identity_key text not null, -- SHA-256 of it, hex
  refused text not null check (json_valid(refused)), -- JSON array of ids that it is not, or can't be told apart from
  added_at integer not null,
  unique (user_id, kind, identity_key)
) strict;

create table awaiting_record (
  id integer primary key,
  thing_id integer not null references awaiting_thing (id) on delete cascade,
  kind text not null check (kind in ('score', 'like', 'play', 'entry', 'change', 'genre', 'follow')),
  key text not null, -- which of them, where a thing has several
  record text not null check (json_valid(record)),
  unique (thing_id, kind, key)
) strict;

create index awaiting_record_by_key on awaiting_record (kind, key);

create index album_by_mbid on album (mbid) where mbid is not null;

create index artist_by_mbid on artist (mbid) where mbid is not null;
`,
};
