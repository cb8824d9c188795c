/** What admins change of others: names, pictures, roles. */
import { readOtherProfiles, writeOtherProfile, type OtherProfileRow } from '../db/queries/other-profile.ts';
import type { WriteDb } from '../db/handles.ts';
import type { ChangeKind } from './change-kinds.ts';

/** Its row comes and goes with the profile. */
export function createPersonKind(writer: WriteDb, now: () => number): ChangeKind<OtherProfileRow> {
  return {
    thing: 'person',
    topics: ['people'],
    isShared: true,
    // hangs on that there is one
    depth: 2,
    read: (_userId, ids) => readOtherProfiles(writer, ids),
    write: (_userId, id, row) => {
      if (row !== null) writeOtherProfile(writer, id, row, now());
    },
    names: (ids) => new Map([...readOtherProfiles(writer, ids)].map(([id, { username }]) => [id, username])),
  };
}
