/** A clock whose time of day is set forward and back, while its monotonic one goes on. */
import type { Clock } from '../../src/main/ports/clock.ts';

export const YEAR_MS = 365.25 * 24 * 3_600_000;

export interface MovedClock extends Clock {
  /** As who sets the time does, or daylight saving on a computer that counts local time. */
  jump(byMs: number): void;
  /** Time that passes, for both. */
  pass(ms: number): void;
}

/** Starts on a day in 2026 and stands still but for what is told to it. */
export function movedClock(): MovedClock {
  let now = Date.UTC(2026, 10, 22, 12);
  let monotonicMs = 1000;
  return {
    now: () => now,
    monotonicMs: () => monotonicMs,
    jump: (byMs) => void (now += Math.round(byMs)),
    pass: (ms) => {
      now += ms;
      monotonicMs += ms;
    },
  };
}
