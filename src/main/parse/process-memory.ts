/** How much memory another process has resident. Node can weigh only itself. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

const KIB = 1024;

/**
 * Resident bytes of the process; undefined where it is gone. Cost: on Linux one small read; elsewhere a helper program
 * of the system, so the answer may be a second old there.
 */
export function memoryMeter(pid: number): () => Promise<number | undefined> {
  if (process.platform === 'linux') return async () => readLinux(pid);
  return process.platform === 'win32' ? atMostEvery(1000, () => askWindows(pid)) : atMostEvery(300, () => askPs(pid));
}

function readLinux(pid: number): number | undefined {
  try {
    // status and not statm, which counts in pages of a size that Node does not tell
    return toBytes(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    // ended meanwhile
    return undefined;
  }
}

async function askPs(pid: number): Promise<number | undefined> {
  return toBytes((await output('ps', ['-o', 'rss=', '-p', String(pid)])).trim());
}

/** Its last column is in KiB, with the digits grouped as the language does. */
async function askWindows(pid: number): Promise<number | undefined> {
  const line = await output('tasklist.exe', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']);
  return toBytes(/"([^"]*)"\s*$/.exec(line)?.[1]?.replaceAll(/\D/g, ''));
}

async function output(program: string, parameters: readonly string[]): Promise<string> {
  try {
    return (await run(program, parameters, { windowsHide: true })).stdout;
  } catch {
    // ps fails for a process that is gone
    return '';
  }
}

function toBytes(kibibytes: string | undefined): number | undefined {
  return kibibytes === undefined || kibibytes === '' ? undefined : Number(kibibytes) * KIB;
}

function atMostEvery<T>(ms: number, ask: () => Promise<T>): () => Promise<T> {
  let last: { readonly atMs: number; readonly answer: Promise<T> } | undefined;
  return () => {
    const now = performance.now();
    if (last === undefined || now - last.atMs > ms) last = { atMs: now, answer: ask() };
    return last.answer;
  };
}
