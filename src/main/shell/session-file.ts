/**
 * The window's session over a restart. The token lies in a file that only the person may read: whoever else can read it can
 * read the library too, so that a keyring, which would ask its own password at each start, guards nothing more.
 */
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface KeptSession {
  readonly token: string;
  /** False: it ends with the app, and only a crash left it there. */
  readonly isStaying: boolean;
}

const LINE = /^(stay|end) ([A-Za-z0-9_-]{43})\n$/;

/** Undefined where nothing was kept, or what lies there is not ours. */
export function loadSession(path: string): KeptSession | undefined {
  try {
    const [, kind, token] = LINE.exec(readFileSync(path, 'utf8')) ?? [];
    return token === undefined ? undefined : { token, isStaying: kind === 'stay' };
  } catch {
    // nobody stayed signed in
    return undefined;
  }
}

/** Keeps the session, readable to the person alone. Throws what the file system says. */
export function saveSession(path: string, { token, isStaying }: KeptSession): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporaryPath = `${path}.new`;
  rmSync(temporaryPath, { force: true });
  writeFileSync(temporaryPath, `${isStaying ? 'stay' : 'end'} ${token}\n`, { mode: 0o600, flag: 'wx' });
  // an odd umask may have taken more away than it should
  chmodSync(temporaryPath, 0o600);
  renameSync(temporaryPath, path);
}

/** Idempotent. */
export function dropSession(path: string): void {
  rmSync(path, { force: true });
}
