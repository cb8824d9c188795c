/** Ratings in files as half stars, and the higher of those and one's own. */
import type { UserId } from '../../../../shared/ids.ts';
import { scoreOfRatings, type WrittenRating } from '../../../../shared/score/rating-scale.ts';
import type { ReadDb } from '../../handles.ts';

/** Ids with the score that the file has. Cost: reads the ratings of all files that have one. */
export function readFileScores({ raw }: ReadDb): ReadonlyMap<number, number> {
  const rows = raw
    .prepare<[], [number, string]>('select track_id, ratings from track_tag where ratings is not null')
    .raw()
    .all();
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

/** Ids with the higher of the file's score and the person's. */
export function readAnyScores(db: ReadDb, userId: UserId): ReadonlyMap<number, number> {
  const scores = new Map(readFileScores(db));
  const own = db.raw
    .prepare<[UserId], [number, number]>('select track_id, score from track_score where user_id = ?')
    .raw()
    .all(userId);
  for (const [id, score] of own) scores.set(id, Math.max(score, scores.get(id) ?? 0));
  return scores;
}
