/** Signing in, which every front does by itself: before it there is nobody a call could be made for. */
import { z } from 'zod';
import { userIdSchema, type UserId } from '../ids.ts';
import type { ArtKey } from './art.ts';
import { MAX_PASSWORD_LENGTH } from './password-length.ts';

/** Enough to be chosen by. Told to a window only once it has shown that its person may sit at this computer. */
export interface ProfileChoice {
  readonly id: UserId;
  readonly username: string;
  readonly displayName: string | null;
  readonly image: ArtKey | null;
  /** Without one, the profile is open: a click signs in. */
  readonly hasPassword: boolean;
  /** The profile that was signed in to last. */
  readonly isLast: boolean;
}

/** A password as it is given: no longer than any (a letter may be two units), so that a long text does not cost us its hash. */
export const givenPasswordSchema = z
  .string()
  .max(2 * MAX_PASSWORD_LENGTH)
  .nullable();

export const signInSchema = z.strictObject({
  userId: userIdSchema,
  /** Null for an open profile. */
  password: givenPasswordSchema,
  /** Stay signed in: in a browser for 14 days since the last use in place of 12 hours, in the app over its end. */
  stay: z.boolean(),
});
/**
 * Refused with not-allowed; details `reason`: `password` where it is wrong or missing (or there is no such profile), `wait`
 * with `retryAfterMs` after too many tries.
 */
export type SignIn = z.infer<typeof signInSchema>;
