/** Who the window acts for (docs/adr/0010-sessions-and-roles.md). The page never sees the token. */
import type { SignIn } from '../../shared/contract/sign-in.ts';
import type { Core, CoreHost, FoundSession } from '../core-api.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { createSessionMemory } from '../session-memory.ts';
import { dropSession, loadSession, saveSession, type KeptSession } from './session-file.ts';

export interface WindowSession {
  /** Undefined while nobody is signed in, also where the session was ended from elsewhere. */
  find(): Promise<FoundSession | undefined>;
  /** Throws: not-allowed. */
  signIn(wish: SignIn): Promise<void>;
  signOut(): Promise<void>;
  /** The app ends: so does a session that was not to stay. */
  end(): Promise<void>;
}

export interface WindowSessionParts {
  readonly core: Pick<Core, 'subscribe'> & {
    readonly host: Pick<CoreHost, 'enterAsLast' | 'findSession' | 'signIn' | 'signOut'>;
  };
  /** Where the token is kept over a restart. */
  readonly path: string;
  readonly clock: Pick<Clock, 'monotonicMs'>;
  readonly log: Log;
}

const LABEL = 'desktop';

/** The session that stayed, else one of the profile used last, where that is open; else nobody is signed in yet. */
export async function openWindowSession(parts: WindowSessionParts): Promise<WindowSession> {
  const { host } = parts.core;
  const memory = createSessionMemory(parts.core, parts.clock);
  let kept = loadSession(parts.path);

  const keep = (session: KeptSession | undefined) => {
    kept = session;
    try {
      if (session === undefined) dropSession(parts.path);
      else saveSession(parts.path, session);
    } catch (cause) {
      parts.log.warn('the session of the window could not be kept for the next start', cause);
    }
  };
  const endKept = async () => {
    if (kept !== undefined) await host.signOut(kept.token);
  };

  if (kept?.isStaying !== true || (await host.findSession(kept.token)) === undefined) {
    await endKept();
    const session = await host.enterAsLast(LABEL, true);
    keep(session === undefined ? undefined : { token: session.token, isStaying: false });
  }

  return {
    find: async () => (kept === undefined ? undefined : memory.find(kept.token)),
    signIn: async ({ userId, password, stay }) => {
      const { token } = await host.signIn({ userId, password, label: LABEL, isLong: true });
      await endKept();
      keep({ token, isStaying: stay });
    },
    signOut: async () => {
      await endKept();
      keep(undefined);
    },
    end: async () => {
      memory.close();
      if (kept?.isStaying !== false) return;
      await endKept();
      keep(undefined);
    },
  };
}
