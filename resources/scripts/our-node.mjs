/** The Node that Fonoteka runs on: the project's own, whatever is installed on the machine. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** better-sqlite3 13 ends older ones without a word. */
const OLDEST_MAJOR = 22;

/** Where the `node` package keeps its program below `root`; undefined where it is not installed. */
export function findOurNode(root) {
  const path = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(path) ? path : undefined;
}

/** True where the running Node can run Fonoteka itself. */
export function isNodeRecent() {
  return Number(process.versions.node.split('.')[0]) >= OLDEST_MAJOR;
}

/** One line for a person whose Node is too old and who has not installed the project's own. */
export function oldNodeMessage() {
  return `Fonoteka needs Node ${OLDEST_MAJOR} or newer and this is ${process.versions.node}: run \`npm ci\` first, which brings its own, or install a newer Node.`;
}
