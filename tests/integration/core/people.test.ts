/** Profiles, roles and passwords, through the core's own door. */
import { expect, test } from 'vitest';
import { userIdSchema } from '../../../src/shared/ids.ts';
import { makeLibrary } from '../../support/made-library.ts';
import { addPerson, ownerOf } from '../../support/people-of.ts';

const nobody = userIdSchema.parse('0199f0aa-0000-7000-8000-000000000009');

test('the first run makes one open admin, and asks nothing', async () => {
  const library = await makeLibrary({});

  expect(await library.call('people.list', {})).toEqual([
    {
      id: await library.core().host.ownerId(),
      username: 'me',
      displayName: null,
      image: null,
      role: 'admin',
      hasPassword: false,
      isYou: true,
      createdAt: expect.any(Number),
    },
  ]);
  expect(await library.core().host.enterAsLast('browser', false)).toMatchObject({ token: expect.any(String) });
});

test('an admin makes profiles, whose names differ by more than case', async () => {
  const library = await makeLibrary({});

  const anna = await library.call('people.create', { username: ' Anna ', role: 'member' });

  expect(anna).toMatchObject({ username: 'Anna', role: 'member', hasPassword: false, isYou: false });
  await expect(library.call('people.create', { username: 'ANNA', role: 'member' })).rejects.toMatchObject({
    code: 'conflict',
    details: { reason: 'name-taken' },
  });
  expect(await library.call('people.rename', { userId: anna.id, username: 'anna' })).toMatchObject({
    username: 'anna',
  });
  await expect(library.call('people.rename', { userId: anna.id, username: 'ME' })).rejects.toMatchObject({
    code: 'conflict',
  });
  await expect(library.call('people.rename', { userId: nobody, username: 'x' })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('there is always an admin', async () => {
  const library = await makeLibrary({});
  const owner = await ownerOf(library);
  const anna = await addPerson(library, { username: 'anna' });

  await expect(owner.call('people.setRole', { userId: owner.id, role: 'member' })).rejects.toMatchObject({
    code: 'conflict',
    details: { reason: 'last-admin' },
  });
  expect((await owner.call('people.list', {})).map(({ role }) => role)).toEqual(['admin', 'member']);

  await owner.call('people.setRole', { userId: anna.id, role: 'admin' });
  await owner.call('people.setRole', { userId: owner.id, role: 'member' });
  await expect(owner.call('people.setRole', { userId: owner.id, role: 'admin' })).rejects.toMatchObject({
    code: 'not-allowed',
  });
});

test('what people say of themselves is theirs, each field alone, and an address is one person’s', async () => {
  const library = await makeLibrary({});
  const anna = await addPerson(library, { username: 'anna' });
  const boris = await addPerson(library, { username: 'boris' });

  await anna.call('people.setProfile', { displayName: 'Anna K.', email: 'anna@example.org' });
  await anna.call('people.setProfile', { zipCode: '10115', ageGroup: '25-34' });

  expect(await anna.call('people.me', {})).toEqual({
    person: expect.objectContaining({ id: anna.id, isYou: true, displayName: 'Anna K.' }),
    email: 'anna@example.org',
    displayName: 'Anna K.',
    zipCode: '10115',
    ageGroup: '25-34',
  });
  await expect(boris.call('people.setProfile', { email: 'ANNA@example.org' })).rejects.toMatchObject({
    details: { reason: 'email-taken' },
  });
  expect(await boris.call('people.me', {})).toMatchObject({ email: null, zipCode: null });
  // others see the name to be shown, and nothing else of it
  expect(JSON.stringify(await boris.call('people.list', {}))).not.toMatch(/10115|example\.org/u);
});

test('a picture is one that the library keeps', async () => {
  const library = await makeLibrary({});
  const anna = await addPerson(library, { username: 'anna' });

  await expect(anna.call('people.setImage', { userId: anna.id, image: 'p1x' })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await anna.call('people.setImage', { userId: anna.id, image: null })).toMatchObject({ image: null });
});

test('a password is asked of whoever changes it, and its change ends the other sessions', async () => {
  const library = await makeLibrary({});
  const { host } = library.core();
  const anna = await addPerson(library, { username: 'anna' });
  const other = await anna.signIn();

  await anna.call('people.setPassword', { current: null, next: 'correct horse' });

  expect(await host.findSession(anna.token)).toMatchObject({ userId: anna.id });
  expect(await host.findSession(other)).toBeUndefined();
  const refused = { code: 'not-allowed', details: { reason: 'password' } };
  await expect(anna.signIn(null)).rejects.toMatchObject(refused);
  await expect(anna.signIn('wrong horse')).rejects.toMatchObject(refused);
  await expect(anna.call('people.setPassword', { current: 'wrong', next: null })).rejects.toMatchObject(refused);
  const third = await anna.signIn('correct horse');

  await anna.call('people.setPassword', { current: 'correct horse', next: null });
  expect(await host.findSession(third)).toBeUndefined();
  expect(await anna.signIn(null)).toMatch(/^[\w-]{43}$/u);
});

test('a member sets nobody else’s password; an admin may, once their own profile has one', async () => {
  const library = await makeLibrary({});
  const owner = await ownerOf(library);
  const anna = await addPerson(library, { username: 'anna', password: 'correct horse' });
  const boris = await addPerson(library, { username: 'boris' });
  const take = { userId: anna.id, current: null, next: null };

  await expect(boris.call('people.setPassword', take)).rejects.toMatchObject({ details: { reason: 'role' } });
  await expect(owner.call('people.setPassword', take)).rejects.toMatchObject({ details: { reason: 'open-admin' } });
  await owner.call('people.setPassword', { current: null, next: 'owner password' });
  await expect(owner.call('people.setPassword', take)).rejects.toMatchObject({ details: { reason: 'password' } });
  await owner.call('people.setPassword', { ...take, current: 'owner password' });

  // whoever was in the profile is out
  expect(await library.core().host.findSession(anna.token)).toBeUndefined();
  expect(await anna.signIn(null)).toMatch(/^[\w-]{43}$/u);
});

test('passwords have 8 to 256 characters, of any kind', async () => {
  const library = await makeLibrary({});
  const anna = await addPerson(library, { username: 'anna' });
  const set = (current: string | null, next: string) => anna.call('people.setPassword', { current, next });

  await expect(set(null, '1234567')).rejects.toMatchObject({ code: 'invalid-input' });
  await expect(set(null, '🎵'.repeat(7))).rejects.toMatchObject({ code: 'invalid-input' });
  await expect(set(null, 'x'.repeat(257))).rejects.toMatchObject({ code: 'invalid-input' });
  await set(null, '🎵🎶🎷🎸🎹🎺🎻🥁');
  await set('🎵🎶🎷🎸🎹🎺🎻🥁', 'ю'.repeat(256));
  expect(await anna.signIn('ю'.repeat(256))).toMatch(/^[\w-]{43}$/u);
});

test('sessions are listed and ended by their own person alone', async () => {
  const library = await makeLibrary({});
  const { host } = library.core();
  const anna = await addPerson(library, { username: 'anna' });
  const boris = await addPerson(library, { username: 'boris' });
  const second = await anna.signIn();
  const third = await anna.signIn();

  const own = await anna.call('sessions.list', {});
  expect(own.map(({ isCurrent, label }) => [isCurrent, label])).toEqual([
    [false, 'test'],
    [false, 'test'],
    [true, 'test'],
  ]);
  const [newest] = own;
  if (newest === undefined) throw new Error('no session');
  await expect(boris.call('sessions.revoke', { sessionId: newest.id })).rejects.toMatchObject({ code: 'not-found' });
  expect(await host.findSession(third)).toBeDefined();

  await anna.call('sessions.revoke', { sessionId: newest.id });
  expect([await host.findSession(second), await host.findSession(third)]).toEqual([
    expect.objectContaining({ userId: anna.id }),
    undefined,
  ]);
  expect(await anna.call('sessions.revokeOthers', {})).toEqual({ endedCount: 1 });
  expect(await host.findSession(anna.token)).toBeDefined();
  expect(await host.findSession(second)).toBeUndefined();
});

test('who was signed in last is entered again, if the profile is open; else somebody has to choose', async () => {
  const library = await makeLibrary({});
  const { host } = library.core();
  const anna = await addPerson(library, { username: 'anna' });

  const again = await host.enterAsLast('browser', false);
  expect(await host.findSession(again?.token ?? '')).toMatchObject({ userId: anna.id });
  expect(await host.listProfiles()).toMatchObject([
    { username: 'me', isLast: false },
    { username: 'anna', isLast: true, hasPassword: false },
  ]);

  await anna.call('people.setPassword', { current: null, next: 'correct horse' });
  expect(await host.enterAsLast('browser', false)).toBeUndefined();
});
