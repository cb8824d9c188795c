/** Slows down who guesses a password: five free tries, then a wait of 1 s that doubles up to 5 minutes. Never a lock for good. */
import { AppError } from '../../shared/errors.ts';
import type { UserId } from '../../shared/ids.ts';
import { dropSignInFailures, findSignInFailures, saveSignInFailures } from '../db/queries/sign-in-failures.ts';
import type { WriteDb } from '../db/handles.ts';
import type { Clock } from '../ports/clock.ts';

const FREE_TRIES = 5;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 5 * 60_000;
// ids of profiles that do not exist are counted too, so that they can't be told apart
const MAX_REMEMBERED = 1_000;

export interface SignInThrottle {
  /** Counts a try as failed, before it is known to be. Throws: not-allowed (`reason`: `wait`) where it comes too early. */
  take(userId: UserId): void;
  /** The last try was right. */
  forgive(userId: UserId): void;
}

interface Tries {
  readonly failedCount: number;
  /** On the monotonic clock. */
  readonly untilMs: number;
}

/**
 * Counts are kept in the library. Within a run, waits are measured on the clock that can't be set back; what is left of one
 * at the next start is told by the time of day, and is never more than the whole wait.
 */
export function createSignInThrottle(writer: WriteDb, clock: Clock): SignInThrottle {
  const known = new Map<UserId, Tries>();
  const load = (userId: UserId): Tries => {
    const stored = findSignInFailures(writer, userId);
    if (stored === undefined) return { failedCount: 0, untilMs: 0 };
    const waitMs = waitAfter(stored.failedCount);
    const leftMs = Math.min(Math.max(stored.lastFailedAt + waitMs - clock.now(), 0), waitMs);
    return { failedCount: stored.failedCount, untilMs: clock.monotonicMs() + leftMs };
  };
  return {
    take: (userId) => {
      const nowMs = clock.monotonicMs();
      const tries = known.get(userId) ?? load(userId);
      if (known.size >= MAX_REMEMBERED) known.clear();
      known.set(userId, tries);
      if (nowMs < tries.untilMs) {
        const retryAfterMs = Math.ceil(tries.untilMs - nowMs);
        throw new AppError('not-allowed', 'Too many tries; wait a little', {
          details: { reason: 'wait', retryAfterMs },
        });
      }
      const failedCount = tries.failedCount + 1;
      known.set(userId, { failedCount, untilMs: nowMs + waitAfter(failedCount) });
      saveSignInFailures(writer, userId, { failedCount, lastFailedAt: clock.now() });
    },
    forgive: (userId) => {
      known.delete(userId);
      dropSignInFailures(writer, userId);
    },
  };
}

function waitAfter(failedCount: number): number {
  if (failedCount < FREE_TRIES) return 0;
  return Math.min(FIRST_WAIT_MS * 2 ** (failedCount - FREE_TRIES), LONGEST_WAIT_MS);
}
