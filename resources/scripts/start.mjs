/** `npm start`: sets up, builds, and opens the app; in the browser where Electron can't be had. */
import { join } from 'node:path';
import { getElectron } from './electron-binary.mjs';
import { findOurNode } from './our-node.mjs';
import { endLike, run } from './run.mjs';
import { ensureBuilt, ensureInstalled, giveUp, root, say } from './setup.mjs';

/** So long after its start a crash is a crash. */
const BEGINNING_MS = 10_000;
const args = process.argv.slice(2);

await ensureInstalled();
if (!(await ensureBuilt())) giveUp('The build failed: see above.');
const electron = await getElectron();
const reason = electron.path === undefined ? electron.reason : await openApp(electron.path);
if (reason !== undefined) {
  say(`Electron is not available (${reason}), so Fonoteka opens in the browser. Ctrl+C ends it.`);
  endLike(await run(findOurNode(root), [join(root, 'resources', 'bin', 'fonoteka.mjs'), 'serve', '--open', ...args]));
}

/** Ends this process as the app did; says why it could not even begin, for which there is the browser. */
async function openApp(path) {
  const startedAt = performance.now();
  const ended = await run(path, [root, ...args]);
  if (performance.now() - startedAt > BEGINNING_MS || !isBrokenStart(ended)) return endLike(ended);
  return 'it does not start here, see above';
}

/** The system lacks a library that it needs, or does not let it build its sandbox. */
function isBrokenStart({ code, signal }) {
  return code === 127 || ['SIGABRT', 'SIGILL', 'SIGSEGV', 'SIGTRAP'].includes(signal);
}
