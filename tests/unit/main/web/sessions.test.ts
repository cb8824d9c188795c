import { expect, test } from 'vitest';
import { userIdSchema } from '../../../../src/shared/ids.ts';
import { createSessions } from '../../../../src/main/web/sessions.ts';

const userId = userIdSchema.parse('018f0000-0000-7000-8000-000000000000');
const token = 'T'.repeat(43);

async function makeSessions(ownerId = userId) {
  const time = { nowMs: 1_000_000 };
  const asked: string[] = [];
  const valid = new Set([token]);
  const sessions = await createSessions(
    {
      ownerId: () => Promise.resolve(ownerId),
      openSession: () => Promise.resolve({ token, expiresAt: time.nowMs + 90_500 }),
      findSession: (shown) => {
        asked.push(shown);
        return Promise.resolve(valid.has(shown) ? { userId } : undefined);
      },
    },
    { now: () => time.nowMs, monotonicMs: () => time.nowMs },
  );
  const [pair = ''] = (await sessions.open()).split(';');
  return { sessions, time, asked, valid, name: pair.split('=')[0] ?? '' };
}

test('the cookie is out of reach of scripts and other sites, and ends with its session', async () => {
  const { sessions, name } = await makeSessions();

  expect(await sessions.open()).toBe(`${name}=${token}; Max-Age=90; Path=/; HttpOnly; SameSite=Strict`);
});

test('each library has a cookie name of its own, the same at every start', async () => {
  const other = userIdSchema.parse('018f0000-0000-7000-8000-000000000001');

  expect((await makeSessions()).name).toBe((await makeSessions()).name);
  expect((await makeSessions()).name).not.toBe((await makeSessions(other)).name);
});

test('the session is found among other cookies, and behind a planted one', async () => {
  const { sessions, name } = await makeSessions();

  expect(await sessions.find(`a=b; ${name}=${token}`)).toBe(userId);
  expect(await sessions.find(`${name}=${'X'.repeat(43)}; ${name}=${token}`)).toBe(userId);
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
  expect(await find()).toBe(userId);
});
