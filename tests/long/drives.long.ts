import { expect, test } from 'vitest';
import { failingFiles, openWalkedLibrary, type Errno } from '../support/failing-files.ts';
import { canMount, playDrive } from '../support/mounted-drives.ts';
import { makeTempFolder } from '../support/temp-folder.ts';
import { longRun } from './long-run.ts';

const ERRNOS: readonly Errno[] = ['EIO', 'ESTALE', 'ENOENT'];

test.runIf(canMount)('fifty times away and back, a drive costs neither a row nor an opinion', async () => {
  await longRun({ name: 'cycles', count: 50, minutes: 20, step: 50 }, async ({ count, note }) => {
    const [, before, ...reports] = await playDrive(makeTempFolder(), 'cycles', count);
    const { userData, trackIds, reads } = before!;
    for (const report of reports) expect(report).toMatchObject({ userData, trackIds, reads, missing: 0 });
    note('slowest ms back online', Math.max(...reports.map(({ scanMs }) => Math.round(scanMs))));
  });
});

test('whichever of two thousand calls of a walk a drive fails from, nothing is missing', async () => {
  const library = await openWalkedLibrary(makeTempFolder(), { folders: 160, filesEach: 10 });
  const whole = failingFiles('EIO', Infinity);
  await library.walk(whole);
  const callCount = whole.calls.count;
  let from = 0;
  await longRun({ name: 'faults', count: callCount, minutes: 30 }, async ({ note }) => {
    from++;
    const errno = ERRNOS[from % ERRNOS.length] ?? 'EIO';
    await library.walk(failingFiles(errno, from));
    note(library.state().state);
    expect({ from, errno, missing: library.missingCount() }).toEqual({ from, errno, missing: 0 });
    expect(library.state().state).not.toBe('online');
  });
});
