/** Handlers of duels: each about the one who asks, and nobody else. */
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { duels } from '../../shared/contract/duels.ts';
import type { DuelsService } from '../services/duels.ts';

/** The calls of `duels`, for the one who asks. */
export function duelsHandlers(service: DuelsService): HandlersOf<typeof duels> {
  return {
    shelves: (_input, { userId }) => service.shelves(userId),
    board: (shelf, { userId }) => service.board(userId, shelf),
    judge: (duel, { userId }) => service.judge(userId, duel),
    previewSpread: (shelf, { userId }) => service.previewSpread(userId, shelf),
    spread: ({ kind, score, ...moves }, { userId }) => service.spread(userId, { kind, score }, moves),
  };
}
