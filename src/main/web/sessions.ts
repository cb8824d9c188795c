/** Sessions of the browser: a token in a cookie, known to the library by its hash (docs/adr/0007-loopback-sessions.md). */
import { createHash } from 'node:crypto';
import type { UserId } from '../../shared/ids.ts';
import type { CoreHost, WebSession } from '../core-api.ts';
import type { Clock } from '../ports/clock.ts';

/** So long an ended session may still be honoured. A page of covers asks a hundred times a second. */
const REMEMBERED_MS = 3_000;
const MAX_REMEMBERED = 64;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export interface Sessions {
  /** Opens a session; the value of its `Set-Cookie`. */
  open(): Promise<string>;
  /** Whose session a `Cookie` header shows. */
  find(cookieHeader: string | undefined): Promise<UserId | undefined>;
}

/**
 * Sessions of one library. The cookie's name is made from the library's own random id, because browsers share cookies
 * among all ports of a host.
 */
export async function createSessions(
  host: Pick<CoreHost, 'ownerId' | 'openSession' | 'findSession'>,
  clock: Clock,
): Promise<Sessions> {
  const id = createHash('sha256').update(`cookie ${await host.ownerId()}`);
  const name = `fonoteka-${id.digest('hex').slice(0, 16)}`;
  const find = rememberingFinder(host, clock);

  return {
    open: async () => cookie(name, await host.openSession('browser'), clock.now()),
    find: async (cookieHeader) => {
      for (const token of tokensIn(cookieHeader, name)) {
        const userId = await find(token);
        if (userId !== undefined) return userId;
      }
      return undefined;
    },
  };
}

function rememberingFinder(host: Pick<CoreHost, 'findSession'>, clock: Clock) {
  const remembered = new Map<string, { readonly userId: UserId; readonly untilMs: number }>();

  return async (token: string): Promise<UserId | undefined> => {
    const known = remembered.get(token);
    if (known !== undefined && clock.monotonicMs() < known.untilMs) return known.userId;
    remembered.delete(token);
    const session = await host.findSession(token);
    if (session === undefined) return undefined;
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(token, { userId: session.userId, untilMs: clock.monotonicMs() + REMEMBERED_MS });
    return session.userId;
  };
}

function cookie(name: string, session: WebSession, now: number): string {
  const maxAge = Math.max(0, Math.floor((session.expiresAt - now) / 1000));
  return `${name}=${session.token}; Max-Age=${maxAge}; Path=/; HttpOnly; SameSite=Strict`;
}

/** At most four: a page on another port can set cookies of this name too, and each costs a question. */
function tokensIn(cookieHeader: string | undefined, name: string): readonly string[] {
  return (cookieHeader ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(name.length + 1))
    .filter((token) => TOKEN.test(token))
    .slice(0, 4);
}
