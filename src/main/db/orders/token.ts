/** Names the content that orders depend on: the same token, the same orders. */
import type BetterSqlite from 'better-sqlite3';
import { withDbErrors } from '../errors.ts';
import type { WriteDb } from '../handles.ts';

const LAST_ID = '(select coalesce(max(id), 0) from track)';

/** Null since anything changed that an order depends on: triggers see to that, and the last track's id. Cost: one row. */
export function findOrderToken(raw: BetterSqlite.Database): number | null {
  return (
    raw
      .prepare<[], number | null>(`select token from track_order_state where last_track_id = ${LAST_ID}`)
      .pluck()
      .get() ?? null
  );
}

/** Names the present content where it has no name. A token is never given twice, so that a library brought back from a copy can't meet orders of another future. */
export function giveOrderToken({ raw }: WriteDb): void {
  // orders are then computed when they are asked for, unless the name from before still holds
  if (raw.readonly) return;
  withDbErrors(() =>
    raw
      .prepare(
        `update track_order_state set token = abs(random() / 4096) + 1, last_track_id = ${LAST_ID}
         where token is null or last_track_id <> ${LAST_ID}`,
      )
      .run(),
  );
}
