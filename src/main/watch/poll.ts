/** Looks from time to time which folders changed, where the system does not tell: by their own time of change alone. */
import { statSync } from 'node:fs';
import { toRawPath } from '../ports/paths.ts';
import { walkFolders } from '../scan/walk-parts.ts';
import type { Changes } from './changes.ts';

export interface Poll {
  /** Looks once. Cost: one look at each folder, and a listing of those that changed. */
  look(): void;
}

// a file system's clock may tick this slowly: what changed within it may change again and show the same time
const TICK_MS = 2500;

/** Knows all folders as they are now. */
export function startPoll(rootPath: string, changes: Changes): Poll {
  const times = new Map<string, number>();
  for (const path of walkFolders(rootPath, rootPath, () => false)) times.set(path, timeOf(path));

  const forgetGone = (path: string) => {
    times.delete(path);
    changes.note(path);
  };
  return {
    look: () => {
      for (const [path, before] of times) {
        const now = timeOf(path);
        if (Number.isNaN(now)) forgetGone(path);
        else if (now !== before) {
          changes.note(path);
          times.set(path, now);
          for (const inside of walkFolders(rootPath, path, (_identity, found) => found !== path && times.has(found))) {
            if (inside !== path) changes.note(inside);
            if (inside !== path) times.set(inside, timeOf(inside));
          }
        }
      }
    },
  };
}

/** Of a folder that changed a moment ago a time that no folder has, so that it is looked at once more; NaN of one that is gone. */
function timeOf(path: string): number {
  try {
    const { mtimeMs } = statSync(toRawPath(path));
    return Date.now() - mtimeMs < TICK_MS ? -1 : mtimeMs;
  } catch {
    return Number.NaN;
  }
}
