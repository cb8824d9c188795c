/** Says of an activity which later one took it back. */
import type { Migration } from './migration.ts';

export const activity: Migration = {
  name: '0006-activity',
  sql: `
alter table user_activity add column undone_by integer references user_activity (activity_id);
create index user_activity_by_undo on user_activity (undone_by) where undone_by is not null;
create index user_like_by_time on user_like (user_id, created_at, track_id);
`,
};
