import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface UserData {
  readonly userDataPath: string;
  readonly musicPath: string;
  readonly remove: () => void;
}

/** Folders for one person's app and music; they live as long as the test says. */
export function makeUserData(): UserData {
  const folder = mkdtempSync(join(tmpdir(), 'fonoteka-shell-'));
  const userDataPath = join(folder, 'data');
  const musicPath = join(folder, 'Music');
  mkdirSync(userDataPath);
  mkdirSync(musicPath);
  return { userDataPath, musicPath, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
