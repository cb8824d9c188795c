/** Parsers as Electron's utility processes: only the main process may start them, and forking is switched off by a fuse. */
import { fileURLToPath } from 'node:url';
import type { App, ForkOptions, UtilityProcess } from 'electron';
import type { ParserProcess, StartParserProcess } from '../ports/parser-process.ts';

export interface ElectronProcesses {
  readonly app: Pick<App, 'getAppMetrics'>;
  readonly utilityProcess: { fork(modulePath: string, args: string[], options: ForkOptions): UtilityProcess };
}

/** Starts `parser-main` in a process that can be weighed and killed. */
export function relayedParserStarter(electron: ElectronProcesses, parserPath: URL): StartParserProcess {
  const modulePath = fileURLToPath(parserPath);
  return () => {
    const child = electron.utilityProcess.fork(modulePath, [], { serviceName: 'Fonoteka parser', stdio: 'ignore' });
    return toParserProcess(child, (pid) => rssOf(electron.app, pid));
  };
}

function toParserProcess(child: UtilityProcess, rssOfPid: (pid: number) => number | undefined): ParserProcess {
  return {
    get pid() {
      return child.pid;
    },
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a page: it has no origin
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', () => listener()),
    kill: () => {
      // it has no number, and can't be killed, before it has started
      if (child.pid === undefined) child.once('spawn', () => killNow(child));
      else killNow(child);
    },
    rssBytes: async () => (child.pid === undefined ? undefined : rssOfPid(child.pid)),
  };
}

/** Electron's own `kill` asks gently on POSIX; a parser in a loop must not be able to hold that off. */
function killNow(child: UtilityProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(child.pid, 'SIGKILL');
  } catch {
    // it ended by itself between the look and the signal; `exit` says so
    child.kill();
  }
}

/** Cost: one look at all of the app's processes. */
function rssOf(app: Pick<App, 'getAppMetrics'>, pid: number): number | undefined {
  const kibibytes = app.getAppMetrics().find((metric) => metric.pid === pid)?.memory.workingSetSize;
  return kibibytes === undefined ? undefined : kibibytes * 1024;
}
