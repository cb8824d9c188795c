import { expect, test } from 'vitest';
import type { CoreEvent } from '../../../../src/shared/contract/events.ts';
import { sessionIdSchema, userIdSchema } from '../../../../src/shared/ids.ts';
import { createSessions } from '../../../../src/main/web/sessions.ts';

const userId = userIdSchema.parse('018f0000-0000-7000-8000-000000000000');
const sessionId = sessionIdSchema.parse(7);
const token = 'T'.repeat(43);
const wish = { userId, password: null, stay: false };

async function makeSessions({ ownerId = userId, isOpen = true } = {}) {
  const time = { nowMs: 1_000_000 };
  const asked: string[] = [];
  const ended: string[] = [];
  const valid = new Set([token]);
  const listeners = new Set<(event: CoreEvent) => void>();
  const session = { token, expiresAt: time.nowMs + 90_500 };
  const sessions = await createSessions(
    {
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      host: {
        ownerId: () => Promise.resolve(ownerId),
        enterAsLast: () => Promise.resolve(isOpen ? session : undefined),
        signIn: () => Promise.resolve(session),
        signOut: async (shown) => void ended.push(shown),
        findSession: (shown) => {
          asked.push(shown);
          return Promise.resolve(valid.has(shown) ? { userId, sessionId } : undefined);
        },
      },
    },
    { now: () => time.nowMs, monotonicMs: () => time.nowMs },
  );
  const [name = ''] = (await sessions.signIn(undefined, wish, ''))[0]?.split('=') ?? [];
  const announce = (event: CoreEvent) => {
    for (const listener of listeners) listener(event);
  };
  return { sessions, time, asked, ended, valid, name, announce };
}

const pairOf = (cookie: string | undefined) => cookie?.split(';')[0] ?? '';

test('the cookie is out of reach of scripts and other sites, and ends with its session', async () => {
  const { sessions, name } = await makeSessions();

  expect((await sessions.enter(undefined, ''))[0]).toBe(
    `${name}=${token}; Max-Age=90; Path=/; HttpOnly; SameSite=Strict`,
  );
});

test('each library has a cookie name of its own, the same at every start', async () => {
  const other = userIdSchema.parse('018f0000-0000-7000-8000-000000000001');

  expect((await makeSessions()).name).toBe((await makeSessions()).name);
  expect((await makeSessions()).name).not.toBe((await makeSessions({ ownerId: other })).name);
});

test('the session is found among other cookies, and behind a planted one', async () => {
  const { sessions, name } = await makeSessions();

  expect(await sessions.find(`a=b; ${name}=${token}`)).toEqual({ userId, sessionId });
  expect(await sessions.find(`${name}=${'X'.repeat(43)}; ${name}=${token}`)).toEqual({ userId, sessionId });
});

test('what is not a token is not even asked for', async () => {
  const { sessions, name, asked } = await makeSessions();

  for (const header of [undefined, '', name, `${name}=`, `${name}=short`, `other=${token}`, `x${name}=${token}`])
    expect(await sessions.find(header)).toBeUndefined();
  expect(asked).toEqual([]);
});

test('one request can not ask for many tokens', async () => {
  const { sessions, name, asked } = await makeSessions();

  await sessions.find(Array.from({ length: 50 }, () => `${name}=${'X'.repeat(43)}`).join('; '));

  expect(asked).toHaveLength(4);
});

test('a session is remembered for three seconds and no longer; a refusal is not', async () => {
  const { sessions, name, time, asked, valid } = await makeSessions();
  const find = () => sessions.find(`${name}=${token}`);

  await find();
  time.nowMs += 2_999;
  await find();
  expect(asked).toHaveLength(1);

  valid.clear();
  time.nowMs += 1;
  expect(await find()).toBeUndefined();
  valid.add(token);
  expect(await find()).toEqual({ userId, sessionId });
});

test('a session that was ended is forgotten at once', async () => {
  const { sessions, name, valid, announce } = await makeSessions();
  await sessions.find(`${name}=${token}`);
  valid.clear();

  announce({ type: 'library.changed', topics: ['sessions'] });

  expect(await sessions.find(`${name}=${token}`)).toBeUndefined();
});

test('a browser that was let in stays so without a session, until nobody came for twelve hours', async () => {
  const { sessions, time } = await makeSessions({ isOpen: false });
  const cookies = await sessions.enter(undefined, '');
  const door = pairOf(cookies[0]);

  // nobody is signed in, but a profile can be chosen
  expect(cookies).toHaveLength(1);
  expect(await sessions.isLetIn(door)).toBe(true);
  expect(await sessions.find(door)).toBeUndefined();
  expect(await sessions.isLetIn(undefined)).toBe(false);
  expect(await sessions.isLetIn(`${door.slice(0, -43)}${'X'.repeat(43)}`)).toBe(false);

  time.nowMs += 12 * 3_600_000 - 1;
  expect(await sessions.isLetIn(door)).toBe(true);
  time.nowMs += 12 * 3_600_000;
  expect(await sessions.isLetIn(door)).toBe(false);
});

test('entering again keeps who is signed in; signing in as another ends the session before', async () => {
  const { sessions, name, ended } = await makeSessions();
  const own = `${name}=${token}`;

  expect((await sessions.enter(own, '')).map((cookie) => cookie.split('=')[0])).toEqual([`${name}-door`]);
  expect(ended).toEqual([]);
  await sessions.signIn(own, wish, '');
  expect(ended).toEqual([token]);
});

test('signing out takes the cookie away, and leaves the browser let in', async () => {
  const { sessions, name, ended } = await makeSessions();

  const [session, door] = await sessions.signOut(`${name}=${token}`);

  expect(session).toBe(`${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict`);
  expect(await sessions.isLetIn(pairOf(door))).toBe(true);
  expect(ended).toEqual([token]);
});
