/**
 * Browsers that were let in by a code, whoever is signed in there: they may see who there is, and sign in. Without that any
 * program that reaches the port could read the names of the people.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';

const IDLE_MS = 12 * 3_600_000;
const MAX_OPEN = 64;

export interface Doors {
  /** A token for one browser. */
  open(): string;
  /** Whether the token is of an open door, which stays open the longer for it. */
  isOpen(token: string): boolean;
}

/** Doors of this run, closed when nobody came through for 12 hours. Only hashes of their tokens are kept. */
export function createDoors(clock: Pick<Clock, 'monotonicMs'>): Doors {
  const untilMs = new Map<string, number>();
  return {
    open: () => {
      const [oldest] = untilMs.keys();
      if (untilMs.size >= MAX_OPEN && oldest !== undefined) untilMs.delete(oldest);
      const token = randomBytes(32).toString('base64url');
      untilMs.set(hash(token), clock.monotonicMs() + IDLE_MS);
      return token;
    },
    isOpen: (token) => {
      const key = hash(token);
      const isOpen = clock.monotonicMs() < (untilMs.get(key) ?? 0);
      untilMs.delete(key);
      if (isOpen) untilMs.set(key, clock.monotonicMs() + IDLE_MS);
      return isOpen;
    },
  };
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
