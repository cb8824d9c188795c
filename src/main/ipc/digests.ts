/** Handlers of full digests. */
import type { digests } from '../../shared/contract/digests.ts';
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { FullDigestsService } from '../services/full-digests.ts';
import type { LibrarySwitches } from '../services/library-switches.ts';

/** The calls of `digests`; they are about the library, whoever asks. */
export function digestsHandlers(service: FullDigestsService, switches: LibrarySwitches): HandlersOf<typeof digests> {
  return {
    status: () => service.status(),
    setOn: ({ isOn }, { userId }) => {
      switches.set(userId, 'fullDigests', isOn);
      return service.status();
    },
    make: ({ limit }) => service.make(limit),
  };
}
