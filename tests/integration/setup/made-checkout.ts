/** A small checkout with our real scripts, and with an npm, a builder and an Electron of straw that note what they did. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeTempFolder } from '../../support/temp-folder.ts';

const resources = fileURLToPath(new URL('../../../resources', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface MadeCheckout {
  readonly root: string;
  /** What npm, the builder and Electron's download were asked, in order. */
  done(): readonly string[];
  write(path: string, text: string): void;
  /** Starts a script with the running Node; `preload` is code that runs before it. */
  start(script: string, args?: readonly string[], options?: RunOptions): ChildProcess;
  run(script: string, args?: readonly string[], options?: RunOptions): Promise<Ended>;
}

interface RunOptions {
  readonly preload?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export function makeCheckout(): MadeCheckout {
  const root = makeTempFolder();
  const log = join(root, 'done.log');
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const part of ['bin', 'scripts'])
    cpSync(join(resources, part), join(root, 'resources', part), { recursive: true });
  write('package.json', '{"type":"module","scripts":{"check":"","check:one":"","check:two":"","other":""}}');
  write('tests/support/chromium.ts', "export const findChromium = (): string | undefined => '/usr/bin/chromium';");
  write('package-lock.json', lockfile('1.0.0'));
  write('electron.vite.config.ts', '');
  write('src/main.ts', 'first');
  write('straw/package.json', '{"type":"commonjs"}');
  write('straw/npm', strawNpm(root, log));
  chmodSync(join(root, 'straw', 'npm'), 0o755);

  const start: MadeCheckout['start'] = (script, args = [], { preload, env = {} } = {}) => {
    // npm would name itself here, and a coverage run its own options
    const {
      npm_execpath: _npm,
      NODE_OPTIONS: _options,
      DISPLAY: _display,
      WAYLAND_DISPLAY: _wayland,
      ...rest
    } = process.env;
    const imported = preload === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(preload)}`];
    return spawn(process.execPath, [...imported, join(root, ...script.split('/')), ...args], {
      cwd: root,
      env: { ...rest, PATH: `${join(root, 'straw')}:${process.env['PATH'] ?? ''}`, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  };
  return {
    root,
    write,
    start,
    done: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []),
    run: (script, args, options) => ended(start(script, args, options)),
  };
}

/** Waits for a process and collects what it says. */
export function ended(child: ChildProcess): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

export function lockfile(version: string): string {
  const packages = {
    '': { name: 'made' },
    'node_modules/node': { version },
    'node_modules/for-another-system': { version, optional: true },
  };
  return JSON.stringify({ lockfileVersion: 3, packages });
}

/** `npm ci` puts our Node, a builder and an Electron that can't be fetched into node_modules. */
function strawNpm(root: string, log: string): string {
  const electronInstall = `
    require('node:fs').appendFileSync(${JSON.stringify(log)}, 'fetch electron\\n');
    console.error('no way to the internet\\nat some line');
    process.exit(1);`;
  const playwright = `
    require('node:fs').appendFileSync(${JSON.stringify(log)}, 'playwright ' + process.argv.slice(2).join(' ') + '\\n');`;
  const builder = `
    import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
    appendFileSync(${JSON.stringify(log)}, 'build\\n');
    if (existsSync('src/broken.ts')) process.exit(1);
    mkdirSync('out/main', { recursive: true });
    writeFileSync('out/main/cli-main.js', "process.stdout.write('cli ' + process.argv.slice(2).join(' ') + '\\\\n'); process.exitCode = 3;");`;
  return `#!${process.execPath}
const fs = require('node:fs');
const args = process.argv.slice(2);
fs.appendFileSync(${JSON.stringify(log)}, 'npm ' + args.slice(0, args[0] === 'run' ? 2 : 1).join(' ') + '\\n');
if (args[0] === 'run') {
  const failing = 'fails-' + args[1];
  if (!fs.existsSync(failing)) process.exit(0);
  fs.writeSync(1, fs.readFileSync(failing, 'utf8'));
  process.exit(1);
}
if (fs.existsSync('npm-fails')) process.exit(1);
if (args[0] === 'ci' && fs.existsSync('no-compiler') && !args.includes('--ignore-scripts')) process.exit(1);
const put = (path, text) => { fs.mkdirSync(require('node:path').dirname(path), { recursive: true }); fs.writeFileSync(path, text); };
process.chdir(${JSON.stringify(root)});
if (args[0] === 'ci') {
  fs.rmSync('node_modules', { recursive: true, force: true });
  put('node_modules/electron-vite/package.json', '{"type":"module"}');
  put('node_modules/@playwright/test/package.json', '{}');
  put('node_modules/electron-vite/bin/electron-vite.js', ${JSON.stringify(builder)});
  put('node_modules/@playwright/test/cli.js', ${JSON.stringify(playwright)});
  put('node_modules/electron/package.json', '{"version":"45.0.0"}');
  put('node_modules/electron/install.js', ${JSON.stringify(electronInstall)});
  fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
}
if (args[0] === 'rebuild' || !args.includes('--ignore-scripts')) {
  fs.mkdirSync('node_modules/node/bin', { recursive: true });
  fs.symlinkSync(${JSON.stringify(process.execPath)}, 'node_modules/node/bin/node');
}
`;
}
