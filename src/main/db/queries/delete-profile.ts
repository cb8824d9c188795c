/** A profile with all that belongs to it: how much that is, and taking it away. */
import type { PersonalCounts } from '../../../shared/contract/people.ts';
import type { UserId } from '../../../shared/ids.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb, WriteDb } from '../handles.ts';

/** Cost: counts by index. */
export function countPersonal({ raw }: ReadDb, userId: UserId): PersonalCounts {
  const sql = `select
    (select count(*) from track_score where user_id = @userId) + (select count(*) from album_score where user_id = @userId)
      + (select count(*) from artist_score where user_id = @userId) as scores,
    (select count(*) from user_like where user_id = @userId) as likes,
    (select count(*) from play where user_id = @userId) as plays,
    (select count(*) from playlist where owner_id = @userId) as playlists,
    (select count(*) from user_activity where user_id = @userId) as activities`;
  const counts = withDbErrors(() => raw.prepare<object, PersonalCounts>(sql).get({ userId }));
  return counts ?? { scores: 0, likes: 0, plays: 0, playlists: 0, activities: 0 };
}

/** What a profile does not take along by itself. What is on a playlist, and who follows it, goes with the playlist. */
const steps = [
  'delete from track_score where user_id = ?',
  'delete from album_score where user_id = ?',
  'delete from artist_score where user_id = ?',
  'delete from user_like where user_id = ?',
  'delete from play where user_id = ?',
  'delete from user_activity where user_id = ?',
  // another's playlist may lie in a folder of this person's
  'update playlist set parent_id = null where parent_id in (select id from playlist where owner_id = ?)',
  'delete from playlist where owner_id = ?',
  'delete from user where id = ?',
];

/** Takes the profile and every row of it away. Inside the caller's transaction. */
export function deleteProfile({ raw }: WriteDb, userId: UserId): void {
  withDbErrors(() => {
    for (const sql of steps) raw.prepare(sql).run(userId);
  });
}
