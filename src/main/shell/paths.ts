/** Tells Electron where things go. Before `ready`, and before the lock of the single instance, which lies in `userData`. */
import { join, resolve } from 'node:path';
import type { App } from 'electron';
import type { DefaultPaths } from '../ports/default-paths.ts';
import { hostPaths } from '../ports/host.ts';

export interface ShellPaths extends Omit<DefaultPaths, 'musicPath'> {
  readonly musicPath: string | null;
  readonly windowStatePath: string;
  /** The window's session, see `session-file.ts`. */
  readonly sessionPath: string;
}

type PathApp = Pick<App, 'commandLine' | 'getPath' | 'setPath' | 'setAppLogsPath'>;

/** The places of this run. `--user-data-dir=<folder>` puts everything into that one folder. */
export function setUpPaths(app: PathApp): ShellPaths {
  const own = app.commandLine.getSwitchValue('user-data-dir');
  const places = own === '' ? hostPaths() : placesBelow(resolve(own));
  app.setPath('userData', places.settingsPath);
  // the engine's caches: all that the window stores of worth goes to the library
  app.setPath('sessionData', join(places.cachePath, 'session'));
  app.setAppLogsPath(places.logsPath);
  return {
    ...places,
    musicPath: findMusicPath(app),
    windowStatePath: join(places.settingsPath, 'window-state.json'),
    sessionPath: join(places.settingsPath, 'session'),
  };
}

function placesBelow(folder: string): Omit<DefaultPaths, 'musicPath'> {
  return {
    libraryPath: join(folder, 'library.sqlite'),
    cachePath: join(folder, 'cache'),
    logsPath: join(folder, 'logs'),
    settingsPath: folder,
    demoPath: join(folder, 'demo'),
  };
}

function findMusicPath(app: Pick<App, 'getPath'>): string | null {
  try {
    const path = resolve(app.getPath('music'));
    // Linux desktops say «none» by naming the home itself; a scan of all of it is not what one click should do
    return path === resolve(app.getPath('home')) ? null : path;
  } catch {
    // Electron throws where the platform names no such folder; the first run then offers none
    return null;
  }
}
