/** Handlers of the Scores view's own calls: each about the one who asks, and nobody else. */
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { scoreShelf } from '../../shared/contract/score-shelf.ts';
import type { ScoreShelfService } from '../services/score-shelf.ts';

/** The calls of `scoreShelf`, for the one who asks. */
export function scoreShelfHandlers(service: ScoreShelfService): HandlersOf<typeof scoreShelf> {
  return {
    histogram: ({ kind }, { userId }) => service.histogram(userId, kind),
    ids: ({ kind, score }, { userId }) => service.ids(userId, kind, score),
    years: ({ kind }, { userId }) => service.years(userId, kind),
    artists: (wanted, { userId }) => service.artists(userId, wanted),
    best: (wanted, { userId }) => service.best(userId, wanted),
    tiers: (wanted, { userId }) => service.tiers(userId, wanted),
    tier: ({ score, ...wanted }, { userId }) => service.tier(userId, score, wanted),
  };
}
