/** `fonoteka serve` as a person starts it: the built command line as a process, entered with a fresh address. */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { ensureBuilt } from './built-app.ts';
import { readOnlyAt } from './read-only-path.ts';

export interface ServedApp {
  /** Lets one browser in, once. */
  readonly entryUrl: string;
  /** As Ctrl+C; resolves when the process has ended. */
  close(): Promise<void>;
}

/** Starts the server on a library file; `home` stands for the person's home folder. Scans alone take
 * up what changes, unless it is to watch. Where it is read-only, nothing can be written beside the library. Throws with its words where it ends early. */
export async function serveApp(
  libraryPath: string,
  home: string,
  isWatching = false,
  isReadOnly = false,
): Promise<ServedApp> {
  const cli = join(ensureBuilt(), 'out/main/cli-main.js');
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, '.config') };
  const words = [cli, 'serve', '--library', libraryPath, ...(isWatching ? [] : ['--no-watch'])];
  const [program, ...before] = isReadOnly
    ? [...readOnlyAt(dirname(libraryPath)), process.execPath]
    : [process.execPath];
  const child = spawn(program, [...before, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  const entryUrl = await new Promise<string>((resolve, reject) => {
    const listen = (text: string) => {
      said += text;
      const [address] = /http:\/\/\S+#code=\S+/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    void ended.then(() => reject(new Error(`fonoteka serve ended early: ${said}`)));
  });
  return {
    entryUrl,
    close: async () => {
      child.kill('SIGINT');
      await ended;
    },
  };
}
