/** `app`: life cycle, places, single instance. */
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { App, ProcessMetric } from 'electron';
import { near, tell } from './line.ts';
import { preventable, strict } from './strict.ts';

export const appEvents = new EventEmitter();
const started = Promise.withResolvers<void>();
const places = new Map<string, string>();
/** Process numbers of the forks that live. */
export const utilityPids = new Set<number>();

/** What `windows.ts` gives: closes all windows, false where one refused. */
export const windowControl = { closeAll: async (): Promise<boolean> => true };

let isQuitting = false;
let isReady = false;
let ownLock: string | undefined;

near.start = async () => {
  isReady = true;
  started.resolve();
};
/** Threads that the app has started. */
const workers = new Set<Worker>();
process.on('worker', (worker) => workers.add(worker));
near.endThreads = async () => {
  await Promise.all([...workers].map((worker) => worker.terminate()));
};
near.quit = async () => appObject.quit();

const appObject = {
  isPackaged: process.env['STAND_IN_PACKAGED'] !== '0',
  whenReady: () => started.promise,
  on: appEvents.on.bind(appEvents) as unknown as App['on'],
  once: appEvents.once.bind(appEvents) as unknown as App['once'],
  enableSandbox: () => {
    assertNotReady('app.enableSandbox');
    tell({ kind: 'sandbox-enabled' });
  },
  getVersion: () =>
    String(
      (JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8')) as { version: unknown })
        .version,
    ),
  getPreferredSystemLanguages: () => (process.env['STAND_IN_LANGUAGES'] ?? 'en-GB').split(','),
  getPath: (name: Parameters<App['getPath']>[0]) => placeOf(name),
  setPath: (name: string, path: string) => {
    places.set(name, path);
    tell({ kind: 'path', name, path });
  },
  setAppLogsPath: (path?: string) => {
    if (path !== undefined) appObject.setPath('logs', path);
  },
  commandLine: strict('app.commandLine', {
    getSwitchValue: (name: string) =>
      process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '',
  }) as App['commandLine'],
  getAppMetrics: () => [process.pid, ...utilityPids].flatMap(metricOf),
  requestSingleInstanceLock: () => takeLock(placeOf('userData')),
  quit: () => void quit(),
  relaunch: () => tell({ kind: 'relaunch' }),
  exit: (code?: number) => leave(code ?? 0),
} satisfies Pick<
  App,
  | 'commandLine'
  | 'enableSandbox'
  | 'exit'
  | 'getAppMetrics'
  | 'getPath'
  | 'getPreferredSystemLanguages'
  | 'getVersion'
  | 'isPackaged'
  | 'on'
  | 'once'
  | 'quit'
  | 'relaunch'
  | 'requestSingleInstanceLock'
  | 'setAppLogsPath'
  | 'setPath'
  | 'whenReady'
>;

export const app = strict('app', appObject);

export function isAppQuitting(): boolean {
  return isQuitting;
}

/** Electron refuses some calls once it is ready; a shell that makes them late must fail here too. */
export function assertNotReady(call: string): void {
  if (isReady) throw new Error(`${call} is too late: the app is ready`);
}

export function assertReady(call: string): void {
  if (!isReady) throw new Error(`${call} is too early: the app is not ready`);
}

function placeOf(name: string): string {
  const given = places.get(name) ?? (name === 'music' ? process.env['STAND_IN_MUSIC'] : undefined);
  if (given !== undefined) return given;
  if (name === 'home') return homedir();
  if (name === 'temp') return tmpdir();
  throw new Error(`Failed to get '${name}' path`);
}

/** A lock file with our number, and notes laid beside it by those who come second. */
function takeLock(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'stand-in.lock');
  if (existsSync(lock) && isAlive(Number(readFileSync(lock, 'utf8')))) {
    writeFileSync(join(folder, `stand-in.second-${process.pid}`), JSON.stringify(process.argv));
    return false;
  }
  writeFileSync(lock, String(process.pid));
  ownLock = lock;
  const isNote = (name: string) => name.startsWith('stand-in.second-');
  const watcher = watch(folder, () => {
    for (const name of readdirSync(folder).filter(isNote)) {
      rmSync(join(folder, name), { force: true });
      appEvents.emit('second-instance', {}, [], folder, null);
    }
  });
  watcher.unref();
  return true;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function quit(): Promise<void> {
  const before = preventable({});
  appEvents.emit('before-quit', before);
  if (before.defaultPrevented) return;
  isQuitting = true;
  if (!(await windowControl.closeAll())) {
    isQuitting = false;
    return;
  }
  const will = preventable({});
  appEvents.emit('will-quit', will);
  if (!will.defaultPrevented) leave(0);
}

function leave(code: number): void {
  if (ownLock !== undefined) rmSync(ownLock, { force: true });
  process.exit(code);
}

function metricOf(pid: number): ProcessMetric[] {
  const residentKibibytes = residentKibibytesOf(pid);
  if (residentKibibytes === undefined) return [];
  return [
    {
      pid,
      type: pid === process.pid ? 'Browser' : 'Utility',
      creationTime: 0,
      cpu: { percentCPUUsage: 0, idleWakeupsPerSecond: 0 },
      memory: { workingSetSize: residentKibibytes, peakWorkingSetSize: residentKibibytes },
    },
  ];
}

function residentKibibytesOf(pid: number): number | undefined {
  try {
    const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes);
  } catch {
    return undefined;
  }
}
