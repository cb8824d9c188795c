import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type { CoreEvent } from '../../../src/shared/contract/events.ts';
import type { Core, CoreConfig } from '../../../src/main/core-api.ts';
import { openCoreInWorker, type CoreLinkOptions } from '../../../src/main/core-link.ts';
import { forkParser } from '../../../src/main/parse/fork-parser.ts';
import { temporaryFolder } from '../../support/fixtures.ts';
import { flacFile, track } from '../../support/flac.ts';
import { keptLog } from '../../support/kept-log.ts';

const source = (name: string) => new URL(`../../../src/main/${name}.ts`, import.meta.url);

async function open(folder: string, more: Partial<CoreLinkOptions> = {}): Promise<Core> {
  const config: CoreConfig = {
    libraryPath: join(folder, 'library.sqlite'),
    cachePath: join(folder, 'cache'),
    musicPath: null,
    homePath: folder,
    version: '0.0.0',
    walkerPath: fileURLToPath(source('walk-worker')),
    orderWorkerPath: fileURLToPath(source('order-worker')),
    demo: { folderPath: join(folder, 'demo'), workerPath: fileURLToPath(source('demo-worker')), workerCount: 1 },
    parserCount: 1,
  };
  const workerPath = source('core-worker');
  const core = await openCoreInWorker(config, {
    workerPath,
    parserPath: source('parser-main'),
    log: keptLog(),
    ...more,
  });
  onTestFinished(() => core.close());
  return core;
}

/** Adds a folder with one track, scans it, and gives what the tracks table then shows. */
async function scanOneTrack(core: Core, folder: string): Promise<unknown> {
  mkdirSync(join(folder, 'music'));
  writeFileSync(join(folder, 'music', 'one.flac'), flacFile(track({ title: 'Один' })));
  const context = { userId: await core.host.ownerId(), front: 'process' } as const;
  const finished = new Promise<CoreEvent>((resolve) => {
    core.subscribe((event) => {
      if (event.type === 'scan.finished') resolve(event);
    });
  });

  await core.call('folders.add', { path: join(folder, 'music') }, context);
  await core.call('scan.start', {}, context);
  expect(await finished).toMatchObject({ summary: { found: 1, added: 1, failed: 0 } });

  const ids = await core.call('tracks.ids', { sort: 'title' }, context);
  if (!ids.ok || !(ids.value instanceof Uint32Array)) return ids;
  const [id = 0] = ids.value;
  expect(await core.host.locateAudio(id)).toEqual({
    path: join(folder, 'music', 'one.flac'),
    rootPath: join(folder, 'music'),
  });
  return core.call('tracks.byIds', { ids: [id] }, context);
}

test('in a thread that starts its own parsers, a folder is scanned and its track is found', async () => {
  const folder = temporaryFolder();

  const shown = await scanOneTrack(await open(folder), folder);

  expect(shown).toMatchObject({ ok: true, value: [{ name: 'Один' }] });
});

test('in a thread whose parsers are started for it, a folder is scanned and its track is found', async () => {
  const folder = temporaryFolder();
  let started = 0;
  const startParser = forkParser(fileURLToPath(source('parser-main')), keptLog());
  const relayParser = () => {
    started++;
    return startParser();
  };

  const shown = await scanOneTrack(await open(folder, { relayParser }), folder);

  expect(shown).toMatchObject({ ok: true, value: [{ name: 'Один' }] });
  expect(started).toBeGreaterThan(0);
});

test('a session is opened and found through the thread', async () => {
  const core = await open(temporaryFolder());

  const session = await core.host.enterAsLast('browser', false);

  expect(await core.host.findSession(session?.token ?? '')).toEqual({
    userId: await core.host.ownerId(),
    sessionId: expect.any(Number),
  });
  expect(await core.host.findSession('x'.repeat(43))).toBeUndefined();
});

test('a library that another core holds, or that is no library, says so', async () => {
  const folder = temporaryFolder();
  await open(folder);
  const damaged = temporaryFolder();
  writeFileSync(
    join(damaged, 'library.sqlite'),
    'this is not a database, but long enough to be read as one'.repeat(100),
  );

  await expect(open(folder)).rejects.toMatchObject({ code: 'db-locked' });
  await expect(open(damaged)).rejects.toMatchObject({ code: 'db-corrupt' });
});

test('a closed library can be opened again at once', async () => {
  const folder = temporaryFolder();
  const first = await open(folder);
  const ownerId = await first.host.ownerId();

  await first.close();

  expect(await (await open(folder)).host.ownerId()).toBe(ownerId);
});
