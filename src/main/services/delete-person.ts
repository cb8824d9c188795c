/** Taking a profile away for good, after a copy of the library was made. */
import type { PersonalCounts } from '../../shared/contract/people.ts';
import { AppError } from '../../shared/errors.ts';
import type { UserId } from '../../shared/ids.ts';
import { countPersonal, deleteProfile } from '../db/queries/delete-profile.ts';
import { findProfile, listProfiles } from '../db/queries/profiles.ts';
import type { WriteDb } from '../db/handles.ts';
import type { Log } from '../ports/log.ts';
import type { Changes } from './changes.ts';
import type { PasswordGate } from './password-gate.ts';

export interface DeletePerson {
  /** Throws: not-found. */
  preview(userId: UserId): PersonalCounts;
  /**
   * `password` is that of who asks. Gives where the copy lies that still has the profile.
   * Throws: not-found, not-allowed, conflict for the last admin; disk-full and db-corrupt where no sound copy can be made:
   * then nothing is deleted.
   */
  run(by: UserId, userId: UserId, password: string | null): Promise<{ readonly backupPath: string }>;
}

export interface DeletePersonParts {
  readonly writer: WriteDb;
  readonly gate: PasswordGate;
  readonly changes: Changes;
  /** A verified copy of the library; its path. */
  readonly backUp: (reason: string) => string;
  readonly log: Log;
}

/** Not undone in its place: the copy has it all, and the activity names the copy. */
export function createDeletePerson({ writer, gate, changes, backUp, log }: DeletePersonParts): DeletePerson {
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
  return {
    preview: (userId) => {
      getProfile(userId);
      return countPersonal(writer, userId);
    },
    run: async (by, userId, password) => {
      const asking = getProfile(by);
      const { username } = getProfile(userId);
      getOtherAdmin(userId);
      if (asking.passwordHash !== null) await gate.check(by, asking.passwordHash, password);
      const backupPath = backUp('profile-deleted');
      changes.tell({ topics: ['people', 'sessions'] }, () => {
        // somebody may have been quicker while the password was looked at
        getProfile(userId);
        const admin = getOtherAdmin(userId);
        deleteProfile(writer, userId);
        // who deletes their own profile takes what they did along: an admin is told in their place
        return { userId: by === userId ? admin : by, type: 'person-deleted', subject: `${username} · ${backupPath}` };
      });
      log.info(`the profile ${username} was deleted; a copy of the library from before`, backupPath);
      return { backupPath };
    },
  };
}
