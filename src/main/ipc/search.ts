/** Handlers of search. */
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { search } from '../../shared/contract/search.ts';
import type { SearchService } from '../services/search.ts';

/** The calls of `search`; opinions are those of the one who asks. */
export function searchHandlers(service: SearchService): HandlersOf<typeof search> {
  return {
    find: ({ text, limit }, { userId }) => service.find(userId, text, limit),
    ids: ({ text, kind, ...order }, { userId }) => service.ids(userId, { text, kind }, order),
  };
}
