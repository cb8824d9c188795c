/** Handlers of smart playlists, for the one who asks. */
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { smart } from '../../shared/contract/smart.ts';
import type { SmartLookService } from '../services/smart/smart-look.ts';
import type { SmartService } from '../services/smart/smart.ts';

/** The calls of `smart`. */
export function smartHandlers(service: SmartService, look: SmartLookService): HandlersOf<typeof smart> {
  return {
    create: (wish, { userId }) => service.create(userId, wish),
    setQuery: ({ playlistId, query }, { userId }) => service.setQuery(userId, playlistId, query),
    rules: ({ playlistId }, { userId }) => look.rules(userId, playlistId),
    trackIds: ({ playlistId, ...view }, { userId }) => look.trackIds(userId, playlistId, view),
    preview: (wish, { userId }) => look.preview(userId, wish),
    explain: ({ query, trackId }, { userId }) => look.explain(userId, query, trackId),
    shuffle: ({ playlistId }, { userId }) => service.shuffle(userId, playlistId),
    snapshot: ({ playlistId, name }, { userId }) => service.snapshot(userId, playlistId, name),
  };
}
