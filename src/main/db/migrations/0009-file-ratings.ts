/** Finds the few files that bring a rating among the many that don't. */
import type { Migration } from './migration.ts';

export const fileRatings: Migration = {
  name: '0009-file-ratings',
  sql: `create index track_tag_by_ratings on track_tag (track_id) where ratings is not null;`,
};
