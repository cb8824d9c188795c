/** Who was signed in to last, how long a session may rest, and how often a password was tried in vain. */
import type { Migration } from './migration.ts';

export const people: Migration = {
  name: '0013-people',
  sql: `
alter table user add column last_used_at integer; -- when somebody last signed in to it
alter table session add column idle_ms integer not null default 43200000; -- it ends where it was not used for so long

create table sign_in_failure (
  user_id text primary key references user (id) on delete cascade,
  failed_count integer not null check (failed_count > 0), -- wrong passwords since the last right one
  last_failed_at integer not null
) strict, without rowid;
`,
};
