/** The window's wire: every channel, with foreign senders and with a thousand malformed messages. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '../../../src/shared/contract/index.ts';
import { ipcChannels } from '../../../src/shared/ipc-channels.ts';
import type { Sender } from '../../support/electron-stand-in/messages.ts';
import { startHeadless, type Headless } from '../../support/electron-stand-in/no-browser.ts';
import { flacFile, track } from '../../support/flac.ts';
import { hostileAddresses } from '../../support/hostile-addresses.ts';
import { makeUserData } from './user-data.ts';

const { userDataPath, musicPath, remove } = makeUserData();
let chosen: string | null = null;
let app: Headless;

beforeAll(async () => {
  app = await startHeadless({ userDataPath, musicPath, chooseFolder: () => chosen });
});
afterAll(async () => {
  await app.close();
  remove();
});

const askedChannels = [
  ipcChannels.call,
  ipcChannels.chooseFolder,
  ipcChannels.showInFolder,
  ipcChannels.inspectDropped,
  ipcChannels.addDropped,
  ipcChannels.profiles,
  ipcChannels.signIn,
  ipcChannels.signOut,
];
const methods = Object.entries(contract).flatMap(([domain, calls]) =>
  Object.keys(calls).map((verb) => `${domain}.${verb}`),
);

test('the channels that are handled are those of the sources, and all are tried below', () => {
  const shell = new URL('../../../src/main/shell/', import.meta.url).pathname;
  const sources = readdirSync(shell).map((name) => readFileSync(join(shell, name), 'utf8'));
  const inSources = sources.flatMap((source) =>
    [...source.matchAll(/(?:ipcMain\s*\.\s*)?\b(?:handle|handleOnce|on|once)\(\s*(ipcChannels\.\w+|channel\b)/g)].map(
      ([, name]) => name,
    ),
  );

  // all go through two functions, which are told their channel
  expect(new Set(inSources)).toEqual(
    new Set([
      'channel',
      ...['addDropped', 'call', 'chooseFolder', 'inspectDropped', 'profiles', 'showInFolder', 'signIn', 'signOut'].map(
        (name) => `ipcChannels.${name}`,
      ),
    ]),
  );
  expect(inSources).toHaveLength(10);
  expect(app.notesOf('channel').map(({ channel }) => channel)).toEqual(askedChannels);
});

const foreign: readonly (readonly [string, Sender])[] = [
  ['another window', { windowId: undefined, frame: { isMain: true, address: 'app://fonoteka/index.html' } }],
  ['a frame inside the page', { windowId: 1, frame: { isMain: false, address: 'app://fonoteka/index.html' } }],
  ['a frame that is gone', { windowId: 1, frame: null }],
  ...hostileAddresses
    .slice(0, 60)
    .map((address) => [`the address ${address}`, { windowId: 1, frame: { isMain: true, address } }] as const),
];

test.each(askedChannels)('%s refuses every foreign sender and does nothing', async (channel) => {
  chosen = musicPath;
  const before = await state();

  const answers = await Promise.all(
    foreign.flatMap(([, sender]) => [
      app.electron.invoke(sender, channel, []),
      app.electron.invoke(sender, channel, ['folders.add', { path: musicPath }]),
      app.electron.invoke(sender, channel, [[musicPath]]),
      app.electron.invoke(sender, channel, [1]),
      app.electron.invoke(sender, channel, ['settings.set', { changes: { volume: 0.1 } }]),
    ]),
  );

  expect(new Set(answers.map(codeOf))).toEqual(new Set(['not-allowed']));
  expect(await state()).toEqual(before);
});

test('fonoteka:call refuses a thousand malformed messages and changes nothing', async () => {
  const before = await state();
  const method = fc.oneof(fc.constantFrom(...methods), fc.string(), fc.anything());
  // no call has such a field, and unknown fields are refused
  const input = fc.oneof(
    fc.anything().filter((value) => typeof value !== 'object' || value === null),
    fc.array(fc.anything()),
    fc.object().map((fields) => ({ ...fields, 'no such field': 1 })),
  );
  const messages = fc.oneof(
    fc.tuple(method, input),
    fc.tuple(fc.constantFrom(...methods), fc.object(), fc.anything()),
    fc.constant([]),
  );
  const isRefusal = new Set(['invalid-input', 'not-found', 'not-allowed']);

  await fc.assert(
    fc.asyncProperty(messages, async (args) => {
      const code = codeOf(await app.ask(ipcChannels.call, ...args));
      expect(isRefusal).toContain(code);
    }),
    { numRuns: 1000, seed: 4 },
  );

  expect(await state()).toEqual(before);
});

test('fonoteka:choose-folder takes nothing from the window: a thousand messages open no dialog', async () => {
  const before = await state();

  await fc.assert(
    fc.asyncProperty(fc.array(fc.anything(), { minLength: 1, maxLength: 3 }), async (args) => {
      expect(codeOf(await app.ask(ipcChannels.chooseFolder, ...args))).toBe('invalid-input');
    }),
    { numRuns: 1000, seed: 4 },
  );

  expect(await state()).toEqual(before);
});

test('a path from the window is refused, but the usual music folder', async () => {
  for (const path of ['/', userDataPath, `${musicPath}/..`, '']) {
    expect(codeOf(await app.ask(ipcChannels.call, 'folders.add', { path }))).toBe('not-allowed');
  }
  expect(codeOf(await app.ask(ipcChannels.call, 'folders.browse', {}))).toBe('not-allowed');
});

test('the folder that the person chose is added, and only that', async () => {
  chosen = null;
  expect(await app.ask(ipcChannels.chooseFolder)).toEqual({ ok: true, value: null });

  chosen = musicPath;
  const answer = await app.ask(ipcChannels.chooseFolder);

  expect(answer).toEqual({ ok: true, value: { folderId: expect.any(Number) } });
  expect(await app.ask(ipcChannels.call, 'folders.list', {})).toMatchObject({ value: [{ path: musicPath }] });
  expect(app.notesOf('dialog').at(-1)).toMatchObject({
    name: 'open',
    options: { properties: ['openDirectory'], defaultPath: musicPath },
  });

  // the core's own refusals reach the window as they are
  chosen = dirname(musicPath);
  expect(codeOf(await app.ask(ipcChannels.chooseFolder))).toBe('conflict');
});

test.each([ipcChannels.showInFolder, ipcChannels.inspectDropped, ipcChannels.addDropped])(
  '%s refuses a thousand malformed messages and changes nothing',
  async (channel) => {
    const before = await state();
    const isMeant = (value: unknown) =>
      channel === ipcChannels.showInFolder ? Number.isSafeInteger(value) : Array.isArray(value) && value.length > 0;
    const messages = fc.oneof(
      fc.array(fc.anything(), { minLength: 2, maxLength: 3 }),
      fc.tuple(fc.anything().filter((value) => !isMeant(value))),
      fc.tuple(fc.array(fc.oneof(fc.integer(), fc.constant(''), fc.object()), { minLength: 1 })),
      fc.constant([]),
    );

    await fc.assert(
      fc.asyncProperty(messages, async (args) => {
        expect(codeOf(await app.ask(channel, ...args))).toBe('invalid-input');
      }),
      { numRuns: 1000, seed: 4 },
    );

    expect(await state()).toEqual(before);
  },
);

test('a track is shown in the file manager by its id, and one without a file is not', async () => {
  writeFileSync(join(musicPath, 'shown.flac'), flacFile(track({ title: 'Shown' })));
  chosen = musicPath;
  await app.ask(ipcChannels.chooseFolder);
  await scan();

  expect(codeOf(await app.ask(ipcChannels.showInFolder, 999))).toBe('not-found');
  expect(await app.ask(ipcChannels.showInFolder, 1)).toEqual({ ok: true, value: null });

  expect(app.notesOf('dialog').at(-1)).toMatchObject({
    name: 'show-item',
    options: { path: join(musicPath, 'shown.flac') },
  });
});

test('what is dropped is known, new or nothing, and only folders are added', async () => {
  const other = join(dirname(musicPath), 'Other');
  mkdirSync(other, { recursive: true });
  writeFileSync(join(other, 'strange.flac'), flacFile(track({ title: 'Strange' })));
  writeFileSync(join(other, 'notes.txt'), 'x');
  const dropped = [
    musicPath,
    join(musicPath, 'shown.flac'),
    other,
    join(other, 'strange.flac'),
    join(other, 'notes.txt'),
  ];

  expect(await app.ask(ipcChannels.inspectDropped, dropped)).toEqual({
    ok: true,
    value: { trackIds: [1, 1], newFolders: [other], strangerCount: 1, otherCount: 1 },
  });
  expect(await app.ask(ipcChannels.addDropped, dropped)).toMatchObject({
    value: { folderIds: [expect.any(Number), expect.any(Number)] },
  });
  expect(await app.ask(ipcChannels.call, 'folders.list', {})).toMatchObject({
    value: [{ path: musicPath }, { path: other }],
  });
  expect(codeOf(await app.ask(ipcChannels.addDropped, [join(other, 'notes.txt')]))).toBe('not-found');
});

async function scan(): Promise<void> {
  await app.ask(ipcChannels.call, 'scan.start', {});
  await expect
    .poll(async () => await app.ask(ipcChannels.call, 'scan.status', {}), { timeout: 20_000 })
    .toMatchObject({ value: { last: { outcome: 'finished' }, progress: { phase: 'idle' } } });
}

/** Everything that a message could have changed. */
async function state(): Promise<unknown> {
  const answers = ['folders.list', 'settings.get', 'playback.load'].map((method) =>
    app.ask(ipcChannels.call, method, {}),
  );
  return { answers: await Promise.all(answers), dialogs: app.notesOf('dialog').length };
}

function codeOf(answer: unknown): unknown {
  const envelope = z.object({ ok: z.boolean(), error: z.object({ code: z.string() }).optional() }).parse(answer);
  return envelope.error?.code;
}
