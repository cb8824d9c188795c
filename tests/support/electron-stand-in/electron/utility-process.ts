/** `utilityProcess`: a fork in which `process.parentPort` is there, as in Electron. */
import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { ForkOptions, UtilityProcess } from 'electron';
import { assertReady, utilityPids } from './app.ts';
import { tell } from './line.ts';
import { strict } from './strict.ts';

const parentPort = new URL('../parent-port.ts', import.meta.url).href;

type UsedProcess = Pick<UtilityProcess, 'kill' | 'on' | 'once' | 'pid' | 'postMessage'>;

export const utilityProcess = strict('utilityProcess', {
  fork: (modulePath: string, args: string[] = [], options: ForkOptions = {}) => {
    assertReady('utilityProcess.fork');
    const child = fork(modulePath, args, {
      execArgv: ['--import', parentPort, ...(options.execArgv ?? [])],
      serialization: 'advanced',
      // a parser's complaints help a failing test; Electron is told to drop them
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    tell({ kind: 'fork', modulePath, pid: child.pid });
    return strict('utility process', toUtilityProcess(child)) as UtilityProcess;
  },
});

function toUtilityProcess(child: ChildProcess): UsedProcess {
  const events = new EventEmitter();
  const { pid } = child;
  let isAlive = false;
  child.once('spawn', () => {
    isAlive = true;
    if (pid !== undefined) utilityPids.add(pid);
    events.emit('spawn');
  });
  child.on('message', (message) => events.emit('message', message));
  child.once('exit', (code) => {
    isAlive = false;
    if (pid !== undefined) utilityPids.delete(pid);
    events.emit('exit', code ?? 1);
  });
  return {
    // Electron knows the number only from `spawn` to `exit`
    get pid() {
      return isAlive ? pid : undefined;
    },
    // to a process that has ended Electron says nothing
    postMessage: (message: unknown) => void child.send(message as object, () => undefined),
    kill: () => child.kill('SIGTERM'),
    on: events.on.bind(events) as unknown as UtilityProcess['on'],
    once: events.once.bind(events) as unknown as UtilityProcess['once'],
  };
}
