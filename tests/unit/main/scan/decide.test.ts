import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FileMark } from '../../../../src/main/db/batch/folders.ts';
import { areAsKnown, decideFolder } from '../../../../src/main/scan/decide.ts';
import type { WalkedFile } from '../../../../src/main/scan/walked.ts';

const pathOf = (name: string) => `/music/${name}`;

const few = fc.constantFrom(1, 2);
const names = fc.constantFrom('a.mp3', 'b.mp3', 'c.mp3');
const files = fc.uniqueArray(
  fc.record<WalkedFile>(
    {
      name: names,
      sizeBytes: few,
      mtimeUs: few,
      inode: fc.constant(null),
      isGrowing: fc.constant(true),
    },
    { requiredKeys: ['name', 'sizeBytes', 'mtimeUs', 'inode'] },
  ),
  { selector: ({ name }) => name },
);
// a path stands once among the present files, and as often as you like among the missing
const present = fc.uniqueArray(
  fc.tuple(names, few, few).map(([name, size, mtime]): FileMark => [pathOf(name), size, mtime, null]),
  { selector: ([path]) => path },
);
const missing = fc.array(
  fc.tuple(names, few, few).map(([name, size, mtime]): FileMark => [pathOf(name), size, mtime, 5]),
  { maxLength: 1 },
);

test('files are as known only where the long look finds nothing to do', () => {
  let count = 0;
  fc.assert(
    fc.property(files, present, missing, fc.boolean(), (walked, there, gone, isSame) => {
      const known = isSame
        ? walked.map((file): FileMark => [pathOf(file.name), file.sizeBytes, file.mtimeUs, null])
        : there;
      const marks = [...known, ...gone];
      const rows = marks.map(([path, sizeBytes, mtimeUs, missingSince], at) => {
        return { trackId: at, path, sizeBytes, mtimeUs, missingSince, audioDigest: null };
      });
      const decision = decideFolder(walked, { files: rows, issues: [] }, pathOf);
      const hasNothing = [decision.added, decision.changed, decision.returned, decision.gone].every(
        (list) => list.length === 0,
      );

      const isKnown = areAsKnown(walked, marks, pathOf);

      const isPlain = gone.length === 0 && walked.every(({ isGrowing }) => isGrowing !== true);
      expect(isKnown).toBe(hasNothing && isPlain);
      expect(isKnown ? decision.unchangedCount : walked.length).toBe(walked.length);
      count += Number(isKnown);
    }),
    { numRuns: 2000 },
  );
  expect(count).toBeGreaterThan(50);
});
