/** Scoring as work to be done: what waits for a score, and how far one has come. */
import type { QueueOrder, ScoringKind, ScoringProgress } from '../../shared/contract/scoring.ts';
import type { UserId } from '../../shared/ids.ts';
import type { ReadDb } from '../db/handles.ts';
import { countScored, listUnscored } from '../db/queries/unscored.ts';

export interface ScoringService {
  queue(userId: UserId, kind: ScoringKind, order: QueueOrder): Uint32Array;
  progress(userId: UserId, kind: ScoringKind): ScoringProgress;
}

/** What one person's scores say of the library; only reads. */
export function createScoringService(reader: ReadDb): ScoringService {
  return {
    queue: (userId, kind, order) => listUnscored(reader, userId, kind, order),
    progress: (userId, kind) => countScored(reader, userId, kind),
  };
}
