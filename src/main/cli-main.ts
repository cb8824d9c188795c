/** Entry of the command line, in plain Node. */
import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Entries } from './cli/host.ts';
import { writeAll } from './cli/output.ts';
import { runCommand } from './cli/run.ts';
import { hostPaths } from './ports/host.ts';
import { stderrLog } from './ports/log.ts';

// a third of the start is compiling; what a command needs is loaded after this line
if (import.meta.filename.endsWith('.js')) enableCompileCache(join(hostPaths().cachePath, 'code'));

// the built entries lie side by side as `.js`, as the sources do as `.ts`
const beside = (name: string) => fileURLToPath(new URL(`./${name}${extname(import.meta.filename)}`, import.meta.url));
const above = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const entries: Entries = {
  parserPath: beside('parser-main'),
  walkerPath: beside('walk-worker'),
  orderWorkerPath: beside('order-worker'),
  careWorkerPath: beside('care-worker'),
  watcherPath: beside('watch-worker'),
  demoWorkerPath: beside('demo-worker'),
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
