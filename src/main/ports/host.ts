/** The machine that runs us: its default paths, and how much it can do at once. */
import { readFileSync } from 'node:fs';
import { availableParallelism, homedir } from 'node:os';
import { defaultPaths, userDirsPath, type DefaultPaths } from './default-paths.ts';

/** Where this machine's person has the library, the cache and the music. Reads one small file on Linux; never throws. */
export function hostPaths(): DefaultPaths {
  const homePath = homedir();
  return defaultPaths(process.platform, process.env, homePath, readUserDirs(homePath));
}

// two keep a second core busy while the core writes; more than four wait for the disk and the writer
const MIN_PARSERS = 2;
const MAX_PARSERS = 4;

/** How many parser processes suit this machine. */
export function parserCount(): number {
  return Math.max(MIN_PARSERS, Math.min(MAX_PARSERS, availableParallelism() - 1));
}

/** How many threads make the demonstration library: it is no hurry to take a small machine for. */
export function demoWorkerCount(): number {
  return availableParallelism() >= 4 ? 2 : 1;
}

function readUserDirs(homePath: string): string {
  if (process.platform === 'win32' || process.platform === 'darwin') return '';
  try {
    return readFileSync(userDirsPath(process.env, homePath), 'utf8');
  } catch {
    // most servers and many desktops have no such file; the default name of the folder stands then
    return '';
  }
}
