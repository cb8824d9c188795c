/** Ids of activities: none is given twice, since other rows are named after them. */
import type { ReadDb } from '../handles.ts';
import { keptStatement } from '../statements.ts';

const SQL = `select 1 + max(coalesce((select max(activity_id) from user_activity), 0),
  coalesce((select max(last_activity_id) from deleted_person), 0))`;

/** That of the activity that is noted next, also where those of a deleted profile are gone. Inside the caller's transaction. */
export function nextActivityId({ raw }: ReadDb): number {
  return Number(keptStatement<[], number>(raw, SQL).pluck().get());
}
