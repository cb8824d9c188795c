/** Setting, changing and taking away the password of a profile. */
import type { CallContext } from '../../shared/contract/define.ts';
import { AppError } from '../../shared/errors.ts';
import type { UserId } from '../../shared/ids.ts';
import { findProfile, setColumn } from '../db/queries/profiles.ts';
import type { WriteDb } from '../db/handles.ts';
import type { Clock } from '../ports/clock.ts';
import type { Changes } from './changes.ts';
import { refuseCommonPassword } from './common-passwords.ts';
import type { PasswordGate } from './password-gate.ts';
import type { Passwords } from './passwords.ts';
import type { SessionsService } from './sessions.ts';

export interface PersonPasswords {
  /**
   * `current` is the password of who asks; `next` null opens the profile. Ends its other sessions.
   * Throws: not-found, not-allowed, invalid-input.
   */
  set(
    by: Pick<CallContext, 'userId' | 'sessionId'>,
    userId: UserId,
    change: { readonly current: string | null; readonly next: string | null },
  ): Promise<void>;
  /** Opens a profile whose password is forgotten, and ends all of its sessions: for who has the library's file in hand. */
  reset(userId: UserId): void;
}

export interface PersonPasswordParts {
  readonly writer: WriteDb;
  readonly passwords: Passwords;
  readonly gate: PasswordGate;
  readonly sessions: SessionsService;
  readonly changes: Changes;
  readonly clock: Clock;
}

/** Whoever sets a password shows their own first, so that an unwatched window is not enough. */
export function createPersonPasswords(parts: PersonPasswordParts): PersonPasswords {
  const { writer, passwords, gate, sessions, changes, clock } = parts;
  const write = (by: UserId, userId: UserId, passwordHash: string | null) => {
    changes.tell({ topics: ['people'] }, () => {
      const profile = findProfile(writer, userId);
      if (profile === undefined) throw new AppError('not-found', 'There is no such profile');
      setColumn(writer, userId, { column: 'passwordHash', value: passwordHash }, clock.now());
      return { userId: by, type: 'password', subject: profile.username };
    });
    gate.reset(userId);
  };
  return {
    set: async (by, userId, { current, next }) => {
      const asking = findProfile(writer, by.userId);
      if (asking === undefined || findProfile(writer, userId) === undefined)
        throw new AppError('not-found', 'There is no such profile');
      // anybody may enter an open profile: an open admin's word would make every other password worthless
      if (userId !== by.userId && asking.passwordHash === null)
        throw new AppError('not-allowed', 'Set a password for your own profile first', {
          details: { reason: 'open-admin' },
        });
      if (asking.passwordHash !== null) await gate.check(by.userId, asking.passwordHash, current);
      if (next !== null) refuseCommonPassword(next);
      const passwordHash = next === null ? null : await passwords.hash(next);
      write(by.userId, userId, passwordHash);
      sessions.revokeOthers(userId, userId === by.userId ? by.sessionId : undefined);
    },
    reset: (userId) => {
      write(userId, userId, null);
      sessions.revokeOthers(userId, undefined);
    },
  };
}
