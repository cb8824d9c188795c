/** The window's wire: every channel, with foreign senders and with a thousand malformed messages. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '../../../src/shared/contract/index.ts';
import { ipcChannels } from '../../../src/shared/ipc-channels.ts';
import type { Sender } from '../../support/electron-stand-in/messages.ts';
import { startHeadless, type Headless } from '../../support/electron-stand-in/no-browser.ts';
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

const askedChannels = [ipcChannels.call, ipcChannels.chooseFolder];
const methods = Object.entries(contract).flatMap(([domain, calls]) =>
  Object.keys(calls).map((verb) => `${domain}.${verb}`),
);

test('the channels that are handled are those of the sources, and all are tried below', () => {
  const shell = new URL('../../../src/main/shell/', import.meta.url).pathname;
  const sources = readdirSync(shell).map((name) => readFileSync(join(shell, name), 'utf8'));
  const inSources = sources.flatMap((source) =>
    [...source.matchAll(/ipcMain\s*\.\s*(?:handle|handleOnce|on|once)\(\s*([\w.'":-]+)/g)].map(([, name]) => name),
  );

  expect(new Set(inSources)).toEqual(new Set(['ipcChannels.call', 'ipcChannels.chooseFolder']));
  expect(inSources).toHaveLength(2);
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
