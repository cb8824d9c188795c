/** Handlers of what follows the folders of music. */
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { watch, WatchStatus } from '../../shared/contract/watch.ts';
import type { LibrarySwitches } from '../services/library-switches.ts';

/** The calls of `watch`. */
export function watchHandlers(
  watching: { status(): WatchStatus },
  switches: LibrarySwitches,
): HandlersOf<typeof watch> {
  return {
    status: () => watching.status(),
    set: ({ isOn }, { userId }) => {
      switches.set(userId, 'watching', isOn);
      return watching.status();
    },
  };
}
