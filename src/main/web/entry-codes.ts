/** One-time codes by which the person's browser enters. They stand in an address's fragment, which no server sees. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';

const LIFETIME_MS = 60_000;
/** More than anybody opens within a minute. */
const MAX_OPEN = 16;

export interface EntryCodes {
  make(): string;
  /** True once for each code, within its minute. */
  use(code: string): boolean;
}

/** Codes of 256 bits; only their hashes are kept. */
export function createEntryCodes(clock: Pick<Clock, 'monotonicMs'>): EntryCodes {
  let open: readonly { readonly hash: Buffer; readonly expiresAtMs: number }[] = [];

  return {
    make: () => {
      const code = randomBytes(32).toString('base64url');
      open = [...open, { hash: sha256(code), expiresAtMs: clock.monotonicMs() + LIFETIME_MS }].slice(-MAX_OPEN);
      return code;
    },
    use: (code) => {
      const hash = sha256(code);
      const found = open.filter((entry) => timingSafeEqual(entry.hash, hash));
      open = open.filter((entry) => !found.includes(entry));
      return found.some((entry) => clock.monotonicMs() < entry.expiresAtMs);
    },
  };
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
