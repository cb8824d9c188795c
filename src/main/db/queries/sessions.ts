/** Where people are signed in. A token is never stored, its SHA-256 is. */
import type { SessionId, UserId } from '../../../shared/ids.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { branded } from './branded.ts';

export interface StoredSession {
  readonly id: SessionId;
  readonly userId: UserId;
  readonly label: string;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly expiresAt: number;
  /** It ends where it was not used for so long. */
  readonly idleMs: number;
}

interface Row extends Omit<StoredSession, 'id' | 'userId'> {
  readonly id: number;
  readonly userId: string;
}

const SELECT = `select session_id as id, user_id as userId, label, created_at as createdAt, last_seen_at as lastSeenAt,
  expires_at as expiresAt, idle_ms as idleMs from session`;

/** Adds the session and forgets those of everybody that are over; the profile is the last used one from now on. */
export function addSession(
  { raw }: WriteDb,
  session: Omit<StoredSession, 'id' | 'lastSeenAt'> & { readonly tokenHash: string },
): void {
  const now = session.createdAt;
  withDbErrors(() =>
    raw
      .transaction(() => {
        raw.prepare('delete from session where expires_at <= ? or last_seen_at + idle_ms <= ?').run(now, now);
        raw
          .prepare(
            `insert into session (user_id, token, label, created_at, last_seen_at, expires_at, idle_ms)
             values (@userId, @tokenHash, @label, @createdAt, @createdAt, @expiresAt, @idleMs)`,
          )
          .run(session);
        // a library that can only be read keeps sessions in memory, and people as they are
        if (!raw.readonly) raw.prepare('update user set last_used_at = ? where id = ?').run(now, session.userId);
      })
      .immediate(),
  );
}

/** Cost: one index look-up. */
export function findSession({ raw }: ReadDb, tokenHash: string): StoredSession | undefined {
  const row = withDbErrors(() => raw.prepare<[string], Row>(`${SELECT} where token = ?`).get(tokenHash));
  return row === undefined ? undefined : toSession(row);
}

/** Notes that the session is in use. */
export function touchSession({ raw }: WriteDb, id: SessionId, now: number): void {
  withDbErrors(() => raw.prepare('update session set last_seen_at = ? where session_id = ?').run(now, id));
}

/** The person's sessions that are not over, the last used first. */
export function listSessions({ raw }: ReadDb, userId: UserId, now: number): readonly StoredSession[] {
  return withDbErrors(() =>
    raw
      .prepare<[string, number, number], Row>(
        `${SELECT} where user_id = ? and expires_at > ? and last_seen_at + idle_ms > ?
         order by last_seen_at desc, session_id desc`,
      )
      .all(userId, now, now),
  ).map(toSession);
}

/** Ends the person's session of that id. False where they have none. */
export function dropSession({ raw }: WriteDb, userId: UserId, id: SessionId): boolean {
  return (
    withDbErrors(() => raw.prepare('delete from session where user_id = ? and session_id = ?').run(userId, id))
      .changes === 1
  );
}

/** Ends the session of that token. Idempotent. */
export function dropSessionByToken({ raw }: WriteDb, tokenHash: string): void {
  withDbErrors(() => raw.prepare('delete from session where token = ?').run(tokenHash));
}

/** Ends all of the person's sessions but one. Gives their number. */
export function dropSessionsBut({ raw }: WriteDb, userId: UserId, kept: SessionId | undefined): number {
  return withDbErrors(() =>
    raw.prepare('delete from session where user_id = ? and session_id is not ?').run(userId, kept ?? null),
  ).changes;
}

function toSession(row: Row): StoredSession {
  return { ...row, id: branded<SessionId>(row.id), userId: branded<UserId>(row.userId) };
}
