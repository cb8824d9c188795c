/** Ratings in files as half stars, and the higher of those and one's own. */
import type { UserId } from '../../../../shared/ids.ts';
import { scoreOfRatings, type WrittenRating } from '../../../../shared/score/rating-scale.ts';
import type { ReadDb } from '../../handles.ts';

// `among` is a JSON array of ids
const AMONG = '(select value from json_each(?))';
const RATED = 'select track_id, ratings from track_tag where ratings is not null';

/** Ids with the score that the file has, all or those `among` the given. Cost: reads the ratings of all files that have one. */
export function readFileScores({ raw }: ReadDb, among?: string): ReadonlyMap<number, number> {
  const rows = raw
    .prepare<string[], [number, string]>(among === undefined ? RATED : `${RATED} and track_id in ${AMONG}`)
    .raw()
    .all(...(among === undefined ? [] : [among]));
  return new Map(
    rows.flatMap(([id, ratings]) => {
      const score = scoreOfWritten(ratings);
      return score === null ? [] : [[id, score] as const];
    }),
  );
}

/** Half stars of what the scan stored; null where it says none. */
export function scoreOfWritten(ratings: string): number | null {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the scan alone writes it, from FileRating
  return scoreOfRatings(JSON.parse(ratings) as readonly WrittenRating[]);
}

const SCORED = 'select track_id, score from track_score where user_id = ?';

/** Ids with the higher of the file's score and the person's. */
export function readAnyScores(db: ReadDb, userId: UserId, among?: string): ReadonlyMap<number, number> {
  const scores = new Map(readFileScores(db, among));
  const own = db.raw
    .prepare<string[], [number, number]>(among === undefined ? SCORED : `${SCORED} and track_id in ${AMONG}`)
    .raw()
    .all(userId, ...(among === undefined ? [] : [among]));
  for (const [id, score] of own) scores.set(id, Math.max(score, scores.get(id) ?? 0));
  return scores;
}
