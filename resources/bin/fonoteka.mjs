#!/usr/bin/env node
/** The command `fonoteka`. Runs the built command line, on the project's own Node where the running one is too old. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findOurNode, isNodeRecent, oldNodeMessage } from '../scripts/our-node.mjs';
import { endLike, run } from '../scripts/run.mjs';

const self = fileURLToPath(import.meta.url);
const root = dirname(dirname(dirname(self)));
const entry = join(root, 'out', 'main', 'cli-main.js');
const ourNode = findOurNode(root);

if (!isNodeRecent()) {
  if (ourNode === undefined) fail(oldNodeMessage());
  else endLike(await run(ourNode, [self, ...process.argv.slice(2)]));
} else if (existsSync(entry)) {
  await import(pathToFileURL(entry).href);
} else {
  fail('Fonoteka is not built yet: run `npm run build` first.');
}

function fail(line) {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}
