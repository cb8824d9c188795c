/**
 * Whose session a token is, remembered for a moment: a window of covers asks a hundred times a second, and each question
 * would cross to the core's thread. Both fronts that know sessions ask through this.
 */
import type { Core, FoundSession } from './core-api.ts';
import type { Clock } from './ports/clock.ts';

/** Longer than any burst of requests. Where a session is ended, the core says so, and all is forgotten at once. */
const REMEMBERED_MS = 3_000;
const MAX_REMEMBERED = 64;

export interface SessionMemory {
  /** Undefined for a token that is unknown or over; that is not remembered. */
  find(token: string): Promise<FoundSession | undefined>;
  /** Ends the memory's own subscription. */
  close(): void;
}

/** Remembers the sessions of one core. */
export function createSessionMemory(
  core: Pick<Core, 'subscribe'> & { readonly host: Pick<Core['host'], 'findSession'> },
  clock: Pick<Clock, 'monotonicMs'>,
): SessionMemory {
  const remembered = new Map<string, { readonly found: FoundSession; readonly untilMs: number }>();
  let forgottenCount = 0;
  const close = core.subscribe((event) => {
    if (event.type !== 'library.changed' || !event.topics.includes('sessions')) return;
    forgottenCount++;
    remembered.clear();
  });

  return {
    close,
    find: async (token) => {
      const known = remembered.get(token);
      if (known !== undefined && clock.monotonicMs() < known.untilMs) return known.found;
      remembered.delete(token);
      const askedAt = forgottenCount;
      const found = await core.host.findSession(token);
      if (found === undefined) return undefined;
      if (remembered.size >= MAX_REMEMBERED) remembered.clear();
      // what was true before an end must not be remembered after it
      if (askedAt === forgottenCount) remembered.set(token, { found, untilMs: clock.monotonicMs() + REMEMBERED_MS });
      return found;
    },
  };
}
