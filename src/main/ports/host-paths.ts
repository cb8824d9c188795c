/** The default paths of the machine that runs us. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { defaultPaths, userDirsPath, type DefaultPaths } from './default-paths.ts';

/** Where this machine's person has the library, the cache and the music. Reads one small file on Linux; never throws. */
export function hostPaths(): DefaultPaths {
  const homePath = homedir();
  return defaultPaths(process.platform, process.env, homePath, readUserDirs(homePath));
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
