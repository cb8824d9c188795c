/** Electron's program: it comes by download, not with the package, and not every machine can fetch it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { findOurNode } from './our-node.mjs';
import { root, say } from './setup.mjs';

const FETCH_LIMIT_MS = 60_000;
const TRY_AGAIN_AFTER_MS = 24 * 3_600_000;
const PACKAGE = join(root, 'node_modules', 'electron');
const FAILURE = join(root, 'node_modules', '.cache', 'fonoteka', 'electron-not-fetched.json');

/** `{ path }` of a program that can run here, fetched if need be, or `{ reason }` in a few words. */
export async function getElectron() {
  const reason = whyNotHere();
  if (reason !== undefined) return { reason };
  if (findProgram() === undefined) {
    const failure = await fetchOnceADay();
    if (failure !== undefined) return { reason: failure };
  }
  return { path: findProgram() };
}

function whyNotHere() {
  if (process.platform !== 'linux') return undefined;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no display';
  // it would run only with its sandbox off, and we don't do that
  return process.getuid() === 0 ? 'it does not run as root' : undefined;
}

function findProgram() {
  const note = join(PACKAGE, 'path.txt');
  if (!existsSync(note)) return undefined;
  const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(PACKAGE, 'dist'), readFileSync(note, 'utf8'));
  return existsSync(path) ? path : undefined;
}

/** Undefined where it worked. */
async function fetchOnceADay() {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const last = existsSync(FAILURE) ? JSON.parse(readFileSync(FAILURE, 'utf8')) : undefined;
  if (last?.version === version && Math.abs(Date.now() - last.at) < TRY_AGAIN_AFTER_MS) {
    return `${last.reason}; remembered, remove ${FAILURE} to try again`;
  }
  say('Fetching Electron (once) …');
  const reason = await fetchProgram();
  if (reason === undefined && findProgram() !== undefined) return undefined;
  const told = reason ?? 'its download brought no program';
  mkdirSync(dirname(FAILURE), { recursive: true });
  writeFileSync(FAILURE, JSON.stringify({ at: Date.now(), version, reason: told }));
  return told;
}

function fetchProgram() {
  return new Promise((resolve) => {
    const child = spawn(findOurNode(root), [join(PACKAGE, 'install.js')], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve(`its download took longer than ${FETCH_LIMIT_MS / 1000} s`);
    }, FETCH_LIMIT_MS);
    let words = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (words += text));
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? undefined : `its download failed: ${firstLine(words)}`);
    });
  });
}

function firstLine(words) {
  const line = words.split('\n').find((each) => each.trim() !== '') ?? 'no reason was given';
  return line
    .trim()
    .replace(/^\w*Error: /, '')
    .slice(0, 200);
}
