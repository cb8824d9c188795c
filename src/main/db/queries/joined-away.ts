/** Tracks that were missing, and all of which went to another. */
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';

/** The ids without those: nobody looks for them in a list. Cost: nothing where there are none, else a walk. */
export function withoutJoined({ raw }: ReadDb, ids: Uint32Array): Uint32Array {
  const joined = withDbErrors(() => raw.prepare<[], number>('select distinct track_id from track_join').pluck().all());
  if (joined.length === 0) return ids;
  const away = new Set(joined);
  return ids.filter((id) => !away.has(id));
}
