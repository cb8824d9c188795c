/** Folders are watched: a scan may look at what changed alone, and whether to watch is a choice for the library. */
import type { Migration } from './migration.ts';

export const watching: Migration = {
  name: '0023-watching',
  sql: `
alter table scan_run add column scope text not null default 'whole' check (scope in ('whole', 'parts')); -- parts: of folders that were seen to change

create table library_setting (
  key text primary key,
  value text not null check (json_valid(value)),
  updated_at integer not null
) strict, without rowid;
`,
};
