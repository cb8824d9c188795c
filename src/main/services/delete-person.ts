/** Taking a profile away, after a copy of the library was made. */
import type { Deleted, PersonalCounts } from '../../shared/contract/people.ts';
import { AppError } from '../../shared/errors.ts';
import type { UserId } from '../../shared/ids.ts';
import { countPersonal } from '../db/queries/delete-profile.ts';
import { readMadeProfiles, takeProfileAway } from '../db/queries/made-profile.ts';
import { personKey } from '../db/queries/other-profile.ts';
import { findProfile, listProfiles } from '../db/queries/profiles.ts';
import type { WriteDb } from '../db/handles.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Changes } from './changes.ts';
import type { PasswordGate } from './password-gate.ts';

interface DeletionWish {
  readonly password: string | null;
  readonly isForGood: boolean;
}

export interface DeletePerson {
  /** Throws: not-found. */
  preview(userId: UserId): PersonalCounts;
  /**
   * `password` is that of who asks. Gives where the copy lies that still has the profile. `isForGood`: nothing is kept with
   * which it could be brought back.
   * Throws: not-found, not-allowed, conflict for the last admin; disk-full and db-corrupt where no sound copy can be made:
   * then nothing is deleted.
   */
  run(by: UserId, userId: UserId, wish: DeletionWish): Promise<Deleted>;
}

export interface DeletePersonParts {
  readonly writer: WriteDb;
  readonly gate: PasswordGate;
  readonly changes: Changes;
  readonly clock: Clock;
  /** A verified copy of the library; its path. */
  readonly backUp: (reason: string) => string;
  readonly log: Log;
}

/** Taken back by the admin who did it, unless it was for good: then the copy alone has it. */
export function createDeletePerson({ writer, gate, changes, clock, backUp, log }: DeletePersonParts): DeletePerson {
  const getProfile = (userId: UserId) => {
    const profile = findProfile(writer, userId);
    if (profile === undefined) throw new AppError('not-found', 'There is no such profile');
    return profile;
  };
  /** An admin who stays. */
  const getOtherAdmin = (userId: UserId): UserId => {
    const other = listProfiles(writer).find(({ id, role }) => role === 'admin' && id !== userId);
    if (other !== undefined) return other.id;
    throw new AppError('conflict', 'There must be an admin', { details: { reason: 'last-admin' } });
  };
  const putAside = (told: UserId, userId: UserId, subject: string) =>
    changes.apply(told, 'person-deleted', () => {
      const id = personKey(userId);
      const before = readMadeProfiles(writer, [id]).get(id) ?? null;
      return { changes: [{ table: 'person_made', id, before, after: null }], subject, thingCount: 1 };
    }).activityId;
  const deleteForGood = (told: UserId, userId: UserId, subject: string): null => {
    changes.tell({ topics: ['people', 'sessions', 'playlists', 'playlistFiles'] }, () => {
      takeProfileAway(writer, personKey(userId), { now: clock.now(), isForGood: true });
      return { userId: told, type: 'person-deleted', subject };
    });
    return null;
  };
  return {
    preview: (userId) => {
      getProfile(userId);
      return countPersonal(writer, userId);
    },
    run: async (by, userId, { password, isForGood }) => {
      const asking = getProfile(by);
      const { username } = getProfile(userId);
      getOtherAdmin(userId);
      if (asking.passwordHash !== null) await gate.check(by, asking.passwordHash, password);
      const backupPath = backUp('profile-deleted');
      // somebody may have been quicker while the password was looked at
      getProfile(userId);
      const admin = getOtherAdmin(userId);
      // who deletes their own profile takes what they did along: an admin is told in their place
      const told = by === userId ? admin : by;
      const activityId = isForGood ? deleteForGood(told, userId, username) : putAside(told, userId, username);
      log.info(`the profile ${username} was deleted; a copy of the library from before`, backupPath);
      return { backupPath, activityId: told === by ? activityId : null };
    },
  };
}
