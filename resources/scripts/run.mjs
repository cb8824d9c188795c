/** Runs other programs. */
import { spawn } from 'node:child_process';

/** What ended may have left a program behind that holds its output open: no more than this is waited for the rest of it. */
const LAST_WORDS_MS = 1000;

/**
 * Runs a program with this terminal as its own, passes on what ends it, and gives how it ended:
 * `{ code, signal }`, or `{ code: 127 }` where it can't be started. With `onOutput` what it says passes through there too.
 */
export function run(command, args, { onOutput, ...options } = {}) {
  return new Promise((resolve) => {
    const stdio = onOutput === undefined ? 'inherit' : ['inherit', 'pipe', 'pipe'];
    const child = spawn(command, args, { stdio, ...options });
    const stop = passSignals(child);
    passOutput(child.stdout, process.stdout, onOutput);
    passOutput(child.stderr, process.stderr, onOutput);
    child.once('error', (error) => {
      stop();
      resolve({ code: 127, signal: null, error });
    });
    child.once('exit', (code, signal) => {
      stop();
      const end = () => resolve({ code, signal });
      if (onOutput === undefined) end();
      else {
        child.once('close', end);
        setTimeout(end, LAST_WORDS_MS).unref();
      }
    });
  });
}

function passOutput(from, to, onOutput) {
  from?.on('data', (piece) => {
    to.write(piece);
    onOutput(piece);
  });
}

/** Ends this process the way the other one ended. */
export function endLike({ code, signal }) {
  if (signal === null) process.exit(code);
  else process.kill(process.pid, signal);
}

/** npm, the one that runs us where one does: on Windows it can't be started by its name without a shell. */
export function runNpm(args, options = {}) {
  const npmPath = process.env.npm_execpath;
  if (npmPath !== undefined && /npm-cli\.[cm]?js$/.test(npmPath))
    return run(process.execPath, [npmPath, ...args], options);
  return run('npm', args, { shell: process.platform === 'win32', ...options });
}

function passSignals(child) {
  // at a terminal Ctrl+C reaches the child by itself; saying it twice could mean "at once"
  const isAtTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
  const listeners = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
    const pass = () => {
      if (signal !== 'SIGINT' || !isAtTerminal) child.kill(signal);
    };
    process.on(signal, pass);
    return [signal, pass];
  });
  return () => {
    for (const [signal, pass] of listeners) process.off(signal, pass);
  };
}
