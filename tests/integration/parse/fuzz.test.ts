/** The daily share of what `npm run test:long fuzz` does for hours. `FUZZ_SEED` runs the cases from a seed on. */
import { expect, test } from 'vitest';
import { makeFuzzer } from '../../support/fuzz/fuzz.ts';

const CASES = 5000;
const BATCH = 250;

test('five thousand damaged files hang nothing, end nothing, and say nothing that can’t be', async () => {
  const first = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_000);
  const fuzzer = await makeFuzzer();
  const faults: string[] = [];

  for (let at = 0; at < CASES; at += BATCH) faults.push(...(await fuzzer.run(first + at, BATCH)));

  const counts = [...fuzzer.counts].map(([what, count]) => `${count} ${what}`).join(', ');
  process.stderr.write(`${CASES} damaged files from seed ${first} on: ${counts}\n`);
  expect(faults).toEqual([]);
  // the damage leaves enough that readers get into the files
  expect(fuzzer.counts.get('ok')).toBeGreaterThan(CASES / 4);
  expect(fuzzer.counts.get('unreadable-file')).toBeGreaterThan(CASES / 100);
}, 600_000);
