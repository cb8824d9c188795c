/** Handlers of what follows the folders of music. */
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { watch, WatchStatus } from '../../shared/contract/watch.ts';

/** The calls of `watch`. */
export function watchHandlers(watching: {
  status(): WatchStatus;
  set(isOn: boolean): WatchStatus;
}): HandlersOf<typeof watch> {
  return {
    status: () => watching.status(),
    set: ({ isOn }) => watching.set(isOn),
  };
}
