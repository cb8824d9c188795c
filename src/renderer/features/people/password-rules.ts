import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '../../../shared/contract/password-length.ts';

// by code points, as the core counts
const lengthOf = (password: string): number => Array.from(password).length;

/** Whether the core would take it, but for those that everybody guesses. */
export function isGoodPassword(password: string): boolean {
  return lengthOf(password) >= MIN_PASSWORD_LENGTH && !isTooLong(password);
}

/** To be told, and never cut off: who pastes a long one would not know what their password is. */
export function isTooLong(password: string): boolean {
  return lengthOf(password) > MAX_PASSWORD_LENGTH;
}
