/** Handlers of tracks whose file is gone. */
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { missing } from '../../shared/contract/missing.ts';
import type { MissingService } from '../services/missing.ts';

/** The calls of `missing`; they hold for all, and are noted as done by the one who asks. */
export function missingHandlers(service: MissingService): HandlersOf<typeof missing> {
  return {
    places: ({ text }) => service.places(text),
    ids: (wish) => service.ids(wish),
    rows: ({ ids }) => service.rows(ids),
    candidates: ({ trackId, text }) => service.candidates(trackId, text),
    match: ({ trackIds, path }) => service.match(trackIds, path),
    locate: ({ pairs }, { userId }) => service.locate(userId, pairs),
    forgetPreview: ({ trackIds }) => service.forgetPreview(trackIds),
    forget: ({ trackIds }, { userId }) => service.forget(userId, trackIds),
  };
}
