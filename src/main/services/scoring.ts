/** Scoring as work to be done: what waits for a score, how far one has come, and what the scores say. */
import type {
  DerivedMean,
  QueueOrder,
  ScoreHistory,
  ScoringKind,
  ScoringProgress,
} from '../../shared/contract/scoring.ts';
import type { UserId } from '../../shared/ids.ts';
import { derivedMean } from '../../shared/score/derived-mean.ts';
import type { ReadDb } from '../db/handles.ts';
import { listScoreChanges } from '../db/queries/score-history.ts';
import { sumTrackScores, usualTrackScore } from '../db/queries/score-means.ts';
import { countScored, listUnscored } from '../db/queries/unscored.ts';
import type { OpinionsService } from './opinions.ts';

export interface ScoringService {
  queue(userId: UserId, kind: ScoringKind, order: QueueOrder): Uint32Array;
  progress(userId: UserId, kind: ScoringKind): ScoringProgress;
  history(userId: UserId, kind: ScoringKind, id: number): ScoreHistory;
  means(userId: UserId, kind: 'albums' | 'artists', ids: readonly number[]): readonly DerivedMean[];
}

const tables = { tracks: 'track_score', albums: 'album_score', artists: 'artist_score' } as const;

/** What one person's scores say of the library; only reads. */
export function createScoringService(reader: ReadDb, opinions: Pick<OpinionsService, 'scores'>): ScoringService {
  return {
    queue: (userId, kind, order) => listUnscored(reader, userId, kind, order),
    progress: (userId, kind) => countScored(reader, userId, kind),
    history: (userId, kind, id) => ({
      score: opinions.scores(userId, tables[kind], [id])[0] ?? null,
      changes: listScoreChanges(reader, userId, kind, id),
    }),
    means: (userId, kind, ids) => {
      const usualMean = usualTrackScore(reader, userId);
      if (usualMean === null) return [];
      return sumTrackScores(reader, userId, kind, ids).flatMap(({ scoreSum, ...counts }) => {
        const mean = derivedMean({ ...counts, scoreSum }, usualMean);
        return mean === null ? [] : [{ ...counts, mean }];
      });
    },
  };
}
