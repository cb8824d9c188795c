/** What each scan changed in each folder of music. Counts stay; the rows are thinned, see db/batch/scan-log.ts. */
import type { Migration } from './migration.ts';

export const scanLog: Migration = {
  name: '0021-scan-log',
  sql: `
create table scan_root_run (
  run_id integer not null references scan_run (id) on delete cascade,
  root_id integer not null references scan_root (id),
  first_track_id integer not null, -- what it added has ids from here on, up to last_track_id: no row is written for them
  last_track_id integer not null,
  added integer not null default 0,
  changed integer not null default 0,
  moved integer not null default 0,
  replaced integer not null default 0,
  returned integer not null default 0,
  missing integer not null default 0,
  problem integer not null default 0,
  is_thinned integer not null default 0 check (is_thinned in (0, 1)), -- of what is counted, rows were left out
  primary key (run_id, root_id)
) strict, without rowid;

create index scan_root_run_by_root on scan_root_run (root_id, run_id);

create table scan_change (
  id integer primary key,
  run_id integer not null references scan_run (id) on delete cascade,
  root_id integer not null references scan_root (id),
  kind text not null check (kind in ('changed', 'moved', 'replaced', 'returned', 'missing', 'problem')),
  track_id integer, -- of then: a track may be forgotten
  path text not null, -- in the library's form; of what is missing the last known one
  path_before text,
  fields text check (json_valid(fields)), -- JSON array of [field, before, after]
  code text, -- of a problem
  undone_at integer
) strict;

create index scan_change_by_run on scan_change (run_id, kind, root_id);
`,
};
