import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { jsonLines } from '../../support/command-line.ts';

const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const program = fileURLToPath(new URL('../../support/read-bombs.ts', import.meta.url));
/** As reliability has it; with the heap that a parser process has. */
const MOST_MIB = 100;
const PARSER = ['--max-old-space-size=256', '--max-semi-space-size=2', '--single-threaded-gc'];
const PLIST_MIB = Number(process.env['PLIST_MIB'] ?? 20);

test('playlist files that were made to grow are refused or read in little memory, and fetch nothing', () => {
  const words = [...PARSER, '--expose-gc', '--permission', `--allow-fs-read=${checkout}*`, program, String(PLIST_MIB)];
  const run = spawnSync(process.execPath, words, { encoding: 'utf8' });
  expect({ status: run.status, stderr: run.stderr }).toMatchObject({ status: 0 });
  const done = jsonLines(run.stdout);
  expect(done.map(({ name, refusal }) => [name, refusal])).toEqual([
    ['nothing much', null],
    ['a billion laughs', 'has-entities'],
    ['one entity many times', 'has-entities'],
    ['an entity from a file', 'has-entities'],
    ['a document type from the net', null],
    ['a million numbered letters', null],
    ['elements too deep', 'damaged'],
    ['lists too deep', 'damaged'],
    // it is read to its end, and no library
    ['a huge plist', 'unknown-format'],
  ]);
  expect(done.filter(({ growthMib }) => Number(growthMib) >= MOST_MIB)).toEqual([]);
  expect(done.at(-1)).toMatchObject({ connectCount: 0 });
});
