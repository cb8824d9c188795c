/** What an admin switches for the whole library: noted, and can be taken back. */
import { librarySwitches, type LibrarySwitch } from '../../shared/contract/chosen-settings.ts';
import type { UserId } from '../../shared/ids.ts';
import type { Changes } from './changes.ts';

export interface LibrarySwitches {
  /** Idempotent. What hangs on it hears of it by the event. */
  set(userId: UserId, name: LibrarySwitch, isOn: boolean): void;
}

/** Each change is an activity. */
export function createLibrarySwitches(changes: Pick<Changes, 'make'>): LibrarySwitches {
  return {
    set: (userId, name, isOn) =>
      void changes.make(userId, {
        type: 'settings',
        table: 'library_switch',
        ids: [librarySwitches[name]],
        become: () => ({ isOn }),
      }),
  };
}
