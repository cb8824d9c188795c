/** Finds the tracks without an album by the time they came, for what was recently added. */
import type { Migration } from './migration.ts';

export const looseTracks: Migration = {
  name: '0004-loose-tracks',
  sql: `
create index track_loose_by_added on track (created_at, id) where album_id is null and missing_since is null;
`,
};
