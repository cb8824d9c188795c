/** Runs a program where it may mount: in name spaces of its own, so that nothing of it is seen outside. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./drive-program.ts', import.meta.url));

/** Whether this machine can; else the tests of drives are skipped, and say so. */
export const canMount: boolean = (() => {
  const { status } = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt && umount /mnt']);
  if (status !== 0)
    process.stderr.write('\nSKIPPED: this machine lets nobody mount (unshare -rm); drives are not tested\n');
  return status === 0;
})();

/** What `drive-program.ts` reports of a scan. */
export interface DriveReport {
  readonly step: string;
  readonly summary: {
    readonly outcome: string;
    readonly found: number;
    readonly added: number;
    readonly updated: number;
  };
  readonly missing: number;
  readonly state: string;
  readonly reason: string | null;
  readonly question: {
    readonly vanishedCount: number;
    readonly knownCount: number;
    readonly answer: string | null;
  } | null;
  readonly fileStates: Readonly<Record<string, number>>;
  /** Of all that people made. */
  readonly userData: string;
  /** Of all rows of tracks, but for when they were missing. */
  readonly trackIds: string;
  /** Of when each file was read. */
  readonly reads: string;
  /** How long the scan took. */
  readonly scanMs: number;
}

/** Plays a story of the program and gives what it reported. Throws what it says where it fails. */
export async function playDrive(folder: string, story: string, count = 1): Promise<readonly DriveReport[]> {
  const child = spawn('unshare', ['-rm', process.execPath, program, folder, story, String(count)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let complaints = '';
  child.stdout.on('data', (bytes) => (output += String(bytes)));
  child.stderr.on('data', (bytes) => (complaints += String(bytes)));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`the drive's story ended with ${String(code)}: ${complaints}`);
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): DriveReport => JSON.parse(line));
}
