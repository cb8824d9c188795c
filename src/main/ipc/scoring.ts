/** Handlers of what is to be scored, for the one who asks. */
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { scoring } from '../../shared/contract/scoring.ts';
import type { ScoringService } from '../services/scoring.ts';

/** The calls of `scoring`, for the one who asks. */
export function scoringHandlers(service: ScoringService): HandlersOf<typeof scoring> {
  return {
    queue: ({ kind, order }, { userId }) => service.queue(userId, kind, order),
    progress: ({ kind }, { userId }) => service.progress(userId, kind),
    history: ({ kind, id }, { userId }) => service.history(userId, kind, id),
    means: ({ kind, ids }, { userId }) => service.means(userId, kind, ids),
  };
}
