/** The shell's life: places, window, menu, refusals, a second start, a library that can't be opened. */
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { appCommands } from '../../../src/shared/contract/bridge.ts';
import { ipcChannels } from '../../../src/shared/ipc-channels.ts';
import type { MenuNote } from '../../support/electron-stand-in/messages.ts';
import { startHeadless, type Headless, type HeadlessOptions } from '../../support/electron-stand-in/no-browser.ts';
import { hostileAddresses } from '../../support/hostile-addresses.ts';
import { makeUserData } from './user-data.ts';

const common = makeUserData();
/** For tests that only look. */
let shared: Headless;

beforeAll(async () => {
  shared = await startHeadless({ ...common, languages: ['en'] });
});
afterAll(async () => {
  await shared.close();
  common.remove();
});

test('everything of the app lies in the folder that it was given', async () => {
  const { userDataPath } = common;

  expect(shared.notesOf('path')).toEqual([
    { kind: 'path', name: 'userData', path: userDataPath },
    { kind: 'path', name: 'sessionData', path: join(userDataPath, 'cache', 'session') },
    { kind: 'path', name: 'logs', path: join(userDataPath, 'logs') },
  ]);
  expect(await shared.ask(ipcChannels.call, 'app.info', {})).toMatchObject({
    value: { front: 'electron', libraryPath: join(userDataPath, 'library.sqlite') },
  });
});

test('the window is locked down and waits until it has something to show', async () => {
  await settled(() => shared.notesOf('window-shown').length === 1);

  expect(shared.notesOf('sandbox-enabled')).toHaveLength(1);
  expect(shared.notesOf('window').map(({ options }) => options)).toEqual([
    {
      ...centred,
      minWidth: 720,
      minHeight: 480,
      title: 'Fonoteka',
      show: false,
      backgroundColor: '#f8f8f7',
      webPreferences: {
        preload: expect.stringMatching(/preload.index\.cjs$/),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        devTools: false,
      },
    },
  ]);
});

test('three schemes are registered; none gets around the page’s policy or other origins', async () => {
  const privileges = { standard: true, secure: true, stream: true };
  expect(shared.notesOf('schemes').map(({ schemes }) => schemes)).toEqual([
    [
      { scheme: 'app', privileges: { ...privileges, supportFetchAPI: true } },
      { scheme: 'fonoteka-media', privileges },
      { scheme: 'fonoteka-art', privileges: { ...privileges, corsEnabled: true } },
    ],
  ]);
  expect(shared.notesOf('scheme-handled').map(({ scheme }) => scheme)).toEqual([
    'app',
    'fonoteka-media',
    'fonoteka-art',
  ]);
});

describe('the page is refused', () => {
  test('every navigation and every window', async () => {
    const answers = hostileAddresses.slice(0, 120).map(async (address) => ({
      main: await shared.electron.emitNavigation(1, address, true),
      frame: await shared.electron.emitNavigation(1, address, false),
      window: await shared.electron.openWindow(1, address),
    }));

    expect(new Set((await Promise.all(answers)).map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ main: true, frame: true, window: 'deny' })]),
    );
  });

  test.each([
    'media',
    'geolocation',
    'notifications',
    'midiSysex',
    'pointerLock',
    'fullscreen',
    'openExternal',
    'clipboard-read',
    'display-capture',
    'fileSystem',
    'hid',
    'serial',
    'usb',
    'window-management',
    'unknown',
  ])('the permission %s, asked or checked', async (permission) => {
    expect(await shared.electron.isPermitted(permission)).toEqual({ request: false, check: false });
  });

  test('devices, screen capture, downloads and the network', async () => {
    expect(shared.notesOf('session').map(({ handler }) => handler)).toEqual(
      expect.arrayContaining(['device-denied', 'display-denied', 'network']),
    );
    for (const address of [
      'https://example.org/x',
      'blob:https://example.org/1',
      'blob:app://fonoteka.example/1',
      'file:///x',
    ])
      expect(await shared.electron.isDownloadPrevented(address)).toBe(true);
    // what the page itself made: the person is asked where to put it
    expect(await shared.electron.isDownloadPrevented('blob:app://fonoteka/1')).toBe(false);
    for (const address of ['http://evil.test/', 'https://evil.test/', 'ws://evil.test/', 'file:///etc/passwd']) {
      expect(await shared.electron.isCancelled(address)).toBe(true);
    }
  });
});

test('the menu’s commands reach the page, all of them', async () => {
  for (const path of menuPaths(shared)) await shared.electron.clickMenu(path);

  await settled(() => shared.delivered.length >= appCommands.length);
  expect(new Set(shared.delivered.map(({ channel, args }) => `${channel} ${String(args)}`))).toEqual(
    new Set(appCommands.map((command) => `${ipcChannels.command} ${command}`)),
  );
});

test('menu and colours follow the settings', async () => {
  const { app } = await start({ languages: ['de-DE', 'ru-RU'] });
  expect(menuLabels(app)).toContain('&Файл');

  await app.ask(ipcChannels.call, 'settings.set', { changes: { language: 'en', theme: 'dark' } });

  await settled(() => menuLabels(app).includes('&File'));
  expect(app.notesOf('theme').map(({ source }) => source)).toEqual(['system', 'dark']);
});

test('a second start shows the first one’s window and ends', async () => {
  const { app, userDataPath } = await start();

  const second = await startHeadless({ userDataPath });

  expect(await second.exited).toBe(0);
  expect(second.notesOf('window')).toEqual([]);
  await settled(() => app.notesOf('window-focused').length === 1);
});

test('after a restart the window is where it was, and what was set is there', async () => {
  const first = await start();
  await first.app.electron.moveWindow(1, { x: 50, y: 60, width: 900, height: 700 });
  await first.app.ask(ipcChannels.call, 'settings.set', { changes: { volume: 0.25 } });
  expect(await first.app.close()).toBe(0);
  // SQLite takes its log away only when it is closed in order: the app has waited for that
  expect(readdirSync(first.userDataPath).filter((name) => name.startsWith('library.sqlite-'))).toEqual([]);

  const second = await start(first);

  expect(second.app.notesOf('window')[0]?.options).toMatchObject({ x: 50, y: 60, width: 900, height: 700 });
  expect(await second.app.ask(ipcChannels.call, 'settings.get', {})).toMatchObject({ value: { volume: 0.25 } });
});

test('a damaged library is named in a dialog before there is a window; nothing is deleted', async () => {
  const data = makeUserData();
  onTestFinished(data.remove);
  const library = join(data.userDataPath, 'library.sqlite');
  const backup = `${library}.before-0001-x-20260101T000000.bak`;
  writeFileSync(library, 'not a library at all, but the person may have put it here');
  writeFileSync(backup, 'backup');

  const app = await startHeadless({ ...data, languages: ['en'] });

  expect(await app.exited).toBe(4);
  expect(app.notesOf('window')).toEqual([]);
  const [dialog] = app.notesOf('dialog');
  expect(dialog?.options).toMatchObject({ type: 'error', message: 'The library can’t be opened' });
  expect(dialog?.options['detail']).toContain('damaged');
  expect(dialog?.options['detail']).toContain(backup);
  expect(readFileSync(library, 'utf8')).toMatch(/^not a library/);
});

test('a start that fails after the library was opened is told of in a dialog too', async () => {
  const data = makeUserData();
  onTestFinished(data.remove);
  const root = join(data.userDataPath, 'incomplete');
  for (const part of ['src/main', 'src/shared', 'package.json'])
    cpSync(join(checkout, part), join(root, part), { recursive: true });
  symlinkSync(join(checkout, 'node_modules'), join(root, 'node_modules'));

  const app = await startHeadless({ ...data, entry: { path: join(root, 'src/main/index.ts') }, languages: ['en'] });

  expect(await app.exited).toBe(1);
  expect(app.notesOf('window')).toEqual([]);
  expect(app.notesOf('dialog')[0]?.options['detail']).toContain('The window is not built');
});

test('a home that stands for «no music folder» is not offered', async () => {
  const { app } = await start({ musicPath: homedir() });

  const added = await app.ask(ipcChannels.call, 'folders.add', { path: homedir() });

  expect(added).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
});

test('a library that stops is told of, and the app offers to start again', async () => {
  const { app, userDataPath } = await start();

  app.electron.endThreads().catch(() => undefined);

  expect(await app.exited).toBe(1);
  expect(app.notesOf('dialog').at(-1)?.options).toMatchObject({
    type: 'error',
    buttons: ['Start Again', 'Quit Fonoteka'],
  });
  expect(app.notesOf('relaunch')).toHaveLength(1);
  expect(readFileSync(join(userDataPath, 'logs', 'fonoteka.log'), 'utf8')).toContain('error: the library has stopped');
});

test('files are parsed in utility processes, which end with the app', async () => {
  const { app, musicPath } = await start();
  mkdirSync(join(musicPath, 'Album'));
  writeFileSync(join(musicPath, 'Album', 'broken.mp3'), 'no music');
  await app.ask(ipcChannels.call, 'folders.add', { path: musicPath });

  await app.ask(ipcChannels.call, 'scan.start', {});
  await settled(() => app.delivered.some(({ args }) => JSON.stringify(args).includes('scan.finished')));

  const [parser] = app.notesOf('fork');
  expect(parser?.modulePath).toMatch(/parser-main\.ts$/);
  expect(await app.ask(ipcChannels.call, 'problems.list', {})).toMatchObject({ value: { total: 1 } });
  expect(await app.close()).toBe(0);
  await settled(() => !isAlive(parser?.pid));
});

const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const centred = { x: 160, y: 90, width: 1280, height: 820 };

interface Started {
  readonly app: Headless;
  readonly userDataPath: string;
  readonly musicPath: string;
}

/** An app of its own for the test, in the folders of an earlier one where they are given. */
async function start(given: Partial<HeadlessOptions> = {}): Promise<Started> {
  const { userDataPath, musicPath, languages } = given;
  const data = userDataPath === undefined ? makeUserData() : { userDataPath, musicPath, remove: () => undefined };
  const app = await startHeadless({ languages: languages ?? ['en'], ...data });
  onTestFinished(async () => {
    app.kill();
    await app.exited;
    data.remove();
  });
  return { app, userDataPath: data.userDataPath, musicPath: data.musicPath ?? '' };
}

async function settled(isTrue: () => boolean): Promise<void> {
  await expect.poll(isTrue, { timeout: 20_000 }).toBe(true);
}

/** Labels of the menus in force. */
function menuLabels(app: Headless): readonly (string | undefined)[] {
  return (
    app
      .notesOf('menu')
      .at(-1)
      ?.items.map(({ label }) => label) ?? []
  );
}

/** The way to every item that is ours to handle. */
function menuPaths(app: Headless): readonly (readonly string[])[] {
  const isOurs = ({ label, role }: MenuNote) => label !== undefined && role === undefined;
  return (app.notesOf('menu').at(-1)?.items ?? []).flatMap((menu) =>
    menu.submenu.filter(isOurs).map(({ label }) => [String(menu.label), String(label)]),
  );
}

function isAlive(pid: number | undefined): boolean {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
}
