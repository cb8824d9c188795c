/** A profile that was deleted can be brought back: its rows are kept aside, where nothing else reads them. */
import type { Migration } from './migration.ts';

export const deletedPeople: Migration = {
  name: '0030-deleted-people',
  sql: `
create table deleted_person (
  key integer primary key, -- as activities name a profile, see src/main/db/queries/other-profile.ts
  username text, -- null: for good, and nothing is kept
  deleted_at integer not null,
  last_activity_id integer not null -- up to here no activity is given an id anew
) strict;

-- In the order in which they are brought back
create table deleted_person_row (
  id integer primary key,
  key integer not null references deleted_person (key) on delete cascade,
  table_name text not null,
  row text not null check (json_valid(row)) -- JSON object, by column
) strict;

create index deleted_person_row_by_key on deleted_person_row (key, table_name, id);
`,
};
