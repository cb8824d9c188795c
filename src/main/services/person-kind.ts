/** What admins change of others: names, pictures, roles. */
import { AppError } from '../../shared/errors.ts';
import { readOtherProfiles, writeOtherProfile, type OtherProfileRow } from '../db/queries/other-profile.ts';
import type { WriteDb } from '../db/handles.ts';
import type { ChangeKind } from './change-kinds.ts';

/** A profile is neither made nor deleted this way. */
export function createPersonKind(writer: WriteDb, now: () => number): ChangeKind<OtherProfileRow> {
  return {
    thing: 'person',
    topics: ['people'],
    isShared: true,
    read: (_userId, ids) => readOtherProfiles(writer, ids),
    write: (_userId, id, row) => {
      if (row === null) throw new AppError('internal', 'a profile is not taken back as a change');
      writeOtherProfile(writer, id, row, now());
    },
    names: (ids) => new Map([...readOtherProfiles(writer, ids)].map(([id, { username }]) => [id, username])),
  };
}
