import { expect, test } from 'vitest';
import { makeFuzzer } from '../support/fuzz/fuzz.ts';
import { longRun } from './long-run.ts';

test('damaged files hang nothing, end nothing, and say nothing that can’t be', async () => {
  const fuzzer = await makeFuzzer();
  let before = new Map<string, number>();
  await longRun({ name: 'fuzz', count: 500_000, minutes: 120, step: 250 }, async ({ seed, count, note }) => {
    const faults = await fuzzer.run(seed, count);
    for (const [what, sum] of fuzzer.counts) note(what, sum - (before.get(what) ?? 0));
    before = new Map(fuzzer.counts);
    expect(faults).toEqual([]);
  });
});
