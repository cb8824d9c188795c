/** What a walk can tell of its root as a whole: whose drive it is, and whether it was the same to the end. */
import type { FileFacts, WalkFiles } from '../ports/walk-files.ts';
import { failedFolder, failureOf } from './walk-failures.ts';
import type { Drive, WalkedFolder, WalkRoot } from './walked.ts';

/** Undefined where the root can't be seen. */
export function identityOf(files: WalkFiles, path: string): string | undefined {
  try {
    const stats = files.stat(path);
    return stats === undefined ? undefined : `${stats.dev}:${stats.ino}`;
  } catch {
    return undefined;
  }
}

/** The root once more, as a fault, where it is not any more what it was when the walk began; else undefined. */
export function endOfWalk(
  { root, files }: { readonly root: WalkRoot; readonly files: WalkFiles },
  identity: string | undefined,
): WalkedFolder | undefined {
  const fault = (problem: WalkedFolder['problem']): WalkedFolder => ({
    ...failedFolder(root, root.path, changed),
    problem,
    isFault: true,
  });
  try {
    const stats = files.stat(root.path);
    if (stats === undefined || `${stats.dev}:${stats.ino}` !== identity) return fault(changed);
    files.list(root.path);
    return undefined;
  } catch (thrown) {
    return fault(failureOf(thrown));
  }
}

const changed = {
  code: 'volume-offline',
  message: 'The drive went away while this folder was scanned',
} as const;

/** Evidence of the drive. A failure to find some of it out is no failure of the walk. */
export function driveOf(
  { root, files }: { readonly root: WalkRoot; readonly files: WalkFiles },
  stats: FileFacts,
  isEmpty: boolean,
): Drive {
  const sample = root.sample ?? [];
  return {
    device: String(stats.dev),
    fileSystem: quietly(() => files.volume(root.path)) ?? null,
    isEmpty,
    isSampleGone: sample.length > 0 && !sample.some((path) => quietly(() => files.stat(path)) !== undefined),
  };
}

function quietly<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
