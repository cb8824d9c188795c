import { describe, expect, test } from 'vitest';
import { createRouter } from '../../../../src/main/ipc/router.ts';
import type { CallContext } from '../../../../src/shared/contract/define.ts';
import { contract, type ContractHandlers } from '../../../../src/shared/contract/index.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import { userIdSchema } from '../../../../src/shared/ids.ts';

const context: CallContext = {
  userId: userIdSchema.parse('0199f0aa-0000-7000-8000-000000000001'),
  front: 'process',
};

const member = userIdSchema.parse('0199f0aa-0000-7000-8000-000000000002');
const roles = new Map([
  [context.userId, 'admin'],
  [member, 'member'],
] as const);

interface Logged {
  readonly level: string;
  readonly text: string;
  readonly data: unknown;
}

/** A router whose handlers all do the same; what it logs; and a clock that a handler may move. */
function routerOf(handler: (input: unknown, context: CallContext) => unknown) {
  const lines: Logged[] = [];
  const line = (level: string) => (text: string, data?: unknown) => void lines.push({ level, text, data });
  const time = { ms: 0 };
  const handlers = Object.fromEntries(
    Object.entries(contract).map(([name, domain]) => [
      name,
      Object.fromEntries(Object.keys(domain).map((verb) => [verb, handler])),
    ]),
  ) as unknown as ContractHandlers;
  const call = createRouter(handlers, {
    findRole: (userId) => roles.get(userId),
    clock: { now: () => 0, monotonicMs: () => time.ms },
    log: { info: line('info'), warn: line('warn'), error: line('error') },
  });
  const callAs = (userId: CallContext['userId'], method: string, input: unknown) =>
    call(method, input, { ...context, userId });
  return { call: (method: string, input: unknown) => call(method, input, context), callAs, lines, time };
}

describe('a call', () => {
  test('gives its handler the validated input and who asks, and answers with the value', async () => {
    const { call } = routerOf((input, by) => ({ input, by }));
    // the default that the contract names is filled in
    expect(await call('albums.ids', { sort: 'title' })).toEqual({
      ok: true,
      value: { input: { sort: 'title', isDescending: false }, by: context },
    });
  });

  test('waits for a handler that takes its time', async () => {
    const { call } = routerOf(async () => 'late');
    expect(await call('scan.status', {})).toEqual({ ok: true, value: 'late' });
  });
});

describe('an unknown method is not found, and nothing runs:', () => {
  test.each([
    '',
    'albums',
    'albums.',
    'albums.burn',
    'Albums.ids',
    'albums.ids.x',
    '__proto__.toString',
    'constructor',
  ])('«%s»', async (method) => {
    const { call, lines } = routerOf(() => 'ran');
    expect(await call(method, {})).toEqual({
      ok: false,
      error: { code: 'not-found', message: expect.stringContaining(method) },
    });
    expect(lines).toEqual([]);
  });

  test('however long its name is, the answer is short', async () => {
    const answer = await routerOf(() => 'ran').call('x'.repeat(100_000), {});
    expect(JSON.stringify(answer).length).toBeLessThan(300);
  });
});

describe('an invalid input names the field, and nothing runs:', () => {
  test.each([
    ['albums.get', { albumId: 'seven' }, 'albumId'],
    ['albums.get', {}, 'albumId'],
    ['albums.get', { albumId: -1 }, 'albumId'],
    ['albums.get', { albumId: 1.5 }, 'albumId'],
    ['albums.byIds', { ids: [1, 2, 'x'] }, 'ids.2'],
    ['albums.byIds', { ids: Array.from({ length: 501 }, (_, at) => at + 1) }, 'ids'],
    ['albums.ids', { sort: 'loudness' }, 'sort'],
    ['albums.ids', { sort: 'title', limit: 5 }, 'limit'],
    ['folders.add', { path: '' }, 'path'],
    ['folders.add', { path: 'x'.repeat(4097) }, 'path'],
    ['scan.status', null, 'The input'],
    ['scan.status', 'now', 'The input'],
  ])('%s', async (method, input, field) => {
    const { call, lines } = routerOf(() => 'ran');
    expect(await call(method, input)).toEqual({
      ok: false,
      error: { code: 'invalid-input', message: expect.stringContaining(field) },
    });
    expect(lines).toEqual([]);
  });
});

describe('a handler that fails', () => {
  test('on purpose tells its code, words and details, and is not logged', async () => {
    const { call, lines } = routerOf(() => {
      throw new AppError('conflict', 'The folder is chosen already', { cause: 'secret', details: { folderId: 3 } });
    });
    expect(await call('folders.add', { path: '/music' })).toEqual({
      ok: false,
      error: { code: 'conflict', message: 'The folder is chosen already', details: { folderId: 3 } },
    });
    expect(lines).toEqual([]);
  });

  test.each([
    ['throws', new Error('no such column: secret at /home/ada')],
    ['throws no Error', 'secret'],
  ])('by a fault of ours (%s) leaks no text, and the log has all of it with the method', async (_how, thrown) => {
    const { call, lines } = routerOf(() => Promise.reject(thrown));
    const answer = await call('folders.list', {});
    expect(answer).toEqual({ ok: false, error: { code: 'internal', message: 'Something went wrong' } });
    expect(lines).toEqual([{ level: 'error', text: expect.stringContaining('folders.list'), data: thrown }]);
  });
});

test('a slow call is logged with its method and how long it took', async () => {
  const slow = routerOf(() => (slow.time.ms += 201));
  await slow.call('scan.status', {});
  expect(slow.lines).toEqual([{ level: 'info', text: 'call scan.status took 201 ms', data: undefined }]);

  const quick = routerOf(() => (quick.time.ms += 200));
  await quick.call('scan.status', {});
  expect(quick.lines).toEqual([]);
});

describe('who may call', () => {
  const nobody = userIdSchema.parse('0199f0aa-0000-7000-8000-000000000003');
  const refused = { ok: false, error: { code: 'not-allowed', details: { reason: 'role' } } };

  test('is no profile that does not exist', async () => {
    const { callAs } = routerOf(() => 'ran');
    expect(await callAs(nobody, 'scan.status', {})).toMatchObject(refused);
  });

  test('what is everybody’s to change is an admin alone, who is told first of all', async () => {
    const { call, callAs } = routerOf(() => 'ran');
    expect(await callAs(member, 'scan.start', {})).toMatchObject(refused);
    expect(await callAs(member, 'scan.start', { nonsense: 1 })).toMatchObject(refused);
    expect(await callAs(member, 'scan.status', {})).toMatchObject({ ok: true });
    expect(await call('scan.start', {})).toMatchObject({ ok: true });
  });

  test('a profile is the person’s own or an admin', async () => {
    const { call, callAs } = routerOf(() => 'ran');
    const rename = (userId: string) => ({ userId, username: 'x' });
    expect(await callAs(member, 'people.rename', rename(context.userId))).toMatchObject(refused);
    expect(await callAs(member, 'people.rename', rename(member))).toMatchObject({ ok: true });
    expect(await callAs(member, 'people.setPassword', { current: null, next: null })).toMatchObject({ ok: true });
    expect(await call('people.rename', rename(member))).toMatchObject({ ok: true });
  });
});
