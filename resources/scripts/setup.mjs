/** Brings the checkout into a state that runs: packages installed, sources built. Needs nothing but Node 20 and npm. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOurNode } from './our-node.mjs';
import { run, runNpm } from './run.mjs';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Everything that the build reads. */
const BUILT_FROM = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const STAMP = join(root, 'out', '.built-from');

/** A line to the person who runs a script. */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Says why it can't go on, and ends with 1. */
export function giveUp(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

/** Installs the packages that the lockfile names, unless they are there. Ends the process where that fails. */
export async function ensureInstalled() {
  if (!isInstalled()) {
    say('Installing packages (once, and when they change) …');
    // npm would call node-gyp for a package that brings its binaries, which fails without Python or a way to Node's headers
    const { code } = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
    });
    if (code !== 0 || !isInstalled()) giveUp('The packages could not be installed: see what npm says above.');
  }
  // its program comes by its install script
  if (findOurNode(root) === undefined) {
    await runNpm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error'], { cwd: root });
  }
  if (findOurNode(root) === undefined)
    giveUp('The Node that Fonoteka runs on could not be installed: see what npm says above.');
}

/** Builds, unless what is there was built here from these very sources. False where the build fails. */
export async function ensureBuilt() {
  const sources = hashFiles(BUILT_FROM);
  // what was built is looked at too: `npm run build` on another branch leaves our stamp as it is
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp(sources)) return true;
  say('Building …');
  rmSync(join(root, 'out'), { recursive: true, force: true });
  const { code } = await runTool('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn']);
  if (code !== 0) return false;
  writeFileSync(STAMP, stamp(sources));
  return true;
}

function stamp(sources) {
  return `${sources} ${hashFiles(['out'])}`;
}

/** Runs a script of an installed package on our Node. */
export function runTool(script, args, options = {}) {
  return run(findOurNode(root), [join(root, 'node_modules', ...script.split('/')), ...args], { cwd: root, ...options });
}

/** npm notes what it installed in a hidden lockfile at the very end; an installation that broke off has none. */
function isInstalled() {
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = readInstalled(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(
    // the packages of other platforms are optional and not there
    ([path, { version, optional }]) => path === '' || optional === true || present[path]?.version === version,
  );
}

function readInstalled(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    // none, or half of one: it broke off
    return {};
  }
}

function hashFiles(roots) {
  const hash = createHash('sha256');
  for (const path of roots.flatMap(listFiles)) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** A file, or all below a folder but the stamp; in an order that is the same everywhere. */
function listFiles(name) {
  const start = join(root, name);
  if (!statSync(start).isDirectory()) return [name];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => path !== STAMP)
    .map((path) => relative(root, path).split(sep).join('/'))
    .toSorted((one, other) => (one < other ? -1 : 1));
}
