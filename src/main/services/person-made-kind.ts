/** That there is a profile: made, deleted with all that is its own, and brought back as it was. */
import {
  bringProfileBack,
  readMadeNames,
  readMadeProfiles,
  takeProfileAway,
  type MadeProfileRow,
} from '../db/queries/made-profile.ts';
import type { WriteDb } from '../db/handles.ts';
import type { ChangeKind } from './change-kinds.ts';

/** One that is used by now counts as changed since it was made, and stays. */
export function createPersonMadeKind(writer: WriteDb, now: () => number): ChangeKind<MadeProfileRow> {
  return {
    thing: 'person',
    // all that is personal comes and goes with it, as others see it, too
    topics: ['people', 'sessions', 'playlists', 'playlistFiles'],
    isShared: true,
    depth: 1,
    hanging: (_userId, ids) => ids.map((id) => ({ table: 'person', id, become: () => null })),
    read: (_userId, ids) => readMadeProfiles(writer, ids),
    write: (_userId, id, row) => {
      if (row === null) takeProfileAway(writer, id, { now: now(), isForGood: false });
      else bringProfileBack(writer, id);
    },
    names: (ids) => readMadeNames(writer, ids),
  };
}
