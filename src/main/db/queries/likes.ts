/** The tracks that a person likes. */
import type { UserId } from '../../../shared/ids.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';

/** Shape: the newest like first. Cost: walks the person's likes. */
export function listLikedIds({ raw }: ReadDb, userId: UserId): Uint32Array {
  const sql = 'select track_id from user_like where user_id = ? order by created_at desc, track_id desc';
  return withDbErrors(() => Uint32Array.from(raw.prepare<[string], number>(sql).pluck().all(userId)));
}
