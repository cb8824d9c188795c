/** Runs a program on a small drive of its own, which only it sees. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { childEnv } from '../child-env.ts';
import type { FullDiskReport } from './scene.ts';

const scene = fileURLToPath(new URL('./scene.ts', import.meta.url));

/** The words after a mount of `size` MiB at `folder`, which is gone with the program. */
function onSmallDrive(folder: string, mebibytes: number, words: readonly string[]): string {
  const mounted = `mount -t tmpfs -o size=${mebibytes}m small "$0" && exec "$@"`;
  const run = spawnSync('unshare', ['-rm', 'sh', '-c', mounted, folder, ...words], { encoding: 'utf8', env: childEnv });
  if (run.status !== 0) throw new Error(`it failed: ${run.stderr}`);
  return run.stdout;
}

/** What becomes of a person's work when the drive of `folder` is full. */
export function fillDrive(how: 'space' | 'limit', folder: string, musicPath: string): FullDiskReport {
  const words = [process.execPath, scene, how, folder, musicPath];
  return JSON.parse(onSmallDrive(folder, 8, words).trim().split('\n').at(-1) ?? '') as FullDiskReport;
}
