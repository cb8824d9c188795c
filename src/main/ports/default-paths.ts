/**
 * Where Fonoteka keeps its things when nobody says otherwise. One answer for the window and the command line, so that
 * both open the same library; Electron's own defaults would put everything below the settings folder on Linux.
 */
import { posix, win32 } from 'node:path';

export interface DefaultPaths {
  /** The SQLite file. */
  readonly libraryPath: string;
  /** Deletable: thumbnails. */
  readonly cachePath: string;
  readonly logsPath: string;
  /** Small settings of the shell, for example the window's place. */
  readonly settingsPath: string;
  /** Music of the demonstration library. */
  readonly demoPath: string;
  /** The person's music folder; it need not exist. */
  readonly musicPath: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The platform's usual places. Pure: `userDirs` is the text of `user-dirs.dirs`, which names the music folder on
 * Linux desktops. Unknown platforms follow the XDG rules, as Linux does.
 */
export function defaultPaths(
  platform: string,
  env: Environment,
  homePath: string,
  userDirs: string = '',
): DefaultPaths {
  if (platform === 'win32') return windowsPaths(env, homePath);
  if (platform === 'darwin') return macPaths(homePath);
  return xdgPaths(env, homePath, userDirs);
}

/** The file that names the music folder on Linux desktops; absent on many machines. */
export function userDirsPath(env: Environment, homePath: string): string {
  return posix.join(xdgFolder(env['XDG_CONFIG_HOME'], posix.join(homePath, '.config')), 'user-dirs.dirs');
}

function windowsPaths(env: Environment, homePath: string): DefaultPaths {
  const local = win32.join(windowsFolder(env['LOCALAPPDATA'], win32.join(homePath, 'AppData', 'Local')), 'Fonoteka');
  const roaming = win32.join(windowsFolder(env['APPDATA'], win32.join(homePath, 'AppData', 'Roaming')), 'Fonoteka');
  return {
    libraryPath: win32.join(local, 'library.sqlite'),
    cachePath: win32.join(local, 'Cache'),
    logsPath: win32.join(local, 'Logs'),
    settingsPath: roaming,
    demoPath: win32.join(local, 'Demo'),
    musicPath: win32.join(homePath, 'Music'),
  };
}

function windowsFolder(given: string | undefined, fallback: string): string {
  return given !== undefined && win32.isAbsolute(given) ? given : fallback;
}

function macPaths(homePath: string): DefaultPaths {
  const support = posix.join(homePath, 'Library', 'Application Support', 'Fonoteka');
  return {
    libraryPath: posix.join(support, 'library.sqlite'),
    cachePath: posix.join(homePath, 'Library', 'Caches', 'Fonoteka'),
    logsPath: posix.join(homePath, 'Library', 'Logs', 'Fonoteka'),
    settingsPath: support,
    demoPath: posix.join(support, 'Demo'),
    musicPath: posix.join(homePath, 'Music'),
  };
}

function xdgPaths(env: Environment, homePath: string, userDirs: string): DefaultPaths {
  const below = (name: string, ...usual: readonly string[]) =>
    posix.join(xdgFolder(env[name], posix.join(homePath, ...usual)), 'fonoteka');
  return {
    libraryPath: posix.join(below('XDG_DATA_HOME', '.local', 'share'), 'library.sqlite'),
    cachePath: below('XDG_CACHE_HOME', '.cache'),
    logsPath: below('XDG_STATE_HOME', '.local', 'state'),
    settingsPath: below('XDG_CONFIG_HOME', '.config'),
    demoPath: posix.join(below('XDG_DATA_HOME', '.local', 'share'), 'demo'),
    musicPath: musicFolderOf(userDirs, homePath) ?? posix.join(homePath, 'Music'),
  };
}

/** The XDG base directory specification has relative values ignored. */
function xdgFolder(given: string | undefined, fallback: string): string {
  return given !== undefined && posix.isAbsolute(given) ? given : fallback;
}

/** Only `"$HOME/…"` and absolute values are allowed there; a folder equal to the home means «none». */
function musicFolderOf(userDirs: string, homePath: string): string | undefined {
  const quoted = [...userDirs.matchAll(/^[ \t]*XDG_MUSIC_DIR[ \t]*=[ \t]*"((?:[^"\\\n]|\\.)*)"/gm)].at(-1)?.[1];
  if (quoted === undefined) return undefined;
  const isBelowHome = /^\$HOME(?:\/|$)/.test(quoted);
  const rest = (isBelowHome ? quoted.slice('$HOME'.length) : quoted).replaceAll(/\\(.)/g, '$1');
  const folder = isBelowHome ? posix.join(homePath, rest) : rest;
  if (!posix.isAbsolute(folder)) return undefined;
  const trimmed = folder.replace(/(?<=.)\/+$/, '');
  return trimmed === homePath ? undefined : trimmed;
}
