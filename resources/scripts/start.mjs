/** `npm start`: sets up, builds, and opens the app; in the browser where Electron can't be had. */
import { join } from 'node:path';
import { getElectron } from './electron-binary.mjs';
import { findOurNode } from './our-node.mjs';
import { endLike, run } from './run.mjs';
import { ensureBuilt, ensureInstalled, giveUp, root, say } from './setup.mjs';

const args = process.argv.slice(2);

await ensureInstalled();
if (!(await ensureBuilt())) giveUp('The build failed: see above.');
const electron = await getElectron();
if (electron.path !== undefined) {
  endLike(await run(electron.path, [root, ...args]));
} else {
  say(`Electron is not available (${electron.reason}), so Fonoteka opens in the browser. Ctrl+C ends it.`);
  endLike(await run(findOurNode(root), [join(root, 'resources', 'bin', 'fonoteka.mjs'), 'serve', '--open', ...args]));
}
