/** Tracks that were forgotten on purpose, whole, so that it can be undone; and what a scan had joined and a person took apart. */
import type { Migration } from './migration.ts';

export const trackChanges: Migration = {
  name: '0025-track-changes',
  sql: `
create table forgotten_track (
  track_id integer primary key, -- never given to another track
  forgotten_at integer not null,
  rows text not null check (json_valid(rows)) -- all that the track was, by table
) strict;

create table track_split (
  id integer primary key, -- that of the activity that it came with, so that none is given twice
  track_id integer not null references track (id) on delete cascade, -- is missing again
  new_track_id integer not null references track (id) on delete cascade, -- has the file
  change_id integer not null, -- of the scan's log; it may be thinned
  split_at integer not null,
  check (track_id <> new_track_id)
) strict;

create index track_split_by_track on track_split (track_id);

create index track_split_by_new on track_split (new_track_id);
`,
};
