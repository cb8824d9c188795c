/** Prints what `readTrack` says of every file in a folder, one JSON line a file as `fonoteka tracks --jsonl` does. Usage: node read-corpus.ts FOLDER */
import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { readTrack } from '../../src/main/metadata/read-track.ts';

const folder = process.argv[2] ?? '.';
const startedAt = performance.now();
let count = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const filepath = join(entry.parentPath, entry.name);
  count++;
  // one after the other, as the parser process does
  const { facts, problem } = await readTrack(filepath);
  if (process.argv.includes('--quiet')) continue;
  if (facts === null) {
    process.stderr.write(`${filepath}: ${problem?.code}: ${problem?.message}\n`);
    continue;
  }
  const { title, ...rest } = facts;
  const name = title ?? basename(filepath, extname(filepath));
  process.stdout.write(`${JSON.stringify({ id: count, filepath, name, ...rest, missingSince: null })}\n`);
}
const seconds = (performance.now() - startedAt) / 1000;
process.stderr.write(`${count} files, ${(count / seconds).toFixed(0)} a second\n`);
