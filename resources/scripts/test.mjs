/** `npm test`: sets up, then runs every test there is: the checks, the build, and the stories in a real browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeNotes } from './failures.mjs';
import { findOurNode } from './our-node.mjs';
import { run, runNpm } from './run.mjs';
import { ensureBuilt, ensureInstalled, root, runTool, say } from './setup.mjs';

const PLAYWRIGHT = '@playwright/test/cli.js';
const results = [];
const failures = [];

await ensureInstalled();
// one by one, unlike in `npm run check`: a forgotten space must not keep the tests from running
for (const name of checkNames())
  await step(`npm run ${name}`, (options) => succeeds(runNpm(['run', name], { cwd: root, ...options })));
const isBuilt = await step('build', () => ensureBuilt());
if (isBuilt) await step('stories in a browser (Playwright)', runStories);
else results.push('not run  stories in a browser (Playwright), because there is no build');

// last, because a log that was cut keeps its end
if (failures.length > 0) say(`\n${failures.join('\n')}`);
say(`\n${results.join('\n')}`);
process.exit(results.every((line) => line.startsWith('ok ')) ? 0 : 1);

async function step(name, work) {
  say(`\n── ${name}`);
  const startedAt = Date.now();
  // at a terminal a tool draws over its own lines, and all of it stays there to be read
  const notes = process.stdout.isTTY ? undefined : makeNotes();
  const isOk = await work(notes === undefined ? {} : { onOutput: (piece) => notes.take(piece) });
  if (!isOk && notes !== undefined) failures.push(`── what failed in ${name}`, ...notes.failures());
  results.push(`${isOk ? 'ok      ' : 'FAILED  '} ${name}, ${Math.round((Date.now() - startedAt) / 1000)} s`);
  return isOk;
}

/** The parts of `npm run check`. */
function checkNames() {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys(scripts).filter((name) => name.startsWith('check:'));
}

async function runStories(options) {
  if (!(await hasBrowser())) {
    say('No browser of the Chromium family is installed; Playwright fetches its own …');
    if (!(await succeeds(runTool(PLAYWRIGHT, ['install', 'chromium'])))) return false;
  }
  return succeeds(runTool(PLAYWRIGHT, ['test'], options));
}

/** Asks the tests' own list, on a Node that reads TypeScript. */
function hasBrowser() {
  const script = `import { findChromium } from './tests/support/chromium.ts';
    process.exit(findChromium(process.platform, process.env) === undefined ? 1 : 0);`;
  return succeeds(run(findOurNode(root), ['--input-type=module', '--eval', script], { cwd: root }));
}

async function succeeds(running) {
  const { code } = await running;
  return code === 0;
}
