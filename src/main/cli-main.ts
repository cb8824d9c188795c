/** Entry of the command line, in plain Node. */
import { readFileSync, writeSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../shared/errors.ts';
import type { Entries } from './cli/host.ts';
import { runCommand } from './cli/run.ts';
import { stderrLog } from './ports/log.ts';

const FULL_PIPE_MS = 5;
const nobody = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

// the built entries lie side by side as `.js`, as the sources do as `.ts`
const beside = (name: string) => fileURLToPath(new URL(`./${name}${extname(import.meta.filename)}`, import.meta.url));
const above = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const entries: Entries = {
  parserPath: beside('parser-main'),
  walkerPath: beside('walk-worker'),
  coreWorkerPath: beside('core-worker'),
  rendererPath: above('out/renderer'),
  version: readVersion(above('package.json')),
};

process.exitCode = await runCommand(process.argv.slice(2), {
  entries,
  log: stderrLog(process.env['FONOTEKA_VERBOSE'] === '1'),
  print: (line) => writeAll(1, `${line}\n`),
  tell: (text) => writeAll(2, text),
  isTellingTerminal: process.stderr.isTTY,
});

function readVersion(path: string): string {
  const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}

/** Synchronously, so that a million lines neither pile up in memory nor are cut off at the end. */
function writeAll(fd: 1 | 2, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(fd, rest));
    } catch (thrown) {
      const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
      if (code === 'EPIPE') return onReaderGone(fd);
      if (code !== 'EAGAIN') throw thrown;
      // the pipe is full, and its reader slow
      Atomics.wait(nobody, 0, 0, FULL_PIPE_MS);
    }
  }
}

/** The reader of a pipe (`| head`) may leave at any time. Without answers there is no work; without progress there is. */
function onReaderGone(fd: 1 | 2): void {
  if (fd === 1) throw new AppError('cancelled', 'Nobody reads the output any more');
}
