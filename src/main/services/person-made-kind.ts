/** The making of profiles: taken back while nobody has used them. */
import { AppError } from '../../shared/errors.ts';
import { readOtherProfiles } from '../db/queries/other-profile.ts';
import { deleteUnusedProfile, readUnusedProfiles, type UnusedProfileRow } from '../db/queries/unused-profile.ts';
import type { WriteDb } from '../db/handles.ts';
import type { ChangeKind } from './change-kinds.ts';

/** One that is used by now counts as changed since, and stays. One that was taken back is made anew, not brought back: its password is gone. */
export function createPersonMadeKind(writer: WriteDb): ChangeKind<UnusedProfileRow> {
  return {
    thing: 'person',
    topics: ['people'],
    isShared: true,
    // goes last, when what else was done to it is put back
    depth: 1,
    read: (_userId, ids) => readUnusedProfiles(writer, ids),
    write: (_userId, id, row) => {
      if (row !== null) throw new AppError('conflict', 'A profile is not brought back; it can be made again');
      deleteUnusedProfile(writer, id);
    },
    names: (ids) => new Map([...readOtherProfiles(writer, ids)].map(([id, { username }]) => [id, username])),
  };
}
