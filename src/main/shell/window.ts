/** The one window: locked down, where it was last time, shown once it has something to show. */
import { BrowserWindow, nativeTheme, screen, type WebPreferences } from 'electron';
import type { Log } from '../ports/log.ts';
import { APP_ORIGIN } from './policy.ts';
import { clampBounds, loadWindowState, minimumSize, saveWindowState } from './window-state.ts';

export interface WindowParts {
  readonly preloadPath: string;
  readonly statePath: string;
  /** Off in a release. */
  readonly hasDevTools: boolean;
  readonly log: Log;
}

/** The page's own colours before its style sheet is there; they follow `tokens.css`. */
const backgrounds = { light: '#f8f8f7', dark: '#151516' } as const;

/** How long after its start a crashed page is left as it is, so that it can't crash in a circle. */
const RESTART_GUARD_MS = 10_000;

/** Opens the window and loads the page. It is shown when the page has been drawn once. */
export function openMainWindow(parts: WindowParts): BrowserWindow {
  const kept = loadWindowState(parts.statePath);
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()];
  const workAreas = displays.map((display) => display.workArea);
  const window = new BrowserWindow({
    ...clampBounds(kept?.bounds, workAreas),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: 'Fonoteka',
    show: false,
    backgroundColor: currentBackground(),
    webPreferences: lockedDown(parts),
  });
  if (kept?.isMaximized === true) window.maximize();
  if (kept?.isFullScreen === true) window.setFullScreen(true);

  window.once('ready-to-show', () => window.show());
  window.on('close', () => keepState(window, parts));
  restartAfterCrash(window, parts.log);
  window.loadURL(`${APP_ORIGIN}/index.html`).catch((cause: unknown) => parts.log.error('the page did not load', cause));
  return window;
}

/** The colour behind the page for the theme in force. */
export function currentBackground(): string {
  return nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light;
}

/** Brings the window to the front, for a second start of the app. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Every line says what Electron's default says today or should say: a changed default must not open anything. */
function lockedDown(parts: WindowParts): WebPreferences {
  return {
    preload: parts.preloadPath,
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
    devTools: parts.hasDevTools,
  };
}

function keepState(window: BrowserWindow, { statePath, log }: WindowParts): void {
  try {
    saveWindowState(statePath, {
      bounds: window.getNormalBounds(),
      isMaximized: window.isMaximized(),
      isFullScreen: window.isFullScreen(),
    });
  } catch (cause) {
    log.warn('the place of the window could not be kept', cause);
  }
}

function restartAfterCrash(window: BrowserWindow, log: Log): void {
  let startedAt = performance.now();
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log.error('the page crashed', { reason });
    if (performance.now() - startedAt < RESTART_GUARD_MS) return;
    startedAt = performance.now();
    window.webContents.reload();
  });
}
