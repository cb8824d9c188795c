/** `npm test`: sets up, then runs every test there is: the checks, the build, and the stories in a real browser. */
import { findOurNode } from './our-node.mjs';
import { run, runNpm } from './run.mjs';
import { ensureBuilt, ensureInstalled, root, runTool, say } from './setup.mjs';

const PLAYWRIGHT = '@playwright/test/cli.js';
const results = [];

await ensureInstalled();
await step('format, types, lint, unused code, unit and integration tests (npm run check)', async () => {
  const { code } = await runNpm(['run', 'check'], { cwd: root });
  return code === 0;
});
const isBuilt = await step('build', ensureBuilt);
if (isBuilt) await step('stories in a browser (Playwright)', runStories);
else results.push('not run  stories in a browser (Playwright), because there is no build');

say(`\n${results.join('\n')}`);
process.exit(results.every((line) => line.startsWith('ok ')) ? 0 : 1);

async function step(name, work) {
  const startedAt = Date.now();
  const isOk = await work();
  results.push(`${isOk ? 'ok      ' : 'FAILED  '} ${name}, ${Math.round((Date.now() - startedAt) / 1000)} s`);
  return isOk;
}

async function runStories() {
  if (!(await hasBrowser())) {
    say('No browser of the Chromium family is installed; Playwright fetches its own …');
    const { code } = await runTool(PLAYWRIGHT, ['install', 'chromium']);
    if (code !== 0) return false;
  }
  const { code } = await runTool(PLAYWRIGHT, ['test']);
  return code === 0;
}

/** Asks the tests' own list, on a Node that reads TypeScript. */
async function hasBrowser() {
  const script = `import { findChromium } from './tests/support/chromium.ts';
    process.exit(findChromium(process.platform, process.env) === undefined ? 1 : 0);`;
  const { code } = await run(findOurNode(root), ['--input-type=module', '--eval', script], { cwd: root });
  return code === 0;
}
