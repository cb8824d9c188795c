/** Handlers of which track a file is. */
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { doubts } from '../../shared/contract/doubts.ts';
import type { DoubtsService } from '../services/doubts.ts';

/** The calls of `doubts`; they hold for all, and are noted as done by the one who asks. */
export function doubtsHandlers(service: DoubtsService): HandlersOf<typeof doubts> {
  return {
    list: ({ limit }, { userId }) => service.list(userId, limit),
    decide: ({ trackId, candidateId }, { userId }) => service.decide(userId, trackId, candidateId),
    dismiss: ({ trackId }, { userId }) => service.dismiss(userId, trackId),
  };
}
