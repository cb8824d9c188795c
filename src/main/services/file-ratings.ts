/** Ratings in files, offered as one person's scores. A score by hand is never touched. */
import type { Changed } from '../../shared/contract/activity.ts';
import type { RatingsOffer } from '../../shared/contract/ratings.ts';
import type { UserId } from '../../shared/ids.ts';
import { scoreOfRatings, type WrittenRating } from '../../shared/score/rating-scale.ts';
import type { ReadDb } from '../db/handles.ts';
import { listRatedTracks } from '../db/queries/file-ratings.ts';
import { readPersonalRows, type PersonalRow } from '../db/queries/personal-rows.ts';
import type { Changes } from './changes.ts';

export interface FileRatingsService {
  offer(userId: UserId): RatingsOffer;
  adopt(userId: UserId): Changed;
}

/** Cost of each call: reads the ratings of all files that have one. */
export function createFileRatingsService(reader: ReadDb, changes: Changes): FileRatingsService {
  const read = () =>
    new Map(
      listRatedTracks(reader).flatMap(({ trackId, ratings }) => {
        const score = scoreOfRatings(toRatings(ratings));
        return score === null ? [] : [[trackId, score] as const];
      }),
    );
  return {
    offer: (userId) => {
      const rated = read();
      const rows = readPersonalRows(reader, userId, 'track_score', [...rated.keys()]);
      const isNew = ([id, score]: readonly [number, number]) => isOpen(rows.get(id) ?? null, score);
      const kept = [...rated.keys()].filter((id) => (rows.get(id)?.source ?? 'file') !== 'file');
      return { ratedCount: rated.size, newCount: [...rated].filter(isNew).length, keptCount: kept.length };
    },
    adopt: (userId) => {
      const rated = read();
      return changes.make(userId, {
        type: 'file-ratings',
        table: 'track_score',
        ids: [...rated.keys()],
        become: (row, now, id) => {
          const score = rated.get(id);
          if (score === undefined || !isOpen(row, score)) return row;
          return { score, source: 'file', createdAt: row?.createdAt ?? now, updatedAt: now };
        },
      });
    },
  };
}

/** Whether the file's rating would change the score there is. */
function isOpen(row: PersonalRow | null, score: number): boolean {
  return row === null || (row.source === 'file' && row.score !== score);
}

function toRatings(json: string): readonly WrittenRating[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the scan alone writes it, from FileRating
  return JSON.parse(json) as readonly WrittenRating[];
}
