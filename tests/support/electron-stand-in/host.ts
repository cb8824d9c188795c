/** Starts the app's main process on the stand-in and talks to it; with or without a browser. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readOnlyAt } from '../read-only-path.ts';
import type { BrowserSide, ElectronSide, Note, Packet } from './messages.ts';
import { createRpc } from './rpc.ts';

export interface HostOptions {
  /** `source` runs the TypeScript as it is, for tests that need no page; a path runs bundles that lie elsewhere. */
  readonly entry: 'built' | 'source' | { readonly path: string };
  readonly userDataPath: string;
  readonly musicPath?: string | undefined;
  /** The person's system languages, best first. */
  readonly languages?: readonly string[] | undefined;
  /** Loaded into the app before it starts: addresses of modules. */
  readonly imports?: readonly string[];
  /** To the app nothing can be written there. */
  readonly readOnlyPath?: string | undefined;
}

export interface Host {
  readonly electron: ElectronSide;
  /** In order, from the start. */
  readonly notes: readonly Note[];
  /** What the app wrote to its log. */
  readonly log: () => string;
  readonly exited: Promise<number>;
  /** At once, as a crash would. */
  readonly kill: () => void;
}

const root = new URL('../../../', import.meta.url);
const entries = { built: 'out/main/index.js', source: 'src/main/index.ts' } as const;

/** The running app before `ready`: `electron.start()` lets it go on. The process ends with the test's. */
export function startHost(options: HostOptions, browser: BrowserSide): Host {
  const register = new URL('./register.ts', import.meta.url).href;
  const { entry } = options;
  const path = typeof entry === 'string' ? fileURLToPath(new URL(entries[entry], root)) : entry.path;
  const [execPath = process.execPath, ...before] =
    options.readOnlyPath === undefined ? [] : [...readOnlyAt(options.readOnlyPath), process.execPath];
  const imports = [register, ...(options.imports ?? [])].flatMap((address) => ['--import', address]);
  const child = fork(path, [`--user-data-dir=${options.userDataPath}`, '--no-watch'], {
    execPath,
    execArgv: [...before, ...imports],
    env: environment(options),
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  let log = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (log += text));

  const notes: Note[] = [];
  const rpc = createRpc<ElectronSide>(
    browser,
    (packet) => {
      // the app may end at this moment: its exit tells, not the line that breaks
      if (child.connected) child.send(packet, () => undefined);
    },
    (note) => notes.push(note),
  );
  child.on('message', (packet: Packet) => rpc.receive(packet));
  const exited = new Promise<number>((resolve) => {
    child.once('exit', (code) => {
      rpc.end(`the app has ended (${code ?? 'killed'})\n${log}`);
      resolve(code ?? -1);
    });
  });
  return { electron: rpc.far, notes, log: () => log, exited, kill: () => void child.kill('SIGKILL') };
}

function environment({ musicPath, languages }: HostOptions): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _forTheTestsOnly, ...env } = process.env;
  return {
    ...env,
    ...(musicPath === undefined ? {} : { STAND_IN_MUSIC: musicPath }),
    ...(languages === undefined ? {} : { STAND_IN_LANGUAGES: languages.join(',') }),
  };
}
