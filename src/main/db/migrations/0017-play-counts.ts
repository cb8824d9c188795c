/** What says whether a play counts, by person and track: all of a person's plays are counted without looking at one of them. */
import type { Migration } from './migration.ts';

export const playCounts: Migration = {
  name: '0017-play-counts',
  sql: `
create index play_by_counts on play (user_id, track_id, played_ms, snapshot_duration);
`,
};
