/** Puts the shell together once the app is ready: core, schemes, bridge, menu, window; and takes it apart in order. */
import { app, ipcMain, Menu, nativeTheme, protocol, session, shell, type BrowserWindow } from 'electron';
import type { AppCommand } from '../../shared/contract/bridge.ts';
import { settingsSchema, type Settings } from '../../shared/contract/settings.ts';
import { toErrorData } from '../../shared/errors.ts';
import { ipcChannels } from '../../shared/ipc-channels.ts';
import type { Core } from '../core-api.ts';
import { systemClock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { askToRestart, chooseFolder, showLibraryProblem } from './dialogs.ts';
import { bindIpc, refuseSender } from './ipc-bind.ts';
import { labelsFor } from './labels.ts';
import { describeLibraryProblem, findLatestBackup } from './library-problem.ts';
import { menuTemplate } from './menu.ts';
import type { ShellPaths } from './paths.ts';
import { serveSchemes, type RequestHandler } from './protocols.ts';
import { createRendererHandler } from './renderer-files.ts';
import { secureContents, secureSession } from './security.ts';
import { bindSignIn } from './sign-in-bind.ts';
import { currentBackground, focusWindow, openMainWindow } from './window.ts';
import { openWindowSession, type WindowSession } from './window-session.ts';
import { withinLimit } from './within-limit.ts';

/** A file in hand may take 10 s; a drive that does not answer must not keep the app from ending. */
const CLOSE_LIMIT_MS = 20_000;

export interface ShellParts {
  readonly paths: ShellPaths;
  /** Folder of the built page. */
  readonly rendererPath: string;
  readonly preloadPath: string;
  /** `onLost` is told once if the core ends without being closed. */
  readonly openCore: (onLost: () => void) => Promise<Core>;
  readonly createMedia: (core: Core) => RequestHandler;
  readonly log: Log;
}

/** Runs the app until it quits. Call it before `ready`, in the instance that holds the lock. */
export async function startShell(parts: ShellParts): Promise<void> {
  // any page that ever comes to be, also one that we did not open
  app.on('web-contents-created', (_event, contents) => secureContents(contents));
  await app.whenReady();
  secureSession(session.defaultSession);
  try {
    const core = await parts.openCore(() => void explainLostCore(parts.log));
    await runShell(core, parts);
  } catch (thrown) {
    await explainFailedStart(thrown, parts);
  }
}

/** There is no window that could say it. */
async function explainFailedStart(thrown: unknown, { paths, log }: ShellParts): Promise<void> {
  log.error('Fonoteka could not start', thrown);
  const labels = labelsFor(app.getPreferredSystemLanguages());
  const { libraryPath } = paths;
  const problem = describeLibraryProblem(toErrorData(thrown), labels, libraryPath, findLatestBackup(libraryPath));
  await showLibraryProblem(problem, labels, libraryPath);
  app.exit(problem.exitCode);
}

/** Nothing works without the core, and what was saved is on disk: the app offers to start anew. */
async function explainLostCore(log: Log): Promise<void> {
  log.error('the library has stopped');
  if (await askToRestart(labelsFor(app.getPreferredSystemLanguages()))) app.relaunch();
  app.exit(1);
}

async function runShell(core: Core, parts: ShellParts): Promise<void> {
  const { paths, log } = parts;
  const signedIn = await openWindowSession({ core, path: paths.sessionPath, clock: systemClock, log });
  let window: BrowserWindow | undefined;

  const send = (channel: string, value: unknown) => {
    if (window?.isDestroyed() === false) window.webContents.send(channel, value);
  };
  const look = createLook(core, signedIn, (command) => send(ipcChannels.command, command));
  const openWindow = () => {
    window = openMainWindow({
      preloadPath: parts.preloadPath,
      statePath: parts.paths.windowStatePath,
      hasDevTools: !app.isPackaged,
      log: parts.log,
    });
    window.once('closed', () => (window = undefined));
  };

  const findMainFrame = () =>
    window === undefined || window.isDestroyed()
      ? undefined
      : { contentsId: window.webContents.id, treeNodeId: window.webContents.mainFrame.frameTreeNodeId };

  serveSchemes(
    protocol,
    await createRendererHandler(parts.rendererPath),
    signedInMedia(parts.createMedia(core), signedIn),
  );
  bindIpc(ipcMain, {
    core,
    findSession: () => signedIn.find(),
    findMainFrame,
    usualFolder: parts.paths.musicPath,
    chooseFolder: async () =>
      window === undefined ? null : chooseFolder(window, look.labels(), parts.paths.musicPath),
    showFile: (path) => shell.showItemInFolder(path),
    log,
  });
  bindSignIn(ipcMain, {
    host: core.host,
    session: signedIn,
    refuseSender: (event) => refuseSender(event, { findMainFrame, log }),
    onSwitched: () => {
      void look.follow();
      if (window?.isDestroyed() === false) window.webContents.reload();
    },
    log,
  });
  core.subscribe((event) => {
    send(ipcChannels.event, event);
    if (event.type === 'library.changed' && event.topics.includes('settings')) void look.follow();
  });
  nativeTheme.on('updated', () => window?.setBackgroundColor(currentBackground()));
  await look.follow();
  followLifecycle({ core, signedIn, log }, () => (window === undefined ? openWindow() : focusWindow(window)));
  openWindow();
}

/** Menu, colours and words after the settings of who is signed in. */
function createLook(core: Core, signedIn: WindowSession, sendCommand: (command: AppCommand) => void) {
  let labels = labelsFor(app.getPreferredSystemLanguages());
  return {
    labels: () => labels,
    follow: async () => {
      const settings = await readSettings(core, signedIn);
      nativeTheme.themeSource = settings?.theme ?? 'system';
      const languages = app.getPreferredSystemLanguages();
      labels = labelsFor(
        settings === undefined || settings.language === 'system' ? languages : [settings.language, ...languages],
      );
      Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, labels, sendCommand)));
    },
  };
}

/** Undefined where nobody is signed in, or the core can't say; the system's look and language stand then. */
async function readSettings(core: Core, signedIn: WindowSession): Promise<Settings | undefined> {
  const found = await signedIn.find();
  if (found === undefined) return undefined;
  const answer = await core.call('settings.get', {}, { ...found, front: 'electron' });
  return answer.ok ? settingsSchema.parse(answer.value) : undefined;
}

/** Covers are also shown to who is still choosing a profile; sound is not. */
function signedInMedia(media: RequestHandler, signedIn: WindowSession): RequestHandler {
  return async (request) => {
    const isSound = new URL(request.url).protocol === 'fonoteka-media:';
    return isSound && (await signedIn.find()) === undefined ? new Response(null, { status: 401 }) : media(request);
  };
}

interface Living {
  readonly core: Core;
  readonly signedIn: WindowSession;
  readonly log: Log;
}

/** Quits with the last window (but on macOS), shows the window on a second start, and closes the library at the end. */
function followLifecycle({ core, signedIn, log }: Living, showWindow: () => void): void {
  let isClosing = false;
  app.on('second-instance', () => {
    // too late for a window of ours: who started it shall get one all the same
    if (isClosing) app.relaunch();
    else showWindow();
  });
  app.on('activate', () => {
    if (!isClosing) showWindow();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    // the app must outlive the last write of the library
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    withinLimit(closeAll(core, signedIn), CLOSE_LIMIT_MS)
      .catch((cause: unknown) => log.error('the library was not closed in order', cause))
      .finally(() => {
        isClosed = true;
        app.quit();
      });
  });
}

async function closeAll(core: Core, signedIn: WindowSession): Promise<void> {
  try {
    await signedIn.end();
  } finally {
    await core.close();
  }
}
