/** The bundles in `out/`, made anew where a source has changed since. */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const product = join(root, 'out', 'renderer', 'index.html');

/** The project's folder, in which `out/` is up to date. Throws with the bundler's words where it can't be built. */
export function ensureBuilt(): string {
  const sources = ['src', 'electron.vite.config.ts', 'package-lock.json'].map((name) => join(root, name));
  if (newest([product]) < newest(sources)) {
    const bundler = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    execFileSync(process.execPath, [bundler, 'build'], { cwd: root, stdio: 'pipe' });
  }
  return root;
}

/** When the last of the files was changed; 0 where there is none. */
function newest(paths: readonly string[]): number {
  return Math.max(
    0,
    ...paths.map((path) => {
      const stat = statSync(path, { throwIfNoEntry: false });
      if (stat === undefined) return 0;
      return stat.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : stat.mtimeMs;
    }),
  );
}
