/** Browser sessions of the loopback front (docs/adr/0007-loopback-sessions.md): only a hash of the token is stored. */
import { createHash, randomBytes } from 'node:crypto';
import type { UserId } from '../../shared/ids.ts';
import type { WebSession } from '../core-api.ts';
import { addSession, dropSessions, findSession, touchSession } from '../db/queries/people.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import type { Clock } from '../ports/clock.ts';

const HOUR_MS = 3_600_000;
const IDLE_MS = 12 * HOUR_MS;
const ABSOLUTE_MS = 7 * 24 * HOUR_MS;
// writing at each request would cost a sync each time
const TOUCH_EVERY_MS = 60_000;

export interface SessionsService {
  open(userId: UserId, label: string): Promise<WebSession>;
  /** Undefined for a token that is unknown or over. */
  find(token: string): Promise<{ readonly userId: UserId } | undefined>;
}

/** Sessions that end 12 hours after their last use, and after a week in any case. */
export function createSessionsService(
  { reader, writer }: { readonly reader: ReadDb; readonly writer: WriteDb },
  clock: Clock,
): SessionsService {
  return {
    open: async (userId, label) => {
      const now = clock.now();
      await dropSessions(writer, now, now - IDLE_MS);
      const token = randomBytes(32).toString('base64url');
      const expiresAt = now + ABSOLUTE_MS;
      await addSession(writer, { userId, label, tokenHash: hash(token), lastSeenAt: now, expiresAt });
      return { token, expiresAt };
    },
    find: async (token) => {
      const tokenHash = hash(token);
      const session = await findSession(reader, tokenHash);
      const now = clock.now();
      if (session === undefined || session.expiresAt <= now || session.lastSeenAt + IDLE_MS <= now) return undefined;
      if (now - session.lastSeenAt >= TOUCH_EVERY_MS) await touchSession(writer, tokenHash, now);
      return { userId: session.userId };
    },
  };
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
