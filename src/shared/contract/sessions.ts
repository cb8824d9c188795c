import { sessionIdSchema, type SessionId } from '../ids.ts';
import { call } from './define.ts';

/** One browser or window where the one who asks is signed in. */
export interface Session {
  readonly id: SessionId;
  /** `desktop` for the app's own window, else what the browser calls itself. */
  readonly label: string;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  /** When it ends by itself if it is not used again. */
  readonly expiresAt: number;
  readonly isCurrent: boolean;
}

/** The sessions of the one who asks, and of nobody else. */
export const sessions = {
  /** Those that hold, the last used first. */
  list: call({}).gives<readonly Session[]>(),
  /** Signs out there. Fails with not-found. */
  revoke: call({ sessionId: sessionIdSchema }).gives<null>(),
  /** Signs out everywhere but here. */
  revokeOthers: call({}).gives<{ readonly endedCount: number }>(),
};
