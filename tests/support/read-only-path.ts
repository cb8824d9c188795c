/** Programs for which a folder or a file lies on a read-only drive. */
import { spawnSync } from 'node:child_process';

const MOUNT = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"';

/** What stands before the words of a program, so that to it alone nothing can be written at `path`. */
export function readOnlyAt(path: string): readonly [program: string, ...words: string[]] {
  return ['unshare', '-rm', 'sh', '-c', MOUNT, path];
}

/** Whether that can be had here; says loudly where not. */
export function canBeReadOnly(): boolean {
  const isThere =
    process.platform === 'linux' && spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs t /tmp']).status === 0;
  if (!isThere) process.stderr.write('\n!!! nothing can be mounted here: tests of read-only drives are SKIPPED\n\n');
  return isThere;
}
