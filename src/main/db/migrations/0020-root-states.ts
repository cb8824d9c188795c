/**
 * A folder of music may be in doubt: then nothing in it is taken as missing. What a person is asked about, and what they
 * answered, is kept. The list of states is a check, so the table is made anew.
 */
import type { Migration } from './migration.ts';

export const rootStates: Migration = {
  name: '0020-root-states',
  sql: `
create table new_scan_root (
  id integer primary key,
  path text not null unique,
  source_id integer references data_source (source_id),
  is_active integer not null default 1 check (is_active in (0, 1)), -- 0: taken out of the library, kept to come back
  state text not null default 'online' check (state in ('online', 'offline', 'doubtful')),
  -- why it is not online
  reason text check (reason in ('unreachable', 'denied', 'empty', 'interrupted', 'vanished')),
  last_scanned_at integer, -- the last walk of it that came to its end and was believed
  device text, -- of the drive that was believed last: evidence, never a key
  file_system text,
  created_at integer not null,
  check ((state = 'online') = (reason is null))
) strict;
insert into new_scan_root (id, path, source_id, is_active, state, reason, last_scanned_at, created_at)
  select id, path, source_id, is_active, state, iif(state = 'offline', 'unreachable', null), last_scanned_at, created_at
  from scan_root;
drop table scan_root;
alter table new_scan_root rename to scan_root;

create table root_question (
  root_id integer primary key references scan_root (id) on delete cascade,
  vanished_count integer not null,
  known_count integer not null,
  is_other_drive integer not null check (is_other_drive in (0, 1)), -- the drive there is not the one that was believed last
  asked_at integer not null,
  answer text check (answer in ('gone', 'wait')), -- null: not answered yet
  answered_at integer
) strict;

-- what the question is about: known files that were not there, and are not taken as missing
create table vanished_track (
  track_id integer primary key references track (id) on delete cascade,
  root_id integer not null references scan_root (id) on delete cascade
) strict;
create index vanished_track_by_root on vanished_track (root_id);
`,
};
