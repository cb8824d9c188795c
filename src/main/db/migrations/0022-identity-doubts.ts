/** Files that may be one of several tracks that are missing, for a person to decide, and what they decided. */
import type { Migration } from './migration.ts';

export const identityDoubts: Migration = {
  name: '0022-identity-doubts',
  sql: `
create table identity_doubt (
  track_id integer not null references track (id) on delete cascade, -- came as a new track
  candidate_track_id integer not null references track (id) on delete cascade, -- a missing one that it may be
  reason text not null check (reason in ('same-sound', 'same-recording', 'same-place')),
  run_id integer references scan_run (id) on delete set null, -- the scan that could not tell
  found_at integer not null,
  dismissed_at integer, -- a person said that it is none of them
  primary key (track_id, candidate_track_id),
  check (track_id <> candidate_track_id)
) strict, without rowid;

create index identity_doubt_by_candidate on identity_doubt (candidate_track_id);

create table track_join (
  id integer primary key, -- that of the activity that it came with, so that none is given twice
  track_id integer not null references track (id) on delete cascade, -- was missing; what people made of it went to the other
  into_track_id integer not null references track (id) on delete cascade,
  moved text not null check (json_valid(moved)), -- what went, to be put back
  joined_at integer not null,
  check (track_id <> into_track_id)
) strict;

create index track_join_by_track on track_join (track_id);

create index track_join_by_into on track_join (into_track_id);
`,
};
