/** Commits row after row and says each one's number once it is committed: `node write-until-killed.ts FILE`. */
import { writeSync } from 'node:fs';
import { openLibrary } from '../../../src/main/db/open.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import { stderrLog } from '../../../src/main/ports/log.ts';

const { writer } = openLibrary(process.argv[2] ?? '', { clock: systemClock, log: stderrLog(false) });
const insert = writer.raw.prepare<[string, string]>(
  'INSERT INTO genre (name, name_key, created_at, updated_at) VALUES (?, ?, 1, 1)',
);
const first = Number(writer.raw.prepare('SELECT count(*) FROM genre').pluck().get());
for (let number = first + 1; ; number++) {
  // now and then many pages at once, so that the kill also meets a checkpoint
  insert.run(`genre ${number} ${'x'.repeat(number % 50 === 0 ? 200_000 : 10)}`, `key ${number}`);
  writeSync(1, `${number}\n`);
}
