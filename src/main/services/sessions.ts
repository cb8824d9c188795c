/** Where people are signed in (docs/adr/0010-sessions-and-roles.md): a token, of which only a hash is stored. */
import { createHash, randomBytes } from 'node:crypto';
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { Session } from '../../shared/contract/sessions.ts';
import { AppError } from '../../shared/errors.ts';
import type { SessionId, UserId } from '../../shared/ids.ts';
import type { FoundSession, WebSession } from '../core-api.ts';
import {
  addSession,
  dropSession,
  dropSessionByToken,
  dropSessionsBut,
  findSession,
  listSessions,
  touchSession,
  type StoredSession,
} from '../db/queries/sessions.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import type { Clock } from '../ports/clock.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** How long a session may rest, and how long it holds in any case: a browser's, and one that is to stay. */
const lifetimes = {
  short: { idleMs: 12 * HOUR_MS, absoluteMs: 7 * DAY_MS },
  long: { idleMs: 14 * DAY_MS, absoluteMs: 90 * DAY_MS },
} as const;
// writing at each request would cost a sync each time
const TOUCH_EVERY_MS = 60_000;

export interface SessionsService {
  open(userId: UserId, label: string, isLong: boolean): WebSession;
  /** Undefined for a token that is unknown or over. */
  find(token: string): FoundSession | undefined;
  /** Idempotent. */
  close(token: string): void;
  /** The person's own. `current` is the one that asks. */
  list(userId: UserId, current: SessionId | undefined): readonly Session[];
  /** Throws: not-found. */
  revoke(userId: UserId, sessionId: SessionId): void;
  /** Gives how many were ended. */
  revokeOthers(userId: UserId, kept: SessionId | undefined): number;
}

/** Sessions that end when they were not used for long, and in the end in any case. */
export function createSessionsService(
  { reader, writer }: { readonly reader: ReadDb; readonly writer: WriteDb },
  clock: Clock,
  emit: (event: CoreEvent) => void,
): SessionsService {
  // the fronts remember for a moment whose session it is, and every list of sessions is out of date
  const announce = () => emit({ type: 'library.changed', topics: ['sessions'] });
  return {
    open: (userId, label, isLong) => {
      const now = clock.now();
      const { idleMs, absoluteMs } = isLong ? lifetimes.long : lifetimes.short;
      const token = randomBytes(32).toString('base64url');
      const expiresAt = now + absoluteMs;
      addSession(writer, { userId, label, tokenHash: hash(token), createdAt: now, expiresAt, idleMs });
      announce();
      return { token, expiresAt };
    },
    find: (token) => {
      const session = findSession(reader, hash(token));
      const now = clock.now();
      if (session === undefined || endOf(session) <= now || isFromTheFuture(session, now)) return undefined;
      if (now - session.lastSeenAt >= TOUCH_EVERY_MS) touchSession(writer, session.id, now);
      return { userId: session.userId, sessionId: session.id };
    },
    close: (token) => {
      dropSessionByToken(writer, hash(token));
      announce();
    },
    list: (userId, current) => {
      const now = clock.now();
      const held = listSessions(reader, userId, now).filter((session) => !isFromTheFuture(session, now));
      return held.map((session) => ({
        id: session.id,
        label: session.label,
        createdAt: session.createdAt,
        lastSeenAt: session.lastSeenAt,
        expiresAt: endOf(session),
        isCurrent: session.id === current,
      }));
    },
    revoke: (userId, sessionId) => {
      if (!dropSession(writer, userId, sessionId)) throw new AppError('not-found', 'There is no such session');
      announce();
    },
    revokeOthers: (userId, kept) => {
      const endedCount = dropSessionsBut(writer, userId, kept);
      if (endedCount > 0) announce();
      return endedCount;
    },
  };
}

/**
 * A session that was opened or seen while the clock was ahead would hold until the clock has caught up, for years: it is
 * over. Where the clock is a little off, as with two systems on one computer, nobody has to sign in again.
 */
function isFromTheFuture({ createdAt, lastSeenAt }: StoredSession, now: number): boolean {
  return Math.max(createdAt, lastSeenAt) > now + DAY_MS;
}

function endOf({ lastSeenAt, idleMs, expiresAt }: StoredSession): number {
  return Math.min(lastSeenAt + idleMs, expiresAt);
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
