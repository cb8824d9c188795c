import { afterEach, expect, test } from 'vitest';
import { userIdSchema } from '../../../src/shared/ids.ts';
import type { CallContext } from '../../../src/shared/contract/define.ts';
import type { AppError } from '../../../src/shared/errors.ts';
import type { Core, CoreConfig } from '../../../src/main/core-api.ts';
import { openCoreInWorker, type CoreLinkOptions } from '../../../src/main/core-link.ts';
import type { Log } from '../../../src/main/ports/log.ts';
import type { StartParserProcess } from '../../../src/main/ports/parser-process.ts';

const context: CallContext = { userId: userIdSchema.parse('018f0000-0000-7000-8000-000000000000'), front: 'process' };
const opened: Core[] = [];
const lines: string[] = [];
const log: Log = {
  info: (text, data) => void lines.push(`info ${text} ${JSON.stringify(data)}`),
  warn: (text) => void lines.push(`warn ${text}`),
  error: (text, data) => void lines.push(`error ${text} ${String(data)}`),
};

async function open(version = '1', more: Partial<CoreLinkOptions> = {}): Promise<Core> {
  const config: CoreConfig = {
    libraryPath: '/l/library.sqlite',
    cachePath: '/c',
    musicPath: null,
    homePath: '/h',
    walkerPath: '/w/walk-worker.js',
    orderWorkerPath: '/w/order-worker.js',
    demo: { folderPath: '/d', workerPath: '/w/demo-worker.js', workerCount: 1 },
    version,
    parserCount: 1,
  };
  const workerPath = new URL('./echo-core-thread.ts', import.meta.url);
  const core = await openCoreInWorker(config, { workerPath, parserPath: '/p/parser-main.js', log, ...more });
  opened.push(core);
  return core;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((core) => core.close().catch(() => undefined)));
  lines.length = 0;
});

test('a call crosses to the thread and back, typed arrays included', async () => {
  const core = await open();

  const answer = await core.call('echo', { ids: Uint32Array.of(1, 4_294_967_295), name: 'Ёлка' }, context);

  expect(answer).toEqual({ ok: true, value: { ids: Uint32Array.of(1, 4_294_967_295), name: 'Ёлка' } });
});

test('answers find their callers when many are under way', async () => {
  const core = await open();

  const answers = await Promise.all(Array.from({ length: 200 }, (_, at) => core.call('echo', at, context)));

  expect(answers).toEqual(Array.from({ length: 200 }, (_, at) => ({ ok: true, value: at })));
});

test('an error of a call stays data', async () => {
  const core = await open();

  expect(await core.call('nothing', null, { ...context, front: 'web' })).toEqual({
    ok: false,
    error: { code: 'not-found', message: 'nothing web' },
  });
});

test('an input that can not be cloned is refused and the link goes on', async () => {
  const core = await open();

  expect(await core.call('echo', () => 1, context)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  expect(await core.call('echo', 1, context)).toEqual({ ok: true, value: 1 });
});

test('an answer that can not be cloned is a failure of ours and the link goes on', async () => {
  const core = await open();

  expect(await core.call('giveFunction', null, context)).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(await core.call('echo', 1, context)).toEqual({ ok: true, value: 1 });
  expect(lines.join()).toContain('error an answer is not plain data');
});

test('events reach the subscribers until they leave', async () => {
  const core = await open();
  const first: unknown[] = [];
  const second: unknown[] = [];
  core.subscribe((event) => first.push(event));
  const leave = core.subscribe((event) => second.push(event));

  await core.call('announce', null, context);
  leave();
  await core.call('announce', null, context);

  expect(first).toHaveLength(2);
  expect(second).toEqual([{ type: 'library.changed', topics: ['albums'] }]);
});

test('the host part answers, and its errors keep their code but not a foreign text', async () => {
  const core = await open();

  expect(await core.host.locateAudio(5)).toEqual({ path: '/music/5', rootPath: '/music' });
  expect(await core.host.locateArt('k', 'small')).toBeUndefined();
  await expect(core.host.ownerId()).rejects.toMatchObject({ code: 'not-found', message: 'nobody here' });
  await expect(core.host.enterAsLast('x', true)).rejects.toMatchObject({
    code: 'internal',
    message: 'Something went wrong',
  });
  await expect(
    core.host.signIn({ userId: context.userId, password: 'x', label: 'x', isLong: false }),
  ).rejects.toMatchObject({ code: 'not-allowed', details: { reason: 'wait', retryAfterMs: 1000 } });
});

test('a library that can not be opened says why', async () => {
  await expect(open('newer')).rejects.toMatchObject({ code: 'db-newer', details: { at: 9 } });
  await expect(open('broken')).rejects.toMatchObject({ code: 'internal', message: 'Something went wrong' });
  expect(lines.join()).toContain('TypeError: a secret path');
});

test('a thread file that does not exist fails the opening', async () => {
  await expect(open('1', { workerPath: new URL('./no-such-thread.ts', import.meta.url) })).rejects.toMatchObject({
    code: 'internal',
  });
});

test('what the thread logs comes out at the log of the opener', async () => {
  await open();

  expect(lines).toEqual(['info opened {"at":"/l/library.sqlite"}']);
});

test('when the thread dies every waiting and later call answers internal, and the front is told once', async () => {
  const lost: AppError[] = [];
  const core = await open('1', { onLost: (error) => lost.push(error) });

  const waiting = core.call('wait', null, context);
  const answer = await core.call('die', null, context);

  expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(await waiting).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(await core.call('echo', 1, context)).toMatchObject({ ok: false, error: { code: 'internal' } });
  await expect(core.host.locateAudio(1)).rejects.toMatchObject({ code: 'internal' });
  await core.close();
  expect(lost.map((error) => error.code)).toEqual(['internal']);
});

test('an error that nobody caught in the thread ends it, and the log says which', async () => {
  const core = await open();

  expect(await core.call('crash', null, context)).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(lines.join()).toContain('boom');
});

test('closing twice closes once, ends what waits, and is not a loss', async () => {
  const lost: AppError[] = [];
  const core = await open('1', { onLost: (error) => lost.push(error) });

  const waiting = core.call('wait', null, context);
  await Promise.all([core.close(), core.close()]);
  await core.close();

  expect(await waiting).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await core.call('echo', 1, context)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(lost).toEqual([]);
});

test('a failure at closing reaches the one who closes', async () => {
  const core = await open('bad-close');

  await expect(core.close()).rejects.toMatchObject({ code: 'disk-full' });
});

test('parsers are started, weighed and killed by the opening thread where it relays them', async () => {
  const core = await open('1', { relayParser: echoParser });

  expect(await core.call('parse', { paths: ['/a'] }, context)).toEqual({
    ok: true,
    value: { message: { heard: { paths: ['/a'] } }, rssBytes: 12_345, pid: 77 },
  });
  expect(await core.call('killParser', null, context)).toEqual({ ok: true, value: {} });
});

test('a relayed parser that can not be started ends at once', async () => {
  const relayParser: StartParserProcess = () => {
    throw new Error('no processes left');
  };
  const core = await open('1', { relayParser });

  expect(await core.call('killParser', null, context)).toMatchObject({ ok: true });
  expect(lines.join()).toContain('no processes left');
});

test('relayed parsers do not outlive a thread that died', async () => {
  let killed = 0;
  const relayParser: StartParserProcess = () => ({ ...echoParser(), kill: () => void killed++ });
  const core = await open('1', { relayParser });

  await core.call('parse', null, context);
  await core.call('die', null, context);
  await core.close();

  expect(killed).toBe(1);
});

const echoParser: StartParserProcess = () => {
  let onMessage: (message: unknown) => void = () => undefined;
  let onExit: () => void = () => undefined;
  return {
    pid: 77,
    post: (message) => setImmediate(() => onMessage({ heard: message })),
    onMessage: (listener) => (onMessage = listener),
    onExit: (listener) => (onExit = listener),
    kill: () => setImmediate(() => onExit()),
    rssBytes: () => Promise.resolve(12_345),
  };
};
