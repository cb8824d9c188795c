/** Parser processes in plain Node. In Electron the shell starts utility processes instead. */
import { fork } from 'node:child_process';
import type { Log } from '../ports/log.ts';
import type { ParserProcess, StartParserProcess } from '../ports/parser-process.ts';
import { memoryMeter } from './process-memory.ts';

/** V8's share of the limit: with its young generation, code and buffers of usual size the whole stays below 512 MiB. */
const MAX_HEAP_MIB = 256;

/** Facts of a file live until its batch is sent: a small nursery costs nothing and saves memory in each process. */
const MAX_YOUNG_MIB = 2;

/** What system libraries need to load, and where compiled code is kept if anywhere; nothing of the person's. */
const KEPT_VARIABLES = ['SystemRoot', 'TMPDIR', 'TEMP', 'TZ', 'NODE_COMPILE_CACHE'];

/** What a process says before it dies by itself; a parser says nothing else. */
const MAX_LAST_WORDS = 8192;

/** Starts processes of the entry file at `entryPath`. They end with this process, also when it is killed. */
export function forkParser(entryPath: string, log: Log): StartParserProcess {
  return () => {
    const child = fork(entryPath, [], {
      serialization: 'advanced',
      execArgv: [
        `--max-old-space-size=${MAX_HEAP_MIB}`,
        `--max-semi-space-size=${MAX_YOUNG_MIB}`,
        // so small a nursery is cleaned sooner than helpers are woken for it
        '--single-threaded-gc',
      ],
      env: Object.fromEntries(KEPT_VARIABLES.flatMap((name) => entryOf(name, process.env[name]))),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let lastWords = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      lastWords = (lastWords + text).slice(-MAX_LAST_WORDS);
    });
    // a process that can't be started has no exit; both may come, the pool takes the first
    const exits: (() => void)[] = [];
    child.once('close', (code, signal) => {
      if (lastWords !== '') log.info(`parser process ended: ${String(signal ?? code)}`, lastWords);
    });
    child.once('exit', () => exits.forEach((tell) => tell()));
    child.on('error', () => exits.forEach((tell) => tell()));
    const parser: ParserProcess = {
      pid: child.pid,
      post: (message) => {
        if (child.connected && typeof message === 'object' && message !== null) child.send(message);
      },
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void exits.push(listener),
      kill: () => void child.kill('SIGKILL'),
      rssBytes: child.pid === undefined ? async () => undefined : memoryMeter(child.pid),
    };
    return parser;
  };
}

function entryOf(name: string, value: string | undefined): readonly (readonly [string, string])[] {
  return value === undefined ? [] : [[name, value]];
}
