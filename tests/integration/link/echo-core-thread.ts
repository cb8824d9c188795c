/** A thread that serves a hand-made core, whose methods try what the link has to bear. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Envelope } from '../../../src/shared/contract/define.ts';
import type { CoreEvent } from '../../../src/shared/contract/events.ts';
import { AppError } from '../../../src/shared/errors.ts';
import type { Core, CoreConfig } from '../../../src/main/core-api.ts';
import { runCoreThread } from '../../../src/main/link/core-thread.ts';
import type { ThreadData } from '../../../src/main/link/messages.ts';
import type { StartParserProcess } from '../../../src/main/ports/parser-process.ts';

function echoCore(config: CoreConfig, startParser: StartParserProcess): Core {
  const listeners = new Set<(event: CoreEvent) => void>();
  const methods: Record<string, (input: unknown) => unknown> = {
    echo: (input) => input,
    config: () => config,
    announce: () => {
      for (const listener of listeners) listener({ type: 'library.changed', topics: ['albums'] });
    },
    giveFunction: () => () => 1,
    wait: () => new Promise(() => undefined),
    die: () => process.exit(7),
    crash: () =>
      new Promise(() => {
        setImmediate(() => {
          throw new Error('boom');
        });
      }),
    parse: (input) =>
      new Promise((resolve) => {
        const parser = startParser();
        parser.onMessage((message) => {
          void parser.rssBytes().then((rssBytes) => resolve({ message, rssBytes, pid: parser.pid }));
        });
        parser.post(input);
      }),
    killParser: () =>
      new Promise((resolve) => {
        const parser = startParser();
        parser.onExit(() => void parser.rssBytes().then((rssBytes) => resolve({ rssBytes })));
        parser.kill();
      }),
  };

  return {
    call: async (method, input, context): Promise<Envelope> => {
      const run = methods[method];
      if (run === undefined) return { ok: false, error: { code: 'not-found', message: `${method} ${context.front}` } };
      return { ok: true, value: await run(input) };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    host: {
      ownerId: () => Promise.reject(new AppError('not-found', 'nobody here')),
      locateAudio: (trackId) => Promise.resolve({ path: `/music/${trackId}`, rootPath: '/music' }),
      locateArt: () => Promise.resolve(undefined),
      inspectPaths: (paths) =>
        Promise.resolve({ trackIds: [], newFolders: [], strangerCount: 0, otherCount: paths.length }),
      listProfiles: () => Promise.resolve([]),
      enterAsLast: () => Promise.reject(new Error('a secret path')),
      signIn: () =>
        Promise.reject(new AppError('not-allowed', 'wait', { details: { reason: 'wait', retryAfterMs: 1000 } })),
      signOut: () => Promise.resolve(),
      findSession: () => Promise.resolve(undefined),
    },
    close: () =>
      config.version === 'bad-close' ? Promise.reject(new AppError('disk-full', 'no room')) : Promise.resolve(),
  };
}

if (parentPort !== null) {
  const data: ThreadData = workerData;
  await runCoreThread(parentPort, data, {
    createCore: async (config, { startParser, log }) => {
      if (config.version === 'newer')
        throw new AppError('db-newer', 'made by a newer Fonoteka', { details: { at: 9 } });
      if (config.version === 'broken') throw new TypeError('a secret path');
      log.info('opened', { at: config.libraryPath });
      return echoCore(config, startParser);
    },
    forkParser: (entryPath) => () => {
      throw new Error(`not in this test: ${entryPath}`);
    },
  });
}
