/** Sessions of the browser: tokens in cookies, known to the library by their hashes (docs/adr/0010-sessions-and-roles.md). */
import { createHash } from 'node:crypto';
import type { SignIn } from '../../shared/contract/sign-in.ts';
import type { Core, CoreHost, FoundSession, WebSession } from '../core-api.ts';
import type { Clock } from '../ports/clock.ts';
import { createSessionMemory } from '../session-memory.ts';
import { toCookie, toEndedCookie, tokensIn } from './cookies.ts';
import { createDoors } from './doors.ts';

export interface Sessions {
  /** Whose session the `Cookie` header of a request shows. */
  find(cookies: string | undefined): Promise<FoundSession | undefined>;
  /** Whether the browser was let in, signed in or not. */
  isLetIn(cookies: string | undefined): Promise<boolean>;
  /**
   * Lets a browser in whose code was right: as whom it is signed in already, else as the profile used last where that is
   * open; else it has to choose. The values of `Set-Cookie`.
   */
  enter(cookies: string | undefined, label: string): Promise<readonly string[]>;
  /** The session that the browser had ends. The values of `Set-Cookie`. Throws: not-allowed. */
  signIn(cookies: string | undefined, wish: SignIn, label: string): Promise<readonly string[]>;
  /** Ends the browser's session; it stays let in. The values of `Set-Cookie`. */
  signOut(cookies: string | undefined): Promise<readonly string[]>;
  close(): void;
}

/** As much of the core as is asked. */
export type SessionsCore = Pick<Core, 'subscribe'> & {
  readonly host: Pick<CoreHost, 'ownerId' | 'enterAsLast' | 'signIn' | 'signOut' | 'findSession'>;
};

/**
 * Sessions of one library. The cookie's name is made from the library's own random id, because browsers share cookies
 * among all ports of a host.
 */
export async function createSessions(core: SessionsCore, clock: Clock): Promise<Sessions> {
  const { host } = core;
  const id = createHash('sha256').update(`cookie ${await host.ownerId()}`);
  const name = `fonoteka-${id.digest('hex').slice(0, 16)}`;
  const doorName = `${name}-door`;
  const memory = createSessionMemory(core, clock);
  const doors = createDoors(clock);

  const find: Sessions['find'] = async (cookies) => {
    for (const token of tokensIn(cookies, name)) {
      const found = await memory.find(token);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const hasDoor = (cookies: string | undefined) => tokensIn(cookies, doorName).some((token) => doors.isOpen(token));
  const newDoor = () => toCookie(doorName, doors.open());
  const endOld = async (cookies: string | undefined) => {
    await Promise.all(tokensIn(cookies, name).map((token) => host.signOut(token)));
  };

  return {
    find,
    isLetIn: async (cookies) => hasDoor(cookies) || (await find(cookies)) !== undefined,
    enter: async (cookies, label) => {
      if ((await find(cookies)) !== undefined) return [newDoor()];
      const session = await host.enterAsLast(label, false);
      return [...(session === undefined ? [] : [sessionCookie(name, session, clock.now())]), newDoor()];
    },
    signIn: async (cookies, { userId, password, stay }, label) => {
      const session = await host.signIn({ userId, password, label, isLong: stay });
      await endOld(cookies);
      return [sessionCookie(name, session, clock.now()), ...(hasDoor(cookies) ? [] : [newDoor()])];
    },
    signOut: async (cookies) => {
      await endOld(cookies);
      return [toEndedCookie(name), ...(hasDoor(cookies) ? [] : [newDoor()])];
    },
    close: () => memory.close(),
  };
}

function sessionCookie(name: string, session: WebSession, now: number): string {
  return toCookie(name, session.token, Math.max(0, Math.floor((session.expiresAt - now) / 1000)));
}
