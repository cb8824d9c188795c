/** The one place where a password that somebody gives is held against the stored one. */
import { AppError } from '../../shared/errors.ts';
import type { UserId } from '../../shared/ids.ts';
import { replacePasswordHash } from '../db/queries/profiles.ts';
import type { WriteDb } from '../db/handles.ts';
import type { Clock } from '../ports/clock.ts';
import type { Passwords } from './passwords.ts';
import { createSignInThrottle } from './sign-in-throttle.ts';

export interface PasswordGate {
  /**
   * Passes where the password is that of the profile. A profile that does not exist has no hash, and costs the same.
   * Throws: not-allowed with `reason` `password`, or `wait` and `retryAfterMs`.
   */
  check(userId: UserId, storedHash: string | null, given: string | null): Promise<void>;
  /** A new password, or none, was set: guesses at the old one count no more. */
  reset(userId: UserId): void;
}

/** Throttled for each profile apart. A hash that was made at less cost is made anew. */
export function createPasswordGate(writer: WriteDb, passwords: Passwords, clock: Clock): PasswordGate {
  const throttle = createSignInThrottle(writer, clock);
  return {
    check: async (userId, storedHash, given) => {
      // asking without a password is no guess
      if (given === null) throw wrong();
      throttle.take(userId);
      if (!(await passwords.verify(given, storedHash)) || storedHash === null) throw wrong();
      throttle.forgive(userId);
      if (!passwords.isWeak(storedHash)) return;
      replacePasswordHash(writer, userId, { before: storedHash, after: await passwords.hash(given) });
    },
    reset: (userId) => throttle.forgive(userId),
  };
}

function wrong(): AppError {
  return new AppError('not-allowed', 'That is not the password', { details: { reason: 'password' } });
}
