/** How often the passwords of profiles were tried in vain since the last right one. */
import type { UserId } from '../../../shared/ids.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb, WriteDb } from '../handles.ts';

export interface SignInFailures {
  readonly failedCount: number;
  readonly lastFailedAt: number;
}

/** Undefined where the last try was right, or nobody ever tried. */
export function findSignInFailures({ raw }: ReadDb, userId: UserId): SignInFailures | undefined {
  return withDbErrors(() =>
    raw
      .prepare<[string], SignInFailures>(
        'select failed_count as failedCount, last_failed_at as lastFailedAt from sign_in_failure where user_id = ?',
      )
      .get(userId),
  );
}

/** Does nothing for a profile that does not exist. */
export function saveSignInFailures({ raw }: WriteDb, userId: UserId, failures: SignInFailures): void {
  withDbErrors(() =>
    raw
      .prepare(
        `insert into sign_in_failure (user_id, failed_count, last_failed_at)
         select id, @failedCount, @lastFailedAt from user where id = @userId
         on conflict (user_id) do update set failed_count = @failedCount, last_failed_at = @lastFailedAt`,
      )
      .run({ ...failures, userId }),
  );
}

/** Idempotent. */
export function dropSignInFailures({ raw }: WriteDb, userId: UserId): void {
  withDbErrors(() => raw.prepare('delete from sign_in_failure where user_id = ?').run(userId));
}
