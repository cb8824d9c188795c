/** The order of what a person did, which a clock that was set back must not turn round. */
import type { Migration } from './migration.ts';

export const activityOrder: Migration = {
  name: '0027-activity-order',
  sql: `
-- when it was done as far as the order goes: never before what the person did earlier; of imported history its own date
alter table user_activity add column sorted_at integer not null default 0;

update user_activity set sorted_at = activity_date where imported_by is not null;

update user_activity set sorted_at = o.sorted_at
from (
  select activity_id, max(activity_date) over (partition by user_id order by activity_id) as sorted_at
  from user_activity where imported_by is null
) o
where o.activity_id = user_activity.activity_id;

create index user_activity_by_order on user_activity (user_id, sorted_at, activity_id);

create index user_activity_own on user_activity (user_id, activity_id) where imported_by is null;

create trigger activity_insert_finds_its_place after insert on user_activity
begin
  update user_activity
  set sorted_at = max(new.activity_date, coalesce(
    (select o.sorted_at from user_activity o
     where o.user_id = new.user_id and o.imported_by is null and new.imported_by is null and o.activity_id < new.activity_id
     order by o.activity_id desc limit 1), 0))
  where activity_id = new.activity_id;
end;
`,
};
