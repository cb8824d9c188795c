/** Lays out the hostile files: `node tests/support/hostile/write-hostile-files.ts FOLDER`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostileFiles } from './hostile-files.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name a folder');
mkdirSync(folder, { recursive: true });
for (const [name, { about, make }] of Object.entries(hostileFiles)) {
  writeFileSync(join(folder, name), make());
  process.stdout.write(`${name}  ${about}\n`);
}
