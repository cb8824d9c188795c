import { expect, test } from 'vitest';
import { labelsFor } from '../../../../src/main/shell/labels.ts';
import { describeLibraryProblem } from '../../../../src/main/shell/library-problem.ts';
import type { ErrorCode } from '../../../../src/shared/errors.ts';

const labels = labelsFor(['en']);

test.each<readonly [ErrorCode, number, RegExp]>([
  ['db-newer', 3, /newer Fonoteka/],
  ['db-corrupt', 4, /damaged/],
  ['db-locked', 5, /Another program/],
  ['migration-failed', 6, /as it was before/],
  ['path-denied', 1, /may not write/],
  ['disk-full', 1, /no space/],
  ['internal', 1, /Something went wrong/],
])('%s is told in words and ends with code %i', (code, exitCode, sentence) => {
  const problem = describeLibraryProblem(
    { code, message: 'as the core says it' },
    labels,
    '/data/library.sqlite',
    undefined,
  );

  expect(problem.exitCode).toBe(exitCode);
  expect(problem.detail).toMatch(sentence);
  expect(problem.detail).toContain('/data/library.sqlite');
  expect(problem.detail).toContain('as the core says it');
  expect(problem.detail).not.toContain('backup');
});

test('the latest backup is named where there is one', () => {
  const backup = '/data/library.sqlite.before-0002-x-20260101T000000.bak';

  const problem = describeLibraryProblem(
    { code: 'migration-failed', message: '' },
    labels,
    '/data/library.sqlite',
    backup,
  );

  expect(problem.detail).toContain(`Latest backup: ${backup}`);
});
