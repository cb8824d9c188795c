/** `npm run screenshots`: the pictures of the README, taken of the demonstration library in a real browser. */
import { join } from 'node:path';
import { findOurNode } from './our-node.mjs';
import { endLike, run } from './run.mjs';
import { ensureBuilt, ensureInstalled, giveUp, root } from './setup.mjs';

await ensureInstalled();
if (!(await ensureBuilt())) giveUp('The app could not be built: see above.');
endLike(await run(findOurNode(root), [join(root, 'tests', 'screenshots', 'take.ts')], { cwd: root }));
