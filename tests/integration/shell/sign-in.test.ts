/** Who the app's window acts for: signing in and out over the wire, and over a restart. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { ipcChannels } from '../../../src/shared/ipc-channels.ts';
import { startHeadless, type Headless } from '../../support/electron-stand-in/no-browser.ts';
import { makeUserData } from './user-data.ts';

const { call, profiles, signIn, signOut } = ipcChannels;
const signedOut = { ok: false, error: { code: 'not-allowed', details: { reason: 'signed-out' } } };

function places() {
  const { remove, ...data } = makeUserData();
  onTestFinished(remove);
  return data;
}

async function start(data: ReturnType<typeof places>): Promise<Headless> {
  const app = await startHeadless({ ...data, languages: ['en'] });
  onTestFinished(async () => void (await app.close().catch(() => undefined)));
  return app;
}

async function create(app: Headless, username: string, password: string | null = null): Promise<string> {
  const answer = (await app.ask(call, 'people.create', { username, role: 'member', password })) as {
    value: { id: string };
  };
  return answer.value.id;
}

const nameOf = async (app: Headless) =>
  ((await app.ask(call, 'people.me', {})) as { value?: { person: { username: string } } }).value?.person.username;
const tokenFile = (data: ReturnType<typeof places>) => join(data.userDataPath, 'session');

test('the first start asks nothing, and its session ends with the app', async () => {
  const data = places();
  const app = await start(data);

  expect(await nameOf(app)).toBe('me');
  expect(await app.ask(call, 'sessions.list', {})).toMatchObject({ value: [{ label: 'desktop', isCurrent: true }] });
  await app.close();
  expect(existsSync(tokenFile(data))).toBe(false);

  const again = await start(data);
  expect(await again.ask(call, 'sessions.list', {})).toMatchObject({ value: [{ isCurrent: true }] });
});

test('switching changes who the window acts for, ends the session before, and loads the page anew', async () => {
  const app = await start(places());
  const anna = await create(app, 'anna');
  await app.ask(call, 'settings.set', { changes: { volume: 0.25 } });

  expect(await app.ask(signIn, { userId: anna, password: null, stay: false })).toEqual({ ok: true, value: null });

  expect(await nameOf(app)).toBe('anna');
  expect(await app.ask(call, 'settings.get', {})).not.toMatchObject({ value: { volume: 0.25 } });
  expect(await app.ask(call, 'scan.start', {})).toMatchObject({ error: { code: 'not-allowed' } });
  expect(await app.ask(call, 'sessions.list', {})).toMatchObject({ value: [{ isCurrent: true }] });
});

test('a profile with a password is entered by it alone, and stays signed in where that was asked', async () => {
  const data = places();
  const app = await start(data);
  const anna = await create(app, 'anna', 'correct horse');
  const wrong = await app.ask(signIn, { userId: anna, password: 'wrong horse', stay: true });
  expect(wrong).toMatchObject({ error: { code: 'not-allowed', details: { reason: 'password' } } });
  expect(await nameOf(app)).toBe('me');

  await app.ask(signIn, { userId: anna, password: 'correct horse', stay: true });
  await app.close();

  const token = readFileSync(tokenFile(data), 'utf8').trim().split(' ')[1] ?? '';
  expect(token).toMatch(/^[\w-]{43}$/u);
  // Windows knows no such mode
  const mode = process.platform === 'win32' ? 0o600 : statSync(tokenFile(data)).mode & 0o777;
  expect(mode).toBe(0o600);
  expect(app.log()).not.toContain(token);
  expect(readFileSync(join(data.userDataPath, 'library.sqlite')).includes(token)).toBe(false);
  expect(await nameOf(await start(data))).toBe('anna');
});

test('without staying, the next start shows the profiles and nothing else', async () => {
  const data = places();
  const app = await start(data);
  const anna = await create(app, 'anna', 'correct horse');
  await app.ask(signIn, { userId: anna, password: 'correct horse', stay: false });
  await app.close();

  const again = await start(data);

  expect(await again.ask(call, 'people.me', {})).toMatchObject(signedOut);
  expect(await again.ask(ipcChannels.chooseFolder)).toMatchObject(signedOut);
  expect(await again.ask(ipcChannels.showInFolder, 1)).toMatchObject(signedOut);
  expect(await again.ask(profiles)).toMatchObject({
    value: [
      { username: 'me', hasPassword: false, isLast: false },
      { username: 'anna', hasPassword: true, isLast: true },
    ],
  });
  await again.ask(signIn, { userId: anna, password: 'correct horse', stay: false });
  expect(await nameOf(again)).toBe('anna');
});

test('signing out leaves nobody signed in, also after a restart', async () => {
  const data = places();
  const app = await start(data);
  const anna = await create(app, 'anna', 'correct horse');
  await app.ask(signIn, { userId: anna, password: 'correct horse', stay: true });

  expect(await app.ask(signOut)).toEqual({ ok: true, value: null });

  expect(await app.ask(call, 'people.me', {})).toMatchObject(signedOut);
  await app.close();
  expect(await (await start(data)).ask(call, 'people.me', {})).toMatchObject(signedOut);
});

test('a thousand malformed messages sign nobody in or out', async () => {
  const app = await start(places());
  const anna = await create(app, 'anna');
  const wish = fc.oneof(
    fc.anything(),
    fc.record({
      userId: fc.oneof(fc.uuid(), fc.constant(anna)),
      password: fc.anything(),
      stay: fc.anything(),
      x: fc.anything(),
    }),
  );
  const messages = fc.oneof(
    fc.tuple(fc.constantFrom(profiles, signOut), fc.array(fc.anything(), { minLength: 1, maxLength: 3 })),
    fc.tuple(fc.constant(signIn), fc.oneof(fc.tuple(wish), fc.tuple(wish, fc.anything()), fc.constant([]))),
  );

  await fc.assert(
    fc.asyncProperty(messages, async ([channel, args]) => {
      expect(await app.ask(channel, ...args)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    }),
    { numRuns: 1000, seed: 4 },
  );

  expect(await nameOf(app)).toBe('me');
});
