/** Handlers of full digests. */
import type { digests } from '../../shared/contract/digests.ts';
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { FullDigestsService } from '../services/full-digests.ts';

/** The calls of `digests`; they are about the library, whoever asks. */
export function digestsHandlers(service: FullDigestsService): HandlersOf<typeof digests> {
  return {
    status: () => service.status(),
    setOn: ({ isOn }) => service.setOn(isOn),
    make: ({ limit }) => service.make(limit),
  };
}
